import { z } from 'zod'
import { field } from '#platform/forms'

export const adoptionForm = z.object({
  version: field.version(),
  adoptedBy: field.line({ missing: 'plans.adoption.by.missing', max: 200 }),
  adoptedOn: field.date({ missing: 'plans.adoption.on.missing' }),
  adoption: field.line({ max: 300 }),
})

export const presentationForm = z.object({ meeting: field.id() })
