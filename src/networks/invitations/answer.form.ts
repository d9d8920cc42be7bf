import { z } from 'zod'
import { field } from '#platform/forms'

export const acceptForm = z.object({ name: field.line({ max: 200 }) })

export const declineForm = z.object({ word: field.prose({ max: 2_000 }) })
