import { z } from 'zod'
import { field } from '#platform/forms'

export const sealForm = z.object({
  number: z.coerce.number().int().min(1).max(1_000).optional().catch(undefined),
  reason: field.prose({ max: 500 }),
  told: field.ticked(),
})

export const screenForm = z.object({ open: field.line({ max: 10 }) })

export const verifyForm = z.object({ file: field.file() })
