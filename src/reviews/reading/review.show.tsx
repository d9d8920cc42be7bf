import { type City, type Network, wordOf } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, SelectField, TextArea, type Typed } from '#platform/forms'
import { type Conflict, ConflictFields, type Fields } from '#platform/records'
import { Crumbs, Eyebrow, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { partsOf, type Reading } from '../frozen/frozen.ts'
import { ReadingShow, usePartLabel } from '../frozen/reading.tsx'
import { livePath, reviewPath, roundPath, roundsPath } from '../rounds/round.paths.ts'
import { type Question, questionsOf, type Remark, type Review, type Round } from '../rounds/round.queries.ts'
import { ReviewStateTag, useWritten } from '../rounds/round.words.tsx'
import { remarkKinds } from '../schema.ts'
import { RemarkShow } from './remark.show.tsx'
import { answerField } from './review.commands.ts'

export interface ReviewPage {
  network: Network
  round: Round
  review: Review
  reviewer: City
  reviewed: City
  reading: Reading
  /** Nothing for whoever does not read the words, such as those who lead before it is sent. */
  remarks: Remark[] | null
  may: { write: boolean; send: boolean }
  /** What others sent about the same thing, where the round lets one read it. */
  fellows: { review: Review; remarks: Remark[]; name: string | null }[]
  /** The part that the next remark is about. */
  about: string | null
  /** Made with the form of a new remark. */
  remarkId: string
  failed?: {
    answers?: { typed: Typed; errors?: FormErrors; version?: number; conflicts?: Conflict[] }
    remark?: { id: string | null; typed: Typed; errors: FormErrors }
  }
}

/** The frozen thing on one side; answers and remarks on the other. */
export function ReviewShow(page: ReviewPage) {
  const { network, round, review, reviewer, reviewed, reading, remarks, may } = page
  const { t, format } = usePage()
  const written = useWritten(network)
  return (
    <>
      <ErrorSummary errors={page.failed?.answers?.errors ?? page.failed?.remark?.errors} />
      <header>
        <Crumbs
          items={[
            { label: t('reviews.name'), href: roundsPath(network) },
            { label: round.title, href: roundPath(network, round) },
          ]}
        />
        <Eyebrow>{t('reviews.review.by', { city: reviewer.name })}</Eyebrow>
        <PageTitle>{t('reviews.review.of', { city: reviewed.name })}</PageTitle>
        <p class="review-facts">
          <ReviewStateTag state={review.state} />
          {review.sentOn ? <span>{t('reviews.review.sentOn', { date: format.date(review.sentOn) })}</span> : null}
          {may.write && round.dueOn ? (
            <span>{t('reviews.round.until', { date: format.date(round.dueOn) })}</span>
          ) : null}
          <a href={livePath(network, round, reviewed)}>{t('reviews.live.title')}</a>
        </p>
        <Lead>{t(may.write ? 'reviews.review.lead' : 'reviews.review.leadRead')}</Lead>
        {may.write ? (
          <p class="review-jump">
            <a href="#said">{t('reviews.review.toAnswers')}</a>
          </p>
        ) : null}
      </header>
      <div class="review-desk">
        <div class="review-desk-read">
          <ReadingShow
            network={network}
            reading={reading}
            beside={({ key, label }) => (
              <>
                {(remarks ?? [])
                  .filter(({ field }) => field === key)
                  .map((remark) => (
                    <RemarkShow network={network} remark={remark} />
                  ))}
                {may.write ? (
                  <p class="review-here">
                    <a href={`${reviewPath(network, round, review)}?about=${encodeURIComponent(key)}#remark`}>
                      {t('reviews.remark.here')}
                      <span class="unseen">: {label}</span>
                    </a>
                  </p>
                ) : null}
              </>
            )}
          />
        </div>
        <div class="review-desk-say" id="said">
          {remarks === null ? (
            <Notice>
              <p>{t('reviews.review.notSentYet')}</p>
            </Notice>
          ) : (
            <>
              {may.write ? <NewRemark {...page} /> : null}
              <Remarks {...page} remarks={remarks} />
              {may.write ? <AnswersForm {...page} /> : <AnswersShow round={round} review={review} written={written} />}
            </>
          )}
          <Fellows {...page} />
        </div>
      </div>
    </>
  )
}

interface AnswersProps {
  round: Round
  review: Pick<Review, 'answers'>
  written: string | undefined
}

/** What was answered to each question. */
export function AnswersShow({ round, review, written }: AnswersProps) {
  const { t, lang } = usePage()
  return (
    <dl class="review-answers">
      {questionsOf(round).map(({ key, label }) => (
        <>
          <dt>{wordOf(label, lang)}</dt>
          <dd class="review-prose" lang={written}>
            {review.answers[key] || <span class="soft">{t('reviews.review.noAnswer')}</span>}
          </dd>
        </>
      ))}
    </dl>
  )
}

export const answerFieldsSaid = (questions: Question[]): Fields =>
  Object.fromEntries(
    questions.map(({ key }, at) => [
      answerField(key),
      { label: `reviews.review.question.${Math.min(at + 1, 6)}` as 'reviews.review.question.1' },
    ]),
  )

function AnswersForm({ network, round, review, may, failed }: ReviewPage) {
  const { t, lang } = usePage()
  const written = useWritten(network)
  const questions = questionsOf(round)
  const typed =
    failed?.answers?.typed ??
    Object.fromEntries(questions.map(({ key }) => [answerField(key), review.answers[key] ?? null]))
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('reviews.review.answers')}</h2>
      <Form
        action={reviewPath(network, round, review)}
        typed={typed}
        errors={failed?.answers?.errors}
        version={failed?.answers?.version ?? review.version}
        label={t('reviews.review.answers')}
      >
        <ConflictFields
          conflicts={failed?.answers?.conflicts ?? []}
          fields={answerFieldsSaid(questions)}
          written={written}
        />
        {questions.map(({ key, label }) => (
          <TextArea name={answerField(key)} label={wordOf(label, lang)} rows={4} lang={written} optional />
        ))}
        {may.send ? (
          <>
            <p class="soft">{t('reviews.review.sendHint')}</p>
            <Buttons
              send={t('reviews.review.send')}
              name="as"
              value="send"
              also={[{ label: t('reviews.review.keep'), name: 'as', value: 'draft' }]}
            />
          </>
        ) : (
          <>
            <p class="soft">{t('reviews.review.coordinatorSends')}</p>
            <Buttons send={t('reviews.review.keep')} name="as" value="draft" />
          </>
        )}
      </Form>
    </section>
  )
}

