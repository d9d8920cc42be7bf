import { z } from 'zod'
import { field } from '#platform/forms'
import { scopes } from './token.commands.ts'

/** How long a token may live: so many days, or until it is taken back. */
export const lifetimes = ['30', '90', '365', 'never'] as const

export const tokenForm = z.object({
  id: field.id(),
  name: field.line({ max: 100, missing: 'people.token.name.missing' }),
  scopes: field.choices(scopes).min(1, 'people.token.scopes.missing'),
  days: field.choice(lifetimes, { missing: 'people.token.days.missing' }),
})
