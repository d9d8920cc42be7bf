import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isBehindTls } from '#platform/http'
import type { PeopleEnv } from '../viewer.ts'

const halfYear = 15_552_000
const year = 31_536_000

/** Behind TLS the browser itself refuses the cookie to other hosts and to plain connections. */
const options = (c: Context<PeopleEnv>) =>
  isBehindTls(c.var.settings) ? ({ prefix: 'host', secure: true } as const) : ({ path: '/' } as const)

/** Lets the browser carry a secret; scripts cannot read it, other sites cannot send it along with a form. */
export const carry = (c: Context<PeopleEnv>, name: string, value: string, maxAge: number): void =>
  setCookie(c, name, value, { ...options(c), httpOnly: true, sameSite: 'Lax', path: '/', maxAge })

export const carried = (c: Context<PeopleEnv>, name: string): string | undefined =>
  isBehindTls(c.var.settings) ? getCookie(c, name, 'host') : getCookie(c, name)

export const drop = (c: Context<PeopleEnv>, name: string): void =>
  void deleteCookie(c, name, { ...options(c), path: '/' })

export const carrySession = (c: Context<PeopleEnv>, token: string): void => carry(c, 'session', token, halfYear)

export const dropSession = (c: Context<PeopleEnv>): void => drop(c, 'session')

export const carriedSession = (c: Context<PeopleEnv>): string | undefined => carried(c, 'session')

/** From now on this browser reads in the person's own language, also where nobody is signed in. */
export const carryLanguage = (c: Context<PeopleEnv>, language: string | null): void => {
  const secure = isBehindTls(c.var.settings)
  if (language) setCookie(c, 'lang', language, { path: '/', maxAge: year, sameSite: 'Lax', httpOnly: true, secure })
}
