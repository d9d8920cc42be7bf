import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const readme = join(import.meta.dirname, 'README.md')
const [begin, end] = ['<!-- figures -->', '<!-- end of figures -->']

export function table(heads: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

export const decimals = (value: number, places = 2): string => value.toFixed(places)

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`

/** Puts the figures into the README, between the two marks. */
export async function writeFigures(figures: string): Promise<void> {
  const text = await readFile(readme, 'utf8')
  const [head, rest] = text.split(begin)
  const tail = rest?.split(end)[1]
  if (head === undefined || tail === undefined) throw new Error(`${readme} has lost the marks of the figures`)
  await writeFile(readme, `${head}${begin}\n\n${figures}\n\n${end}${tail}`)
}
