import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Person } from '#people'
import type { Queryable } from '#platform/db'
import { persons } from '#schema/people'
import { lastMorning } from './morning.ts'

/** These persons, whole: who is told something is asked for their language, address and rights. */
export async function personsById(db: Queryable, ids: string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  return db.select().from(persons).where(inArray(persons.id, ids))
}

/**
 * Those whose hour for a digest has come: seven in the morning where they live, every day or on their day of
 * the week. Everybody gets
 * at most one for each such morning, however often this is asked. What is being committed while a digest is written carries
 * an earlier time and waits for the next one, hence the minutes.
 */
export async function personsAwaitingDigest(db: Queryable, only?: string): Promise<string[]> {
  const { digest, digestDay, timeZone, digestedAt, createdAt } = persons
  const morning = lastMorning(sql`(now() - interval '3 minutes')`, sql`${digest}`, sql`${timeZone}`, sql`${digestDay}`)
  const rows = await db
    .select({ id: persons.id })
    .from(persons)
    .where(
      and(
        ne(digest, 'never'),
        only ? eq(persons.id, only) : undefined,
        sql`coalesce(${digestedAt}, ${createdAt}) < ${morning}`,
      ),
    )
  return rows.map(({ id }) => id)
}

/** The person, kept from being told the same twice by somebody else at this moment. */
export async function personToTell(tx: Queryable, id: string): Promise<Person | undefined> {
  const [person] = await tx.select().from(persons).where(eq(persons.id, id)).for('update')
  return person
}

/** What is due is told once a week: to who hears every day on the day they chose, to all others with their digest. */
export async function isDayOfDue(db: Queryable, { id, digest }: Person): Promise<boolean> {
  if (digest !== 'daily') return true
  const { digestDay, digestedAt, createdAt, timeZone } = persons
  const morning = lastMorning(sql`now()`, sql`'weekly'`, sql`${timeZone}`, sql`${digestDay}`)
  const [due] = await db
    .select({ id: persons.id })
    .from(persons)
    .where(and(eq(persons.id, id), sql`coalesce(${digestedAt}, ${createdAt}) < ${morning}`))
  return due !== undefined
}
