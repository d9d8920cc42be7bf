import type { Fields, Kept } from '#platform/records'
import { plans } from './schema.ts'

export const keptPlan = { table: plans } satisfies Kept

export const planFields: Fields = {
  title: { label: 'plans.plan.title' },
  language: { label: 'plans.plan.language', say: (value, { format }) => format.language(String(value)) },
  ambition: {
    label: 'plans.plan.ambition',
    say: (value, { t }) => t(`plans.plan.ambition.${value as 'strategy' | 'project'}`),
  },
}
