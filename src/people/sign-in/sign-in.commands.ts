import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db, Queryable } from '#platform/db'
import { addJob } from '#platform/jobs'
import { personByEmail } from '../person.queries.ts'
import { persons, signIns } from '../schema.ts'
import { hashOf } from '../sessions/secrets.ts'
import { openSession } from '../sessions/session.commands.ts'
import type { Person } from '../viewer.ts'
import { askedTooOften, type SignIn } from './sign-in.queries.ts'
import { codeHashOf, codeOf, linkSecretOf, networkAddressHash, sameHash, sessionTokenOf } from './sign-in.secrets.ts'

const minutes = 15
const attempts = 5

interface Wish {
  /** As it was typed, but without blanks around it and in small letters. */
  email: string
  language: string
  goTo: string | null
  /** The network address, where there is a network. */
  from: string | undefined
}

/**
 * Notes that somebody wants to come in. Whether the address is known is not looked up here, so that the answer and the
 * time it takes say nothing about it: the letter is written by a job.
 */
export async function askToSignIn(
  db: Db,
  secret: string,
  { email, language, goTo, from }: Wish,
): Promise<{ outcome: 'asked'; id: string } | { outcome: 'too-often' }> {
  const askedFrom = from === undefined ? null : networkAddressHash(secret, from)
  return db.transaction(async (tx) => {
    // Of many wishes at the same moment each is counted before the next one.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${email}`}, 0))`)
    if (await askedTooOften(tx, email, askedFrom)) return { outcome: 'too-often' }
    const id = v7()
    await tx.insert(signIns).values({
      id,
      email,
      language,
      goTo,
      askedFrom,
      linkHash: hashOf(linkSecretOf(secret, id)),
      codeHash: codeHashOf(secret, id, codeOf(secret, id)),
      expiresAt: sql`now() + ${`${minutes} minutes`}::interval`,
    })
    await addJob(tx, 'sign-in-letter', { id })
    return { outcome: 'asked', id }
  })
}

export interface In {
  outcome: 'in'
  person: Person
  /** What the browser carries from now on. */
  token: string
  goTo: string | null
}

/** Who is letting whom in: the secret of this site, the browser that asks, and what kind of device it says it is. */
export interface Threshold {
  secret: string
  browser: string
  device: string | null
}

/** The button on the page that the link opens. `gone` was used elsewhere or is too old. */
export async function signInByLink(db: Db, at: Threshold, link: string): Promise<In | { outcome: 'gone' }> {
  return db.transaction(async (tx) => {
    const wish = await locked(tx, eq(signIns.linkHash, hashOf(link)))
    if (!wish || !mayUse(wish, at.browser)) return { outcome: 'gone' }
    return (await letIn(tx, at, wish, 'letter')) ?? { outcome: 'gone' }
  })
}

export type ByCode = In | { outcome: 'gone' } | { outcome: 'wrong'; left: number }

/** The code of the letter, in the browser that asked for it. Every try counts, and after a few the wish is over. */
export async function signInByCode(db: Db, at: Threshold, id: string, code: string): Promise<ByCode> {
  return db.transaction(async (tx): Promise<ByCode> => {
    const wish = await locked(tx, eq(signIns.id, id))
    if (!wish || !mayUse(wish, at.browser) || wish.attempts >= attempts) return { outcome: 'gone' }
    const right = sameHash(wish.codeHash, codeHashOf(at.secret, id, code))
    const entered = right ? await letIn(tx, at, wish, 'code') : undefined
    if (entered) return entered
    await tx
      .update(signIns)
      .set({ attempts: wish.attempts + 1 })
      .where(eq(signIns.id, id))
    return { outcome: 'wrong', left: attempts - wish.attempts - 1 }
  })
}

/** Two who come at the same moment come one after the other. */
async function locked(tx: Queryable, which: ReturnType<typeof eq>): Promise<SignIn | undefined> {
  const [wish] = await tx
    .select()
    .from(signIns)
    .where(and(which, gt(signIns.expiresAt, sql`now()`)))
    .for('update')
  return wish
}

const doubleClick = 60_000

/** A wish is good once; the same browser may click twice. */
const mayUse = ({ usedAt, usedBy }: SignIn, browser: string): boolean =>
  usedAt === null || (usedBy === hashOf(browser) && Date.now() - usedAt.getTime() < doubleClick)

async function letIn(tx: Queryable, at: Threshold, wish: SignIn, how: 'letter' | 'code'): Promise<In | undefined> {
  const known = await personByEmail(tx, wish.email)
  if (!known) return undefined
  if (wish.usedAt === null)
    await tx
      .update(signIns)
      .set({ usedAt: new Date(), usedBy: hashOf(at.browser) })
      .where(eq(signIns.id, wish.id))
  const person = await withLanguage(tx, known, wish.language)
  const token = sessionTokenOf(at.secret, wish.id, at.browser)
  await openSession(tx, person.id, { how, device: at.device, token })
  return { outcome: 'in', person, token, goTo: wish.goTo }
}

/** The language in which somebody first signs in is theirs until they say otherwise. */
export async function withLanguage(tx: Queryable, person: Person, language: string): Promise<Person> {
  if (person.language !== null) return person
  await tx.update(persons).set({ language }).where(eq(persons.id, person.id))
  return { ...person, language }
}

/** Wishes are kept for a day, because they are what limits the next ones. */
export async function forgetOldWishes(db: Queryable): Promise<void> {
  await db.delete(signIns).where(lt(signIns.createdAt, sql`now() - interval '1 day'`))
}
