import type { Typed } from '#platform/forms'
import { partsOf } from '../frozen/frozen.ts'
import { questionsOf, type Remark } from '../rounds/round.queries.ts'
import { answerField, remarkFields } from './review.form.ts'
import type { ReviewPage } from './review.page.ts'

/** The form of a review: its fields stand beside what is read and at each part of it. */
export const writingAnchor = 'review'

type Fields = Pick<ReviewPage, 'round' | 'review' | 'remarks' | 'reading'> & {
  failed: ReviewPage['failed'] | undefined
}

/** What stands in the fields: as it was typed, else as it was kept. */
export function typedOf({ round, review, remarks, reading, failed }: Fields): Typed {
  if (failed) return failed.typed
  const parts = partsOf(reading)
  const places = ['new', ...parts.map(({ key }) => `at-${key}`)]
  return Object.assign(
    Object.fromEntries(questionsOf(round).map(({ key }) => [answerField(key), review.answers[key] ?? null])),
    Object.fromEntries(places.map((place) => [remarkFields(place).kind, 'suggestion'])),
    ...(remarks ?? []).map((remark) => typedRemark(remark, parts)),
  )
}

/** A remark as its form shows it; about a part that is not there any more it is about the whole. */
export const asShown = ({ kind, field, remark }: Remark, parts: { key: string }[]) => ({
  kind,
  field: parts.some(({ key }) => key === field) ? field : null,
  remark,
})

function typedRemark(remark: Remark, parts: { key: string }[]): Typed {
  const names = remarkFields(remark.id)
  const shown = asShown(remark, parts)
  return { [names.kind]: shown.kind, [names.field]: shown.field, [names.remark]: shown.remark }
}
