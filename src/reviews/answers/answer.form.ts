import { z } from 'zod'
import { field } from '#platform/forms'
import { responses } from '../schema.ts'

export const answerForm = z.object({
  version: field.version(),
  response: field.choice(responses, { missing: 'reviews.response.missing' }),
  reason: field.prose({ max: 2_000 }),
})
