import { randomBytes, randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Env, isBehindTls } from '#platform/http'
import type { Log } from '#platform/log'
import { pickLanguage } from '#platform/text'
import type { House } from './app.tsx'
import { speak } from './speech.ts'

const yearInSeconds = 31_536_000

/** What every request passes first: it gets a number, its language and what pages need. */
export function gate({
  db,
  settings,
  log,
  secret = randomBytes(32).toString('base64url'),
}: House & { log: Log }): MiddlewareHandler<Env> {
  return async (c, next) => {
    const url = publicUrl(c.req.url, settings.baseUrl)
    const { lang, chosen } = pickLanguage(
      { asked: c.req.query('lang'), remembered: getCookie(c, 'lang'), acceptLanguage: c.req.header('accept-language') },
      settings,
    )
    const kept = {
      path: '/',
      maxAge: yearInSeconds,
      sameSite: 'Lax',
      httpOnly: true,
      secure: isBehindTls(settings),
    } as const
    if (chosen) setCookie(c, 'lang', lang, kept)
    c.set('db', db)
    c.set('settings', settings)
    c.set('log', log)
    c.set('requestId', randomUUID())
    c.set('lang', lang)
    c.set('url', url)
    const { t, format } = speak(lang)
    c.set('t', t)
    c.set('format', format)
    c.set('speak', speak)
    c.set('secret', secret)
    c.set('corner', [])
    await next()
  }
}

/** Behind a proxy the address people type is the one that is configured. */
function publicUrl(requested: string, baseUrl: string | undefined): URL {
  const url = new URL(requested)
  if (!baseUrl) return url
  const seen = new URL(baseUrl)
  // Set apart: read as one text, a path such as //elsewhere.example/ would be taken for another host.
  seen.pathname = url.pathname
  seen.search = url.search
  return seen
}
