import { z } from 'zod'
import { field } from '#platform/forms'
import { roles } from '../schema.ts'

/** An offer to one person. The role and the city are looked at again with what the sender may offer. */
export const inviteForm = z.object({
  id: field.id(),
  name: field.line({ missing: 'networks.invite.nameMissing', max: 200 }),
  email: field.email({ missing: 'networks.invite.emailMissing' }),
  role: field.choice(roles, { missing: 'networks.invite.roleMissing' }),
  city: field.line(),
  language: field.choice(['en', 'fr'], { missing: 'networks.invite.languageMissing' }),
  message: field.prose({ max: 2_000 }),
})

/** Offers to many: rows pasted or in a file, and what goes for rows that do not say it. */
export const manyForm = z.object({
  id: field.id(),
  list: field.prose({ max: 200_000 }),
  file: field.file(),
  role: field.choice(roles),
  city: field.line(),
  language: field.choice(['en', 'fr'], { missing: 'networks.invite.languageMissing' }),
  message: field.prose({ max: 2_000 }),
})

/** Addresses that are none: a role of a demonstration has no post box. */
export const isReachable = (email: string): boolean => !/\.invalid$/i.test(email)
