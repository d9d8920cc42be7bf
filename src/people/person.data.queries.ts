import { eq } from 'drizzle-orm'
import { keptAbout } from '#platform/activity'
import type { Queryable } from '#platform/db'
import { identities } from './schema.ts'
import { sessionsOf } from './sessions/session.queries.ts'
import { ownRecords } from './slots.ts'
import { tokensOf } from './tokens/token.queries.ts'
import type { Person } from './viewer.ts'

/** Everything that is kept about a person, for themselves. Hashes of secrets stay out: they are of use to nobody. */
export async function dataAbout(db: Queryable, person: Person): Promise<Record<string, unknown>> {
  const sessions = await sessionsOf(db, person.id)
  const tokens = await tokensOf(db, person.id)
  const elsewhere = await db.select().from(identities).where(eq(identities.personId, person.id))
  const more: [string, unknown][] = []
  for (const { name, read } of ownRecords.all()) more.push([name, await read(db, person)])
  return {
    person,
    sessions: sessions.map(({ tokenHash: _, ...rest }) => rest),
    tokens: tokens.map(({ tokenHash: _, ...rest }) => rest),
    identities: elsewhere,
    ...(await keptAbout(db, person.id)),
    ...Object.fromEntries(more),
  }
}
