import { z } from 'zod'
import { field } from '#platform/forms'
import { ambitions } from './schema.ts'

export const planForm = z.object({
  id: field.id(),
  version: field.version(),
  title: field.line({ missing: 'plans.plan.title.missing', max: 200 }),
  language: field
    .line({ missing: 'plans.plan.language.missing', max: 35 })
    .refine(isLanguage, 'plans.plan.language.missing'),
  ambition: field.choice(ambitions, { missing: 'plans.plan.ambition.missing' }),
})

/** The languages of the continent in which cities write plans; whoever writes in another one has it in their network's. */
const offered = 'bg ca cs da de el en es et eu fi fr ga gl hr hu is it lt lv mt nl no pl pt ro sk sl sr sv tr uk'.split(
  ' ',
)

export const planLanguages = (network: { language: string }): string[] => [...new Set([network.language, ...offered])]

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
