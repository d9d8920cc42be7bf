import type { CellObject, SheetData } from 'write-excel-file/node'
import type { Network } from '#networks'
import type { Formats, Text } from '#platform/text'
import { type CellState, cellStates } from '../schema.ts'
import { canTeach, wantsToLearn } from './coverage.ts'
import { gapWords } from './coverage.words.ts'
import { colours, gapColours } from './matrix.colours.ts'
import type { MatrixView, ViewRow } from './matrix.filters.ts'
import { matrixColumns, matrixRecords } from './matrix.rows.ts'

export interface Words {
  t: Text
  format: Formats
}

/** The matrix as a workbook: the picture on the first sheet, on the second the same cells in the words of the folder. */
export async function matrixWorkbook(network: Network, view: MatrixView, words: Words): Promise<Buffer> {
  // Loaded with the first workbook somebody asks for: it takes 18 MB of the server's memory.
  const { default: writeWorkbook } = await import('write-excel-file/node')
  return writeWorkbook([
    {
      sheet: sheetName(words.t('exchange.matrix.title')),
      data: pictureOf(network, view, words),
      columns: [
        { width: 8 },
        { width: 44 },
        ...view.cities.map(() => ({ width: 13 })),
        { width: 10 },
        { width: 20 },
        { width: 14 },
      ],
      stickyRowsCount: 3,
      stickyColumnsCount: 2,
      orientation: 'landscape',
    },
    {
      sheet: 'matrix',
      data: recordsOf(view),
      columns: matrixColumns.map((column) => ({ width: column === 'need' || column === 'note' ? 50 : 18 })),
      stickyRowsCount: 1,
    },
  ]).toBuffer()
}

/** Excel takes 31 characters and none of these for the name of a sheet. */
const sheetName = (title: string) => title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)

/** Every text is written as text, so that nothing in it is ever run as a formula. */
const text = (value: string, style: CellObject = {}): CellObject => ({ value, type: String, ...style })
const number = (value: number, style: CellObject = {}): CellObject => ({
  value,
  type: Number,
  align: 'center',
  ...style,
})
const bold = { fontWeight: 'bold' } as const

function pictureOf(network: Network, view: MatrixView, words: Words): SheetData {
  const { t, format } = words
  const standing = network.asOf ? t('exchange.matrix.asOf', { date: format.date(network.asOf) }) : ''
  return [
    [text(`${network.name}: ${t('exchange.matrix.title')}`, { ...bold, fontSize: 14 })],
    [text(standing, { textColor: colours.soft })],
    head(view, t),
    ...view.groups.flatMap(({ theme, rows }) => [
      [
        text(theme.code, { ...bold, backgroundColor: colours.shade }),
        text(theme.title, { ...bold, backgroundColor: colours.shade }),
      ],
      ...rows.map((row) => line(row, words)),
    ]),
    ...balances(view, t),
    [],
    ...legend(t),
  ]
}

function head(view: MatrixView, t: Text): CellObject[] {
  const style = { ...bold, wrap: true, bottomBorderStyle: 'medium', bottomBorderColor: colours.ink } as const
  return [
    text('', style),
    text(t('exchange.matrix.subTheme'), style),
    ...view.cities.map(({ name }) => text(name, { ...style, align: 'center' })),
    text(t('exchange.matrix.outside'), { ...style, align: 'center' }),
    text(t('exchange.matrix.whoCanTeach'), style),
    text(t('exchange.matrix.wanted'), { ...style, align: 'center' }),
  ]
}

function line({ row, cells }: ViewRow, { t, format }: Words): CellObject[] {
  return [
    text(row.subTheme.code),
    text(row.subTheme.title, { wrap: true }),
    ...cells.map(({ cell, shown }) => (shown ? sign(cell.state) : text(''))),
    row.outside.length > 0 ? number(row.outside.length) : text(''),
    text(gapWords(t, format, row), { ...bold, textColor: gapColours[row.gap] }),
    number(row.demanders.length),
  ]
}

const signs: Record<CellState, CellObject> = {
  practice: { value: '●', textColor: colours.give, backgroundColor: colours.giveTint },
  practice_and_need: { value: '◐', textColor: colours.give, backgroundColor: colours.wantTint },
  need: { value: '○', textColor: colours.want, backgroundColor: colours.wantTint },
  none: { value: '·', textColor: colours.soft },
}

const sign = (state: CellState): CellObject => ({
  type: String,
  align: 'center',
  borderStyle: 'thin',
  borderColor: colours.line,
  ...signs[state],
})

function balances(view: MatrixView, t: Text): CellObject[][] {
  const count = (at: number, counts: (state: CellState) => boolean) =>
    view.rows.filter(({ cells }) => counts(cells[at]?.cell.state ?? 'none')).length
  const row = (label: string, textColor: string, counts: (state: CellState) => boolean) => [
    text(''),
    text(label, { ...bold, textColor }),
    ...view.cities.map((_, at) => number(count(at, counts), { ...bold, textColor })),
  ]
  return [
    row(t('exchange.matrix.gives'), colours.give, canTeach),
    row(t('exchange.matrix.wants'), colours.wantInk, wantsToLearn),
  ]
}

const legend = (t: Text): CellObject[][] => cellStates.map((state) => [sign(state), text(t(`exchange.state.${state}`))])

const recordsOf = (view: MatrixView): SheetData => [
  matrixColumns.map((column) => text(column, bold)),
  ...matrixRecords(view).map((record) =>
    record.map((value) => (typeof value === 'number' ? number(value) : text(value ?? ''))),
  ),
]
