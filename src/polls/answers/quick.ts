import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Db } from '#platform/db'
import { allSecurityHeaders, dependsOn, isCrossSite, pickEncoding } from '#platform/http'
import type { Settings } from '#platform/settings'
import { pickLanguage } from '#platform/text'
import { roomsOf } from '../live/rooms.ts'
import { markOf } from '../poll.shown.ts'
import { fieldsIn } from './answer.form.ts'
import { holdBack, mostBytes, outcomeOf, slipsFor } from './answer.take.ts'
import { boxOf } from './box.ts'
import { alreadyWritten, headersOf, inSightOf } from './first-page.ts'
import { newToken, tokenIn } from './token.ts'

interface House {
  db: Db
  settings: Settings
}

/** Answers by itself, and says with which status; `false` leaves the request, unread as it came, to the house. */
type Quick = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<number | false>

const place = /^\/p\/([A-Z]{6})$/
const nobody: ReadonlySet<string> = new Set()

/** Somebody's first visit: no cookie but the choice of a language. */
const onlyLanguage = /^lang=([\w-]{2,20})$/

/**
 * The short way for the two things that a thousand people do in the same moment: open a poll for the first time, and send an
 * answer that fits. It is what the routes do, without what they need for everything else: all that is not quite ordinary is
 * left to them.
 */
export function quickWay(house: House): (incoming: IncomingMessage) => Quick | undefined {
  const first = firstPage(house)
  const answer = takeAnswer(house)
  return ({ url = '', method }) => {
    if (!place.test(url)) return undefined
    return method === 'GET' ? first : method === 'POST' ? answer : undefined
  }
}

function firstPage({ db, settings }: House): Quick {
  const headers = [...allSecurityHeaders(settings), ['Cache-Control', 'private, no-store'], ['Vary', dependsOn]].flat()
  return async ({ headers: said, url = '' }, outgoing) => {
    const [cookies, remembered] = said.cookie === undefined ? [''] : (onlyLanguage.exec(said.cookie) ?? [])
    if (cookies === undefined) return false
    const asking = await roomsOf(db).asking(codeIn(url))
    if (!asking) return false
    const { tallies } = await inSightOf(db, asking, nobody)
    const { lang } = pickLanguage({ asked: undefined, remembered, acceptLanguage: said['accept-language'] }, settings)
    const encoding = pickEncoding([said['accept-encoding'] ?? ''].flat().join(','))
    const href = hereOf(settings, said.host) + url
    const page = await alreadyWritten(tallies ?? asking, { lang, encoding, mark: markOf(asking), href })
    if (!page) return false
    const own = ['Set-Cookie', newToken(settings), 'Content-Length', String(page.body.length)]
    outgoing.writeHead(200, [...headers, ...headersOf(page).flat(), ...own]).end(page.body)
    return 200
  }
}

function takeAnswer({ db, settings }: House): Quick {
  const headers = [
    ...allSecurityHeaders(settings),
    ['Cache-Control', 'no-store'],
    ['Vary', dependsOn],
    ['Content-Type', 'application/json'],
  ].flat()
  return async (incoming, outgoing) => {
    const token = tokenIn(incoming.headers.cookie)
    if (!token || !isOurForm(incoming, settings)) return false
    const form = await bodyOf(incoming)
    const asking = await roomsOf(db).asking(codeIn(incoming.url))
    if (!asking) return false
    const { slips, errors } = slipsFor(token, fieldsIn(form), asking)
    if (slips.length === 0 || Object.keys(errors).length > 0) return false
    await holdBack(token, asking)
    const outcome = outcomeOf(asking, await boxOf(db).drop(slips))
    const status = outcome === 'closed' ? 409 : 200
    const word = JSON.stringify({ outcome })
    outgoing.writeHead(status, [...headers, 'Content-Length', String(word.length)]).end(word)
    return status
  }
}

const codeIn = (url = '') => place.exec(url)?.[1] ?? ''

const hereOf = ({ baseUrl }: Settings, host = '') => (baseUrl ? new URL(baseUrl).origin : `http://${host}`)

/** What our own script sends, from our own page, with a length that the server holds it to. */
function isOurForm({ headers }: IncomingMessage, settings: Settings): boolean {
  const length = headers['transfer-encoding'] === undefined ? Number(headers['content-length']) : 0
  return (
    length > 0 &&
    length <= mostBytes &&
    headers['content-type'] === 'application/x-www-form-urlencoded' &&
    (headers.accept?.includes('application/json') ?? false) &&
    !isCrossSite([headers['sec-fetch-site']].flat()[0], headers.origin, hereOf(settings, headers.host))
  )
}

/** Reads what was sent and leaves it where the house finds it. */
function bodyOf(incoming: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('error', reject)
    incoming.on('end', () => {
      const [only, ...more] = parts
      const body = only && more.length === 0 ? only : Buffer.concat(parts)
      Object.assign(incoming, { rawBody: body })
      resolve(body.toString())
    })
  })
}
