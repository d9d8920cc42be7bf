import { z } from 'zod'
import { type FormErrors, field, type Posted } from '#platform/forms'
import { fundingStatuses, planActionStatuses } from '../schema.ts'
import { partialDay, rowShape } from './action.rows.ts'

export const usualCurrency = 'EUR'

const shape = {
  id: field.id(),
  version: field.version(),
  title: field.line({ missing: 'plans.action.title.missing', max: 200 }),
  description: field.prose({ max: 5_000 }),
  objective: field.id(),
  intendedResult: field.prose({ max: 3_000 }),
  output: field.prose({ max: 3_000 }),
  leadBy: field.line({ max: 300 }),
  partners: field.prose({ max: 2_000 }),
  resources: field.prose({ max: 2_000 }),
  cost: field.number({ whole: false, decimals: 2, max: 99_999_999_999 }),
  costCurrency: field
    .line({ max: 20 })
    .transform((typed) => (typed ?? usualCurrency).toUpperCase())
    .refine((typed) => /^[A-Z]{3}$/.test(typed), 'plans.action.currencyWrong'),
  fundingSource: field.prose({ max: 1_000 }),
  fundingStatus: field.choice(fundingStatuses),
  startsOn: partialDay(),
  endsOn: partialDay(),
  subThemes: field.choices(),
  horizontalThemes: field.choices(),
  status: field.choice(planActionStatuses),
}

/** The form of an action with as many rows as were sent. */
export const actionForm = (posted: Posted) => z.object({ ...shape, ...rowShape(posted) })
export type ActionAnswers = z.output<z.ZodObject<typeof shape>> & Record<string, unknown>

export const namelessErrors = (names: string[]): FormErrors =>
  Object.fromEntries(names.map((name) => [name, 'plans.action.rowNameless' as const]))
