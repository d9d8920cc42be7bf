import { z } from 'zod'
import { field } from '#platform/forms'

/** Who takes over: somebody who is here already, or a name and an address. */
export const handOverForm = z.object({
  id: field.id(),
  person: field.line(),
  name: field.line({ max: 200 }),
  email: field.email(),
  language: field.choice(['en', 'fr'], { missing: 'networks.invite.languageMissing' }),
  message: field.prose({ max: 2_000 }),
})
