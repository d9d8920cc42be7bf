import { z } from 'zod'
import type { Theme } from '#networks'
import { field } from '#platform/forms'
import { rationaleStages } from '../schema.ts'
import type { RationaleValues } from './rationale.commands.ts'

const long = () => field.prose({ max: 10_000 })

export const rationaleForm = z.object({
  id: field.id(),
  version: field.version(),
  themes: field.choices(),
  framing: long(),
  whyNow: long(),
  backlog: long(),
  examples: long(),
  questions: long(),
  serves: field.choices(),
  shared: field.ticked(),
})

/** Holds what was answered against what there is: themes of the network, and meetings that may share the rationale. */
export function rationaleValuesOf(
  { id: _, version: __, shared, themes, serves, ...texts }: z.output<typeof rationaleForm>,
  among: { themes: Theme[]; meetings: { id: string }[]; own: { id: string } },
): RationaleValues {
  const codes = among.themes.map(({ code }) => code)
  const ids = among.meetings.map(({ id }) => id)
  return {
    ...texts,
    themes: codes.filter((code) => themes.includes(code)),
    serves: [...new Set([among.own.id, ...serves.filter((id) => ids.includes(id))])].sort(),
    audience: shared ? 'network' : 'city',
  }
}

export const giveForm = z.object({
  id: field.id(),
  stage: field.choice(rationaleStages, { missing: 'meetings.rationale.stage.missing' }),
  audience: field.choice(['city', 'network', 'public'], { missing: 'meetings.rationale.readers.missing' }),
  note: field.line({ max: 500 }),
  agreed: field.ticked(),
})
