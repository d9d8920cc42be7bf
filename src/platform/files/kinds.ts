import yauzl from 'yauzl'

/** What a file is, by its content. What its name says counts for nothing. */
export interface FileKind {
  type: string
  extension: string
  picture: boolean
}

const kind = (type: string, extension: string, picture = false): FileKind => ({ type, extension, picture })

const pictures: [FileKind, (bytes: Buffer) => boolean][] = [
  [kind('image/png', 'png', true), (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n')],
  [kind('image/jpeg', 'jpg', true), (bytes) => startsWith(bytes, '\xff\xd8\xff')],
  [kind('image/gif', 'gif', true), (bytes) => startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')],
  [kind('image/webp', 'webp', true), (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes.subarray(8), 'WEBP')],
]

const office: [string, FileKind][] = [
  ['word/document.xml', kind('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx')],
  ['xl/workbook.xml', kind('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx')],
  ['ppt/presentation.xml', kind('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx')],
]

const openDocuments = ['text', 'spreadsheet', 'presentation'].map(
  (what, at): FileKind => kind(`application/vnd.oasis.opendocument.${what}`, ['odt', 'ods', 'odp'][at] ?? 'odt'),
)

/** What a file is; nothing where it is none of the kinds taken in, such as SVG or HTML, which may hold scripts. */
export async function kindOf(bytes: Buffer): Promise<FileKind | null> {
  const picture = pictures.find(([, fits]) => fits(bytes))?.[0]
  if (picture) return picture
  if (startsWith(bytes, '%PDF-')) return kind('application/pdf', 'pdf')
  return startsWith(bytes, 'PK\x03\x04') ? kindOfPacked(bytes) : null
}

const startsWith = (bytes: Buffer, signature: string) =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'))

/** Office documents are packed; those that bring programs along are not taken in. */
async function kindOfPacked(bytes: Buffer): Promise<FileKind | null> {
  // An OpenDocument says what it is in the first bytes, by its own rules.
  const said = openDocuments.find(({ type }) => startsWith(bytes.subarray(30), `mimetype${type}`))
  const names = await namesIn(bytes)
  if (!names || names.some((name) => /vbaProject\.bin$|^(Basic|Scripts)\//i.test(name))) return null
  if (said) return said
  if (!names.includes('[Content_Types].xml')) return null
  return office.find(([part]) => names.includes(part))?.[1] ?? null
}

const mostParts = 5_000

function namesIn(bytes: Buffer): Promise<string[] | null> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error || zip.entryCount > mostParts) return resolve(null)
      const names: string[] = []
      zip.on('entry', ({ fileName }: yauzl.Entry) => {
        names.push(fileName)
        zip.readEntry()
      })
      zip.on('end', () => resolve(names))
      zip.on('error', () => resolve(null))
      zip.readEntry()
    })
  })
}