function RemarkFields({ reading, written }: { reading: Reading; written: string | undefined }) {
  const { t } = usePage()
  const label = usePartLabel()
  return (
    <>
      <SelectField
        name="kind"
        label={t('reviews.remark.kind')}
        options={remarkKinds.map((value) => ({ value, label: t(`reviews.remark.kind.${value}`) }))}
        empty={null}
      />
      <SelectField
        name="field"
        label={t('reviews.remark.part')}
        options={partsOf(reading).map((part) => ({ value: part.key, label: label(part) }))}
        empty={t('reviews.remark.whole')}
        optional
      />
      <TextArea name="remark" label={t('reviews.remark.text')} rows={3} lang={written} />
    </>
  )
}

function NewRemark({ network, round, review, reading, about, remarkId, failed }: ReviewPage) {
  const { t } = usePage()
  const written = useWritten(network)
  const again = failed?.remark?.id === null ? failed.remark : undefined
  return (
    <section aria-labelledby="remark">
      <h2 id="remark">{t('reviews.remark.new')}</h2>
      <Form
        action={reviewPath(network, round, review, '/remarks')}
        typed={again?.typed ?? { field: about, kind: 'suggestion' }}
        errors={again?.errors}
        id={remarkId}
        label={t('reviews.remark.new')}
      >
        <RemarkFields reading={reading} written={written} />
        <Buttons send={t('reviews.remark.add')} quiet />
      </Form>
    </section>
  )
}

/** All remarks in one list; until it is sent each can be changed. */
function Remarks(page: ReviewPage & { remarks: Remark[] }) {
  const { network, round, review, reading, remarks, may, failed } = page
  const { t } = usePage()
  const written = useWritten(network)
  const label = usePartLabel()
  const parts = partsOf(reading)
  const partOf = (remark: Remark) => {
    const part = parts.find(({ key }) => key === remark.field)
    return part ? label(part) : null
  }
  if (remarks.length === 0) return null
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks">{t('reviews.remark.count', { count: remarks.length })}</h2>
      {remarks.map((remark) => {
        const again = failed?.remark?.id === remark.id ? failed.remark : undefined
        const { kind, field, remark: text } = remark
        return (
          <RemarkShow network={network} remark={{ ...remark, id: `${remark.id}-listed` }} at={partOf(remark)}>
            {may.write ? (
              <details class="review-work" open={again !== undefined}>
                <summary>{t('reviews.remark.change')}</summary>
                <Form
                  action={reviewPath(network, round, review, `/remarks/${remark.id}`)}
                  typed={again?.typed ?? { kind, field, remark: text }}
                  errors={again?.errors}
                  label={`${t('reviews.remark.change')}: ${text.slice(0, 80)}`}
                >
                  <RemarkFields reading={reading} written={written} />
                  <Buttons
                    send={t('reviews.remark.save')}
                    quiet
                    also={[{ label: t('reviews.remark.remove'), name: 'as', value: 'remove' }]}
                  />
                </Form>
              </details>
            ) : null}
          </RemarkShow>
        )
      })}
    </section>
  )
}

/** What others sent about the same thing. */
function Fellows({ network, round, reading, fellows }: ReviewPage) {
  const { t } = usePage()
  const written = useWritten(network)
  const label = usePartLabel()
  const parts = partsOf(reading)
  if (fellows.length === 0) return null
  return (
    <section aria-labelledby="fellows">
      <h2 id="fellows">{t('reviews.review.fellows')}</h2>
      {fellows.map(({ review, remarks, name }, at) => (
        <details class="review-work">
          <summary>
            {name ? t('reviews.review.by', { city: name }) : t('reviews.review.numbered', { number: at + 1 })}
          </summary>
          <AnswersShow round={round} review={review} written={written} />
          {remarks.map((remark) => {
            const part = parts.find(({ key }) => key === remark.field)
            return <RemarkShow network={network} remark={remark} at={part ? label(part) : null} />
          })}
        </details>
      ))}
    </section>
  )
}
