import { Buttons, ErrorSummary, Form, type FormErrors, TextField, type Typed } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { joinPath } from '../poll.paths.ts'
import type { Asking, Question } from '../poll.queries.ts'
import { askedNow, markOf, onScreen, showsResults, showsRight, takesAnswers } from '../poll.shown.ts'
import { stateOf } from '../poll.state.ts'
import { ResultPicture } from '../results/result.picture.tsx'
import type { Tallies } from '../results/tally.queries.ts'
import { type Fields, signField } from './answer.form.ts'
import { AskedQuestion } from './question.fields.tsx'

/** Where somebody types the code from the screen. */
export function JoinByCode({ typed = '', errors }: { typed?: string; errors?: FormErrors | undefined }) {
  const { t } = usePage()
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle>{t('polls.join.title')}</PageTitle>
      <Lead>{t('polls.join.lead')}</Lead>
      <Form action="/p" typed={{ code: typed }} errors={errors}>
        <TextField
          name="code"
          label={t('polls.join.code')}
          hint={t('polls.join.codeHint')}
          size={12}
          autocomplete="off"
          spellcheck={false}
        />
        <Buttons send={t('polls.join.send')} />
      </Form>
    </>
  )
}

export interface PhoneProps {
  asking: Asking
  /** Questions this browser has answered. */
  answered: ReadonlySet<string>
  voted: ReadonlySet<string>
  /** Only where some results may be seen. */
  tallies: Tallies | null
  typed?: Fields
  errors?: FormErrors
  /** The browser keeps no cookies, or did not bring ours. */
  forgetful?: boolean
}

/** The poll as a phone sees it: what is asked and not yet answered, and what may be seen of the rest. */
export function PollOnPhone(props: PhoneProps) {
  const { asking, answered, errors, forgetful } = props
  const { poll, network } = asking
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  const open = askedNow(asking).filter((question) => !answered.has(question.id) && takesAnswers(poll, question))
  return (
    <poll-phone
      class="poll-phone"
      data-code={poll.code}
      data-stream={joinPath(poll, '/live')}
      data-mark={markOf(asking)}
      data-sending={t('polls.phone.sending')}
      data-waiting={t('polls.phone.waiting')}
      data-late={t('polls.phone.late')}
    >
      <ErrorSummary errors={errors} />
      <PageTitle lang={written}>{poll.title}</PageTitle>
      <p class="poll-state" role="status" data-state={stateOf(poll)}>
        <StateLine {...props} open={open} />
      </p>
      {forgetful && (
        <Notice tone="wrong">
          <p>{t('polls.phone.forgetful')}</p>
        </Notice>
      )}
      {open.length > 0 && <Ballot {...props} open={open} written={written} />}
      {stateOf(poll) !== 'draft' &&
        onScreen(asking).map((question) => <Done {...props} question={question} written={written} />)}
    </poll-phone>
  )
}

function StateLine({ asking, answered, open }: PhoneProps & { open: Question[] }) {
  const { t } = usePage()
  const { poll } = asking
  const state = stateOf(poll)
  if (state === 'draft') return <>{t('polls.phone.notYet')}</>
  if (state !== 'open') return <>{t('polls.phone.closed')}</>
  if (open.length > 0) return <>{t('polls.phone.asked', { count: open.length })}</>
  return <>{t(answered.size > 0 ? 'polls.phone.thanks' : 'polls.phone.wait')}</>
}

type Inner = PhoneProps & { written: string | undefined }

function Ballot({ asking, open, typed, errors, written }: Inner & { open: Question[] }) {
  const { t } = usePage()
  const { poll, subThemes } = asking
  return (
    <Form action={joinPath(poll)} typed={asTyped(typed)} errors={errors} label={t('polls.phone.form')}>
      {open.map((question) => (
        <AskedQuestion
          question={question}
          subThemes={subThemes}
          written={written}
          typed={typed ?? new Map()}
          errors={errors ?? {}}
        />
      ))}
      {poll.anonymous ? null : (
        <TextField
          name={signField}
          label={t('polls.phone.sign')}
          hint={t('polls.phone.signHint')}
          autocomplete="off"
          optional
        />
      )}
      <div>
        <p class="poll-promise">{t(poll.anonymous ? 'polls.phone.promise' : 'polls.phone.promiseSigned')}</p>
        <Buttons send={t('polls.phone.send')} />
        <p class="poll-sending" role="status" />
      </div>
    </Form>
  )
}

/** Fields with one value stand for themselves, those with several are boxes that were ticked. */
const asTyped = (fields: Fields = new Map()): Typed =>
  Object.fromEntries([...fields].map(([name, given]) => [name, given.length > 1 ? given : given[0]]))

/** What may be seen of a question, or that this browser has answered it. */
function Done({ asking, question, answered, voted, tallies, written }: Inner & { question: Question }) {
  const page = usePage()
  const { poll } = asking
  const mine = answered.has(question.id)
  const tally = tallies?.get(question.id)
  const shown = tally && showsResults(poll, question, { answered: mine })
  if (!shown && !mine) return null
  return (
    <section class="poll-done" aria-labelledby={`q-${question.id}`}>
      {mine || stateOf(poll) !== 'open' ? (
        <h2 id={`q-${question.id}`} lang={written}>
          {question.question}
        </h2>
      ) : (
        <h2 id={`q-${question.id}`}>{page.t('polls.phone.soFar')}</h2>
      )}
      {mine && <p class="soft">{page.t('polls.phone.counted')}</p>}
      {shown ? (
        <div data-results={question.id}>
          <ResultPicture
            words={{ ...page, written }}
            question={question}
            tally={tally}
            right={showsRight(poll, question)}
            voteAt={stateOf(poll) === 'open' ? joinPath(poll, '/vote') : undefined}
            voted={voted}
          />
        </div>
      ) : (
        <p class="soft">{page.t(poll.results === 'released' ? 'polls.phone.later' : 'polls.phone.noResults')}</p>
      )}
    </section>
  )
}
