import { ExampleMark } from '#networks'
import { contentLang } from '#platform/text'
import {
  Actions,
  ButtonLink,
  DataBox,
  Empty,
  Eyebrow,
  type Fact,
  Lead,
  PageTitle,
  SectionHead,
  usePage,
} from '#platform/ui'
import type { PollLocals } from './in-poll.ts'
import { pollNeedsPath } from './needs/poll-need.paths.ts'
import { spacedCode } from './poll.code.ts'
import { mayMove } from './poll.commands.ts'
import { zoneOf } from './poll.form.ts'
import { joinPath, pollPath, pollsPath } from './poll.paths.ts'
import type { ListedPoll, Question } from './poll.queries.ts'
import { stateOf } from './poll.state.ts'
import { PollCrumbs, StateTag } from './poll.words.tsx'
import type { Tallies } from './results/tally.queries.ts'

type Place = Pick<PollLocals, 'network' | 'meeting'>

/** The polls of a meeting. */
export function PollsIndex({ locals, polls, mayRun }: { locals: Place; polls: ListedPoll[]; mayRun: boolean }) {
  const { t } = usePage()
  return (
    <>
      <PollCrumbs locals={locals} />
      <PageTitle>{t('polls.polls.title')}</PageTitle>
      {polls.length > 0 ? (
        <PollRows locals={locals} polls={polls} />
      ) : (
        <Empty title={t('polls.polls.none')}>
          <p>{t(mayRun ? 'polls.polls.noneYet' : 'polls.polls.noneHere')}</p>
        </Empty>
      )}
      {mayRun && (
        <Actions>
          <ButtonLink href={pollsPath(locals, '/new')} filled>
            {t('polls.poll.make')}
          </ButtonLink>
          <ButtonLink href={pollsPath(locals, '/bring')}>{t('polls.brought.title')}</ButtonLink>
        </Actions>
      )}
    </>
  )
}

export function PollRows({ locals, polls }: { locals: Place; polls: ListedPoll[] }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, locals.network.language)
  return (
    <ul class="rows">
      {polls.map((poll) => (
        <li>
          <span>
            <a href={pollPath(locals, poll)} lang={written}>
              {poll.title}
            </a>{' '}
            <StateTag poll={poll} /> <ExampleMark of={poll} />
          </span>
          <span class="number">{t('polls.polls.counts', { questions: poll.questions, answered: poll.answered })}</span>
        </li>
      ))}
    </ul>
  )
}

interface PollShowProps {
  locals: PollLocals
  tallies: Tallies | null
  may: { run: boolean; results: boolean; answers: boolean; needs: boolean }
}

/** One poll: for who runs the meeting the desk from which it is prepared and run, for others the way in and the results. */
export function PollShow({ locals, tallies, may }: PollShowProps) {
  const { poll, questions, network } = locals
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const state = stateOf(poll)
  return (
    <article class="poll">
      <header>
        <PollCrumbs locals={locals} />
        <Eyebrow>{t('polls.poll.one')}</Eyebrow>
        <PageTitle lang={written}>{poll.title}</PageTitle>
        <p>
          <StateTag poll={poll} /> <ExampleMark of={poll} />
        </p>
      </header>
      {state === 'open' && !may.run && <Lead>{t('polls.poll.openLead')}</Lead>}
      <Actions>
        {may.run && state === 'draft' && questions.length > 0 && <MoveButton {...{ locals }} move="open" filled />}
        {may.run && (
          <ButtonLink href={pollPath(locals, poll, '/screen')} filled={state === 'open'}>
            {t('polls.poll.toScreen')}
          </ButtonLink>
        )}
        {!may.run && state === 'open' && (
          <ButtonLink href={joinPath(poll)} filled>
            {t('polls.poll.answer')}
          </ButtonLink>
        )}
        {may.results && state !== 'draft' && (
          <ButtonLink href={pollPath(locals, poll, '/results')} filled={state === 'closed' || state === 'analysed'}>
            {t('polls.poll.toResults')}
          </ButtonLink>
        )}
        {may.needs && state !== 'draft' && state !== 'open' && (
          <ButtonLink href={pollNeedsPath(locals, poll)}>{t('polls.needs.title')}</ButtonLink>
        )}
        {may.run && mayMove(poll, 'close') && <MoveButton {...{ locals }} move="close" />}
        {may.run && mayMove(poll, 'reopen') && poll.importedFrom === null && (
          <MoveButton {...{ locals }} move="reopen" />
        )}
        {may.run && mayMove(poll, 'analyse') && <MoveButton {...{ locals }} move="analyse" />}
      </Actions>
      {may.run && <Facts locals={locals} />}
      <QuestionRows {...{ locals, tallies, may, written }} />
      {may.run && <More locals={locals} />}
    </article>
  )
}

type MoveName = 'open' | 'close' | 'reopen' | 'analyse'

function MoveButton({ locals, move, filled }: { locals: PollLocals; move: MoveName; filled?: boolean }) {
  const { t } = usePage()
  return (
    <form method="post" action={pollPath(locals, locals.poll, `/${move}`)}>
      <button type="submit" class="ds-button" data-variant={filled ? undefined : 'secondary'}>
        {t(`polls.poll.${move}`)}
      </button>
    </form>
  )
}

