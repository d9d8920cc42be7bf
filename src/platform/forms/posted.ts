import type { HonoRequest } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** Anything that carries a request: the context of whatever route. */
export interface Asked {
  req: HonoRequest
}

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

/** Fields by name, in the order they were sent; a name may come several times. */
export type Posted = Map<string, (string | File)[]>

/** What was posted, cleaned: whatever is no form is a 400. */
export async function postedFields({ req }: Asked): Promise<Posted> {
  const type = req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (!type || !formTypes.includes(type)) throw new HTTPException(400)
  const posted: Posted = new Map()
  for (const [name, value] of await formData(req)) {
    const known = posted.get(name)
    const cleaned = typeof value === 'string' ? clean(value) : value
    if (known) known.push(cleaned)
    else posted.set(name, [cleaned])
  }
  return posted
}

async function formData(req: HonoRequest): Promise<FormData> {
  try {
    return await req.formData()
  } catch (error) {
    // Who says multipart and sends something else is told so; a body that is too long has an answer of its own.
    if (error instanceof TypeError || error instanceof RangeError) throw new HTTPException(400, { cause: error })
    throw error
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** One kind of line ending, one way to write each letter, and nothing that PostgreSQL refuses as text. */
export const clean = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(control, '').toWellFormed().normalize('NFC').trim()
