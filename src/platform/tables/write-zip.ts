import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'

export interface ZipEntry {
  path: string
  text: Iterable<string> | AsyncIterable<string>
}

/** The same records make the same bytes, whenever and wherever they are written. */
const options = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true }

/** Writes a zip piece by piece; each text is asked for only when its turn has come. */
export async function writeZip(target: Writable, entries: ZipEntry[]): Promise<void> {
  const zip = new yazl.ZipFile()
  for (const { path, text } of entries)
    zip.addReadStreamLazy(path, options, (answer) => {
      const stream = Readable.from(inParts(text), { objectMode: false })
      stream.on('error', (error) => target.destroy(error))
      answer(null, stream)
    })
  zip.end()
  await pipeline(zip.outputStream, target)
}

/** Rows are short; many of them make one part. */
async function* inParts(text: ZipEntry['text']): AsyncGenerator<string> {
  let part = ''
  for await (const piece of text) {
    part += piece
    if (part.length < 64_000) continue
    yield part
    part = ''
  }
  if (part) yield part
}
