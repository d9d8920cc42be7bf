import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../settings/index.ts'

let compiler: NodeCompiler | undefined

/** The native library takes a moment and some memory, so it comes with the first document somebody asks for. */
async function ready(): Promise<NodeCompiler> {
  const { NodeCompiler: Typst } = await import('@myriaddreamin/typst-ts-node-compiler')
  compiler ??= Typst.create({ fontArgs: [{ fontPaths: [join(projectRoot, 'src/platform/documents/fonts')] }] })
  return compiler
}

/**
 * Sets a document as PDF/UA-1, tagged for those who listen; what is not accessible is refused here and not found out later.
 * `template` is Typst and reads `data` by `json(bytes(sys.inputs.data))`, so that no text of a stranger becomes markup.
 */
export async function typeset(template: string, data: object): Promise<Buffer> {
  const typst = await ready()
  const inputs = { data: JSON.stringify(data) }
  const compiled = typst.compile({ mainFileContent: beginning + template, inputs })
  const { result } = compiled
  if (!result) throw new Error(`A document could not be set: ${whyNot(compiled.takeDiagnostics())}`)
  const pdf = typst.pdf(result, { pdfStandard: 'ua-1' })
  typst.evictCache(2)
  return pdf
}

/** The faces of the house; the files carry the names their licence asks for. */
const beginning = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(font: "Atelie Sans 3", size: 10pt, lang: data.lang)
#show heading: set text(font: "Atelie Serif 4", weight: 600)
`

const whyNot = (error: { shortDiagnostics: unknown[] } | null): string =>
  JSON.stringify(error?.shortDiagnostics ?? []).slice(0, 1_000)
