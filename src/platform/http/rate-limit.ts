import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Settings } from '../settings/index.ts'
import type { Env } from './env.ts'
import { visitorAddress } from './visitor.ts'

/** So many requests a minute per address. Counted in memory and forgotten with it; nothing about visitors is written. */
export function rateLimit(settings: Pick<Settings, 'requestsPerMinute' | 'trustedProxies'>): MiddlewareHandler<Env> {
  const limiter = new RateLimiterMemory({ points: settings.requestsPerMinute, duration: 60 })
  return async (c, next) => {
    const incoming = c.env?.incoming
    if (incoming) await count(limiter, visitorAddress(incoming, settings.trustedProxies))
    await next()
  }
}

async function count(limiter: RateLimiterMemory, visitor: string): Promise<void> {
  try {
    await limiter.consume(visitor)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = String(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
    throw new HTTPException(429, { res: new Response(null, { headers: { 'Retry-After': seconds } }) })
  }
}
