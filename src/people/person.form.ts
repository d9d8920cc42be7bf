import { z } from 'zod'
import { field } from '#platform/forms'
import { languages } from '#platform/text'
import { digests } from './schema.ts'

const zones = new Set(Intl.supportedValuesOf('timeZone'))

/** The zones the browser and this server know, by name. */
export const timeZones: readonly string[] = [...zones]

export const personForm = z.object({
  name: field.line({ max: 200, missing: 'people.me.name.missing' }),
  language: field.choice(languages),
  timeZone: field.line({ max: 100 }).refine((zone) => zone === null || zones.has(zone), 'people.me.timeZone.unknown'),
  digest: field.choice(digests, { missing: 'platform.form.choose' }),
})
