import type { City, Theme } from '#networks'
import { type Cell, canTeach, emptyCell, gapClasses, wantsToLearn } from '../matrix/coverage.ts'
import type { MatrixRow } from '../matrix/matrix.ts'
import { type Concept, type Match, rank, type Supply, type Wish } from './match.ts'
import { placeIn, placeOf } from './place.ts'

export interface RaisedNeed {
  id: string
  slug: string
  question: string
  priority: number
  cityId: string
  themeId: string
}

export interface MatchPractice {
  id: string
  slug: string
  title: string
  status: string | null
  /** Nothing means from outside. */
  cityId: string | null
  owner: string | null
  country: string | null
}

/** One city that wants to learn one sub-theme, because its cell says so or because it raised a need. */
export interface Demand extends Wish {
  city: City
  subTheme: Theme
  row: MatrixRow
  cell: Cell
  needs: RaisedNeed[]
}

/** A city, or one practice from outside; `practices` are what it would show. */
export interface Candidate extends Supply {
  city: City | null
  practices: MatchPractice[]
}

export type CityMatch = Match<Candidate>

export interface Demands {
  cities: City[]
  themes: Theme[]
  rows: MatrixRow[]
  /** The gaps first, each in the order of the matrix. */
  demands: Demand[]
  /** Everybody who could answer, the best first. */
  matchesFor: (demand: Demand) => CityMatch[]
}

export interface ExchangeRecords {
  cities: City[]
  themes: Theme[]
  rows: MatrixRow[]
  needs: RaisedNeed[]
  practices: KnownPractice[]
}

/** A practice with the sub-themes it was only suggested for. */
export type KnownPractice = MatchPractice & { suggestedFor: string[] }

/** What a practice, a need or a cell is about, by its id. */
export type ConceptsOf = (id: string) => Concept[]

/** Lays out who wants to learn what and who could show it; candidates of a sub-theme are gathered when first asked for. */
export function layOutDemands(records: ExchangeRecords, concepts: ConceptsOf): Demands {
  const { cities, themes, rows } = records
  const demands = demandsIn(records, concepts)
  const askers = countBy(demands, ({ subTheme }) => subTheme.id)
  const practiceById = new Map(records.practices.map((practice) => [practice.id, practice]))
  const gathered = new Map<string, Candidate[]>()

  const candidatesOf = (row: MatrixRow): Candidate[] => {
    const known = gathered.get(row.subTheme.id)
    if (known) return known
    const hinted = records.practices.filter(({ suggestedFor }) => suggestedFor.includes(row.subTheme.id))
    const made = candidatesIn(row, { cities, practiceById, hinted, concepts, askers: askers.get(row.subTheme.id) ?? 0 })
    gathered.set(row.subTheme.id, made)
    return made
  }
  const known = new Map<Demand, CityMatch[]>()
  // A page asks for the same more than once.
  const matchesFor = (demand: Demand) => {
    const matches = known.get(demand) ?? rank(demand, candidatesOf(demand.row))
    known.set(demand, matches)
    return matches
  }
  return { cities, themes, rows, demands, matchesFor }
}

function demandsIn({ cities, rows, needs }: ExchangeRecords, concepts: ConceptsOf): Demand[] {
  const raised = Map.groupBy(needs, ({ themeId, cityId }) => `${themeId} ${cityId}`)
  const places = cities.map(placeOf)
  return rows
    .flatMap((row) =>
      cities.flatMap((city, at): Demand[] => {
        const cell = row.cells[at] ?? emptyCell
        const own = raised.get(`${row.subTheme.id} ${city.id}`) ?? []
        if (!wantsToLearn(cell.state) && own.length === 0) return []
        const about = [cell, ...own].flatMap(({ id }) => (id ? concepts(id) : []))
        return [
          { city, cityId: city.id, subTheme: row.subTheme, row, cell, needs: own, place: places[at]!, concepts: about },
        ]
      }),
    )
    .sort((a, b) => gapClasses.indexOf(a.row.gap) - gapClasses.indexOf(b.row.gap))
}

interface Around {
  cities: City[]
  practiceById: Map<string, MatchPractice>
  /** Practices suggested for the sub-theme. */
  hinted: MatchPractice[]
  concepts: ConceptsOf
  askers: number
}

function candidatesIn(row: MatrixRow, around: Around): Candidate[] {
  const { cities, practiceById, hinted } = around
  const fromCities = cities.flatMap((city, at): Candidate[] => {
    const cell = row.cells[at] ?? emptyCell
    const teaches = canTeach(cell.state)
    const shown = teaches
      ? cell.practices.flatMap(({ id }) => practiceById.get(id) ?? [])
      : hinted.filter(({ cityId }) => cityId === city.id)
    return teaches || shown.length > 0 ? [cityCandidate(row, city, cell, shown, !teaches, around)] : []
  })
  const placed = new Set(row.outside.map(({ id }) => id))
  const fromOutside = [
    ...[...placed].flatMap((id) => practiceById.get(id) ?? []).map((practice) => outsider(practice, false, around)),
    ...hinted
      .filter(({ id, cityId }) => cityId === null && !placed.has(id))
      .map((practice) => outsider(practice, true, around)),
  ]
  return [...fromCities, ...fromOutside]
}

function cityCandidate(
  row: MatrixRow,
  city: City,
  cell: Cell,
  shown: MatchPractice[],
  suggested: boolean,
  { concepts, askers }: Around,
): Candidate {
  const alone = row.gap === 'single_supplier' && !suggested
  return {
    id: city.id,
    city,
    cityId: city.id,
    place: placeOf(city),
    practices: shown,
    suggested,
    learnsItself: wantsToLearn(cell.state),
    confidence: suggested ? null : cell.confidence,
    // What it wants to learn itself, nobody asks of it.
    askersOfTheOnlyOne: alone ? askers - (wantsToLearn(cell.state) ? 1 : 0) : 0,
    concepts: shown.flatMap(({ id }) => concepts(id)),
  }
}

const outsider = (practice: MatchPractice, suggested: boolean, { concepts }: Around): Candidate => ({
  id: practice.id,
  city: null,
  cityId: null,
  place: placeIn(practice.country),
  practices: [practice],
  suggested,
  learnsItself: false,
  confidence: null,
  askersOfTheOnlyOne: 0,
  concepts: concepts(practice.id),
})

function countBy<T>(items: T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}
