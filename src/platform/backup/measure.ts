import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

/** Passes everything on and knows its checksum afterwards. */
export function measure(): { through: Transform; sha256: () => string } {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, sha256: () => hash.digest('hex') }
}
