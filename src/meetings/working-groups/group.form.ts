import { z } from 'zod'
import { field } from '#platform/forms'

export const groupForm = z.object({
  id: field.id(),
  version: field.version(),
  theme: field.line({ missing: 'meetings.group.theme.missing' }),
  title: field.line({ max: 200, missing: 'meetings.group.title.missing' }),
  purpose: field.prose({ max: 3_000 }),
})

export const joinForm = z.object({ city: field.line() })
export const sessionsForm = z.object({ sessions: field.choices() })
