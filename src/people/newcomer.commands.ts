import { sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { personByEmail } from './person.queries.ts'
import { persons } from './schema.ts'
import type { Person } from './viewer.ts'

export interface Newcomer {
  email: string
  name: string
  language: string | null
  /** A role of a demonstration rather than a person. */
  demo?: boolean
}

/** Makes a person for an address that nobody has; of two who do it at once both get the one person. */
export async function makePerson(tx: Queryable, newcomer: Newcomer): Promise<{ person: Person; isNew: boolean }> {
  const [made] = await tx.insert(persons).values(newcomer).onConflictDoNothing().returning()
  const person = made ?? (await personWith(tx, newcomer))
  if (!person) throw new Error('A person was to be made.')
  return { person, isNew: made !== undefined }
}

async function personWith(tx: Queryable, { email, demo = false }: Newcomer): Promise<Person | undefined> {
  if (!demo) return personByEmail(tx, email)
  const [role] = await tx.select().from(persons).where(sql`lower(${persons.email}) = lower(${email})`)
  return role
}
