import { z } from 'zod'
import { field } from '#platform/forms'
import { languages } from '#platform/text'
import { isListedZone } from '#platform/time'
import { digests } from './schema.ts'

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

export const personForm = z.object({
  name: field.line({ max: 200, missing: 'people.me.name.missing' }),
  language: field.choice(languages),
  timeZone: field
    .line({ max: 100 })
    .refine((zone) => zone === null || isListedZone(zone), 'people.me.timeZone.unknown'),
  digest: field.choice(digests, { missing: 'platform.form.choose' }),
  digestDay: field.choice(weekdays).transform((day) => (day === null ? undefined : Number(day))),
})
