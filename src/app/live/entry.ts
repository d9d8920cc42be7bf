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
    const { cityId, ...told }: Told & { cityId?: string | null } = JSON.parse(payload ?? '')
    // What is said in passing comes from the cellar, which knows the column only.
    if (cityId !== undefined) told.city = cityId
    return typeof told.network === 'string' && typeof told.audience === 'string' ? told : null
  } catch {
    return null
  }
}
