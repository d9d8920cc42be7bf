import { and, eq, isNull } from 'drizzle-orm'
import type { Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import type { City } from '../cities/city.queries.ts'
import type { Network } from '../network.queries.ts'
import { pauses } from '../schema.ts'
import type { Pause } from './relief.queries.ts'

interface Doing {
  network: Network
  /** Nothing for the whole network. */
  city: City | null
  person: Person
}

/** Lets a city, or the network, stand still from a day on; whether it did not already. */
export function beginPause(
  db: Db,
  { network, city, person }: Doing,
  { id, from, reason }: { id?: string | undefined; from: string; reason: string },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [begun] = await tx
      .insert(pauses)
      .values({
        ...(id ? { id } : {}),
        networkId: network.id,
        cityId: city?.id ?? null,
        from,
        reason,
        personId: person.id,
        by: person.name,
        example: person.demo,
      })
      .onConflictDoNothing()
      .returning()
    if (begun) await recordActivity(tx, about({ network, city, person }, 'paused', { from, reason }))
    return begun !== undefined
  })
}

/** Lets it go on from a day on; whether it stood still. */
export function endPause(db: Db, { network, city, person }: Doing, pause: Pause, until: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [ended] = await tx
      .update(pauses)
      .set({ until, endedBy: person.name, changedAt: new Date() })
      .where(and(eq(pauses.id, pause.id), isNull(pauses.until)))
      .returning()
    if (ended) await recordActivity(tx, about({ network, city, person }, 'resumed', { from: pause.from, until }))
    return ended !== undefined
  })
}

const about = ({ network, city, person }: Doing, what: string, detail: Record<string, unknown>) => ({
  networkId: network.id,
  cityId: city?.id ?? null,
  personId: person.id,
  actor: person.name,
  subjectKind: city ? 'city' : 'network',
  subjectId: city?.id ?? network.id,
  audience: city ? ('city' as const) : ('network' as const),
  verb: `${city ? 'city' : 'network'}.${what}`,
  detail,
})
