import type { Done, NetworkEvent } from './evidence.ts'
import type { Obligation } from './obligation.queries.ts'

export type DueState = 'not_due' | 'due' | 'delivered' | 'accepted' | 'returned' | 'late' | 'waived' | 'paused'

/** One thing that is owed: by a city or by the network, for a meeting, by a day, or some time. */
export interface DueItem {
  /** The same for as long as the obligation says the same. */
  key: string
  obligation: Obligation
  /** The city that owes it; nothing where the network does. */
  cityId: string | null
  /** The meeting it belongs to, where it belongs to one. */
  event: NetworkEvent | null
  /** Whether it is due before, during or after its meeting. */
  offset: 'before' | 'during' | 'after' | null
  /** Which one of all that this city owes of it, from 1. */
  number: number
  /** The last day for it, as precisely as it is known; nothing where no day is known. */
  due: string | null
  dueAsWritten: string | null
  /** The day from which it can be done, or from which one is reminded of it. */
  opens: string | null
  /** The last day it had before a pause moved it. */
  movedFrom: string | null
  state: DueState
  /** What is on record for it; with the state `planned` it is not done yet. */
  done: Done | null
  /** The key of the evidence that is asked for. */
  evidence: string
  /** The one link that does it, or leads to what was done; follows the network's address. */
  at: string | null
  /** The one link for those who check it. */
  checkedAt: string | null
  /** Who waives it, and why. */
  waiver: { reason: string; by: string; id: string; example: boolean } | null
  /** Why it stands still. */
  pause: { reason: string; from: string } | null
}
