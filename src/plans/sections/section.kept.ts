import type { Fields, Kept } from '#platform/records'
import { planSections } from '../schema.ts'

export const keptSection = { table: planSections } satisfies Kept

export const sectionFields: Fields = {
  title: { label: 'plans.section.title' },
  text: { label: 'plans.section.text' },
  used: {
    label: 'plans.section.used',
    say: (value, { t }) => t(value === true ? 'plans.section.isUsed' : 'plans.section.isNotUsed'),
  },
}
