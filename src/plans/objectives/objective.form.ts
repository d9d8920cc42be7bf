import { z } from 'zod'
import { field } from '#platform/forms'

export const objectiveForm = z.object({
  id: field.id(),
  version: field.version(),
  title: field.line({ missing: 'plans.objective.title.missing', max: 300 }),
  text: field.prose({ max: 5_000 }),
})
