import { Buttons, Form, SelectField, TextArea } from '#platform/forms'
import { usePage } from '#platform/ui'
import { partsOf, type Reading } from '../frozen/frozen.ts'
import { usePartLabel } from '../frozen/reading.tsx'
import { reviewPath } from '../rounds/round.paths.ts'
import type { Remark } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { remarkKinds } from '../schema.ts'
import { RemarkShow } from './remark.show.tsx'
import { AnswersShow } from './review.answers.tsx'
import type { ReviewPage } from './review.page.ts'

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

/** A remark about any part, or about the whole. */
export function NewRemark({ network, round, review, reading, newId, failed }: ReviewPage) {
  const { t } = usePage()
  const written = useWritten(network)
  const again = failed?.remark?.id === null ? failed.remark : undefined
  return (
    <section aria-labelledby="remark" id="new-remark" data-remarks>
      <h2 id="remark">{t('reviews.remark.new')}</h2>
      <Form
        action={reviewPath(network, round, review, '/remarks')}
        typed={again?.typed ?? { kind: 'suggestion' }}
        errors={again?.errors}
        id={again ? String(again.typed.id ?? newId()) : newId()}
        label={t('reviews.remark.new')}
      >
        <RemarkFields reading={reading} written={written} />
        <Buttons send={t('reviews.remark.add')} quiet />
      </Form>
    </section>
  )
}

/** All remarks in one list; until it is sent each can be changed. */
export function Remarks(page: ReviewPage & { remarks: Remark[] }) {
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
export function Fellows({ network, round, reading, fellows }: ReviewPage) {
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
