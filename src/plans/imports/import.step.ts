import { editsPlan } from '../access.ts'
import type { PlanStep } from '../slots.ts'

/** Whoever decides what the plan consists of may bring one along that was written elsewhere. */
export const importStep: PlanStep = {
  label: 'plans.import.title',
  place: 80,
  at: ({ standing, city }) => (editsPlan(standing, city.id) ? '/import' : undefined),
}
