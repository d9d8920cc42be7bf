import type { Hono } from 'hono'
import type { Env } from '../../src/platform/http/index.ts'
import { type Markup, readMarkup } from './markup.ts'

export interface Visited {
  address: string
  status: number
  html: string
  markup: Markup
}

/** Pages of one kind are alike: so many of each are enough to see what could be wrong with them. */
const perKind = 4

/** Follows every link from the first page as a reader would, a few pages of each kind, in the language asked for. */
export async function crawl(app: Hono<Env>, lang: string): Promise<Visited[]> {
  const visited: Visited[] = []
  const waiting = ['/', '/nothing-is-here']
  const seen = new Set(waiting)
  const kinds = new Map<string, number>()
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const page = await visit(app, address, lang)
    if (!page) continue
    visited.push(page)
    for (const next of linksOf(page)) {
      const kind = kindOf(next)
      const known = kinds.get(kind) ?? 0
      if (seen.has(next) || known >= perKind) continue
      seen.add(next)
      kinds.set(kind, known + 1)
      waiting.push(next)
    }
  }
  return visited
}

async function visit(app: Hono<Env>, address: string, lang: string): Promise<Visited | null> {
  const response = await app.request(address, { headers: { cookie: `lang=${lang}`, 'accept-language': lang } })
  const location = response.headers.get('location')
  if (location) return visit(app, new URL(location, 'http://localhost').pathname, lang)
  if (!response.headers.get('content-type')?.startsWith('text/html')) {
    if (response.status >= 400) throw new Error(`${address} answers ${response.status}`)
    await response.body?.cancel()
    return null
  }
  const html = await response.text()
  return { address, status: response.status, html, markup: readMarkup(html) }
}

/** Addresses inside the house, without the part of the page and without the choice of language. */
function linksOf({ address, markup }: Visited): string[] {
  return markup.tags
    .filter(({ name }) => name === 'a')
    .map(({ attributes }) => attributes.href)
    .filter((href) => href !== undefined)
    .map((href) => new URL(href, `http://localhost${address}`))
    .filter(({ origin, pathname, searchParams }) => {
      return (
        origin === 'http://localhost' &&
        !searchParams.has('lang') &&
        searchParams.size < 3 &&
        !pathname.startsWith('/api')
      )
    })
    .map(({ pathname, search }) => pathname + search)
}

/** `/n/x/cities/genk?a=1` is of the same kind as `/n/x/cities/iasi?a=2`; the network makes a difference. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const [, n, network, noun, ...rest] = pathname.split('/')
  return [n, network, noun, rest.length, [...searchParams.keys()].sort()].join('/')
}
