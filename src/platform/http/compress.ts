import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The best of what a browser says it can read. */
export function pickEncoding(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity'
  const accepted = acceptEncoding
    .split(',')
    .filter((choice) => !/;\s*q=0(\.0*)?\s*$/.test(choice))
    .map((choice) => choice.split(';')[0]?.trim().toLowerCase())
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity'
}

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

/** Handing a page to another thread costs more than compressing it quickly on the spot, up to about this length. */
const shortWork = 262_144

/** Shorter than this, compressing costs more than it saves. */
export const worthCompressing = 600

/** `hard` is for what is compressed once and sent for ever; otherwise the machine's time counts too. */
export async function compress(body: Buffer, encoding: Encoding, effort: 'quick' | 'hard'): Promise<Buffer> {
  if (encoding === 'identity') return body
  const atOnce = effort === 'quick' && body.length <= shortWork
  if (encoding === 'gzip') {
    const options = { level: effort === 'hard' ? 9 : 5 }
    return atOnce ? gzipSync(body, options) : asGzip(body, options)
  }
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: effort === 'hard' ? 11 : 4,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    // A window no larger than the page: the encoder clears and keeps its tables for each.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(body.length)))),
  }
  return atOnce ? brotliCompressSync(body, { params }) : asBrotli(body, { params })
}
