import { IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import {
  type Arrival,
  compress,
  type Encoding,
  isText,
  logRequest,
  matches,
  mayBeKept,
  type Note,
  pickEncoding,
  withoutBody,
  worthCompressing,
} from '#platform/http'
import { createLog } from '#platform/log'
import { quickWay } from '#polls'
import { createApp, type House } from '../app.tsx'
import { hubOf } from '../live/hub.ts'
import { type Kept, Memory } from './memory.ts'
import { type Question, questions } from './question.ts'
import { takingTurns } from './turns.ts'

/** Enough to keep the ten connections to the database busy. */
const mostAtOnce = 8

/**
 * What the server calls for every request: public pages that have not changed come from memory before the house is
 * asked, everything else goes through it and is compressed on the way out.
 */
export function openFront(house: House): RequestListener {
  const log = house.log ?? createLog({ logLevel: 'error' })
  const app = createApp({ ...house, log })
  const memory = new Memory(house.db)
  const ask = questions(house.settings)
  const quick = quickWay(house)
  const underWay = new Map<string, Promise<Kept | undefined>>()
  const inTurn = takingTurns(mostAtOnce)
  // Whoever is told of a change and asks for the page must not get it as it was.
  hubOf(house.db)?.before(() => memory.versions.forget())

  const through = getRequestListener(async (request, env) => {
    const { incoming } = env
    if (!(incoming instanceof IncomingMessage)) return app.fetch(request)
    const note: Note = { route: '' }
    const visit = (): Promise<Response> => Promise.resolve(app.fetch(request, { incoming, note } satisfies Arrival))
    const question = incoming.method === 'GET' ? ask(incoming) : undefined
    if (!question) {
      const answer = await (waitsForNobody(incoming) ? visit() : inTurn(visit))
      if (changes(incoming)) memory.versions.forget()
      return packed(answer, note, pickEncoding(request.headers.get('accept-encoding') ?? undefined), incoming)
    }
    const going = underWay.get(question.key)
    if (going) {
      const began = performance.now()
      const shared = await going.catch(() => undefined)
      if (shared && shared === memory.recall(question)) {
        logRequest(log, { method: 'GET', route: shared.route, status: 200, began, memory: true })
        return asResponse(shared, incoming)
      }
    }
    const made = make(question, note, () => inTurn(visit), incoming)
    underWay.set(question.key, made.kept)
    made.kept.finally(() => underWay.delete(question.key)).catch(() => {})
    return made.answer
  })

  /** Both the answer and, if it is one for everybody, what is kept of it. */
  function make(question: Question, note: Note, visit: () => Promise<Response>, incoming: IncomingMessage) {
    const work = async () => {
      // The version is read before the page, so that a page can only be newer than it says.
      await memory.versions.refresh().catch(() => {})
      const version = memory.versions.of(question.network)
      const answer = await visit()
      const tag = answer.headers.get('ETag')
      const lasting = answer.status === 200 && tag !== null && mayBeKept(answer.headers)
      if (!lasting || version === undefined) return { answer: await packed(answer, note, question.encoding, incoming) }
      const ready = await compressed(answer, note, question.encoding)
      const headers = [...ready.headers]
      const kept = memory.keep(question, { version, route: note.route, tag, headers, body: ready.body })
      return { kept, answer: asResponse(kept, incoming) }
    }
    const done = work()
    return { answer: done.then(({ answer }) => answer), kept: done.then(({ kept }) => kept) }
  }

  const recall = (question: Question, incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    const began = performance.now()
    const kept = memory.recall(question)
    if (!kept) return false
    const status = send(kept, incoming, outgoing)
    logRequest(log, { method: incoming.method ?? '', route: kept.route, status, began, memory: true })
    return true
  }

  /** Polls in a room: a thousand people at once. What goes wrong there, before or after, the house says. */
  const atOnce = (way: ReturnType<typeof quick> & {}, incoming: IncomingMessage, outgoing: ServerResponse) => {
    const began = performance.now()
    way(incoming, outgoing)
      .catch(() => false as const)
      .then((status) => {
        if (status) logRequest(log, { method: incoming.method ?? '', route: '/p/:code', status, began })
        else if (!outgoing.headersSent) through(incoming, outgoing)
      })
  }

  return (incoming, outgoing) => {
    const way = quick(incoming)
    if (way) return atOnce(way, incoming, outgoing)
    const question = ask(incoming)
    const answer = () => {
      if (!question || !recall(question, incoming, outgoing)) through(incoming, outgoing)
    }
    if (!question || memory.versions.fresh) answer()
    else memory.versions.refresh().then(answer, answer)
  }
}

/**
 * Built files and the sign of life ask no database and must come also when pages are slow. Hundreds who answer at the same
 * moment are written together, so each of them waits for the others.
 */
const waitsForNobody = ({ url = '' }: IncomingMessage) => /^\/(assets\/|health|p[/?]|p$)/.test(url)

/** What people answer at `/p` stands on no page that is kept. */
const changes = ({ method = '', url = '' }: IncomingMessage) =>
  !['GET', 'HEAD', 'OPTIONS'].includes(method) && !url.startsWith('/p/')

/** Straight to the wire: this is what most visitors get. */
function send({ tag, headers, body }: Kept, incoming: IncomingMessage, outgoing: ServerResponse): number {
  if (matches(incoming.headers['if-none-match'], tag)) {
    outgoing.writeHead(304, [...withoutBody(new Headers(headers))].flat()).end()
    return 304
  }
  outgoing.writeHead(200, headers.flat())
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
  return 200
}

const asResponse = ({ tag, headers, body }: Kept, incoming: IncomingMessage): Response =>
  matches(incoming.headers['if-none-match'], tag)
    ? new Response(null, { status: 304, headers: withoutBody(new Headers(headers)) })
    : new Response(new Uint8Array(body), { headers })

/** An answer for this visitor alone: not sent if known, compressed if it is text. */
async function packed(answer: Response, note: Note, encoding: Encoding, incoming: IncomingMessage): Promise<Response> {
  const { headers, status } = answer
  if (status === 200 && matches(incoming.headers['if-none-match'], headers.get('ETag') ?? ''))
    return new Response(null, { status: 304, headers: withoutBody(headers) })
  if (encoding === 'identity' || incoming.method === 'HEAD' || !isText(headers)) return answer
  if (headers.has('Content-Encoding') || headers.get('Content-Type')?.startsWith('text/event-stream')) return answer
  const ready = await compressed(answer, note, encoding)
  return new Response(new Uint8Array(ready.body), { status, headers: ready.headers })
}

async function compressed(
  answer: Response,
  { written }: Note,
  encoding: Encoding,
): Promise<{ headers: Headers; body: Buffer }> {
  const whole = written === undefined ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(written)
  const headers = new Headers(answer.headers)
  const small = whole.length < worthCompressing
  const body = small ? whole : await compress(whole, encoding, 'quick')
  if (!small && encoding !== 'identity') headers.set('Content-Encoding', encoding)
  headers.set('Content-Length', String(body.length))
  return { headers, body }
}
