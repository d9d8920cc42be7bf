import type { City } from '#networks'
import type { CsvValue } from '#platform/csv'
import type { Cell } from './coverage.ts'
import type { MatrixView, ViewRow } from './matrix.filters.ts'

/** The columns of `matrix.csv` in a network's folder, and beside them what is worked out from all cells together. */
export const matrixColumns = [
  'sub_theme',
  'sub_theme_title',
  'city',
  'city_name',
  'state',
  'state_at_start',
  'practices',
  'need',
  'basis',
  'confidence',
  'note',
  'gap',
  'outside_practices',
] as const

/** One row for each cell that the filters leave, in the words and ids of the folder. */
export const matrixRecords = (view: MatrixView): CsvValue[][] =>
  view.rows.flatMap((row) => row.cells.filter(({ shown }) => shown).map(({ city, cell }) => recordOf(row, city, cell)))

const recordOf = ({ row }: ViewRow, city: City, cell: Cell): CsvValue[] => [
  row.subTheme.code,
  row.subTheme.title,
  city.slug,
  city.name,
  cell.state,
  cell.baselineState,
  cell.practices.map(({ slug }) => slug).join(';'),
  cell.need,
  cell.basis,
  cell.confidence,
  cell.note,
  row.gap,
  row.outside.map(({ slug }) => slug).join(';'),
]
