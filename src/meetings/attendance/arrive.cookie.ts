import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Env, isBehindTls } from '#platform/http'

const day = 86_400

const nameOf = (meetingId: string) => `here-${meetingId}`
const signed = (secret: string, id: string) => createHmac('sha256', secret).update(`here\n${id}`).digest('base64url')

/** A phone remembers whom it checked in, so that scanning again counts nobody twice. */
export function rememberHere<E extends Env>(c: Context<E>, meetingId: string, participantId: string): void {
  setCookie(c, nameOf(meetingId), `${participantId}.${signed(c.var.secret, participantId)}`, {
    path: '/in',
    maxAge: day,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isBehindTls(c.var.settings),
  })
}

/** Whom this phone checked in at the meeting. */
export function whoIsHere<E extends Env>(c: Context<E>, meetingId: string): string | undefined {
  const [id = '', signature = ''] = (getCookie(c, nameOf(meetingId)) ?? '').split('.')
  const expected = Buffer.from(signed(c.var.secret, id))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined
}
