import { HTTPException } from 'hono/http-exception'

/** A piece of a form with files, as it comes in: the head of a field, then its bytes. */
export type Piece = { kind: 'head'; field: string; file: string | undefined } | { kind: 'bytes'; bytes: Buffer }

const longestHead = 16_384

/**
 * Reads a form with files piece by piece (RFC 7578), so that the size of the files does not matter. What is cut off in the
 * middle is no form.
 */
export async function* piecesOf(body: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<Piece> {
  const boundary = /boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/.exec(contentType)
  const mark = Buffer.from(`\r\n--${boundary?.[1] ?? boundary?.[2] ?? ''}`)
  if (!/^multipart\/form-data/i.test(contentType) || mark.length === 4) throw new HTTPException(400)
  let rest: Buffer = Buffer.from('\r\n')
  let inside = false
  for await (const chunk of body) {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const at = rest.indexOf(mark)
      if (inside) {
        const end = at < 0 ? rest.length - mark.length : at
        if (end > 0) yield { kind: 'bytes', bytes: rest.subarray(0, end) }
        if (end > 0) rest = rest.subarray(end)
        if (at < 0) break
        inside = false
      } else {
        if (at < 0) break
        const behind = at + mark.length
        if (rest.subarray(behind, behind + 2).toString() === '--') return
        const end = rest.indexOf('\r\n\r\n', behind)
        if (end < 0) break
        yield headOf(rest.subarray(behind, end).toString())
        rest = rest.subarray(end + 4)
        inside = true
      }
    }
    if (!inside && rest.length > longestHead) throw new HTTPException(400)
  }
  throw new HTTPException(400)
}

function headOf(head: string): Piece {
  const field = /;\s*name="([^"]*)"/i.exec(head)?.[1] ?? ''
  return { kind: 'head', field, file: /;\s*filename="([^"]*)"/i.exec(head)?.[1] }
}
