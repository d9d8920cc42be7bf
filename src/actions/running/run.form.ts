import { z } from 'zod'
import { field } from '#platform/forms'
import { decisions, experimentCycles } from '../schema.ts'

export const stepForm = z.object({ done: field.choice(['yes', 'no'], { missing: 'platform.form.choose' }) })

export const cycleForm = z.object({ cycle: field.choice(experimentCycles, { missing: 'platform.form.choose' }) })

export const conclusionForm = z.object({
  version: field.version(),
  decision: field.choice(decisions, { missing: 'actions.conclusion.decision.missing' }),
  lesson: field.prose({ max: 5_000, missing: 'actions.conclusion.lesson.missing' }),
  whatChanges: field.prose({ max: 5_000 }),
  planEffect: field.prose({ max: 5_000 }),
  resultPublic: field.ticked(),
})
