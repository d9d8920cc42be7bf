import { and, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { persons } from './schema.ts'
import type { Person } from './viewer.ts'

/** Who has this address, however it is written; never a role of a demonstration, which has no post box. */
export async function personByEmail(db: Queryable, email: string): Promise<Person | undefined> {
  const [found] = await db
    .select()
    .from(persons)
    .where(and(eq(sql`lower(${persons.email})`, email.trim().toLowerCase()), eq(persons.demo, false)))
  return found
}

export async function personById(db: Queryable, id: string): Promise<Person | undefined> {
  const [found] = await db.select().from(persons).where(eq(persons.id, id))
  return found
}
