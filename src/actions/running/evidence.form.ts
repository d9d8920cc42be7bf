import { z } from 'zod'
import { type FormErrors, field } from '#platform/forms'
import type { MessageWithoutArgs } from '#platform/text'
import { type EvidenceKind, testingEvidenceKinds } from '../schema.ts'
import type { Seen } from './evidence.commands.ts'

export const evidenceForm = z.object({
  id: field.id(),
  version: field.version(),
  kind: field.choice(testingEvidenceKinds, { missing: 'platform.form.choose' }),
  happenedOn: field.date({ missing: 'actions.seen.day.missing' }),
  text: field.prose({ max: 5_000 }),
  value: field.number({ whole: false, min: -1e11, max: 1e11 }),
  unit: field.line({ max: 80 }),
  file: field.file(),
  alt: field.line({ max: 500 }),
})
type Answers = z.output<typeof evidenceForm>

export const seenIn = ({ kind, happenedOn, text, value, unit }: Answers): Seen => ({
  kind,
  happenedOn,
  text,
  value: kind === 'number' || kind === 'cost' ? value : null,
  unit: kind === 'note' || kind === 'photo' ? null : kind === 'cost' ? (unit?.toUpperCase() ?? null) : unit,
})

/** What each kind needs; whether there is a photo its own route says. */
export function lackingIn({ kind, happenedOn, text, value, unit }: Seen, today: string): FormErrors {
  const errors: FormErrors = {}
  if (happenedOn > today) errors.happenedOn = 'actions.seen.day.later'
  const need = (name: string, there: boolean, message: MessageWithoutArgs) => {
    if (!there) errors[name] = message
  }
  if (kind === 'note' || kind === 'voice') need('text', text !== null, 'actions.seen.text.missing')
  if (kind === 'number') {
    need('value', value !== null, 'actions.seen.value.missing')
    need('unit', unit !== null, 'actions.seen.unit.missing')
  }
  if (kind === 'cost') {
    need('value', value !== null, 'actions.seen.cost.missing')
    need('value', value === null || value >= 0, 'platform.form.negative')
    // Money always stands with its currency.
    need('unit', unit !== null && isCurrency(unit), 'actions.seen.currency.missing')
  }
  return errors
}

const isCurrency = (code: string): boolean =>
  /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)

/** Of what the address asks for; a note where it asks for nothing. */
export const kindAsked = (asked: string | null): EvidenceKind =>
  testingEvidenceKinds.find((kind) => kind === asked) ?? 'note'
