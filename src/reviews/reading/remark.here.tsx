import { Buttons, Form, Hidden } from '#platform/forms'
import { usePage } from '#platform/ui'
import { reviewPath } from '../rounds/round.paths.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { remarkKinds } from '../schema.ts'
import { RemarkShow } from './remark.show.tsx'
import type { ReviewPage } from './review.page.ts'

interface Part {
  key: string
  label: string
}

/** Where on the page a part has its remarks. */
export const placeOf = ({ key }: Pick<Part, 'key'>): string => `at-${key}`

/** At the end of a part: what was remarked there, and the way to say more without leaving it. */
export function RemarksHere({ page, part }: { page: ReviewPage; part: Part }) {
  const { network, remarks, may } = page
  const here = (remarks ?? []).filter(({ field }) => field === part.key)
  if (here.length === 0 && !may.write) return null
  return (
    <div class="review-at" id={placeOf(part)} data-remarks>
      {here.map((remark) => (
        <RemarkShow network={network} remark={remark} />
      ))}
      {may.write ? <NewRemarkHere {...page} part={part} /> : null}
    </div>
  )
}

/** Fields of its own names for those who listen: there is one such form at each part. */
function NewRemarkHere({ network, round, review, part, newId }: ReviewPage & { part: Part }) {
  const { t } = usePage()
  const id = placeOf(part)
  return (
    <details class="review-here">
      <summary>
        {t('reviews.remark.here')}
        <span class="unseen">: {part.label}</span>
      </summary>
      <Form
        action={reviewPath(network, round, review, '/remarks')}
        id={newId()}
        label={`${t('reviews.remark.new')}: ${part.label}`}
      >
        <Hidden name="field" value={part.key} />
        <div class="ds-field">
          <label class="ds-label" for={`${id}-kind`}>
            {t('reviews.remark.kind')}
          </label>
          <select class="ds-input" id={`${id}-kind`} name="kind">
            {remarkKinds.map((kind) => (
              <option value={kind} selected={kind === 'suggestion'}>
                {t(`reviews.remark.kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="ds-field">
          <label class="ds-label" for={`${id}-remark`}>
            {t('reviews.remark.text')}
          </label>
          <textarea class="ds-input" id={`${id}-remark`} name="remark" rows={3} lang={useWritten(network)} />
        </div>
        <Buttons send={t('reviews.remark.add')} quiet />
      </Form>
    </details>
  )
}
