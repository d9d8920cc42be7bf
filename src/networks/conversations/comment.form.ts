import { z } from 'zod'
import { field } from '#platform/forms'

export const commentForm = z.object({
  id: field.id(),
  body: field.prose({ missing: 'networks.talk.missing', max: 4000 }),
})

export const rewordForm = z.object({
  version: field.version(),
  body: field.prose({ missing: 'networks.talk.missing', max: 4000 }),
})
