import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { readTable } from '../../src/app/transfer/read-table.ts'
import { createReport } from '../../src/app/transfer/report.ts'
import { networkSheets } from '../../src/app/transfer/sheets.ts'
import { openBundle } from '../../src/platform/tables/index.ts'
import { scratch } from './folders.ts'

const rows = 200_000

function* practices() {
  yield 'id,title,city,sub_themes,summary\n'
  const summary = 'residents learn together how streets, parks and budgets are shaped by those who use them '.repeat(2)
  for (let at = 0; at < rows; at += 100)
    yield Array.from(
      { length: 100 },
      (_, more) => `p-${at + more},Practice ${at + more},north,1.1;1.2,"${summary}, ${at}"\n`,
    ).join('')
}

test('200,000 rows and 50 MB are read with little memory, and tell how far they are', { timeout: 60_000 }, async () => {
  const folder = await scratch()
  const path = join(folder, 'practices.csv')
  await pipeline(Readable.from(practices()), createWriteStream(path))
  expect((await stat(path)).size).toBeGreaterThan(45_000_000)

  const sheet = networkSheets.find((one) => one.name === 'practices')
  const bundle = await openBundle(folder)
  const [file] = bundle.tables
  if (!sheet || !file) throw new Error('There is a table of practices.')
  const report = createReport()
  const progress: number[] = []
  const before = process.memoryUsage().rss
  let most = before
  let read = 0
  for await (const { row } of readTable(sheet, file, report, (done) => progress.push(done))) {
    read += 1
    if (read === rows) expect(row.id).toBe(`p-${rows - 1}`)
    if (read % 1_000 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
  expect([read, report.problems.count, progress.at(-1)]).toEqual([rows, 0, rows])
  expect((most - before) / 1_000_000).toBeLessThan(150)
})
