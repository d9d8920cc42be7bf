import type { Context } from 'hono'
import { newSecret } from '../sessions/secrets.ts'
import { carried, carry, drop } from '../sessions/session.cookie.ts'
import type { PeopleEnv } from '../viewer.ts'

const hour = 3_600

/** Tells this browser from all others while somebody signs in, so that a double click is no second use of a link. */
export function browserOf(c: Context<PeopleEnv>): string {
  const known = carriedBrowser(c)
  if (known) return known
  const made = newSecret()
  carry(c, 'browser', made, hour)
  return made
}

/** The same where it must have been there before: who brings none has not opened the page with the button. */
export function carriedBrowser(c: Context<PeopleEnv>): string | undefined {
  const known = carried(c, 'browser')
  return known && /^[\w-]{43}$/.test(known) ? known : undefined
}

/** The wish that this browser has begun: its code is good here and nowhere else. */
export const carryWish = (c: Context<PeopleEnv>, id: string): void => carry(c, 'sign-in', id, hour)

export function carriedWish(c: Context<PeopleEnv>): string | undefined {
  const known = carried(c, 'sign-in')
  return known && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(known) ? known : undefined
}

export const dropWish = (c: Context<PeopleEnv>): void => drop(c, 'sign-in')

/** After signing out, what led in must not lead in again. */
export const dropBrowser = (c: Context<PeopleEnv>): void => drop(c, 'browser')
