import type { Context } from 'hono'
import { type Env, matches } from '../http/index.ts'
import { contentOf, type FileRow, isPicture } from './file.queries.ts'

/**
 * Hands out a file. What is behind an id never changes, so whoever has it keeps it; what not everybody may see is asked
 * for again each time. Only pictures, which were made here, open in the browser.
 */
export async function sendFile<E extends Env>(
  c: Context<E>,
  file: FileRow,
  { small, open }: { small: boolean; open: boolean },
): Promise<Response | null> {
  const tag = `"${file.hash}${small ? '-s' : ''}"`
  const headers: Record<string, string> = {
    'Content-Type': file.type,
    'Cache-Control': open ? 'public, max-age=3600' : 'private, no-cache',
    ETag: tag,
    Vary: 'Cookie',
    'Content-Disposition': `${isPicture(file) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeRfc5987(file.name)}`,
  }
  if (matches(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers)
  const bytes = await contentOf(c.var.db, file, small)
  if (!bytes) return null
  headers['Content-Length'] = String(bytes.length)
  return c.body(new Uint8Array(bytes), 200, headers)
}

const encodeRfc5987 = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
