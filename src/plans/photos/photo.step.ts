import { editsPlan } from '../access.ts'
import type { PlanStep } from '../slots.ts'

/** Whoever decides what the plan consists of chooses its photos. */
export const photosStep: PlanStep = {
  label: 'plans.draftPhotos.title',
  place: 70,
  at: ({ standing, city }) => (editsPlan(standing, city.id) ? '/files' : undefined),
}