function Facts({ locals }: { locals: PollLocals }) {
  const { t, format, url } = usePage()
  const { poll, meeting } = locals
  const zone = zoneOf(meeting)
  const when = (at: Date) => `${format.moment(at, zone)} (${zone})`
  const past = (at: Date) => at <= new Date()
  const facts: Fact[] = [
    {
      name: t('polls.poll.code'),
      value: <b class="poll-code">{spacedCode(poll.code)}</b>,
      note: url.origin + joinPath(poll),
    },
    { name: t('polls.poll.steps'), value: t(`polls.poll.steps.${poll.stepped ? 'steps' : 'all'}`) },
    { name: t('polls.poll.results'), value: t(`polls.poll.results.${poll.results}`) },
    {
      name: t('polls.poll.names'),
      value: t(`polls.poll.names.${poll.anonymous ? 'anonymous' : 'signed'}`),
      note: t(`polls.poll.names.${poll.anonymous ? 'anonymous' : 'signed'}.hint`),
    },
    ...(poll.moderated ? [{ name: t('polls.poll.moderation'), value: t('polls.poll.moderated') }] : []),
    ...(poll.opensAt
      ? [{ name: t(`polls.poll.${past(poll.opensAt) ? 'openedOn' : 'opensOn'}`), value: when(poll.opensAt) }]
      : []),
    ...(poll.closesAt
      ? [{ name: t(`polls.poll.${past(poll.closesAt) ? 'closedOn' : 'closesOn'}`), value: when(poll.closesAt) }]
      : []),
    ...(poll.importedFrom ? [{ name: t('polls.poll.importedFrom'), value: poll.importedFrom }] : []),
  ]
  return <DataBox facts={facts} />
}

function QuestionRows({ locals, tallies, may, written }: PollShowProps & { written: string | undefined }) {
  const { t } = usePage()
  const { poll, questions } = locals
  return (
    <section aria-labelledby="questions">
      <SectionHead
        id="questions"
        more={
          may.run && stateOf(poll) !== 'analysed'
            ? { href: pollPath(locals, poll, '/questions/new'), label: t('polls.question.add') }
            : undefined
        }
      >
        {t('polls.poll.questions')}
      </SectionHead>
      {questions.length === 0 && (
        <Empty title={t('polls.poll.noQuestions')}>
          <p>{t('polls.poll.noQuestionsYet')}</p>
        </Empty>
      )}
      <ol class="poll-questions">
        {questions.map((question, at) => (
          <li>
            <div>
              {may.run ? (
                <a href={pollPath(locals, poll, `/questions/${question.id}`)} lang={written}>
                  {question.question}
                </a>
              ) : (
                <span lang={written}>{question.question}</span>
              )}
              <p class="soft">
                {t(`polls.question.kind.${question.kind}`)}
                {question.quiz ? ` · ${t('polls.question.quiz')}` : ''}
                {question.options.length > 0
                  ? ` · ${t('polls.question.optionCount', { count: question.options.length })}`
                  : ''}
                {tallies ? ` · ${t('polls.screen.answered', { count: tallies.get(question.id)?.answered ?? 0 })}` : ''}
              </p>
            </div>
            {may.run && stateOf(poll) === 'draft' && (
              <Movers {...{ locals, question, at }} last={at === questions.length - 1} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface MoversProps {
  locals: PollLocals
  question: Question
  at: number
  last: boolean
}

function Movers({ locals, question, at, last }: MoversProps) {
  const { t } = usePage()
  const action = pollPath(locals, locals.poll, `/questions/${question.id}/move`)
  return (
    <form method="post" action={action} class="poll-movers">
      {at > 0 && (
        <button
          type="submit"
          class="ds-button"
          data-variant="tertiary"
          name="to"
          value="up"
          aria-label={t('polls.question.upNamed', { number: at + 1 })}
        >
          {t('polls.question.up')}
        </button>
      )}
      {!last && (
        <button
          type="submit"
          class="ds-button"
          data-variant="tertiary"
          name="to"
          value="down"
          aria-label={t('polls.question.downNamed', { number: at + 1 })}
        >
          {t('polls.question.down')}
        </button>
      )}
    </form>
  )
}

function More({ locals }: { locals: PollLocals }) {
  const { t } = usePage()
  const { poll, questions } = locals
  const hasTexts = questions.some(({ kind }) => kind === 'text' || kind === 'words')
  return (
    <section aria-labelledby="more">
      <h2 id="more">{t('polls.poll.more')}</h2>
      <ul class="rows">
        {stateOf(poll) !== 'analysed' && (
          <li>
            <a href={pollPath(locals, poll, '/edit')}>{t('polls.poll.change')}</a>
          </li>
        )}
        {hasTexts && (
          <li>
            <a href={pollPath(locals, poll, '/texts')}>{t('polls.texts.title')}</a>
          </li>
        )}
        <li>
          <a href={pollPath(locals, poll, '/duplicate')}>{t('polls.poll.duplicate')}</a>
        </li>
        {stateOf(poll) === 'draft' && (
          <li>
            <a href={pollPath(locals, poll, '/remove')}>{t('polls.poll.remove')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
