import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { clientFolder } from '../ui/assets.ts'
import { compress, type Encoding, pickEncoding } from './compress.ts'
import type { Env } from './env.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
}

const compressed = new Set(['.css', '.js', '.svg', '.json'])

/** Exactly one name without a slash, so that nothing outside the folder can be meant. */
const builtFile = /^\/assets\/([\w-][\w.-]*)$/

const files = new Map<string, Promise<Buffer | undefined>>()

/** The built files, from memory. Their names change with their content, so browsers may keep them for ever. */
export const staticFiles: MiddlewareHandler<Env> = async (c, next) => {
  const name = builtFile.exec(c.req.path)?.[1]
  const type = name && types[extname(name)]
  if (!name || !type || !['GET', 'HEAD'].includes(c.req.method)) return next()
  const encoding = compressed.has(extname(name)) ? pickEncoding(c.req.header('accept-encoding')) : 'identity'
  const body = await fileAs(name, encoding)
  if (!body) return next()
  const headers: Record<string, string> = {
    'Content-Type': type,
    'Content-Length': String(body.length),
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
    ETag: `"${name}-${encoding}"`,
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  }
  return new Response(c.req.method === 'HEAD' ? null : new Uint8Array(body), { headers })
}

function fileAs(name: string, encoding: Encoding): Promise<Buffer | undefined> {
  const key = `${encoding} ${name}`
  const known = files.get(key)
  if (known) return known
  const made = readAs(name, encoding)
  files.set(key, made)
  // Strangers can ask for any name: what is not there must not fill the memory.
  made.then((body) => body ?? files.delete(key))
  return made
}

async function readAs(name: string, encoding: Encoding): Promise<Buffer | undefined> {
  const body = await readFile(join(clientFolder, 'assets', name)).catch(() => undefined)
  return body && compress(body, encoding, 'hard')
}
