import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Env } from '#platform/http'
import { createFormats, createText, type Formats, type Lang, pickLanguage, type Text } from '#platform/text'
import type { House } from './app.tsx'
import { slices } from './slices.ts'

const yearInSeconds = 31_536_000

/** What every request passes first: it gets a number, its language and what pages need. */
export function gate({ db, settings }: House): MiddlewareHandler<Env> {
  return async (c, next) => {
    const url = publicUrl(c.req.url, settings.baseUrl)
    const { lang, chosen } = pickLanguage(
      { asked: c.req.query('lang'), remembered: getCookie(c, 'lang'), acceptLanguage: c.req.header('accept-language') },
      settings,
    )
    if (chosen) setCookie(c, 'lang', lang, { path: '/', maxAge: yearInSeconds, sameSite: 'Lax', httpOnly: true })
    c.set('db', db)
    c.set('settings', settings)
    c.set('requestId', randomUUID())
    c.set('lang', lang)
    c.set('url', url)
    const { t, format } = speech(lang)
    c.set('t', t)
    c.set('format', format)
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

const catalogues = {
  en: Object.assign({}, ...slices.map(({ texts }) => texts.en)) as Record<string, string>,
  fr: Object.assign({}, ...slices.map(({ texts }) => texts.fr)) as Record<string, string>,
}

const speeches = new Map<Lang, { t: Text; format: Formats }>()

function speech(lang: Lang): { t: Text; format: Formats } {
  const known = speeches.get(lang)
  if (known) return known
  const made = { t: createText(catalogues, lang), format: createFormats(lang) }
  speeches.set(lang, made)
  return made
}
