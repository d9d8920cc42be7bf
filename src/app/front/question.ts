import type { IncomingMessage } from 'node:http'
import { prefersCsv } from '#platform/api'
import { type Encoding, pickEncoding } from '#platform/http'
import type { Settings } from '#platform/settings'
import { pickLanguage } from '#platform/text'

/** What a visitor wants to read, reduced to what the answer depends on. */
export interface Question {
  key: string
  /** The slug of the network whose version counts; otherwise that of the whole instance does. */
  network: string | undefined
  encoding: Encoding
  /** Anybody can make up queries, so they get a small place of their own. */
  plain: boolean
}

const longest = 1_000
const tastesKnown = 500

/** A reader of public pages brings no cookie, or only the choice of a language. */
const onlyLanguage = /^\s*lang=([\w-]{2,20})\s*;?\s*$/

const networkInPath = /^\/(?:n|api\/v1\/networks)\/([A-Za-z0-9-]+)(?=[/?.]|$)/

/** What is told as it happens is never the same twice, and what people are asked there depends on what they answered. */
const staysOpen = /^\/(n\/[^/]+\/live(?=[?]|$)|p(?=[/?]|$))/

/** Makes the function that reads questions. Requests that may be answered differently for everybody are none. */
export function questions(settings: Settings): (incoming: IncomingMessage) => Question | undefined {
  const tastes = new Map<string, { lang: string; encoding: Encoding }>()

  const tasteOf = ({ headers }: IncomingMessage, remembered: string | undefined) => {
    const acceptLanguage = headers['accept-language']
    const acceptEncoding = [headers['accept-encoding'] ?? ''].flat().join(',')
    const key = `${remembered}|${acceptLanguage}|${acceptEncoding}`
    const known = tastes.get(key)
    if (known) return known
    const { lang } = pickLanguage({ asked: undefined, remembered, acceptLanguage }, settings)
    const taste = { lang, encoding: pickEncoding(acceptEncoding) }
    if (tastes.size >= tastesKnown) tastes.clear()
    if (key.length < longest) tastes.set(key, taste)
    return taste
  }

  return (incoming) => {
    const { headers, method, url = '' } = incoming
    if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith('/') || url.length > longest) return undefined
    if (headers.authorization !== undefined || url.startsWith('/assets/') || staysOpen.test(url)) return undefined
    const [cookies, remembered] = headers.cookie === undefined ? [''] : (onlyLanguage.exec(headers.cookie) ?? [])
    if (cookies === undefined) return undefined
    // Pages carry their own address, which is the visitor's word where none is configured.
    const host = settings.baseUrl ? '' : (headers.host ?? '')
    if (host.length > longest) return undefined
    const { lang, encoding } = tasteOf(incoming, remembered)
    const table = url.startsWith('/api/') && prefersCsv(headers.accept) ? 'csv' : ''
    return {
      key: `${lang} ${encoding} ${table} ${host} ${url}`,
      network: networkInPath.exec(url)?.[1]?.toLowerCase(),
      encoding,
      plain: /^[\w./-]*$/.test(url),
    }
  }
}
