import { makeForParent } from '#platform/documents'
import type { Found, Trouble } from './found.ts'
import { lookInside } from './look-inside.ts'

/** What the process is told. A file of a stranger is opened here and nowhere else: what it does to us, it does to this process. */
export interface ReadTask {
  name: string
  content: Uint8Array
}

export type ReadAnswer = { found: Found } | { trouble: Trouble }

makeForParent(async ({ name, content }: ReadTask) =>
  Buffer.from(JSON.stringify(await read(name, Buffer.from(content)))),
)

async function read(name: string, content: Buffer): Promise<ReadAnswer> {
  const packed = content.subarray(0, 2).toString('latin1') === 'PK'
  if (!packed && !/\.(csv|tsv|txt)$/i.test(name)) return { trouble: 'kind' }
  if (!packed && content.includes(0) && !isUtf16(content)) return { trouble: 'kind' }
  const inside = packed ? await lookInside(content) : { kind: 'csv' as const }
  if ('trouble' in inside) return inside
  try {
    const found =
      inside.kind === 'docx'
        ? await (await import('./read-docx.ts')).readDocx(content)
        : await (await import('./read-tables.ts')).readTables(content, inside.kind)
    return found.sections.length + found.actions.length > 0 ? { found } : { trouble: 'empty' }
  } catch {
    return { trouble: 'damaged' }
  }
}

const isUtf16 = (content: Buffer) => ['\xff\xfe', '\xfe\xff'].includes(content.subarray(0, 2).toString('latin1'))
