import { z } from 'zod'
import { field } from '#platform/forms'

export const presentationForm = z.object({
  id: field.id(),
  version: field.version(),
  city: field.line({ missing: 'meetings.presentation.city.missing' }),
  title: field.line({ max: 300, missing: 'meetings.presentation.title.missing' }),
  link: field.url(),
  file: field.file(),
})

export const doneForm = z.object({ done: field.ticked() })
