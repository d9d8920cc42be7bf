import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkSheets } from '../../src/app/transfer/sheets.ts'
import { english } from '../../src/app/transfer/tell.ts'
import { readCell } from '../../src/platform/sheets/index.ts'
import { openBundle, TableError } from '../../src/platform/tables/index.ts'
import { scratch } from './folders.ts'

const folder = await scratch()

/** Reads everything there is, and passes on whatever is not the reader's own sentence. */
async function readAll(path: string): Promise<number> {
  let rows = 0
  try {
    const bundle = await openBundle(path)
    try {
      for (const table of bundle.tables) for await (const row of (await table.open()).rows) rows += row.cells.length
    } finally {
      await bundle.close()
    }
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    expect(error.message).toMatch(/^[A-Z].*\.$/)
  }
  return rows
}

test('any bytes are a table or a sentence', async () => {
  const piece = fc.constantFrom(
    '"',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\r\n',
    'id',
    'é',
    '\u0000',
    '\ufeff',
    'sep=;\n',
    '""',
    ' ',
  )
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
    .map((parts) => Buffer.from(parts.join('')))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(text, fc.uint8Array({ maxLength: 200 })),
      fc.constantFrom('a.csv', 'a.tsv', 'a.zip', 'a.xlsx'),
      async (bytes, name) => {
        await writeFile(join(folder, name), bytes)
        await readAll(name.endsWith('sv') ? folder : join(folder, name))
        await rm(join(folder, name))
      },
    ),
    { numRuns: 400 },
  )
})

test('a table reads back what a table wrote', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ł', '"', ',', ';', '\n', ' x', '\t', '=') })
  const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const written = [['id', 'name'], ...rows]
        .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        .join('\n')
      await writeFile(join(folder, 'b.csv'), written)
      const bundle = await openBundle(folder)
      const read: string[][] = []
      for (const one of bundle.tables) for await (const row of (await one.open()).rows) read.push(row.cells)
      expect(read).toEqual([['id', 'name'], ...rows].filter((row) => row.some((one) => one.trim() !== '')))
      await rm(join(folder, 'b.csv'))
    }),
    { numRuns: 200 },
  )
})

test('any cell is a value or a message, and a value read again is the same', () => {
  const columns = networkSheets.flatMap((sheet) => sheet.columns)
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[-+]?[0-9., %]{1,12}$/),
    fc.stringMatching(/^[0-9]{1,4}[-./][0-9]{1,4}[-./][0-9]{1,4}$/),
  )
  fc.assert(
    fc.property(fc.constantFrom(...columns), text, (column, raw) => {
      const read = readCell(column, raw)
      if (!read.ok) {
        expect(english(read.message)).toMatch(/\S/)
        return
      }
      const again = readCell(column, Array.isArray(read.value) ? read.value.join(';') : (read.value ?? ''))
      expect(again).toEqual(read)
    }),
    { numRuns: 5_000 },
  )
})
