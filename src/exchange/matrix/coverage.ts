import type { CellState } from '../schema.ts'

/** What matters about a practice here: who it is, and whether a city of the network owns it. */
export interface PracticeInCell {
  id: string
  slug: string
  title: string
  /** No city means it comes from outside the network. */
  cityId: string | null
}

export interface Cell {
  /** Nothing where nobody has said anything of it yet. */
  id?: string
  state: CellState
  /** The state when the cell first came in. */
  baselineState: CellState
  practices: PracticeInCell[]
  need: string | null
  basis: string | null
  confidence: string | null
  note: string | null
}

export type GapClass = 'no_supplier' | 'outside_only' | 'single_supplier' | 'several_suppliers'

/** From the worst to the best; the first three are gaps. */
export const gapClasses: readonly GapClass[] = ['no_supplier', 'outside_only', 'single_supplier', 'several_suppliers']

export interface Coverage<City> {
  suppliers: City[]
  demanders: City[]
  outside: PracticeInCell[]
  /** Cities that can teach for each city that wants to learn; nothing where nobody wants to. */
  ratio: number | null
  gap: GapClass
}

export interface Balance {
  gives: number
  wants: number
  kind: 'giver' | 'taker' | 'both' | 'neither'
}

/** A place of the matrix nothing is known of counts as empty. */
export const emptyCell: Cell = {
  state: 'none',
  baselineState: 'none',
  practices: [],
  need: null,
  basis: null,
  confidence: null,
  note: null,
}

export const canTeach = (state: CellState): boolean => state === 'practice' || state === 'practice_and_need'
export const wantsToLearn = (state: CellState): boolean => state === 'need' || state === 'practice_and_need'
export const hasChanged = (cell: Pick<Cell, 'state' | 'baselineState'>): boolean => cell.state !== cell.baselineState
/** Somebody judged: whoever entered the state was not certain of it. */
export const isJudged = ({ confidence }: Pick<Cell, 'confidence'>): boolean =>
  confidence !== null && confidence !== '' && confidence !== 'certain'
export const isGap = (gap: GapClass): boolean => gap !== 'several_suppliers'

/** A practice from outside never fills a city's cell: what rests on such practices alone is no supply of that city. */
export function withoutOutsiders(cell: Cell): Cell {
  const practices = cell.practices.filter(({ cityId }) => cityId !== null)
  if (practices.length === cell.practices.length) return cell
  if (practices.length > 0 || !canTeach(cell.state)) return { ...cell, practices }
  return { ...cell, practices, state: cell.state === 'practice' ? 'none' : 'need' }
}

/** Who can teach one sub-theme and who wants to learn it. `cells` stand in the order of `cities`. */
export function coverageOf<City>(cities: City[], cells: Cell[], outside: PracticeInCell[]): Coverage<City> {
  const suppliers = cities.filter((_, at) => canTeach(cells[at]?.state ?? 'none'))
  const demanders = cities.filter((_, at) => wantsToLearn(cells[at]?.state ?? 'none'))
  return {
    suppliers,
    demanders,
    outside,
    ratio: demanders.length > 0 ? suppliers.length / demanders.length : null,
    gap: gapOf(suppliers.length, outside.length),
  }
}

function gapOf(suppliers: number, outside: number): GapClass {
  if (suppliers > 1) return 'several_suppliers'
  if (suppliers === 1) return 'single_supplier'
  return outside > 0 ? 'outside_only' : 'no_supplier'
}

/** In how many sub-themes a city can teach and wants to learn. */
export function balanceOf(cells: Cell[]): Balance {
  const gives = cells.filter(({ state }) => canTeach(state)).length
  const wants = cells.filter(({ state }) => wantsToLearn(state)).length
  const kind = gives > 0 && wants > 0 ? 'both' : gives > 0 ? 'giver' : wants > 0 ? 'taker' : 'neither'
  return { gives, wants, kind }
}
