import type { Context, ErrorHandler } from 'hono'
import { type Env, isBadQuestion, largestFileAt, notFound } from '#platform/http'
import type { Log } from '#platform/log'
import { answerWho } from './answer-who.tsx'
import { ErrorPage, type Sent } from './error.show.tsx'
import { type Trouble, troubleOf } from './trouble.ts'

/** Every failure ends here: as a page for people, as problem details (RFC 9457) for programs. */
export const answerError =
  (log: Log): ErrorHandler<Env> =>
  async (error, c) => {
    const trouble = troubleOf(error)
    if (trouble.status >= 500) logTrouble(log, error, trouble, c)
    if (trouble.status === 401 && c.req.path.startsWith('/api/')) c.header('WWW-Authenticate', 'Bearer')
    for (const [name, value] of Object.entries(trouble.headers)) c.header(name, value)
    if (c.req.path.startsWith('/api/')) return problem(error, trouble, c)
    if (trouble.status === 401 || trouble.status === 404) {
      const answer = await answerWho(c, trouble.status)
      if (answer) return answer
    }
    return errorPage(log, trouble, c)
  }

function errorPage(log: Log, trouble: Trouble, c: Context<Env>): Response | Promise<Response> {
  const { requestId, t } = c.var
  try {
    return c.render(
      <ErrorPage trouble={trouble} sent={sentOf(trouble, c)} />,
      { title: t(trouble.title), unlisted: true },
      trouble.status,
    )
  } catch (failure) {
    // What broke may be what stands around every page.
    log.error({ id: requestId, error: withoutValues(String(failure)) })
    return c.text(`${t('platform.error.broken.title')}: ${requestId}\n`, 500)
  }
}

/** Of a form that was too large: how large its files may be, and the page of ours it came from, which is never another site's. */
function sentOf({ status }: Trouble, c: Context<Env>): Sent | undefined {
  if (status !== 413 || c.req.method !== 'POST') return undefined
  const { origin } = c.var.url
  const referer = c.req.header('referer') ?? ''
  const from = URL.canParse(referer) ? new URL(referer) : undefined
  // A path that begins with two slashes would be the address of another site.
  const back = from?.origin === origin && !from.pathname.startsWith('//') ? from.pathname : undefined
  return { megabytes: largestFileAt(c.req.path), back }
}

/** What is not there looks like what one may not know about. */
export const answerNothingHere = (log: Log) => (c: Context<Env>) => answerError(log)(notFound(), c)

/** A database that is away says nothing new with every request; a fault of ours is told whole, with its number. */
function logTrouble(log: Log, error: Error, { status }: Trouble, c: Context<Env>): void {
  const { requestId: id } = c.var
  const cause = error.cause instanceof Error ? error.cause.message : undefined
  if (status === 500) log.error({ id, error: withoutValues(error.message), cause, stack: withoutValues(error.stack) })
  else log.warn({ id, error: withoutValues(error.message).slice(0, 200), cause })
}

/** The database's errors quote the values of a query, which may be what somebody wrote or searched for. */
const withoutValues = (text = '') => text.replace(/\nparams:.*(?=\n {4}at |$)/s, '')

function problem(error: Error, { status, title, body }: Trouble, c: Context<Env>): Response {
  const { requestId, t } = c.var
  const about = {
    type: 'about:blank',
    title: t(title),
    status,
    detail: body === 'platform.error.broken.body' ? t(body, { id: requestId }) : t(body),
    ...(isBadQuestion(error) ? { errors: error.mistakes(t) } : {}),
    ...(status >= 500 ? { instance: `urn:uuid:${requestId}` } : {}),
  }
  return c.body(`${JSON.stringify(about, null, 2)}\n`, status, { 'Content-Type': 'application/problem+json' })
}
