import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

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

/** Shorter than this, compressing costs more than it saves. */
export const worthCompressing = 600

/** `hard` is for what is compressed once and sent for ever; otherwise the machine's time counts too. */
export async function compress(body: Buffer, encoding: Encoding, effort: 'quick' | 'hard'): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (encoding === 'gzip') return asGzip(body, { level: effort === 'hard' ? 9 : 5 })
  return asBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: effort === 'hard' ? 11 : 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}
