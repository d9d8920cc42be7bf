import { z } from 'zod'
import { field } from '#platform/forms'
import { causeKinds, versionKinds } from '../schema.ts'
import { versionAudiences } from './version.commands.ts'

export const freezeForm = z.object({
  id: field.id(),
  kind: field.choice(versionKinds, { missing: 'plans.versions.kind.missing' }),
  note: field.prose({ max: 2_000 }),
  /** The fingerprint of what was seen. */
  hash: field.line({ max: 64 }),
})

export const audienceForm = z.object({
  audience: field.choice(versionAudiences, { missing: 'plans.versions.audience.missing' }),
})

export const causeForm = z.object({
  id: field.id(),
  subject: field.line({ max: 60 }),
  cause: field.line({ missing: 'plans.ledger.cause.missing', max: 60 }),
  reason: field.prose({ missing: 'plans.ledger.reason.missing', max: 2_000 }),
})

/** `test:…` as the kind of a cause and the record it names; nothing for what no form of ours says. */
export function readCause(said: string): { kind: (typeof causeKinds)[number]; id: string | null } | null {
  const [word = '', id = ''] = said.split(':')
  const kind = causeKinds.find((one) => one === word)
  return kind ? { kind, id: id || null } : null
}
