import type { Context } from 'hono'
import { deviceOf } from '../sessions/device.ts'
import { endSession } from '../sessions/session.commands.ts'
import { carriedSession, carryLanguage, carrySession } from '../sessions/session.cookie.ts'
import type { PeopleEnv } from '../viewer.ts'
import type { In, Threshold } from './sign-in.commands.ts'
import { dropWish } from './sign-in.cookies.ts'
import { pathWithin } from './where-to.ts'

export const thresholdOf = (c: Context<PeopleEnv>, browser: string): Threshold => ({
  secret: c.var.secret,
  browser,
  device: deviceOf(c.req.header('user-agent')),
})

/** Somebody is in: the browser gets its session, a new one in any case, and goes where the person wanted to go. */
export async function arrive(c: Context<PeopleEnv>, { token, person, goTo }: Omit<In, 'outcome'>): Promise<Response> {
  const before = c.var.viewer
  if (before.person && before.sessionId && carriedSession(c) !== token)
    await endSession(c.var.db, before.person.id, before.sessionId)
  carrySession(c, token)
  carryLanguage(c, person.language)
  dropWish(c)
  return c.redirect(pathWithin(goTo) ?? '/me', 303)
}
