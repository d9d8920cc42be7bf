import { z } from 'zod'
import { field } from '#platform/forms'
import { languages } from '#platform/text'

export const announcementForm = z.object({
  id: field.id(),
  name: field.line({ max: 200, missing: 'meetings.announcement.name.missing' }),
  email: field.email({ missing: 'meetings.announcement.email.missing' }),
  organisation: field.line({ max: 200 }),
  language: field.choice(languages, { missing: 'platform.form.choose' }),
  message: field.prose({ max: 2_000 }),
})
