import { areNeighbours, sharedLanguages } from './countries.ts'
import { limits, notActive, objectionWeights, reasonWeights } from './match.weights.ts'
import { type Area, kilometres, type Place } from './place.ts'

/** Why somebody could teach somebody, as facts that words are made of. */
export type Reason =
  | { kind: 'same_sub_theme' }
  | { kind: 'suggested_here' }
  | { kind: 'named_practice'; count: number }
  | { kind: 'similar_size'; mine: number; theirs: number }
  | { kind: 'same_kind_of_place'; area: Area }
  | { kind: 'similar_unemployment'; mine: number; theirs: number }
  | { kind: 'learns_itself' }
  | { kind: 'shared_language'; languages: string[] }
  | { kind: 'near'; how: 'same_country' | 'neighbours'; country: string }
  | { kind: 'shared_concepts'; concepts: string[] }

/** What speaks against it. */
export type Objection =
  | { kind: 'suggested_only' }
  | { kind: 'not_active'; status: (typeof notActive)[number] }
  | { kind: 'very_different_size'; mine: number; theirs: number }
  | { kind: 'outside' }
  | { kind: 'asked_by_many'; askers: number }
  | { kind: 'low_confidence' }
  | { kind: 'far'; kilometres: number }

export interface Concept {
  id: string
  label: string
}

/** A city that wants to learn something, as far as it matters here. */
export interface Wish {
  cityId: string
  place: Place
  concepts: Concept[]
}

/** Who could answer: a city, or a practice from outside. */
export interface Supply {
  /** Of the city, or of the practice from outside: parts candidates that are otherwise the same. */
  id: string
  /** Nothing means from outside. */
  cityId: string | null
  place: Place
  practices: { status: string | null }[]
  /** Stands in the sub-theme, or was only suggested for it. */
  suggested: boolean
  learnsItself: boolean
  confidence: string | null
  /** How many want to learn this from it where nobody else can teach it. */
  askersOfTheOnlyOne: number
  concepts: Concept[]
}

export interface Match<S extends Supply = Supply> {
  supply: S
  /** From 0 to 1; `match.weights.ts` says how it comes about. */
  score: number
  reasons: Reason[]
  objections: Objection[]
}

/** Everybody who could answer a wish, the best first. A city never answers itself. */
export function rank<S extends Supply>(wish: Wish, supplies: S[]): Match<S>[] {
  return supplies
    .filter(({ cityId }) => cityId !== wish.cityId)
    .map((supply) => matchOf(wish, supply))
    .sort((a, b) => b.score - a.score || (a.supply.id < b.supply.id ? -1 : 1))
}

function matchOf<S extends Supply>(wish: Wish, supply: S): Match<S> {
  const reasons = reasonsFor(wish, supply)
  const objections = objectionsTo(wish, supply)
  return { supply, reasons, objections, score: scoreOf(reasons, objections) }
}

/** Rounded, so that two ways of adding up the same come out the same. */
export function scoreOf(reasons: Reason[], objections: Objection[]): number {
  const speaksFor = reasons.reduce((sum, reason) => sum + reasonWeights[reason.kind] * degreeOf(reason), 0)
  const left = objections.reduce((rest, { kind }) => rest * (1 - objectionWeights[kind]), speaksFor)
  return Math.round(Math.min(1, left) * 1000) / 1000
}

/** Most reasons hold or do not; shared concepts count the more of them there are. */
const degreeOf = (reason: Reason): number =>
  reason.kind === 'shared_concepts' ? Math.min(1, reason.concepts.length / limits.concepts) : 1

function reasonsFor(wish: Wish, supply: Supply): Reason[] {
  return [
    { kind: supply.suggested ? 'suggested_here' : 'same_sub_theme' } as const,
    supply.practices.length > 0 && ({ kind: 'named_practice', count: supply.practices.length } as const),
    supply.learnsItself && ({ kind: 'learns_itself' } as const),
    similarSize(wish.place, supply.place),
    sameKindOfPlace(wish.place, supply.place),
    similarUnemployment(wish.place, supply.place),
    commonLanguage(wish.place, supply.place),
    nearness(wish.place, supply.place),
    commonConcepts(wish.concepts, supply.concepts),
  ].filter((reason) => reason !== false && reason !== null)
}

function objectionsTo(wish: Wish, supply: Supply): Objection[] {
  return [
    supply.suggested && ({ kind: 'suggested_only' } as const),
    nothingActive(supply),
    veryDifferentSize(wish.place, supply.place),
    supply.cityId === null && ({ kind: 'outside' } as const),
    supply.askersOfTheOnlyOne >= limits.manyAskers &&
      ({ kind: 'asked_by_many', askers: supply.askersOfTheOnlyOne } as const),
    supply.confidence === 'low' && ({ kind: 'low_confidence' } as const),
    distance(wish.place, supply.place),
  ].filter((objection) => objection !== false && objection !== null)
}

const timesLarger = (one: number, other: number) => Math.max(one, other) / Math.min(one, other)

function similarSize({ population: mine }: Place, { population: theirs }: Place): Reason | null {
  if (mine === null || theirs === null || timesLarger(mine, theirs) > limits.similarSize) return null
  return { kind: 'similar_size', mine, theirs }
}

function veryDifferentSize({ population: mine }: Place, { population: theirs }: Place): Objection | null {
  if (mine === null || theirs === null || timesLarger(mine, theirs) < limits.veryDifferentSize) return null
  return { kind: 'very_different_size', mine, theirs }
}

const sameKindOfPlace = (mine: Place, theirs: Place): Reason | null =>
  mine.area !== null && mine.area === theirs.area ? { kind: 'same_kind_of_place', area: mine.area } : null

function similarUnemployment({ unemployment: mine }: Place, { unemployment: theirs }: Place): Reason | null {
  if (mine === null || theirs === null || Math.abs(mine - theirs) > limits.similarUnemployment) return null
  return { kind: 'similar_unemployment', mine, theirs }
}

function commonLanguage(mine: Place, theirs: Place): Reason | null {
  if (!mine.country || !theirs.country) return null
  const languages = sharedLanguages(mine.country, theirs.country)
  return languages.length > 0 ? { kind: 'shared_language', languages } : null
}

function nearness(mine: Place, theirs: Place): Reason | null {
  if (!mine.country || !theirs.country) return null
  if (mine.country === theirs.country) return { kind: 'near', how: 'same_country', country: theirs.country }
  return areNeighbours(mine.country, theirs.country)
    ? { kind: 'near', how: 'neighbours', country: theirs.country }
    : null
}

function commonConcepts(mine: Concept[], theirs: Concept[]): Reason | null {
  const known = new Set(theirs.map(({ id }) => id))
  const shared = new Map(mine.filter(({ id }) => known.has(id)).map(({ id, label }) => [id, label]))
  return shared.size > 0 ? { kind: 'shared_concepts', concepts: [...shared.values()].sort() } : null
}

/** Counts only where nothing of what there is to show is running. */
function nothingActive({ practices }: Supply): Objection | null {
  const states = practices.map(({ status }) => notActive.find((known) => known === status))
  const [first] = states
  return first && states.every(Boolean) ? { kind: 'not_active', status: first } : null
}

function distance(mine: Place, theirs: Place): Objection | null {
  const far = kilometres(mine, theirs)
  return far !== null && far > limits.farKilometres ? { kind: 'far', kilometres: Math.round(far / 10) * 10 } : null
}
