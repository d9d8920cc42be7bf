import { Buttons, FieldGroup, FormPart, Hidden } from '#platform/forms'
import { usePage } from '#platform/ui'
import { reviewPath } from '../rounds/round.paths.ts'
import { RemarkFields } from './remark.fields.tsx'
import { RemarkShow } from './remark.show.tsx'
import { remarkFields } from './review.form.ts'
import type { ReviewPage } from './review.page.ts'
import { writingAnchor } from './review.typed.ts'

interface Part {
  key: string
  label: string
}

/** Where on the page a part has its remarks. */
const placeOf = ({ key }: Pick<Part, 'key'>): string => `at-${key}`

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
      {may.write ? <NewRemarkHere page={page} part={part} /> : null}
    </div>
  )
}

/** Its fields are sent with the form beside what is read, so that one button keeps all that was typed. */
function NewRemarkHere({ page, part }: { page: ReviewPage; part: Part }) {
  const { network, round, review, newId, typed, failed } = page
  const { t } = usePage()
  const place = placeOf(part)
  const names = remarkFields(place)
  const isOpen = Boolean(typed[names.remark] || failed?.errors?.[names.remark])
  return (
    <details class="review-here" open={isOpen}>
      <summary>
        {t('reviews.remark.here')}
        <span class="unseen">: {part.label}</span>
      </summary>
      <FormPart of={writingAnchor} typed={typed} errors={failed?.errors}>
        <fieldset class="form" aria-label={`${t('reviews.remark.new')}: ${part.label}`} data-box>
          <Hidden name={names.id} value={String(typed[names.id] || newId())} />
          <FieldGroup label={part.label}>
            <RemarkFields network={network} place={place} />
          </FieldGroup>
          <Buttons
            send={t('reviews.remark.add')}
            name="at"
            value={part.key}
            to={reviewPath(network, round, review, '/remarks')}
            quiet
          />
        </fieldset>
      </FormPart>
    </details>
  )
}
