import { eq } from 'drizzle-orm'
import { forgetPerson } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Digest, persons } from './schema.ts'
import { farewells } from './slots.ts'
import type { Person } from './viewer.ts'

interface AboutPerson {
  name: string
  language: string | null
  timeZone: string | null
  digest: Digest
}

/** What people say about themselves is theirs alone, so the last word counts. */
export async function describePerson(db: Queryable, id: string, about: AboutPerson): Promise<void> {
  await db
    .update(persons)
    .set({ ...about, changedAt: new Date() })
    .where(eq(persons.id, id))
}

/** Removes a person for good. What they wrote for others stays, under the name it was signed with. */
export async function leaveForGood(db: Db, person: Person): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { part } of farewells.all()) await part(tx, person)
    await forgetPerson(tx, person.id)
    await tx.delete(persons).where(eq(persons.id, person.id))
  })
}
