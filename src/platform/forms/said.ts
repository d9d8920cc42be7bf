import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type Env, isBehindTls, type Said } from '../http/index.ts'

const name = 'said'
const seconds = 60
const longest = 500

/**
 * Leaves a word for the next page this browser sees: "Saved.", with a way back where there is one. Signed, because it is
 * shown as the house's own.
 */
export function say<E extends Env>(c: Context<E>, text: string, { undo }: { undo?: Said['undo'] } = {}): void {
  const said = Buffer.from(JSON.stringify({ text: text.slice(0, longest), undo } satisfies Said)).toString('base64url')
  setCookie(c, name, `${said}.${signed(said, c.var.secret)}`, {
    path: '/',
    maxAge: seconds,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isBehindTls(c.var.settings),
  })
}

/** Lets a page say what was left for it, once. */
export const hearSaid: MiddlewareHandler<Env> = async (c, next) => {
  const carried = getCookie(c, name)
  // Islands and prefetching fetch pages that nobody looks at.
  const looked = ['document', undefined].includes(c.req.header('sec-fetch-dest')) && !c.req.header('sec-purpose')
  if (carried !== undefined && looked && c.req.method === 'GET') c.set('said', opened(carried, c.var.secret))
  await next()
  const shown = c.var.written !== undefined && c.res.status < 400
  if (carried === undefined || !looked || !shown || c.req.method !== 'GET') return
  deleteCookie(c, name, { path: '/' })
  c.header('Cache-Control', 'private, no-store')
}

const signed = (text: string, secret: string): string =>
  createHmac('sha256', secret).update(`said ${text}`).digest('base64url')

function opened(carried: string, secret: string): Said | undefined {
  const [said = '', signature = ''] = carried.split('.')
  const expected = Buffer.from(signed(said, secret))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return JSON.parse(Buffer.from(said, 'base64url').toString()) as Said
}
