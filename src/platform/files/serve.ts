import type { Context } from 'hono'
import { type Env, matches } from '../http/index.ts'
import { contentOf, type FileRow, isPicture } from './file.queries.ts'
import type { Found } from './store.ts'
import { StoreError } from './store-error.ts'

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
  const found = await lookFor(c, file, small)
  if (found?.state !== 'there') return found ? notAtHand(c, file) : null
  const { bytes } = found
  headers['Content-Length'] = String(bytes.length)
  return c.body(new Uint8Array(bytes), 200, headers)
}

/** A storage that is away, like a content that is, must not take the page down on which it would be seen. */
async function lookFor<E extends Env>(c: Context<E>, file: FileRow, small: boolean): Promise<Found | null> {
  const { log } = c.var
  try {
    const found = await contentOf(c.var, file, small)
    if (found && found.state !== 'there')
      log.error({ event: 'files', file: file.id, hash: small ? file.previewHash : file.hash }, sentences[found.state])
    return found
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    log.error({ event: 'files', file: file.id }, error.message)
    return { state: 'missing' }
  }
}

const sentences = {
  missing: 'The content of a file is not where files are kept: bring it back from a backup.',
  damaged: 'The content of a file is not what was kept: bring it back from a backup.',
}

/** Where a picture would stand, one that says so; of other files there is nothing to hand out. */
function notAtHand<E extends Env>(c: Context<E>, file: FileRow): Response | null {
  if (!isPicture(file)) return null
  const words = escaped(c.var.t('platform.files.missing'))
  const [width, height] = [480, 320]
  return c.body(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
      `<rect width="100%" height="100%" fill="#eee"/>` +
      `<text x="50%" y="50%" text-anchor="middle" font-family="sans-serif" font-size="20" fill="#444">${words}</text></svg>`,
    404,
    { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store', Vary: 'Cookie, Accept-Language' },
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const encodeRfc5987 = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
