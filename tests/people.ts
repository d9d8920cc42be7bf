import { memberships, type Role } from '../src/networks/schema.ts'
import { openSession } from '../src/people/index.ts'
import { persons } from '../src/people/schema.ts'
import type { Db } from '../src/platform/db/index.ts'

interface Place {
  role: Role
  networkId?: string
  cityId?: string
  programmeId?: string
}

export interface SignedIn {
  id: string
  name: string
  email: string
  demo: boolean
  /** What a browser of theirs sends: `app.request(address, { headers: person.headers })`. */
  headers: { cookie: string }
}

let count = 0

/** A person with a session and these roles. Names such as "Coordinator, Genk" say what they are in a test. */
export async function signedInAs(
  db: Db,
  name: string,
  places: Place[] = [],
  given: Partial<typeof persons.$inferInsert> = {},
): Promise<SignedIn> {
  const [person] = await db
    .insert(persons)
    .values({ name, email: `person-${++count}@example.org`, ...given })
    .returning()
  if (!person) throw new Error('A person was to be made.')
  if (places.length > 0) await db.insert(memberships).values(places.map((place) => ({ personId: person.id, ...place })))
  const token = await openSession(db, person.id, { how: 'letter', device: null })
  return { id: person.id, name, email: person.email, demo: person.demo, headers: { cookie: `session=${token}` } }
}
