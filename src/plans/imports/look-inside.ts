import yauzl from 'yauzl'
import type { Trouble } from './found.ts'

const mostParts = 3_000
const mostBytes = 60_000_000

/**
 * What an office document is by what is packed in it; it is unpacked once for nothing but its true size, because what an
 * entry says about its size may be a lie.
 */
export function lookInside(content: Buffer): Promise<{ kind: 'docx' | 'xlsx' } | { trouble: Trouble }> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(content, { lazyEntries: true }, (error, zip) => {
      if (error) return resolve({ trouble: 'damaged' })
      const names = new Set<string>()
      let left = mostBytes
      const end = (answer: { kind: 'docx' | 'xlsx' } | { trouble: Trouble }) => {
        zip.close()
        resolve(answer)
      }
      zip.on('error', () => end({ trouble: 'damaged' }))
      zip.on('end', () => {
        if (names.has('word/document.xml')) return end({ kind: 'docx' })
        return end(names.has('xl/workbook.xml') ? { kind: 'xlsx' } : { trouble: 'kind' })
      })
      zip.on('entry', (entry: yauzl.Entry) => {
        if (/vbaProject\.bin$/i.test(entry.fileName)) return end({ trouble: 'macros' })
        if (zip.entryCount > mostParts || entry.uncompressedSize > left) return end({ trouble: 'bomb' })
        if (entry.isEncrypted()) return end({ trouble: 'damaged' })
        names.add(entry.fileName)
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return end({ trouble: 'damaged' })
          stream.on('error', () => end({ trouble: 'damaged' }))
          stream.on('data', (piece: Buffer) => {
            left -= piece.length
            if (left >= 0) return
            stream.destroy()
            end({ trouble: 'bomb' })
          })
          stream.on('end', () => zip.readEntry())
        })
      })
      zip.readEntry()
    })
  })
}
