import { z } from 'zod'
import { field } from '#platform/forms'
import { registrationOpenings } from '../schema.ts'

export const doorForm = z.object({
  version: field.version(),
  opening: field.choice(registrationOpenings, { missing: 'meetings.door.opening.missing' }),
  closesOn: field.date(),
  word: field.prose({ max: 2_000 }),
  newLink: field.ticked(),
})
