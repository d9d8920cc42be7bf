import type { City, Theme } from '#networks'
import type { CellState } from '../schema.ts'
import {
  type Balance,
  balanceOf,
  type Cell,
  type Coverage,
  coverageOf,
  emptyCell,
  type GapClass,
  gapClasses,
  hasChanged,
  type PracticeInCell,
  withoutOutsiders,
} from './coverage.ts'

/** One sub-theme: its cells stand in the order of the matrix's cities. */
export interface MatrixRow extends Coverage<City> {
  subTheme: Theme
  cells: Cell[]
}

export interface MatrixGroup {
  theme: Theme
  rows: MatrixRow[]
}

export interface Matrix {
  cities: City[]
  groups: MatrixGroup[]
  rows: MatrixRow[]
  /** In the order of the cities. */
  balances: Balance[]
}

export interface CellRecord extends Cell {
  themeId: string
  cityId: string
}

export interface OutsidePractice extends PracticeInCell {
  themeId: string
}

/** Lays out the records as sub-themes by cities and works out who can teach whom. */
export function layOut(records: {
  cities: City[]
  themes: Theme[]
  cells: CellRecord[]
  outside: OutsidePractice[]
}): Matrix {
  const { cities, themes } = records
  const cellAt = new Map(records.cells.map((cell) => [`${cell.themeId} ${cell.cityId}`, withoutOutsiders(cell)]))
  const outsideAt = Map.groupBy(records.outside, ({ themeId }) => themeId)
  const rowOf = (subTheme: Theme): MatrixRow => {
    const cells = cities.map((city) => cellAt.get(`${subTheme.id} ${city.id}`) ?? emptyCell)
    return { subTheme, cells, ...coverageOf(cities, cells, outsideAt.get(subTheme.id) ?? []) }
  }
  const groups = groupsOf(themes, new Set(records.cells.map(({ themeId }) => themeId))).map(({ theme, subThemes }) => ({
    theme,
    rows: subThemes.map(rowOf),
  }))
  const rows = groups.flatMap((group) => group.rows)
  return {
    cities,
    groups,
    rows,
    balances: cities.map((_, at) => balanceOf(rows.map((row) => row.cells[at] ?? emptyCell))),
  }
}

/** The sub-themes under each theme. A theme without any may have cells of its own: then it is its own row. */
function groupsOf(themes: Theme[], withCells: Set<string>): { theme: Theme; subThemes: Theme[] }[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]))
  const topOf = (theme: Theme, steps = 0): Theme => {
    const parent = theme.parentId === null || steps > themes.length ? undefined : byId.get(theme.parentId)
    return parent ? topOf(parent, steps + 1) : theme
  }
  const rows = themes.filter(({ id, parentId }) => parentId !== null || withCells.has(id))
  return [...Map.groupBy(rows, (subTheme) => topOf(subTheme))]
    .map(([theme, subThemes]) => ({ theme, subThemes }))
    .sort((a, b) => a.theme.position - b.theme.position)
}

export interface MatrixFigures {
  cities: number
  subThemes: number
  gaps: Record<GapClass, number>
  states: Record<CellState, number>
  changed: number
}

/** The numbers of a whole matrix, or of the rows under one theme. */
export function figuresOf({ cities, rows }: Pick<Matrix, 'cities' | 'rows'>): MatrixFigures {
  const cells = rows.flatMap((row) => row.cells)
  const inState = (state: CellState) => cells.filter((cell) => cell.state === state).length
  return {
    cities: cities.length,
    subThemes: rows.length,
    gaps: gapCounts(rows),
    states: {
      practice: inState('practice'),
      practice_and_need: inState('practice_and_need'),
      need: inState('need'),
      none: inState('none'),
    },
    changed: cells.filter(hasChanged).length,
  }
}

function gapCounts(rows: MatrixRow[]): Record<GapClass, number> {
  const counts: Record<GapClass, number> = { no_supplier: 0, outside_only: 0, single_supplier: 0, several_suppliers: 0 }
  for (const gap of gapClasses) counts[gap] = rows.filter((row) => row.gap === gap).length
  return counts
}
