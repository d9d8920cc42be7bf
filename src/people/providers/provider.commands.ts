import { and, eq } from 'drizzle-orm'
import type { Db, Queryable } from '#platform/db'
import { personByEmail, personById } from '../person.queries.ts'
import { identities, persons } from '../schema.ts'
import { newSecret } from '../sessions/secrets.ts'
import { openSession } from '../sessions/session.commands.ts'
import { type In, withLanguage } from '../sign-in/sign-in.commands.ts'
import { unknownPeople } from '../sign-in/unknown.ts'
import type { Person } from '../viewer.ts'
import type { Vouched } from './provider.identity.ts'

type Outcome = Omit<In, 'goTo'> | { outcome: 'unverified' } | { outcome: 'unknown'; email: string }

/**
 * Lets in whom a provider vouches for. The first time it is the verified address that says who of our people that is, or
 * that somebody is waited for; from then on the provider's own name for them, whatever becomes of the address.
 */
export async function signInByIdentity(
  db: Db,
  who: Vouched,
  { language, device }: { language: string; device: string | null },
): Promise<Outcome> {
  return db.transaction(async (tx): Promise<Outcome> => {
    const known = await personByIdentity(tx, who)
    if (!known && !(who.email && who.verified)) return { outcome: 'unverified' }
    const email = who.email ?? ''
    const found = known ?? (await personByEmail(tx, email)) ?? (await admitted(tx, email, who, language))
    if (!found) return { outcome: 'unknown', email }
    if (!known)
      await tx
        .insert(identities)
        .values({ personId: found.id, issuer: who.issuer, subject: who.subject })
        .onConflictDoNothing()
    const person = await withLanguage(tx, found, language)
    const token = await openSession(tx, person.id, { how: 'provider', device, token: newSecret() })
    return { outcome: 'in', person, token }
  })
}

async function personByIdentity(tx: Queryable, { issuer, subject }: Vouched): Promise<Person | undefined> {
  const [found] = await tx
    .select({ person: persons })
    .from(identities)
    .innerJoin(persons, eq(persons.id, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
  return found?.person
}

async function admitted(
  tx: Queryable,
  email: string,
  { name = email.split('@')[0] ?? email }: Vouched,
  language: string,
): Promise<Person | undefined> {
  const id = await unknownPeople.admit(tx, { email, language, name })
  return id === undefined ? undefined : personById(tx, id)
}
