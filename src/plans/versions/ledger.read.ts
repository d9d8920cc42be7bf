import type { NetworkLocals } from '#networks'
import { causeIdOf, causesNamed, changesOf, checkCauses, type PlanChange, testCauses } from './ledger.queries.ts'
import { type LedgerCause, ledgerCauses } from './ledger.ts'
import type { ListedVersion } from './version.queries.ts'

/** What the ledger says of one change; the record that caused it only for whoever may see it. */
export interface LedgerEntry extends PlanChange {
  cause: LedgerCause | null
  /** The version in whose ledger it stands. */
  number: number
}

/** Who says what may cause a change: this floor, and floors above. */
export const causeSources = () => [testCauses, checkCauses, ...ledgerCauses.all()]

/** The ledger of everything that came after one version, up to another, as far as the reader may see those versions. */
export async function ledgerBetween(
  locals: NetworkLocals,
  after: number,
  until: number,
  versions: ListedVersion[],
): Promise<LedgerEntry[]> {
  const within = new Map(
    versions.filter(({ number }) => number > after && number <= until).map(({ id, number }) => [id, number]),
  )
  if (within.size === 0) return []
  const changes = await changesOf(locals.db, [...within.keys()])
  const causes = await causesNamed(locals, causeSources(), changes)
  return changes.map((change) => ({
    ...change,
    cause: causes.get(causeIdOf(change) ?? '') ?? null,
    number: within.get(change.versionId) ?? 0,
  }))
}
