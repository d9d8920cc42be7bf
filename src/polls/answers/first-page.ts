import type { Context } from 'hono'
import { compress, type Encoding, type Env, pickEncoding } from '#platform/http'

interface Page {
  type: string
  encoding: Encoding
  body: Uint8Array<ArrayBuffer>
}

const pages = new WeakMap<object, Map<string, Promise<Page>>>()

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
  const key = `${lang} ${encoding} ${mark} ${url.href}`
  const known = pages.get(from) ?? new Map<string, Promise<Page>>()
  pages.set(from, known)
  const page = known.get(key) ?? packed(await write(), encoding)
  // Anybody can make up queries.
  if (url.search === '') known.set(key, page)
  const { type, body } = await page
  // The page as it was written belongs to whoever wrote it.
  c.set('written', undefined)
  return c.body(body, 200, {
    'Content-Type': type,
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  })
}

async function packed(answer: Response, encoding: Encoding): Promise<Page> {
  const whole = Buffer.from(await answer.arrayBuffer())
  const body = encoding === 'identity' ? whole : await compress(whole, encoding, 'quick')
  return { type: answer.headers.get('Content-Type') ?? 'text/html', encoding, body: new Uint8Array(body) }
}
