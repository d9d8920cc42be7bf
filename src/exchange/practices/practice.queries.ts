import { and, asc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type City, citiesOf, type Network, type Theme, themesOf } from '#networks'
import type { Queryable } from '#platform/db'
import { complete, type Query, readTerms, respell, spell, type Term, toQuery, widened } from '#platform/search'
import type { Lang } from '#platform/text'
import { cities } from '#schema/networks'
import { searchEntries } from '#schema/platform'
import { practiceSubThemes, practices } from '../schema.ts'
import type { ConceptOf } from '../thesaurus/concept.queries.ts'
import { meaningless, meaningOf } from '../thesaurus/meaning.queries.ts'
import { type PracticeFilters, themeWithin } from './practice.filters.ts'

export const pageSize = 20

export type Practice = typeof practices.$inferSelect

/** A practice with where it comes from and what it is about. */
export interface Listed extends Practice {
  city: City | undefined
  subThemes: Theme[]
  suggested: Theme[]
}

export interface Catalogue {
  practices: Listed[]
  total: number
  /** Without any filter. */
  all: number
  cities: City[]
  themes: Theme[]
  /** The words that occur in the catalogue, for its filters. */
  occurring: { kinds: string[]; states: string[]; countries: string[] }
  /** What was looked for where nothing contained the words as they were typed. */
  respelt: string | null
  /** What was looked for as well, because the words mean it. */
  meant: ConceptOf[]
}

/** One page of the catalogue, in four queries whatever its size and one to three more for words that are looked for. */
export async function catalogue(
  db: Queryable,
  network: Network,
  filters: PracticeFilters,
  lang: Lang,
): Promise<Catalogue> {
  const [inNetwork, themes, occurring] = await Promise.all([
    citiesOf(db, network),
    themesOf(db, network),
    occurringIn(db, network),
  ])
  const terms = readTerms(filters.q)
  const meaning = filters.asTyped
    ? meaningless
    : await meaningOf(db, terms, { networkId: network.id, languages: languageOf(network), lang })
  const read = (wanted: Term[], inOtherWords = '') =>
    pageOf(db, { network, filters, themes, lang }, wanted, inOtherWords)
  let page = await read(complete(terms), meaning.query)
  if (page.length === 0 && terms.at(-1)?.open) page = await read(terms)
  let respelt: string | null = null
  if (page.length === 0 && terms.length > 0) {
    const better = await respell(db, terms, languageOf(network), entriesOf(network))
    if (better) page = await read(better)
    if (better && page.length > 0) respelt = spell(better)
  }
  return {
    practices: page.map((row) => toListed(row, inNetwork, themes)),
    total: page[0]?.total ?? 0,
    all: occurring.all,
    cities: inNetwork,
    themes,
    occurring,
    respelt,
    meant: meaning.concepts,
  }
}

const languageOf = ({ language }: Network): SQL => sql`values (${language}::text)`

const entriesOf = ({ id }: Network): SQL =>
  sql`${searchEntries.networkId} = ${id} and ${searchEntries.kind} = 'practice'`

async function occurringIn(db: Queryable, network: Network) {
  const words = (column: SQL) => sql<string[]>`array_remove(array_agg(distinct ${column}), null)`
  const [found] = await db
    .select({
      all: sql<number>`count(*)::int`,
      kinds: words(sql`${practices.kind}`),
      states: words(sql`${practices.status}`),
      countries: words(sql`${practices.country}`),
    })
    .from(practices)
    .where(eq(practices.networkId, network.id))
  return {
    all: found?.all ?? 0,
    kinds: found?.kinds ?? [],
    states: found?.states ?? [],
    countries: found?.countries ?? [],
  }
}

interface Asked {
  network: Network
  filters: PracticeFilters
  themes: Theme[]
  lang: Lang
}

async function pageOf(db: Queryable, { network, filters, themes, lang }: Asked, terms: Term[], inOtherWords: string) {
  const query = terms.length > 0 ? { ...(await toQuery(db, terms, languageOf(network))), inOtherWords } : null
  if (query && widened(query) === '') return []
  return db
    .select({
      practice: practices,
      placed: placed(false),
      suggested: placed(true),
      total: sql<number>`count(*) over ()::int`,
    })
    .from(practices)
    .leftJoin(cities, eq(cities.id, practices.cityId))
    .where(
      and(eq(practices.networkId, network.id), ...narrowing(filters, themes), query ? says(widened(query)) : undefined),
    )
    .orderBy(...asTypedFirst(query), ...order(filters, lang))
    .limit(pageSize)
    .offset((filters.page - 1) * pageSize)
}

/** What says it as it was typed stands before what says the same in other words. */
const asTypedFirst = (query: Query | null): SQL[] =>
  query?.all && query.inOtherWords ? [sql`${says(query.all)} desc`] : []

const says = (query: string): SQL => sql`${practices.id} in (
  select ${searchEntries.recordId} from ${searchEntries}
  where ${searchEntries.kind} = 'practice' and ${searchEntries.words} @@ ${query}::tsquery)`

/** The ids of the rows of the matrix a practice stands in or is suggested for, in the order of its file. */
export const placed = (suggested: boolean): SQL<string[]> => sql<string[]>`array(
  select place.theme_id::text from ${practiceSubThemes} place
  where place.practice_id = ${practices.id} and place.suggested = ${suggested} order by place.position)`

