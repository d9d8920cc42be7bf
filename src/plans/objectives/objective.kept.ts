import type { Fields, Kept } from '#platform/records'
import { planObjectives } from '../schema.ts'

export const keptObjective = { table: planObjectives } satisfies Kept

export const objectiveFields: Fields = {
  title: { label: 'plans.objective.title' },
  text: { label: 'plans.objective.text' },
}
