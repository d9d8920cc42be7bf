import { createHmac } from 'node:crypto'
import type { Context } from 'hono'
import { newSecret } from '../sessions/secrets.ts'
import { carried, carry, drop } from '../sessions/session.cookie.ts'
import { pathWithin } from '../sign-in/where-to.ts'
import type { PeopleEnv } from '../viewer.ts'

/** What is sent along to a provider and must come back, or be known, when the person does. */
export interface RoundTrip {
  state: string
  nonce: string
  /** The secret half of PKCE. */
  verifier: string
  goTo: string | null
}

const quarterOfAnHour = 900
const cookie = 'round-trip'

/** The browser keeps one random seed; everything else is made from it, for one provider, with the secret of this site. */
export function beginRoundTrip(c: Context<PeopleEnv>, provider: string, goTo: string | null): RoundTrip {
  const seed = newSecret()
  carry(c, cookie, `${seed}.${Buffer.from(goTo ?? '').toString('base64url')}`, quarterOfAnHour)
  return madeFrom(c, provider, seed, goTo)
}

/** The round trip this browser began; it can come back once. */
export function endRoundTrip(c: Context<PeopleEnv>, provider: string): RoundTrip | undefined {
  const [, seed, path = ''] = /^([\w-]{43})\.([\w-]*)$/.exec(carried(c, cookie) ?? '') ?? []
  if (!seed) return undefined
  drop(c, cookie)
  return madeFrom(c, provider, seed, pathWithin(Buffer.from(path, 'base64url').toString()))
}

function madeFrom({ var: { secret } }: Context<PeopleEnv>, provider: string, seed: string, goTo: string | null) {
  const make = (purpose: string) =>
    createHmac('sha256', secret).update(`${purpose} for ${provider}\n${seed}`).digest('base64url')
  return { state: make('state'), nonce: make('nonce'), verifier: make('verifier'), goTo }
}
