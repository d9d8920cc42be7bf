import { eq, inArray, sql } from 'drizzle-orm'
import type { Person } from '#people'
import type { Queryable } from '#platform/db'
import { persons } from '#schema/people'

/** These persons, whole: who is told something is asked for their language, address and rights. */
export async function personsById(db: Queryable, ids: string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  return db.select().from(persons).where(inArray(persons.id, ids))
}

/**
 * Those whose hour for a digest has come: seven in the morning where they live, every day or every Monday. Everybody gets
 * at most one for each such morning, however often this is asked.
 */
export async function personsAwaitingDigest(db: Queryable, only?: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with places as (
      select id, digest, coalesce(digested_at, created_at) as told,
        case when time_zone in (select name from pg_timezone_names) then time_zone else 'UTC' end as place
      from persons where digest <> 'never' ${only ? sql`and id = ${only}` : sql``}),
    mornings as (
      select id, told, (date_trunc(case digest when 'daily' then 'day' else 'week' end,
        (now() - interval '3 minutes') at time zone place - interval '7 hours') + interval '7 hours') at time zone place as morning
      from places)
    select id from mornings where told < morning`)
  return rows.map(({ id }) => id)
}

/** The person, kept from being told the same twice by somebody else at this moment. */
export async function personToTell(tx: Queryable, id: string): Promise<Person | undefined> {
  const [person] = await tx.select().from(persons).where(eq(persons.id, id)).for('update')
  return person
}
