import { z } from 'zod'
import { field } from '#platform/forms'

/** Something said at a passage. The passage is chosen from a list, or its words stand in `quote`. */
export const commentForm = z.object({
  id: field.id(),
  passage: field.prose({ max: 4_000 }),
  quote: field.prose({ max: 4_000 }),
  comment: field.prose({ missing: 'plans.comments.missing', max: 4_000 }),
  suggestion: field.prose({ max: 8_000 }),
})

export const declineForm = z.object({ note: field.prose({ missing: 'plans.comments.why', max: 2_000 }) })
