import type { Queryable } from '#platform/db'
import type { FormError } from '#platform/forms'
import { gathered, slot } from '#platform/slice'
import type { PeopleLocals, Person } from './viewer.ts'

/** Behind a person's own page: what they are and where, as the floors above know it. */
export const besidePerson = slot<Person, PeopleLocals>()

/** What else is kept about a person, for the copy that is theirs to take: a name for it, and its rows. */
export interface OwnRecords {
  name: string
  read: (db: Queryable, person: Person) => Promise<unknown[]>
}

export const ownRecords = gathered<OwnRecords>()

/**
 * Somebody leaves for good: what floors above have to do about it, in the same transaction and before the row goes. What
 * has to be settled first is answered in words, and then nothing is done.
 */
export interface Farewell {
  part: (tx: Queryable, person: Person) => Promise<FormError | undefined>
}

export const farewells = gathered<Farewell>()
