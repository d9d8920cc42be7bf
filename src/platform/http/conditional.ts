import { hash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

const revalidate = 'public, max-age=0, must-revalidate'
/** What answers depend on unless they say something else. */
export const dependsOn = 'Accept, Accept-Encoding, Accept-Language, Cookie'

/** Says how long an answer may be kept, marks it by its content, and spares sending what the visitor already has. */
export const conditional: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { headers, status } = c.res
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', keepingOf(status, headers))
  if (!headers.has('Vary')) headers.set('Vary', dependsOn)
  if (status !== 200 || !mayBeKept(headers) || headers.has('ETag')) return
  const { written } = c.var
  const body = written ?? Buffer.from(await c.res.arrayBuffer())
  // Weak, because the same content goes out in several compressions.
  const tag = `W/"${hash('sha1', body, 'base64url')}"`
  headers.set('ETag', tag)
  const note = c.env?.note
  if (note) note.written = written
  // A server in front of the house keeps the whole answer and compares by itself.
  const known = note === undefined && matches(c.req.header('if-none-match'), tag)
  if (!known && written !== undefined) return
  c.res = undefined
  c.res = known
    ? new Response(null, { status: 304, headers: withoutBody(headers) })
    : new Response(body, { status, headers })
}

const keepingOf = (status: number, headers: Headers) => {
  if (status !== 200 && status !== 301) return 'no-store'
  if (headers.has('Set-Cookie')) return 'private, no-cache'
  return status === 301 ? 'public, max-age=300' : revalidate
}

/** Only what everybody may see, and only what is text: the rest may be long and is sent as it comes. */
export const mayBeKept = (headers: Headers): boolean =>
  /\bpublic\b/.test(headers.get('Cache-Control') ?? '') && isText(headers) && !headers.has('Set-Cookie')

export const isText = (headers: Headers): boolean =>
  /^(text\/|application\/([\w.-]+\+)?(json|xml)|image\/svg)/.test(headers.get('Content-Type') ?? '')

/** Whether the visitor already has the version with this tag; an answer without a tag is known to nobody. */
export const matches = (ifNoneMatch: string | undefined, tag: string): boolean =>
  tag !== '' && (ifNoneMatch ?? '').split(',').some((known) => opaque(known) === opaque(tag))

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')

/** What is said of an answer whose body is not sent again. */
export function withoutBody(headers: Headers): Headers {
  const kept = new Headers(headers)
  kept.delete('Content-Type')
  kept.delete('Content-Encoding')
  kept.delete('Content-Length')
  return kept
}
