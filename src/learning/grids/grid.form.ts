import { z } from 'zod'
import { field } from '#platform/forms'
import { gridMethods, reviewResults } from '../schema.ts'

export const rowForm = z.object({
  id: field.id(),
  version: field.version(),
  keyPoint: field.prose({ missing: 'learning.row.keyPoint.missing', max: 1_000 }),
  relevance: field.prose({ max: 2_000 }),
  action: field.prose({ max: 2_000 }),
  who: field.line(),
  session: field.id(),
  need: field.id(),
  practice: field.id(),
})
export type RowAnswers = z.output<typeof rowForm>

export const photoForm = z.object({ id: field.id(), file: field.file(), alt: field.line({ max: 500 }) })

export const gridForm = z.object({
  version: field.version(),
  method: field.choice(gridMethods, { missing: 'learning.grid.method.missing' }),
  takeHome: field.prose({ max: 3_000 }),
})

export const sharingForm = z.object({
  version: field.version(),
  audience: field.choice(['group', 'network', 'public'], { missing: 'learning.audience.missing' }),
  sharedOn: field.date(),
})

export const reviewForm = z.object({
  version: field.version(),
  result: field.choice(reviewResults, { missing: 'learning.review.missing' }),
  note: field.prose({ max: 2_000 }),
})
