import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Eyebrow, Figures, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import type { PollLocals } from '../in-poll.ts'
import { pollPath } from '../poll.paths.ts'
import { resultsAreOut } from '../poll.shown.ts'
import { stateOf } from '../poll.state.ts'
import { PollCrumbs, StateTag } from '../poll.words.tsx'
import { meanOf, ResultPicture } from './result.picture.tsx'
import type { Tallies } from './tally.queries.ts'

interface ResultsProps {
  locals: PollLocals
  tallies: Tallies
  may: { run: boolean; answers: boolean }
}

/** What a poll came to. */
export function PollResults({ locals, tallies, may }: ResultsProps) {
  const page = usePage()
  const { t, lang, format } = page
  const { poll, questions, network } = locals
  const written = contentLang(lang, network.language)
  const out = resultsAreOut(poll, questions)
  const most = Math.max(0, ...questions.map(({ id }) => tallies.get(id)?.answered ?? 0))
  return (
    <article class="poll">
      <PollCrumbs locals={locals} poll={poll} />
      <Eyebrow>{t('polls.results.eyebrow')}</Eyebrow>
      <PageTitle lang={written}>{poll.title}</PageTitle>
      <p>
        <StateTag poll={poll} />
      </p>
      <Lead>
        {t(
          poll.importedFrom
            ? 'polls.results.leadBrought'
            : poll.anonymous
              ? 'polls.results.lead'
              : 'polls.results.leadSigned',
        )}
      </Lead>
      <Figures
        items={[
          { value: format.number(most), label: t('polls.results.people', { count: most }) },
          { value: format.number(questions.length), label: t('polls.results.questions', { count: questions.length }) },
        ]}
      />
      {may.run && !out && (
        <Notice title={t('polls.results.hidden')}>
          <p>{t('polls.results.hiddenLead')}</p>
          {stateOf(poll) !== 'draft' && (
            <form method="post" action={pollPath(locals, poll, '/screen/release')}>
              <input type="hidden" name="all" value="yes" />
              <button type="submit" class="ds-button" name="released" value="yes">
                {t('polls.results.release')}
              </button>
            </form>
          )}
        </Notice>
      )}
      {questions.map((question) => {
        const tally = tallies.get(question.id)
        const mean = tally && question.kind === 'scale' ? meanOf(tally) : null
        return (
          <section aria-labelledby={`q-${question.id}`} class="poll-result">
            <h2 id={`q-${question.id}`} lang={written}>
              {question.question}
            </h2>
            <p class="soft number">
              {t('polls.screen.answered', { count: tally?.answered ?? 0 })}
              {mean === null ? '' : ` · ${t('polls.result.mean', { mean: format.number(mean.toFixed(1)) })}`}
            </p>
            {tally && <ResultPicture words={{ ...page, written }} question={question} tally={tally} right />}
          </section>
        )
      })}
      <Actions>
        <ButtonLink href={pollPath(locals, poll, '/results.csv')} download>
          {t('polls.results.csv')}
        </ButtonLink>
        {may.answers && (
          <ButtonLink href={pollPath(locals, poll, '/answers.csv')} download>
            {t('polls.results.answersCsv')}
          </ButtonLink>
        )}
      </Actions>
    </article>
  )
}
