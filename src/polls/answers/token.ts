import { hash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { generateCookie, getCookie } from 'hono/cookie'
import { type Env, isBehindTls } from '#platform/http'
import type { Settings } from '#platform/settings'

const name = 'poll'
const wellFormed = /^[\w-]{22}$/
const halfAYear = 15_552_000

/** The random word by which a browser is told from others. It means nothing else, and only the browser keeps it. */
export function tokenOf<E extends Env>(c: Context<E>): string | undefined {
  const known = getCookie(c, name)
  return known && wellFormed.test(known) ? known : undefined
}

/** The same, from the cookies as they come over the wire. */
export const tokenIn = (cookies = ''): string | undefined => /(?:^|; )poll=([\w-]{22})(?:;|$)/.exec(cookies)?.[1]

/** Gives a browser its word at its first visit. Nothing is written anywhere, so a thousand may come at once. */
export const giveToken = <E extends Env>(c: Context<E>): void =>
  c.header('Set-Cookie', newToken(c.var.settings), { append: true })

export const newToken = (settings: Pick<Settings, 'baseUrl'>): string =>
  generateCookie(name, randomBytes(16).toString('base64url'), {
    path: '/p',
    maxAge: halfAYear,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isBehindTls(settings),
  })

/**
 * That this browser has answered this question, or finds this text important. Made anew for each of them, so that two
 * receipts of one browser cannot be found to belong together, and the word cannot be found from them.
 */
export const receiptFor = (token: string, about: string): string => hash('sha256', `${token} ${about}`, 'base64url')
