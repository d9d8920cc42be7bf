import type { City, Network } from '#networks'
import type { Effect } from '#plans'
import {
  Buttons,
  Choices,
  ErrorSummary,
  FieldGroup,
  Form,
  type FormErrors,
  fieldId,
  Hidden,
  TextArea,
  type Typed,
} from '#platform/forms'
import type { Draft } from '#platform/records'
import { Crumbs, Empty, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { partsOf, type Reading } from '../frozen/frozen.ts'
import { ReadingShow, usePartLabel } from '../frozen/reading.tsx'
import { RemarkShow } from '../reading/remark.show.tsx'
import { AnswersShow } from '../reading/review.answers.tsx'
import { Keeps } from '../rounds/keeps.tsx'
import { livePath, photoUnder, roundPath, roundsPath, sentPath } from '../rounds/round.paths.ts'
import type { Remark, Round, Review as SentWords } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { typedAnswers } from './answer.draft.ts'
import { reasonField, responseField, responsesTo, versionField } from './answer.form.ts'
import { RemarkEffects } from './effects.tsx'

/** What one reviewer sent; who it was only where the reader may know. */
export interface SentReview {
  review: SentWords
  remarks: Remark[]
  name: string | null
  reading: Reading | null
  /** Where it is said which change a remark led to; nothing before a version came after it. */
  causes: string | null
}

export interface SentPage {
  network: Network
  round: Round
  city: City
  sent: SentReview[]
  /** How many read it in all. */
  all: number
  /** What the remarks led to, in versions of the plan that the reader sees. */
  effects: Effect[]
  mayAnswer: boolean
  /** Also once the round is closed. */
  mayEdit: boolean
  /** What somebody of the city began to answer and has not sent. */
  draft: Draft | null
  failed?: { typed: Typed; errors: FormErrors; draft: number | null }
}

/** All that was said of a city in a round, remark by remark, with what the city does with each. */
export function SentShow(page: SentPage) {
  const { network, round, city, sent, all } = page
  const { t, format } = usePage()
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
        {sent.length === 0 ? null : (
          <Lead>{t(page.mayAnswer ? 'reviews.sent.lead' : 'reviews.sent.leadRead', { count: open })}</Lead>
        )}
        <p class="review-facts">
          {round.answersDueOn && round.state !== 'closed' ? (
            <span>{t('reviews.sent.answersDue', { date: format.date(round.answersDueOn) })}</span>
          ) : null}
          <a href={livePath(network, round, city)}>{t('reviews.live.title')}</a>
        </p>
      </header>
      {sent.length === 0 ? (
        <Empty title={t('reviews.sent.empty')}>
          <p>{t('reviews.sent.emptyBody')}</p>
        </Empty>
      ) : null}
      <Reviews {...page} />
      {first ? (
        <details class="review-work">
          <summary>{t('reviews.sent.whatWasRead')}</summary>
          <ReadingShow
            network={network}
            reading={first}
            photoAt={photoUnder(sentPath(network, round, city))}
            beside={() => null}
          />
        </details>
      ) : null}
    </>
  )
}

/** Who answers does so in one form: nothing that is typed at one remark is lost by sending another. */
function Reviews(page: SentPage) {
  const { network, round, city, sent, mayAnswer, draft, failed } = page
  const { t, format } = usePage()
  const remarks = sent.flatMap((one) => one.remarks)
  const typed = failed?.typed ?? typedAnswers(remarks, draft)
  const reviews = sent.map((one, at) => (
    <Review
      {...page}
      typed={typed}
      one={one}
      at={at}
      before={sent.slice(0, at).flatMap((other) => other.remarks).length}
    />
  ))
  if (!mayAnswer || remarks.length === 0) return <>{reviews}</>
  return (
    <Keeps fields="response- reason- version-" version="draft">
      <Form
        action={sentPath(network, round, city)}
        typed={typed}
        errors={failed?.errors}
        label={t('reviews.response.give')}
      >
        <Hidden name="draft" value={failed?.draft ?? draft?.version ?? ''} />
        {reviews}
        <div class="review-send" id={fieldId('as')}>
          <p class="soft">
            {draft
              ? t('reviews.response.begun', { when: format.moment(draft.changedAt) })
              : t('reviews.response.sendHint')}
          </p>
          <Buttons
            send={t('reviews.response.send')}
            also={[
              { label: t('reviews.review.keep'), name: 'as', value: 'draft' },
              ...(draft ? [{ label: t('reviews.response.discard'), name: 'as', value: 'discard' }] : []),
            ]}
          />
        </div>
      </Form>
    </Keeps>
  )
}

interface ReviewProps extends SentPage {
  typed: Typed
  one: SentReview
  at: number
  /** How many remarks stand above it. */
  before: number
}

function Review({ network, round, one, at, before, effects, mayAnswer, mayEdit, typed, failed }: ReviewProps) {
  const { t } = usePage()
  const written = useWritten(network)
  const label = usePartLabel()
  const parts = one.reading ? partsOf(one.reading) : []
  return (
    <section class="review-card" aria-labelledby={`review-${at + 1}`}>
      <h2 id={`review-${at + 1}`}>
        {one.name ? t('reviews.review.by', { city: one.name }) : t('reviews.review.numbered', { number: at + 1 })}
      </h2>
      <AnswersShow round={round} review={one.review} written={written} />
      {one.remarks.map((remark, place) => {
        const part = parts.find(({ key }) => key === remark.field)
        const wrong = failed?.errors[responseField(remark)] ?? failed?.errors[reasonField(remark)]
        return (
          <RemarkShow network={network} remark={remark} number={before + place + 1} at={part ? label(part) : null}>
            <RemarkEffects
              {...{ network, remark, mayEdit }}
              effects={effects.filter(({ reviewRemarkId }) => reviewRemarkId === remark.id)}
              causes={one.causes}
            />
            {mayAnswer ? (
              <details class="review-work" open={isOpen(remark, typed) || wrong !== undefined}>
                <summary>{t(remark.response ? 'reviews.response.change' : 'reviews.response.give')}</summary>
                <FieldGroup label={t('reviews.remark.numbered', { number: before + place + 1 })}>
                  <Answer remark={remark} version={typed[versionField(remark)]} written={written} />
                </FieldGroup>
              </details>
            ) : null}
          </RemarkShow>
        )
      })}
    </section>
  )
}

/** Where nothing was answered yet, or something else stands in the form than was. */
const isOpen = (remark: Remark, typed: Typed): boolean =>
  remark.response === null ||
  (typed[responseField(remark)] ?? '') !== remark.response ||
  (typed[reasonField(remark)] ?? '') !== (remark.reason ?? '')

interface AnswerProps {
  remark: Remark
  /** The version one began from, where the form comes back. */
  version: unknown
  written: string | undefined
}

function Answer({ remark, version, written }: AnswerProps) {
  const { t } = usePage()
  return (
    <>
      <Hidden name={versionField(remark)} value={String(version ?? remark.version)} />
      <Choices
        name={responseField(remark)}
        label={t('reviews.response.name')}
        kind="radio"
        options={responsesTo(remark.kind).map((value) => ({ value, label: t(`reviews.response.${value}`) }))}
        inline
      />
      <TextArea
        name={reasonField(remark)}
        label={t('reviews.response.reason')}
        hint={t('reviews.response.reasonHint')}
        rows={3}
        lang={written}
      />
    </>
  )
}
