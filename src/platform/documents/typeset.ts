import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../settings/index.ts'

/** Pictures of a document by the path under which its template names them: `/pictures/…`. */
export type Pictures = Record<string, Uint8Array>

let compiler: NodeCompiler | undefined

/** The native library takes a moment and some memory, so it comes with the first document somebody asks for. */
async function ready(): Promise<NodeCompiler> {
  const { NodeCompiler: Typst } = await import('@myriaddreamin/typst-ts-node-compiler')
  compiler ??= Typst.create({
    workspace: projectRoot,
    fontArgs: [{ fontPaths: [join(projectRoot, 'src/platform/documents/fonts')] }],
  })
  return compiler
}

/**
 * Sets a document as PDF/UA-1, tagged for those who listen; what is not accessible is refused here and not found out later.
 * `template` is Typst and reads `data` by `json(bytes(sys.inputs.data))`, so that no text of a stranger becomes markup.
 * Letters that no face of this computer has are shown as an empty box: a plan is not held up by one of them.
 */
export async function typeset(
  template: string,
  data: object,
  onSet: () => void = () => {},
  pictures: Pictures = {},
): Promise<Buffer> {
  const typst = await ready()
  for (const [path, bytes] of Object.entries(pictures)) typst.mapShadow(join(projectRoot, path), Buffer.from(bytes))
  try {
    return await setWhole(typst, template, data, onSet)
  } finally {
    typst.resetShadow()
  }
}

async function setWhole(typst: NodeCompiler, template: string, data: object, onSet: () => void): Promise<Buffer> {
  const words = JSON.stringify(data)
  const pdf = setAs(typst, template, words, onSet)
  if (Buffer.isBuffer(pdf)) return pdf
  const again = setAs(typst, template, without(words, pdf.missing), onSet)
  if (Buffer.isBuffer(again)) return again
  throw new Error('A document could not be set: letters are missing.')
}

function setAs(typst: NodeCompiler, template: string, data: string, onSet: () => void): Buffer | { missing: string[] } {
  const compiled = typst.compile({ mainFileContent: beginning + template, inputs: { data } })
  const { result } = compiled
  if (!result) throw new Error(`A document could not be set: ${whyNot(compiled.takeDiagnostics())}`)
  onSet()
  try {
    return typst.pdf(result, { pdfStandard: 'ua-1' })
  } catch (error) {
    const missing = missingIn(String(error))
    if (missing.length === 0) throw error
    return { missing }
  } finally {
    typst.evictCache(2)
  }
}

/** The library says of every letter that it has no face for it, once per place. */
const missingIn = (said: string): string[] => [
  ...new Set(
    [...said.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].flatMap(([, letters = '']) => [...letters]),
  ),
]

const without = (data: string, missing: string[]): string => {
  const gone = new Set(missing)
  return [...data].map((letter) => (gone.has(letter) && letter > '\u007f' ? '\u25a1' : letter)).join('')
}

/**
 * The faces of the house, with those for letters that are written from right to left; only what none of them has is looked for
 * on the computer. The files carry the names their licences ask for.
 */
const beginning = `
#let data = json(bytes(sys.inputs.data))
#let to-the-left = ("Noto Sans Arabic", "Noto Sans Hebrew")
#let sans = ("Atelie Sans 3", ..to-the-left)
#let serif = ("Atelie Serif 4", ..to-the-left)
#set document(title: data.title)
#set text(font: sans, size: 10pt, lang: data.lang)
#show heading: set text(font: serif, weight: 600)
`

const whyNot = (error: { shortDiagnostics: unknown[] } | null): string =>
  JSON.stringify(error?.shortDiagnostics ?? []).slice(0, 1_000)
