import type { Audience } from '#platform/activity'

/** What the database tells of an activity entry, in the moment its transaction is done. */
export interface Told {
  id: string
  network: string
  verb: string
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
