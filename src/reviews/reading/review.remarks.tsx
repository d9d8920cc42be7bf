import { Buttons, Hidden } from '#platform/forms'
import { usePage } from '#platform/ui'
import { partsOf } from '../frozen/frozen.ts'
import { usePartLabel } from '../frozen/reading.tsx'
import { reviewPath } from '../rounds/round.paths.ts'
import type { Remark } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { RemarkFields } from './remark.fields.tsx'
import { RemarkShow } from './remark.show.tsx'
import { AnswersShow } from './review.answers.tsx'
import { remarkFields, stampOf } from './review.form.ts'
import type { ReviewPage } from './review.page.ts'
import { asShown } from './review.typed.ts'

/** A remark about any part, or about the whole. */
export function NewRemark(page: ReviewPage) {
  const { network, round, review, reading, typed, newId } = page
  const { t } = usePage()
  const names = remarkFields('new')
  return (
    <section aria-labelledby="remark" id="new-remark" data-remarks>
      <h2 id="remark">{t('reviews.remark.new')}</h2>
      <fieldset class="form" aria-labelledby="remark" data-box>
        <Hidden name={names.id} value={String(typed[names.id] || newId())} />
        <RemarkFields network={network} place="new" reading={reading} />
        <Buttons send={t('reviews.remark.add')} to={reviewPath(network, round, review, '/remarks')} quiet />
      </fieldset>
    </section>
  )
}

interface RemarksProps {
  page: ReviewPage
  remarks: Remark[]
}

/** All remarks in one list; until it is sent each can be changed. */
export function Remarks({ page, remarks }: RemarksProps) {
  const { network, reading, may } = page
  const { t } = usePage()
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
      {remarks.map((remark) => (
        <RemarkShow network={network} remark={{ ...remark, id: `${remark.id}-listed` }} at={partOf(remark)}>
          {may.write ? <ChangeRemark page={page} remark={remark} /> : null}
        </RemarkShow>
      ))}
    </section>
  )
}

/** Open where something else stands in it than was kept. */
function ChangeRemark({ page, remark }: { page: ReviewPage; remark: Remark }) {
  const { network, round, review, reading, failed } = page
  const { t } = usePage()
  const names = remarkFields(remark.id)
  const shown = asShown(remark, partsOf(reading))
  const typed = failed?.typed
  const isTyped = typed && names.remark in typed && typed[names.remark] !== shown.remark
  return (
    <details class="review-work" open={Boolean(isTyped || failed?.errors?.[names.remark])}>
      <summary>{t('reviews.remark.change')}</summary>
      <fieldset class="form" aria-label={`${t('reviews.remark.change')}: ${remark.remark.slice(0, 80)}`} data-box>
        <Hidden name={names.was} value={String(typed?.[names.was] || stampOf(shown))} />
        <RemarkFields network={network} place={remark.id} reading={reading} />
        <Buttons
          send={t('reviews.remark.save')}
          to={reviewPath(network, round, review, `/remarks/${remark.id}`)}
          quiet
          also={[
            {
              label: t('reviews.remark.remove'),
              name: 'as',
              value: 'remove',
              to: reviewPath(network, round, review, `/remarks/${remark.id}`),
            },
          ]}
        />
      </fieldset>
    </details>
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
