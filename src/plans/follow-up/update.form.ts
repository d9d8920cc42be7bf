import { z } from 'zod'
import { field } from '#platform/forms'
import { fundingStatuses, type PlanActionStatus, planActionStatuses } from '../schema.ts'

/** How an action of an adopted plan can stand: what is only an idea is not adopted. */
export const carriedStatuses = planActionStatuses.filter(
  (status): status is Exclude<PlanActionStatus, 'idea' | 'draft'> => status !== 'idea' && status !== 'draft',
)

export const updateForm = z.object({
  id: field.id(),
  action: field.line({ max: 100 }),
  status: field.choice(carriedStatuses, { missing: 'plans.update.status.missing' }),
  fundingStatus: field.choice(fundingStatuses),
  text: field.prose({ max: 5_000 }),
})

export const photoForm = z.object({
  id: field.id(),
  file: field.file(),
  alt: field.line({ max: 500 }),
  credit: field.line({ max: 300 }),
})

/** What was given up, or what stands still, says why: it is told in public. */
export const saysWhy = ({ status, text }: { status: string; text: string | null }): boolean =>
  status !== 'dropped' || Boolean(text)
