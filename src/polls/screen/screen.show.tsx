import { contentLang } from '#platform/text'
import { PageTitle, QrCode, usePage } from '#platform/ui'
import type { PollLocals } from '../in-poll.ts'
import { spacedCode } from '../poll.code.ts'
import { joinPath, pollPath } from '../poll.paths.ts'
import type { Asking, Question } from '../poll.queries.ts'
import { markOf, onScreen, showsResults, showsRight } from '../poll.shown.ts'
import { stateOf } from '../poll.state.ts'
import { ResultPicture } from '../results/result.picture.tsx'
import type { Tallies } from '../results/tally.queries.ts'

interface ScreenProps {
  locals: PollLocals
  asking: Asking
  tallies: Tallies
}

/** For the wall: how to join, what is asked, what has been said so far if it may be seen. */
export function PollScreen({ locals, asking, tallies }: ScreenProps) {
  const page = usePage()
  const { t, lang, url } = page
  const { poll, network } = asking
  const written = contentLang(lang, network.language)
  const shown = onScreen(asking)
  const address = url.origin + joinPath(poll)
  return (
    <poll-screen class="poll-screen" data-stream={`${joinPath(poll, '/live')}?for=screen`} data-mark={markOf(asking)}>
      <div class="poll-screen-join">
        <QrCode text={address} label={t('polls.screen.qr', { address })} />
        <div>
          <p class="poll-screen-address">{`${url.host}/p`}</p>
          <p class="poll-screen-code">
            <span class="unseen">{t('polls.poll.code')}</span> {spacedCode(poll.code)}
          </p>
          <p class="soft" data-state={stateOf(poll)}>
            {t(`polls.screen.state.${stateOf(poll)}`)}
          </p>
        </div>
      </div>
      <div class="poll-screen-stage">
        {shown.length === 1 ? null : <PageTitle lang={written}>{poll.title}</PageTitle>}
        {shown.map((question) => (
          <section aria-labelledby={`q-${question.id}`}>
            {shown.length === 1 ? (
              <h1 id={`q-${question.id}`} lang={written}>
                {question.question}
              </h1>
            ) : (
              <h2 id={`q-${question.id}`} lang={written}>
                {question.question}
              </h2>
            )}
            <p class="poll-answered number" data-answered={question.id}>
              {t('polls.screen.answered', { count: tallies.get(question.id)?.answered ?? 0 })}
            </p>
            <Stage {...{ asking, question, tallies, written }} />
          </section>
        ))}
      </div>
      <Controls {...{ locals, asking, shown }} />
    </poll-screen>
  )
}

interface StageProps {
  asking: Asking
  question: Question
  tallies: Tallies
  written: string | undefined
}

/** The room sees no more than what everybody may see: who has not answered yet is not to be led. */
function Stage({ asking: { poll }, question, tallies, written }: StageProps) {
  const page = usePage()
  const tally = tallies.get(question.id)
  if (!tally || !showsResults(poll, question, { answered: false }))
    return (
      <ul class="poll-screen-options" lang={written}>
        {question.options.map(({ label }) => (
          <li>{label}</li>
        ))}
      </ul>
    )
  return (
    <div data-results={question.id}>
      <ResultPicture
        words={{ ...page, written }}
        question={question}
        tally={tally}
        right={showsRight(poll, question)}
      />
    </div>
  )
}

function Controls({ locals, asking, shown }: Pick<ScreenProps, 'locals' | 'asking'> & { shown: Question[] }) {
  const { t } = usePage()
  const { poll, questions } = asking
  const state = stateOf(poll)
  const at = questions.findIndex(({ id }) => id === shown[0]?.id)
  const released = shown.every((question) => question.released)
  const path = (rest: string) => pollPath(locals, poll, rest)
  return (
    <section class="poll-screen-controls" aria-label={t('polls.screen.controls')}>
      {poll.stepped && questions.length > 1 && (
        <form method="post" action={path('/screen/step')}>
          <button type="submit" class="ds-button" data-variant="secondary" name="to" value="before" disabled={at <= 0}>
            {t('polls.screen.before')}
          </button>
          <span class="number">{t('polls.screen.place', { number: at + 1, of: questions.length })}</span>
          <button
            type="submit"
            class="ds-button"
            data-variant="secondary"
            name="to"
            value="next"
            disabled={at >= questions.length - 1}
          >
            {t('polls.screen.next')}
          </button>
        </form>
      )}
      {shown.length > 0 && poll.results !== 'live' && (
        <form method="post" action={path('/screen/release')}>
          <button
            type="submit"
            class="ds-button"
            data-variant="secondary"
            name="released"
            value={released ? 'no' : 'yes'}
          >
            {t(released ? 'polls.screen.hide' : 'polls.screen.show')}
          </button>
        </form>
      )}
      {state === 'draft' && <MoveForm action={path('/open')} label={t('polls.poll.open')} />}
      {state === 'open' && <MoveForm action={path('/close')} label={t('polls.poll.close')} />}
      {state === 'closed' && poll.importedFrom === null && (
        <MoveForm action={path('/reopen')} label={t('polls.poll.reopen')} />
      )}
      <a href={path('')}>{t('polls.screen.leave')}</a>
    </section>
  )
}

const MoveForm = ({ action, label }: { action: string; label: string }) => (
  <form method="post" action={action}>
    <input type="hidden" name="back" value="screen" />
    <button type="submit" class="ds-button">
      {label}
    </button>
  </form>
)
