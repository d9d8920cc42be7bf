import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { PeopleEnv } from '../viewer.ts'

const name = 'session'
const halfYear = 15_552_000

const isBehindTls = ({ settings }: PeopleEnv['Variables']) => settings.baseUrl?.startsWith('https:') ?? false

/** Behind TLS the browser itself refuses the cookie to other hosts and to plain connections. */
const options = (c: Context<PeopleEnv>) =>
  isBehindTls(c.var) ? ({ prefix: 'host', secure: true } as const) : ({ path: '/' } as const)

/** Lets the browser carry the secret of a session; scripts cannot read it, other sites cannot send it along. */
export const carrySession = (c: Context<PeopleEnv>, token: string): void =>
  setCookie(c, name, token, { ...options(c), httpOnly: true, sameSite: 'Lax', path: '/', maxAge: halfYear })

export const dropSession = (c: Context<PeopleEnv>): void => void deleteCookie(c, name, { ...options(c), path: '/' })

export const carriedSession = (c: Context<PeopleEnv>): string | undefined =>
  isBehindTls(c.var) ? getCookie(c, name, 'host') : getCookie(c, name)
