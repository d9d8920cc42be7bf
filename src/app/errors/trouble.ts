import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { isDatabaseAway } from '#platform/db'
import type { MessageWithoutArgs } from '#platform/text'

export interface Trouble {
  status: ContentfulStatusCode
  title: MessageWithoutArgs
  body: MessageWithoutArgs | 'platform.error.broken.body'
  /** Headers that belong to the answer, such as `Allow`. */
  headers: Record<string, string>
}

type Words = Pick<Trouble, 'title' | 'body'>

const notUnderstood: Words = {
  title: 'platform.error.notUnderstood.title',
  body: 'platform.error.notUnderstood.body',
}
const broken: Words = { title: 'platform.error.broken.title', body: 'platform.error.broken.body' }
const away: Words = { title: 'platform.error.away.title', body: 'platform.error.away.body' }

const words: Partial<Record<number, Words>> = {
  400: notUnderstood,
  401: { title: 'platform.error.who.title', body: 'platform.error.who.body' },
  403: { title: 'platform.error.refused.title', body: 'platform.error.refused.body' },
  404: { title: 'platform.error.notFound.title', body: 'platform.error.notFound.body' },
  405: { title: 'platform.error.method.title', body: 'platform.error.method.body' },
  413: { title: 'platform.error.tooLarge.title', body: 'platform.error.tooLarge.body' },
  414: { title: 'platform.error.tooLong.title', body: 'platform.error.tooLong.body' },
  429: { title: 'platform.error.tooMany.title', body: 'platform.error.tooMany.body' },
  503: away,
}

/** A query that was stopped because it took too long. */
const tookTooLong = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === '57014') || tookTooLong(error.cause))

/** What went wrong, in the words of the reader: the stranger's mistake, a database that is away, or ours. */
export function troubleOf(error: Error): Trouble {
  if (error instanceof HTTPException)
    return {
      status: error.status,
      ...(words[error.status] ?? (error.status < 500 ? notUnderstood : broken)),
      headers: Object.fromEntries(error.res?.headers ?? []),
    }
  if (isDatabaseAway(error) || tookTooLong(error)) return { status: 503, ...away, headers: { 'Retry-After': '10' } }
  return { status: 500, ...broken, headers: {} }
}
