import type { Row, Sheet } from '#platform/sheets'
import type { SheetToWrite, ZipEntry } from '#platform/tables'
import { refuseToOverwrite, writeTables } from './export.ts'

/** Writes an empty folder, `.zip` or workbook to fill in, with a line of help for every column. */
export async function writeTemplate(sheets: Sheet[], target: string, force: boolean): Promise<void> {
  await refuseToOverwrite(target, force)
  await writeTables(target, sheets, emptyRows, [readme(sheets)], [helpSheet(sheets)])
}

/** The network is one object whose keys should be seen; all other tables begin with their header alone. */
const emptyRows = (sheet: Sheet): Row[] =>
  sheet.name === 'network'
    ? [Object.fromEntries(sheet.columns.map((column) => [column.name, column.list ? [] : '']))]
    : []

function readme(sheets: Sheet[]): ZipEntry {
  const intro = `# A network to fill in

Fill in network.json, cities.csv and themes.csv first; every other file may stay as it is or be deleted. Then

    charrette import THIS-FOLDER --check

says what would come in and what is wrong, row by row, and without --check brings it in.

Columns with * must be filled. In columns with [] a cell may hold several values parted by a semicolon. Numbers are written
with digits and a point for decimals (3.5), dates as 2024, 2024-06 or 2024-06-13. This file is not read.
`
  const parts = sheets.map((sheet) => {
    const file = sheet.name === 'network' ? 'network.json' : `${sheet.name}.csv`
    const lines = sheet.columns.map((column) => `- \`${marked(column)}\`: ${column.help}`)
    return `\n## ${file}${sheet.required ? ' *' : ''}\n\n${sheet.help}\n\n${lines.join('\n')}\n`
  })
  return { path: 'README.md', text: [intro, ...parts] }
}

const marked = ({ name, required, list }: Sheet['columns'][number]) =>
  `${name}${list ? ' []' : ''}${required ? ' *' : ''}`

const helpSheet = (sheets: Sheet[]): SheetToWrite => ({ name: 'help', rows: helpRows(sheets) })

async function* helpRows(sheets: Sheet[]): AsyncGenerator<string[]> {
  yield ['sheet', 'column', 'must be filled', 'several values', 'help']
  for (const sheet of sheets) {
    yield [sheet.name, '', sheet.required ? 'yes' : '', '', sheet.help]
    for (const column of sheet.columns)
      yield [sheet.name, column.name, column.required ? 'yes' : '', column.list ? 'parted by ;' : '', column.help]
  }
}
