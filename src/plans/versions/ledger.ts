import type { City, NetworkLocals } from '#networks'
import { gathered } from '#platform/slice'
import type { Text } from '#platform/text'
import type { CauseKind } from '../schema.ts'

/** What may have caused a change of a plan: a test, a remark of a check or of a review. */
export interface LedgerCause {
  kind: CauseKind
  id: string
  /** In a few words, in the language people wrote it in. */
  title: string
  /** Where and when it was said, and what tells it from another in the same words; in the reader's language. */
  told: string | null
  /** What follows the network's address. */
  at: string | null
  /** The day it was concluded or answered. */
  on: string | null
  /** The ids of the sections, objectives and actions it speaks of, where it speaks of some: they propose it first. */
  about: string[]
}

/** The time between two versions. `after` is nothing for the first one. */
export interface Between {
  city: City
  /** Days of the network's clock, both of them counted in. */
  after: string | null
  until: string
  /** The same as moments of the record. */
  afterAt: Date | null
  untilAt: Date
}

/**
 * Floors above say what else may cause a change, such as remarks of a peer review. `find` proposes what came between two
 * versions, to the city; `byIds` names those that were chosen, to whoever looks, and only what they may see.
 */
export interface CauseSource {
  kind: CauseKind
  place: number
  find: (locals: NetworkLocals, between: Between) => Promise<LedgerCause[]>
  byIds: (locals: NetworkLocals, ids: string[]) => Promise<LedgerCause[]>
}

export const ledgerCauses = gathered<CauseSource>()

/** How a list of choices names a cause: two in the same words are told apart by where they were said. */
export const causeLabel = ({ kind, told, title }: LedgerCause, t: Text): string =>
  [t(`plans.ledger.kind.${kind}`), told, shortly(title)].filter(Boolean).join(' · ')

/** The beginning of what somebody said, as much as fits a line. */
export const shortly = (title: string): string => (title.length > 90 ? `${title.slice(0, 88).trimEnd()}…` : title)

/** How a form names a cause: `test:…`, or `other` for what is no record. */
export const causeValue = ({ kind, id }: { kind: CauseKind; id: string | null }): string =>
  id ? `${kind}:${id}` : kind
