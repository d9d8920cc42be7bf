import type { Context } from 'hono'
import type { Db } from '#platform/db'
import { compress, type Encoding, type Env, pickEncoding } from '#platform/http'
import { roomsOf } from '../live/rooms.ts'
import type { Asking, Question } from '../poll.queries.ts'
import { onScreen, showsResults } from '../poll.shown.ts'
import { stateOf } from '../poll.state.ts'
import type { Tallies } from '../results/tally.queries.ts'

interface Page {
  type: string
  encoding: Encoding
  body: Uint8Array<ArrayBuffer>
}

interface Reader {
  lang: string
  encoding: Encoding
  mark: string
  href: string
}

const pages = new WeakMap<object, Map<string, Promise<Page>>>()

const keyOf = ({ lang, encoding, mark, href }: Reader) => `${lang} ${encoding} ${mark} ${href}`

/** The questions whose results may be seen by whoever has answered these, and what they add up to. */
export async function inSightOf(
  db: Db,
  asking: Asking,
  answered: ReadonlySet<string>,
): Promise<{ results: Question[]; tallies: Tallies | null }> {
  const { poll } = asking
  const results = onScreen(asking).filter((question) =>
    showsResults(poll, question, { answered: answered.has(question.id) }),
  )
  const tallies = results.length > 0 && stateOf(poll) !== 'draft' ? await roomsOf(db).tallies(asking) : null
  return { results, tallies }
}

/** A page that somebody has already come for, made from the same. */
export const alreadyWritten = (from: object, reader: Reader): Promise<Page> | undefined =>
  pages.get(from)?.get(keyOf(reader))

/**
 * A page that everybody gets alike as long as what it is made from is the same: made and compressed by whoever comes first.
 * What is set on the answer before, such as a cookie of one's own, stays everybody's own.
 */
export async function writtenOnce(
  c: Context<Env>,
  { from, mark }: { from: object; mark: string },
  write: () => Response | Promise<Response>,
): Promise<Response> {
  const { lang, url } = c.var
  const encoding = pickEncoding(c.req.header('accept-encoding'))
  const reader = { lang, encoding, mark, href: url.href }
  const page = alreadyWritten(from, reader) ?? packed(await write(), encoding)
  // Anybody can make up queries.
  if (url.search === '') {
    const known = pages.get(from) ?? new Map<string, Promise<Page>>()
    pages.set(from, known.set(keyOf(reader), page))
  }
  const { body } = await page
  // The page as it was written belongs to whoever wrote it.
  c.set('written', undefined)
  return c.body(body, 200, Object.fromEntries(headersOf(await page)))
}

export const headersOf = ({ type, encoding }: Page): [string, string][] => [
  ['Content-Type', type],
  ...(encoding === 'identity' ? [] : [['Content-Encoding', encoding] satisfies [string, string]]),
]

async function packed(answer: Response, encoding: Encoding): Promise<Page> {
  const whole = Buffer.from(await answer.arrayBuffer())
  const body = encoding === 'identity' ? whole : await compress(whole, encoding, 'quick')
  return { type: answer.headers.get('Content-Type') ?? 'text/html', encoding, body: new Uint8Array(body) }
}
