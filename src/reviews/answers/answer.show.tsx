import type { City, Network } from '#networks'
import { Buttons, Choices, ErrorSummary, Form, type FormErrors, TextArea, type Typed } from '#platform/forms'
import { Crumbs, Empty, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { partsOf, type Reading } from '../frozen/frozen.ts'
import { ReadingShow, usePartLabel } from '../frozen/reading.tsx'
import { RemarkShow } from '../reading/remark.show.tsx'
import { AnswersShow } from '../reading/review.answers.tsx'
import { livePath, roundPath, roundsPath, sentPath } from '../rounds/round.paths.ts'
import type { Remark, Review, Round } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { responses } from '../schema.ts'

/** What one reviewer sent; who it was only where the reader may know. */
export interface SentReview {
  review: Review
  remarks: Remark[]
  name: string | null
  reading: Reading | null
}

export interface SentPage {
  network: Network
  round: Round
  city: City
  sent: SentReview[]
  /** How many read it in all. */
  all: number
  mayAnswer: boolean
  failed?: { id: string; typed: Typed; errors: FormErrors }
}

/** All that was said of a city in a round, remark by remark, with what the city does with each. */
export function SentShow(page: SentPage) {
  const { network, round, city, sent, all } = page
  const { t } = usePage()
  const written = useWritten(network)
  const open = sent.flatMap(({ remarks }) => remarks).filter(({ response }) => response === null).length
  const [first] = sent.flatMap(({ reading }) => reading ?? [])
  return (
    <>
      <ErrorSummary errors={page.failed?.errors} />
      <header>
        <Crumbs
          items={[
            { label: t('reviews.name'), href: roundsPath(network) },
            { label: round.title, href: roundPath(network, round) },
          ]}
        />
        <Eyebrow>{t('reviews.round.sentOf', { sent: sent.length, all })}</Eyebrow>
        <PageTitle>{t('reviews.sent.title', { city: city.name })}</PageTitle>
        <Lead>{t(page.mayAnswer ? 'reviews.sent.lead' : 'reviews.sent.leadRead', { count: open })}</Lead>
        <p>
          <a href={livePath(network, round, city)}>{t('reviews.live.title')}</a>
        </p>
      </header>
      {sent.length === 0 ? (
        <Empty title={t('reviews.sent.empty')}>
          <p>{t('reviews.sent.emptyBody')}</p>
        </Empty>
      ) : null}
      {sent.map((one, at) => (
        <section class="review-card" aria-labelledby={`review-${at + 1}`}>
          <h2 id={`review-${at + 1}`}>
            {one.name ? t('reviews.review.by', { city: one.name }) : t('reviews.review.numbered', { number: at + 1 })}
          </h2>
          <AnswersShow round={round} review={one.review} written={written} />
          <Remarks {...page} one={one} />
        </section>
      ))}
      {first ? (
        <details class="review-work">
          <summary>{t('reviews.sent.whatWasRead')}</summary>
          <ReadingShow network={network} reading={first} beside={() => null} />
        </details>
      ) : null}
    </>
  )
}

function Remarks(page: SentPage & { one: SentReview }) {
  const { network, one, mayAnswer, failed } = page
  const { t } = usePage()
  const label = usePartLabel()
  const parts = one.reading ? partsOf(one.reading) : []
  return (
    <>
      {one.remarks.map((remark) => {
        const part = parts.find(({ key }) => key === remark.field)
        const again = failed?.id === remark.id ? failed : undefined
        return (
          <RemarkShow network={network} remark={remark} at={part ? label(part) : null}>
            {mayAnswer ? (
              <details class="review-work" open={again !== undefined || remark.response === null}>
                <summary>{t(remark.response ? 'reviews.response.change' : 'reviews.response.give')}</summary>
                <Answer {...page} remark={remark} again={again} />
              </details>
            ) : null}
          </RemarkShow>
        )
      })}
    </>
  )
}

type AnswerProps = SentPage & { remark: Remark; again: SentPage['failed'] | undefined }

function Answer({ network, round, city, remark, again }: AnswerProps) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <Form
      action={sentPath(network, round, city, `/remarks/${remark.id}`)}
      typed={again?.typed ?? { response: remark.response, reason: remark.reason }}
      errors={again?.errors}
      version={remark.version}
      label={`${t('reviews.response.give')}: ${remark.remark.slice(0, 80)}`}
    >
      <Choices
        name="response"
        label={t('reviews.response.name')}
        kind="radio"
        options={responses.map((value) => ({ value, label: t(`reviews.response.${value}`) }))}
        inline
      />
      <TextArea
        name="reason"
        label={t('reviews.response.reason')}
        hint={t('reviews.response.reasonHint')}
        rows={3}
        lang={written}
      />
      <Buttons send={t('reviews.response.send')} quiet />
    </Form>
  )
}
