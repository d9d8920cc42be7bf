import type { City, Theme } from '#networks'
import { type CellState, cellStates } from '../schema.ts'
import { type Cell, canTeach, type GapClass, gapClasses, hasChanged, isGap, wantsToLearn } from './coverage.ts'
import type { Matrix, MatrixGroup, MatrixRow } from './matrix.ts'

/** Besides the four states, the two questions people ask: who can teach, who wants to learn. */
export const stateChoices = ['gives', 'wants', ...cellStates] as const
export type StateChoice = 'gives' | 'wants' | CellState

export const gapChoices = ['any', ...gapClasses] as const
export type GapChoice = 'any' | GapClass

/** What the address asks for; what is not set leaves everything in. */
export interface MatrixFilters {
  by: 'sub-theme' | 'city'
  theme: string | undefined
  city: string | undefined
  state: StateChoice | undefined
  gap: GapChoice | undefined
  changed: boolean
}

export const noFilters: MatrixFilters = {
  by: 'sub-theme',
  theme: undefined,
  city: undefined,
  state: undefined,
  gap: undefined,
  changed: false,
}

/** Reads the filters from an address. What this matrix does not have is as if it were not asked for. */
export function readFilters(query: URLSearchParams, matrix: Matrix): MatrixFilters {
  const same = (asked: string) => (known: string) => known.toLowerCase() === asked.toLowerCase()
  const find = (name: string, known: readonly string[]) => known.find(same(query.get(name) ?? ''))
  const choose = <C extends string>(name: string, choices: readonly C[]) => choices.find(same(query.get(name) ?? ''))
  return {
    by: choose('by', ['sub-theme', 'city'] as const) ?? 'sub-theme',
    theme: find(
      'theme',
      matrix.groups.map(({ theme }) => theme.code),
    ),
    city: find(
      'city',
      matrix.cities.map(({ slug }) => slug),
    ),
    state: choose('state', stateChoices),
    gap: choose('gap', gapChoices),
    changed: query.get('changed') === '1',
  }
}

/** The filters as the query of an address, always in the same order, so that one view has one address. */
export function queryOf({ by, theme, city, state, gap, changed }: MatrixFilters): string {
  const query = new URLSearchParams()
  if (by !== 'sub-theme') query.set('by', by)
  if (theme) query.set('theme', theme)
  if (city) query.set('city', city)
  if (state) query.set('state', state)
  if (gap) query.set('gap', gap)
  if (changed) query.set('changed', '1')
  const text = query.toString()
  return text && `?${text}`
}

export const isNarrowed = ({ theme, city, state, gap, changed }: MatrixFilters): boolean =>
  Boolean(theme || city || state || gap || changed)

/** A cell that the filters leave out keeps its place and is shown blank. */
export interface ViewCell {
  city: City
  cell: Cell
  shown: boolean
}

export interface ViewRow {
  row: MatrixRow
  cells: ViewCell[]
}

/** The matrix as somebody looks at it: the rows, cities and cells that the filters leave. */
export interface MatrixView {
  filters: MatrixFilters
  cities: City[]
  groups: { theme: Theme; rows: ViewRow[] }[]
  rows: ViewRow[]
}

/** Coverage stays that of the whole network: who can teach does not depend on who looks. */
export function narrow(matrix: Matrix, filters: MatrixFilters): MatrixView {
  const places = matrix.cities
    .map((city, at) => ({ city, at }))
    .filter(({ city }) => !filters.city || city.slug === filters.city)
  const narrowRow = (row: MatrixRow): ViewRow => ({
    row,
    cells: places.map(({ city, at }) => {
      const cell = row.cells[at]!
      return { city, cell, shown: fits(cell, filters) }
    }),
  })
  const narrowGroup = ({ theme, rows }: MatrixGroup) => ({
    theme,
    rows: rows
      .filter(({ gap }) => fitsGap(gap, filters.gap))
      .map(narrowRow)
      .filter(({ cells }) => !asksForCells(filters) || cells.some(({ shown }) => shown)),
  })
  const groups = matrix.groups
    .filter(({ theme }) => !filters.theme || theme.code === filters.theme)
    .map(narrowGroup)
    .filter(({ rows }) => rows.length > 0)
  return { filters, cities: places.map(({ city }) => city), groups, rows: groups.flatMap(({ rows }) => rows) }
}

const asksForCells = ({ state, changed }: MatrixFilters): boolean => state !== undefined || changed

const fitsGap = (gap: GapClass, asked: GapChoice | undefined): boolean =>
  asked === undefined || (asked === 'any' ? isGap(gap) : gap === asked)

function fits(cell: Cell, { state, changed }: MatrixFilters): boolean {
  if (changed && !hasChanged(cell)) return false
  if (state === undefined) return true
  if (state === 'gives') return canTeach(cell.state)
  if (state === 'wants') return wantsToLearn(cell.state)
  return cell.state === state
}
