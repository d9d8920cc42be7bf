import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx'
import {
  type Cell,
  type ComposedSchedule,
  type ComposedTable,
  type Entry,
  isShort,
  linesIn,
  type Row,
} from './composed.ts'
import { paragraphOf, runsOf, spansIn } from './docx.words.ts'
import type { Edition, Speaker } from './print.ts'
import type { Span } from './prose.ts'

/** The width of the text on an A4 page with the margins of the document, in twentieths of a point. */
const whole = 9_026

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const hair = { style: BorderStyle.SINGLE, size: 4, color: 'B8B8B8' } as const
const strong = { style: BorderStyle.SINGLE, size: 8, color: '333333' } as const
const between = { style: BorderStyle.SINGLE, size: 36, color: 'FFFFFF' } as const
const cellBorders = (head: boolean) => ({ top: none, left: none, right: none, bottom: head ? strong : hair })
const margins = { top: 60, bottom: 60, left: 0, right: 120 }

const table = (widths: number[], rows: TableRow[]): Table =>
  new Table({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    borders: { top: none, left: none, right: none, bottom: none, insideHorizontal: none, insideVertical: none },
  })

const parts = (shares: number[]): number[] => {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.round((share / all) * whole))
}

interface Box {
  width: number
  head?: boolean
  merge?: 'begins' | 'goes on'
}

const cellOf = (children: Paragraph[], { width, head = false, merge }: Box): TableCell =>
  new TableCell({
    children,
    margins,
    width: { size: width, type: WidthType.DXA },
    borders: cellBorders(head),
    ...(merge && { verticalMerge: merge === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
  })

const label = (words: string, keepNext = false, number = false): Paragraph =>
  new Paragraph({
    text: words,
    style: 'TableLabel',
    ...(keepNext && { keepNext }),
    ...(number && { alignment: AlignmentType.END }),
  })

/** A risk or an indicator, and in the lines below what is known of it. */
const spansOf = ({ words, facts }: Entry): Span[] => [
  { text: words },
  ...facts.flatMap((fact): Span[] => [{ text: '\n' }, { text: `${fact.label}: `, bold: true }, { text: fact.words }]),
]

/** A row longer than this may go on over a page. */
const fits = (cell: Cell): boolean => linesIn(cell).join('').length < 600

const paragraphsIn = ({ lines, entries, number, strong: bold }: Cell, keepNext = false): Paragraph[] => {
  const kept = keepNext && { keepNext }
  if (entries)
    return entries.map((one) =>
      spansIn(spansOf(one), { style: 'TableText', ...(entries.length > 1 && { bullet: 0 }), ...kept }),
    )
  if (number || bold)
    return [
      new Paragraph({
        style: 'TableText',
        children: runsOf(lines.map((text) => ({ text, ...(bold && { bold: true as const }) }))),
        ...(number && { alignment: AlignmentType.END }),
        ...kept,
      }),
    ]
  if (lines.length === 0) return [paragraphOf('', { style: 'TableText', ...kept })]
  return lines.map((line) => paragraphOf(line, { style: 'TableText', ...(lines.length > 1 && { bullet: 0 }), ...kept }))
}

/** Lines with their labels; `head` is repeated on every page. */
export function factsTable(rows: Row[], head?: [string, string]): Table {
  const widths = parts([24, 76])
  const [first = 0, second = 0] = widths
  const [whole, last] = [isShort(rows, 20), rows.length - 1]
  const header = head
    ? [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: [
            cellOf([label(head[0], true)], { width: first, head: true }),
            cellOf([label(head[1], true)], { width: second, head: true }),
          ],
        }),
      ]
    : []
  const lines = rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: fits(row.cell),
        // The first line is never left alone at the foot of a page, and a short table is not broken.
        children: [
          cellOf([label(row.label, at === 0 || (whole && at < last))], { width: first }),
          cellOf(paragraphsIn(row.cell, (at === 0 && fits(row.cell)) || (whole && at < last)), { width: second }),
        ],
      }),
  )
  return table(widths, [...header, ...lines])
}

export function sharedTable({ head, rows, shares }: ComposedTable): Table {
  const widths = parts(shares)
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((words, at) =>
      cellOf([label(words, true, rows[0]?.[at]?.number)], { width: widths[at] ?? 0, head: true }),
    ),
  })
  let left = 0
  const lines = rows.map((cells, line) => {
    const kept = rows.length <= 4 && line < rows.length - 1
    const first = cells[0]
    const goesOn = left > 0 && cells.length < head.length
    left = goesOn ? left - 1 : (first?.rows ?? 1) - 1
    const all = goesOn ? [{ lines: [] }, ...cells] : cells
    return new TableRow({
      cantSplit: cells.every(fits),
      children: all.map((cell, at) =>
        cellOf(paragraphsIn(cell, kept), {
          width: widths[at] ?? 0,
          ...(at === 0 && goesOn && { merge: 'goes on' as const }),
          ...(at === 0 && first?.rows && { merge: 'begins' as const }),
        }),
      ),
    })
  })
  return table(widths, [header, ...lines])
}

/** A column is a quarter, or more where there are many: the chart is a table that can be changed. */
export function scheduleTable({ lines, years, months }: ComposedSchedule, edition: Edition, { t }: Speaker): Table {
  const unit = [3, 6, 12, 24, 60].find((one) => months / one <= 16) ?? 60
  const columns = Math.ceil(months / unit)
  const widths = parts([34, 20, ...Array.from({ length: columns }, () => 46 / columns)])
  const [first = 0, second = 0] = widths
  const of = (from: number, count: number) =>
    widths.slice(2 + from, 2 + from + count).reduce((sum, one) => sum + one, 0)
  const perHead = Math.max(1, 12 / unit)
  const heads = Array.from(
    { length: Math.ceil(columns / perHead) },
    (_, at) => years[Math.floor((at * perHead * unit) / 12)],
  )
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cellOf([label(t('plans.document.field.action'), true)], { width: first, head: true }),
      cellOf([label(t('plans.document.schedule.when'), true)], { width: second, head: true }),
      ...heads.map(
        (one, at) =>
          new TableCell({
            children: [label(one ? String(one.year) : '')],
            margins: { ...margins, right: 0 },
            columnSpan: perHead,
            width: { size: of(at * perHead, perHead), type: WidthType.DXA },
            borders: cellBorders(true),
          }),
      ),
    ],
  })
  const fill = edition.accent.replace('#', '')
  const rows = lines.map(
    ({ slug, title, when, bar }, line) =>
      new TableRow({
        cantSplit: true,
        children: [
          // The head of a chart stands with three bars at least.
          cellOf([paragraphOf(`${slug} ${title}`, { style: 'TableText', ...(line < 2 && { keepNext: true }) })], {
            width: first,
          }),
          cellOf([paragraphOf(when || t('plans.document.schedule.undated'), { style: 'TableText' })], {
            width: second,
          }),
          ...Array.from({ length: columns }, (_, at) => {
            const inBar = bar !== null && bar.from < (at + 1) * unit && bar.to > at * unit
            return new TableCell({
              children: [paragraphOf('', { style: 'TableText' })],
              width: { size: of(at, 1), type: WidthType.DXA },
              // Bars of two lines do not run into each other.
              borders: inBar ? { ...cellBorders(false), top: between, bottom: between } : cellBorders(false),
              ...(inBar && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
            })
          }),
        ],
      }),
  )
  return table(widths, [header, ...rows])
}
