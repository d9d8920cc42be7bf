import { ErrorSummary, type FormErrors, type Typed } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Empty, Eyebrow, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { AnswerForm } from './decision.edit.tsx'
import type { AskedQuestion } from './decision.queries.ts'
import { answerPath, demandPath } from './match.paths.ts'

interface Props {
  asked: AskedQuestion
  secret: string
  practices: { title: string }[]
  /** The need in words that everybody in the network may read. */
  question: string | null
  typed?: Typed
  errors?: FormErrors
}

/** What stands behind the link in the letter: the question, and two buttons. Whoever holds the letter may answer. */
export function AnswerShow({ asked, secret, practices, question, typed, errors }: Props) {
  const { t, lang } = usePage()
  const { decision, city, supplier, subTheme, network } = asked
  const written = contentLang(lang, network.language)
  const open = decision.state === 'asked'
  return (
    <>
      <ErrorSummary errors={errors} />
      <Eyebrow>{network.name}</Eyebrow>
      <PageTitle>{t('exchange.match.edit.answer', { city: city.name, supplier: supplier.name })}</PageTitle>
      <Lead lang={written}>
        {subTheme.code} {subTheme.title}
      </Lead>
      {!open && <Answered asked={asked} />}
      {question && (
        <blockquote class="cell-need" lang={written}>
          {question}
        </blockquote>
      )}
      {decision.message && (
        <>
          <p>{t('exchange.match.mail.writes', { person: decision.actor })}</p>
          <blockquote class="match-word">{decision.message}</blockquote>
        </>
      )}
      {practices.length > 0 && (
        <>
          <p>{t('exchange.match.couldShow', { supplier: supplier.name })}</p>
          <ul lang={written}>
            {practices.map(({ title }) => (
              <li>{title}</li>
            ))}
          </ul>
        </>
      )}
      {open && <AnswerForm action={answerPath(secret)} typed={typed} errors={errors} />}
    </>
  )
}

function Answered({ asked: { decision, network, subTheme, city } }: { asked: AskedQuestion }) {
  const { t, format } = usePage()
  const day = format.day(decision.answeredAt ?? decision.changedAt)
  const here = decision.answeredAt !== null
  return (
    <Notice title={here ? t('exchange.match.answeredThanks') : t('exchange.match.noLongerAsked')}>
      {here && (
        <p>{t('exchange.match.decided', { state: decision.state, by: decision.answeredBy ?? decision.actor, day })}</p>
      )}
      {decision.answer && <blockquote class="match-word">{decision.answer}</blockquote>}
      <p>
        <a href={demandPath(network, subTheme, city)}>{t('exchange.match.mail.see')}</a>
      </p>
    </Notice>
  )
}

/** A link that was cut off, or a question that was taken back: both look the same. */
export function NoQuestion() {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('exchange.match.noQuestion')}</PageTitle>
      <Empty title={t('exchange.match.noQuestionWhy')}>
        <p>{t('exchange.match.noQuestionStep')}</p>
      </Empty>
    </>
  )
}
