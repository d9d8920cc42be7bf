import { and, asc, eq, notInArray } from 'drizzle-orm'
import { citiesOf, type Network, type Standing, themesOf, visibleTo } from '#networks'
import type { Audience } from '#platform/activity'
import type { Queryable } from '#platform/db'
import { matrixOf } from '../matrix/matrix.queries.ts'
import { matrixCells, needs, practiceSubThemes, practices } from '../schema.ts'
import { conceptsBySubject } from '../thesaurus/concept.queries.ts'
import {
  type ConceptsOf,
  type Demand,
  type ExchangeRecords,
  layOutDemands,
  type MatchPractice,
  type RaisedNeed,
} from './match.demands.ts'
import type { Concept } from './match.ts'

export type Place = { network: Network; standing: Standing }

/** Needs that were met are no wishes any more. */
const met = ['addressed', 'closed'] as const

/**
 * Everything matches are made of, as `standing` may see it: a need that one may not see is not read, so it changes
 * nothing in what one gets. Ten statements, whatever the size of the network.
 */
export async function demandsOf(db: Queryable, { network, standing }: Place, language: string) {
  const [cities, themes, matrix, raised, known, suggested, cells, concepts] = await Promise.all([
    citiesOf(db, network),
    themesOf(db, network),
    matrixOf(db, network),
    needsSeen(db, network, standing),
    practicesIn(db, network),
    suggestionsIn(db, network),
    cellIds(db, network),
    conceptsBySubject(db, network, { language }),
  ])
  const records: ExchangeRecords = { cities, themes, rows: matrix.rows, needs: raised, practices: known, suggested }
  return layOutDemands(records, conceptsOf(concepts, cells))
}

/** What everybody who belongs to a network may see. */
export const anyMember: Standing = { personId: undefined, roles: [{ role: 'observer', cityId: null }] }

/** Whether everybody in the network may know of a wish, and its words as they may read them. */
export async function sharedWords(
  db: Queryable,
  network: Network,
  wish: { subTheme: { id: string }; city: { id: string } },
  language: string,
): Promise<{ audience: Audience; question: string | null }> {
  const { demands } = await demandsOf(db, { network, standing: anyMember }, language)
  const shared = demands.find(({ subTheme, city }) => subTheme.id === wish.subTheme.id && city.id === wish.city.id)
  return { audience: shared ? 'network' : 'city', question: shared ? wordsOf(shared) : null }
}

/** A wish in the city's own words. */
export const wordsOf = ({ needs: raised, cell }: Demand): string | null => raised[0]?.question ?? cell.need

const needsSeen = (db: Queryable, network: Network, standing: Standing): Promise<RaisedNeed[]> =>
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
    .where(and(eq(needs.networkId, network.id), notInArray(needs.state, [...met]), visibleTo(standing, needs)))
    .orderBy(asc(needs.priority), asc(needs.position))

const practicesIn = (db: Queryable, network: Network): Promise<MatchPractice[]> =>
  db
    .select({
      id: practices.id,
      slug: practices.slug,
      title: practices.title,
      status: practices.status,
      cityId: practices.cityId,
      owner: practices.owner,
      country: practices.country,
    })
    .from(practices)
    .where(eq(practices.networkId, network.id))
    .orderBy(asc(practices.position))

const suggestionsIn = (db: Queryable, network: Network) =>
  db
    .select({ practiceId: practiceSubThemes.practiceId, themeId: practiceSubThemes.themeId })
    .from(practiceSubThemes)
    .where(and(eq(practiceSubThemes.networkId, network.id), eq(practiceSubThemes.suggested, true)))

const cellIds = (db: Queryable, network: Network) =>
  db
    .select({ id: matrixCells.id, themeId: matrixCells.themeId, cityId: matrixCells.cityId })
    .from(matrixCells)
    .where(eq(matrixCells.networkId, network.id))

function conceptsOf(
  bySubject: Map<string, Concept[]>,
  cells: { id: string; themeId: string; cityId: string }[],
): ConceptsOf {
  const ofRecord = (id: string) => bySubject.get(id) ?? []
  const cellAt = new Map(cells.map(({ id, themeId, cityId }) => [`${themeId} ${cityId}`, id]))
  return { ofRecord, ofCell: (themeId, cityId) => ofRecord(cellAt.get(`${themeId} ${cityId}`) ?? '') }
}
