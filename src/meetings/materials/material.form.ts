import { z } from 'zod'
import { field } from '#platform/forms'

const said = { caption: field.line({ max: 300 }), session: field.line() }

export const fileForm = z.object({
  id: field.id(),
  file: field.file(),
  alt: field.line({ max: 500 }),
  credit: field.line({ max: 300 }),
  ...said,
})

export const linkForm = z.object({
  id: field.id(),
  link: field.url(),
  caption: field.line({ max: 300, missing: 'meetings.material.caption.missing' }),
  session: said.session,
})

export const materialForm = z.object({
  version: field.version(),
  alt: fileForm.shape.alt,
  credit: fileForm.shape.credit,
  audience: field.choice(['city', 'group', 'network', 'public'], { missing: 'meetings.material.audience.missing' }),
  ...said,
})
