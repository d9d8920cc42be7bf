import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import { citiesOf, type Network, type Standing, themesOf, visibleTo } from '#networks'
import type { Audience } from '#platform/activity'
import { oncePerVersion, type Queryable } from '#platform/db'
import { matrixOf, rowsOf } from '../matrix/matrix.queries.ts'
import type { MatrixRow } from '../matrix/matrix.ts'
import { matrixCellPractices, matrixCells, needs, practiceSubThemes, practices } from '../schema.ts'
import { conceptsBySubject } from '../thesaurus/concept.queries.ts'
import {
  type CityMatch,
  type Demand,
  type Demands,
  type KnownPractice,
  layOutDemands,
  type RaisedNeed,
} from './match.demands.ts'
import type { Reason } from './match.ts'

export type Place = { network: Network; standing: Standing }

/** Needs that were met are no wishes any more. */
const met = ['addressed', 'closed'] as const

/**
 * Everything matches are made of, as `standing` may see it: a need that one may not see is not read, so it changes
 * nothing in what one gets. Of one sub-theme only, nothing is read of the others. Eight statements, whatever the size of
 * the network; of a network that has not changed since somebody asked, only the needs are read.
 */
export async function demandsOf(
  db: Queryable,
  { network, standing }: Place,
  language: string,
  only?: { id: string },
): Promise<Demands> {
  const [cities, all] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
  const subThemes = only && all.filter(({ id }) => id === only.id)
  const [rows, needs, practices] = await Promise.all([
    subThemes ? rowsOf(db, network, { cities, subThemes }) : matrixOf(db, network).then((matrix) => matrix.rows),
    needsSeen(db, { network, standing }, only),
    only ? practicesIn(db, network, only) : allPractices(db, network),
  ])
  const bySubject = only
    ? await conceptsBySubject(db, network, { language, ids: idsOf(rows, needs, practices) })
    : await allConcepts(db, network, language)
  return layOutDemands({ cities, themes: all, rows, needs, practices }, (id) => bySubject.get(id) ?? [])
}

/** What the records are about whose ids these are is the same for everybody; which needs one may see is not kept. */
const allConcepts = oncePerVersion((db, network: { id: string; language: string }, language) =>
  conceptsBySubject(db, network, { language }),
)

const idsOf = (rows: MatrixRow[], ...records: { id: string }[][]): string[] => [
  ...rows.flatMap((row) => row.cells.flatMap(({ id }) => id ?? [])),
  ...records.flat().map(({ id }) => id),
]

/** What everybody who belongs to a network may see. */
export const anyMember: Standing = { personId: undefined, roles: [{ role: 'observer', cityId: null }] }

/**
 * Whether everybody in the network may know of a wish, its words as they may read them, and the reasons of a match that rest
 * on nothing else: what the wish is about can be the words of a need that is not for them.
 */
export async function sharedWords(
  db: Queryable,
  network: Network,
  wish: { subTheme: { id: string }; city: { id: string } },
  language: string,
): Promise<{ audience: Audience; question: string | null; reasonsFor: (match: CityMatch) => Reason[] }> {
  const { demands, matchesFor } = await demandsOf(db, { network, standing: anyMember }, language, wish.subTheme)
  const shared = demands.find(({ subTheme, city }) => subTheme.id === wish.subTheme.id && city.id === wish.city.id)
  const known = new Map(shared ? matchesFor(shared).map(({ supply, reasons }) => [supply.id, reasons]) : [])
  return {
    audience: shared ? 'network' : 'city',
    question: shared ? wordsOf(shared) : null,
    reasonsFor: ({ supply, reasons }) =>
      known.get(supply.id) ?? reasons.filter(({ kind }) => kind !== 'shared_concepts'),
  }
}

/** A wish in the city's own words. */
export const wordsOf = ({ needs: raised, cell }: Demand): string | null => raised[0]?.question ?? cell.need

const needsSeen = (db: Queryable, { network, standing }: Place, only?: { id: string }): Promise<RaisedNeed[]> =>
  db
    .select({
      id: needs.id,
      slug: needs.slug,
      question: needs.question,
      priority: needs.priority,
      cityId: needs.cityId,
      themeId: needs.themeId,
    })
    .from(needs)
    .where(
      and(
        eq(needs.networkId, network.id),
        notInArray(needs.state, [...met]),
        visibleTo(standing, needs),
        only && eq(needs.themeId, only.id),
      ),
    )
    .orderBy(asc(needs.priority), asc(needs.position))

/** The practices of a network; or those that stand in one sub-theme, in a cell of it, or are suggested for it. */
const practicesIn = (db: Queryable, network: { id: string }, only?: { id: string }): Promise<KnownPractice[]> =>
  db
    .select({
      id: practices.id,
      slug: practices.slug,
      title: practices.title,
      status: practices.status,
      cityId: practices.cityId,
      owner: practices.owner,
      country: practices.country,
      suggestedFor: sql<string[]>`array(select place.theme_id::text from ${practiceSubThemes} place
        where place.practice_id = ${practices.id} and place.suggested)`,
    })
    .from(practices)
    .where(and(eq(practices.networkId, network.id), only && standsIn(only.id)))
    .orderBy(asc(practices.position))

const allPractices = oncePerVersion((db, network: { id: string }) => practicesIn(db, network))

const standsIn = (themeId: string) => sql`${practices.id} in (
  select place.practice_id from ${practiceSubThemes} place where place.theme_id = ${themeId}
  union select shown.practice_id from ${matrixCellPractices} shown
    join ${matrixCells} cell on cell.id = shown.cell_id where cell.theme_id = ${themeId})`
