import { eq } from 'drizzle-orm'
import { forgetPerson } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import type { FormError } from '#platform/forms'
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

/**
 * Removes a person for good. What they wrote for others stays, under the name it was signed with. Where something has to be
 * settled first, nothing is done and what it is comes back.
 */
export async function leaveForGood(db: Db, person: Person): Promise<FormError | undefined> {
  try {
    await db.transaction(async (tx) => {
      for (const { part } of farewells.all()) {
        const unsettled = await part(tx, person)
        if (unsettled) throw new Unsettled(unsettled)
      }
      await forgetPerson(tx, person.id)
      await tx.delete(persons).where(eq(persons.id, person.id))
    })
  } catch (error) {
    if (error instanceof Unsettled) return error.what
    throw error
  }
  return undefined
}

/** Takes back what a transaction has done so far. */
class Unsettled extends Error {
  readonly what: FormError
  constructor(what: FormError) {
    super('Something has to be settled first.')
    this.what = what
  }
}
