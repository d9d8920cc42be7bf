import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBundle } from '#platform/tables'
import { type Found, type FoundAction, mostActions } from './found.ts'
import { actionInPairs, actionsInRows, type Grid } from './read-actions.ts'

/** A workbook or a text file of rows: each table is looked at, those that hold actions are read. */
export async function readTables(content: Buffer, kind: 'xlsx' | 'csv'): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'plan-import-'))
  try {
    const path = join(folder, `plan.${kind}`)
    await writeFile(path, content)
    const bundle = await openBundle(kind === 'csv' ? folder : path)
    const actions: FoundAction[] = []
    for (const table of bundle.tables) {
      const grid: Grid = []
      const { rows } = await table.open()
      for await (const { cells } of rows) if (grid.push(cells) > 2_000) break
      actions.push(...actionsIn(grid, table.name))
    }
    await bundle.close()
    return { sections: [], actions: actions.slice(0, mostActions), cut: actions.length > mostActions }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** People write a title above their tables: the header is the first row that is one. */
function actionsIn(grid: Grid, name: string): FoundAction[] {
  for (let at = 0; at < Math.min(grid.length, 10); at++) {
    const found = actionsInRows(grid.slice(at))
    if (found) return found
  }
  const one = actionInPairs(grid, name.replaceAll('_', ' '))
  return one ? [one] : []
}