function narrowing(filters: PracticeFilters, themes: Theme[]): (SQL | undefined)[] {
  const same = (column: SQL | typeof practices.slug, value: string) => sql`lower(${column}) = lower(${value})`
  const within = themeWithin(themes, filters.theme)
  return [
    filters.theme
      ? sql`exists (select from ${practiceSubThemes} place
          where place.practice_id = ${practices.id} and place.theme_id = any(${sql.param(within)}::uuid[]))`
      : undefined,
    filters.city ? same(sql`${cities.slug}`, filters.city) : undefined,
    filters.country ? same(sql`${practices.country}`, filters.country) : undefined,
    filters.kind ? eq(practices.kind, filters.kind) : undefined,
    filters.state ? eq(practices.status, filters.state) : undefined,
    filters.place === 'inside' ? isNotNull(practices.cityId) : undefined,
    filters.place === 'outside' ? isNull(practices.cityId) : undefined,
    filters.source === 'with' ? isNotNull(practices.sourceUrl) : undefined,
    filters.source === 'without' ? isNull(practices.sourceUrl) : undefined,
  ]
}

/** Unless somebody sorts it, the cities of the network come first, and each part stands in the order of the folder. */
function order({ sort }: PracticeFilters, lang: Lang): SQL[] {
  const collation = sql.raw(lang === 'fr' ? 'collate "fr-x-icu"' : 'collate "en-x-icu"')
  const inFolder = asc(practices.position)
  if (sort === 'title') return [sql`${practices.title} ${collation}`, inFolder]
  // What comes from outside stands behind the cities of the network.
  if (sort === 'city')
    return [sql`${cities.name} ${collation} nulls last`, sql`${practices.owner} ${collation}`, inFolder]
  return [sql`${practices.cityId} is null`, inFolder]
}

interface Row {
  practice: Practice
  placed: string[]
  suggested: string[]
}

export function toListed({ practice, placed, suggested }: Row, inNetwork: City[], themes: Theme[]): Listed {
  const named = (ids: string[]) =>
    ids.map((id) => themes.find((theme) => theme.id === id)).filter((theme) => theme !== undefined)
  return {
    ...practice,
    city: inNetwork.find(({ id }) => id === practice.cityId),
    subThemes: named(placed),
    suggested: named(suggested),
  }
}

/** The practice with this slug, compared without case. */
export async function practiceBySlug(
  db: Queryable,
  network: Network,
  slug: string,
  among: { cities: City[]; themes: Theme[] },
): Promise<Listed | null> {
  const [row] = await db
    .select({ practice: practices, placed: placed(false), suggested: placed(true) })
    .from(practices)
    .where(and(eq(practices.networkId, network.id), sql`lower(${practices.slug}) = lower(${slug})`))
  return row ? toListed(row, among.cities, among.themes) : null
}

/** Practices of others that stand in one of the same sub-themes, those with the most in common first. */
export async function similarTo(
  db: Queryable,
  practice: Listed,
  among: { cities: City[]; themes: Theme[] },
): Promise<Listed[]> {
  const ids = [...practice.subThemes, ...practice.suggested].map(({ id }) => id)
  if (ids.length === 0) return []
  const shared = sql<number>`(select count(distinct place.theme_id)::int from ${practiceSubThemes} place
    where place.practice_id = ${practices.id} and place.theme_id = any(${sql.param(ids)}::uuid[]))`
  const rows = await db
    .select({ practice: practices, placed: placed(false), suggested: placed(true) })
    .from(practices)
    .where(
      and(
        eq(practices.networkId, practice.networkId),
        sql`${practices.id} <> ${practice.id}`,
        practice.cityId
          ? sql`${practices.cityId} is distinct from ${practice.cityId}`
          : or(isNotNull(practices.cityId), sql`${practices.owner} is distinct from ${practice.owner}`),
        sql`${shared} > 0`,
      ),
    )
    .orderBy(sql`${shared} desc`, asc(practices.position))
    .limit(6)
  return rows.map((row) => toListed(row, among.cities, among.themes))
}

/** The practices of a city, in the order of the folder. */
export const practicesOfCity = (db: Queryable, city: { id: string }): Promise<Practice[]> =>
  db.select().from(practices).where(eq(practices.cityId, city.id)).orderBy(asc(practices.position))

/** The practices in some sub-themes, whether they stand there or are suggested; those from outside come last. */
export async function practicesInThemes(db: Queryable, themeIds: string[]) {
  if (themeIds.length === 0) return []
  const wanted = sql`place.theme_id = any(${sql.param(themeIds)}::uuid[])`
  const suggested = sql<boolean>`not exists (select from ${practiceSubThemes} place
    where place.practice_id = ${practices.id} and not place.suggested and ${wanted})`
  return db
    .select({ practice: practices, cityName: cities.name, suggested })
    .from(practices)
    .leftJoin(cities, eq(cities.id, practices.cityId))
    .where(sql`exists (select from ${practiceSubThemes} place where place.practice_id = ${practices.id} and ${wanted})`)
    .orderBy(sql`${practices.cityId} is null`, suggested, asc(practices.position))
}
