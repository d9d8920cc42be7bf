import type { Audience } from '#platform/activity'

/** What the database tells in the moment a transaction is done: of an activity entry, or something that is kept nowhere. */
export interface Told {
  /** Of an entry only. */
  id?: string
  verb?: string
  /** Said in passing: what there is to hear, for whoever may. */
  note?: Record<string, unknown>
  network: string
  kind: string
  subject: string | null
  audience: Audience
  city: string | null
}

export function readTold(payload: string | undefined): Told | null {
  try {
    const told: Told = JSON.parse(payload ?? '')
    return typeof told.network === 'string' && typeof told.audience === 'string' ? told : null
  } catch {
    return null
  }
}
