import { and, asc, count, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { type City, citiesOf, type Network, type Standing, type Theme, themesOf, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import type { Lang } from '#platform/text'
import { cities, themes } from '#schema/networks'
import { themeWithin } from '../practices/practice.filters.ts'
import { needGroups, needStateChanges, needs } from '../schema.ts'
import type { NeedFilters } from './need.filters.ts'

export const pageSize = 20

export type Need = typeof needs.$inferSelect
export type NeedGroup = typeof needGroups.$inferSelect
export type NeedStateChange = typeof needStateChanges.$inferSelect

/** A need with whose it is, what it is about and which others it stands with. */
export interface ListedNeed extends Need {
  city: City
  subTheme: Theme
  group: { id: string; title: string } | null
}

export interface FoundNeeds {
  needs: ListedNeed[]
  total: number
  /** Without any filter, of those one may see. */
  all: number
  cities: City[]
  themes: Theme[]
}

interface Place {
  network: Network
  standing: Standing
}

/** The needs of a network that somebody may see: the one condition that every reading of them carries. */
export const seenBy = ({ network, standing }: Place): SQL => {
  const seen = and(eq(needs.networkId, network.id), visibleTo(standing, needs))
  return seen ?? sql`false`
}

/** One page of what the cities want to learn, in four queries whatever its size. */
export async function needsOf(db: Queryable, place: Place, filters: NeedFilters, lang: Lang): Promise<FoundNeeds> {
  const [inNetwork, allThemes, [counted]] = await Promise.all([
    citiesOf(db, place.network),
    themesOf(db, place.network),
    db.select({ all: sql<number>`count(*)::int` }).from(needs).where(seenBy(place)),
  ])
  const rows = await listed(db)
    .where(and(seenBy(place), ...narrowing(filters, allThemes)))
    .orderBy(...order(filters, lang))
    .limit(pageSize)
    .offset((filters.page - 1) * pageSize)
  return {
    needs: rows.map(toListed),
    total: rows[0]?.total ?? 0,
    all: counted?.all ?? 0,
    cities: inNetwork,
    themes: allThemes,
  }
}

const listed = (db: Queryable) =>
  db
    .select({
      need: needs,
      city: cities,
      subTheme: themes,
      groupTitle: needGroups.title,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(needs)
    .innerJoin(cities, eq(cities.id, needs.cityId))
    .innerJoin(themes, eq(themes.id, needs.themeId))
    .leftJoin(needGroups, eq(needGroups.id, needs.groupId))
    .$dynamic()

interface Row {
  need: Need
  city: City
  subTheme: Theme
  groupTitle: string | null
}

const toListed = ({ need, city, subTheme, groupTitle }: Row): ListedNeed => ({
  ...need,
  city,
  subTheme,
  group: need.groupId && groupTitle !== null ? { id: need.groupId, title: groupTitle } : null,
})

function narrowing(filters: NeedFilters, all: Theme[]): (SQL | undefined)[] {
  return [
    filters.city ? sql`lower(${cities.slug}) = lower(${filters.city})` : undefined,
    filters.theme ? sql`${needs.themeId} = any(${sql.param(themeWithin(all, filters.theme))}::uuid[])` : undefined,
    filters.state ? eq(needs.state, filters.state) : undefined,
    filters.priority ? eq(needs.priority, filters.priority) : undefined,
  ]
}

/** What is closed comes last; what is most pressing first, unless somebody sorts it another way. */
function order({ sort, grouped }: NeedFilters, lang: Lang): SQL[] {
  const collation = sql.raw(lang === 'fr' ? 'collate "fr-x-icu"' : 'collate "en-x-icu"')
  const open = sql`${needs.state} = 'closed'`
  const pressing = [open, asc(needs.priority), asc(needs.position)]
  if (grouped)
    return [asc(themes.position), sql`${needGroups.title} ${collation} nulls last`, asc(needGroups.id), ...pressing]
  if (sort === 'city') return [sql`${cities.name} ${collation}`, ...pressing]
  if (sort === 'theme') return [asc(themes.position), ...pressing]
  if (sort === 'newest') return [desc(needs.createdAt), desc(needs.position)]
  return pressing
}

/** The need with this slug, compared without case; nothing for whoever may not see it. */
export async function needBySlug(db: Queryable, place: Place, slug: string): Promise<ListedNeed | null> {
  const [row] = await listed(db).where(and(seenBy(place), sql`lower(${needs.slug}) = lower(${slug})`))
  return row ? toListed(row) : null
}

/** Needs by their ids, those one may see. */
export async function needsByIds(db: Queryable, place: Place, ids: string[]): Promise<ListedNeed[]> {
  if (ids.length === 0) return []
  return (await listed(db).where(and(seenBy(place), inArray(needs.id, ids)))).map(toListed)
}

/** How a need came to be in its state, the first first. */
export const statesOf = (db: Queryable, need: { id: string }): Promise<NeedStateChange[]> =>
  db
    .select()
    .from(needStateChanges)
    .where(eq(needStateChanges.needId, need.id))
    .orderBy(asc(needStateChanges.at), asc(needStateChanges.id))

/** What a city wants to learn, of what one may see: what is most pressing first. */
export async function needsOfCity(db: Queryable, place: Place, city: { id: string }): Promise<ListedNeed[]> {
  const rows = await listed(db)
    .where(and(seenBy(place), eq(needs.cityId, city.id), ne(needs.state, 'closed')))
    .orderBy(asc(needs.priority), asc(needs.position))
  return rows.map(toListed)
}

/** What is wanted in some sub-themes, of what one may see; only of one city where one is given. */
export async function needsInThemes(
  db: Queryable,
  place: Place,
  themeIds: string[],
  city?: { id: string },
): Promise<ListedNeed[]> {
  const rows = await listed(db)
    .where(
      and(
        seenBy(place),
        inArray(needs.themeId, themeIds),
        city ? eq(needs.cityId, city.id) : undefined,
        ne(needs.state, 'closed'),
      ),
    )
    .orderBy(asc(themes.position), asc(needs.priority), asc(needs.position))
  return rows.map(toListed)
}

/** Some of what one may see, in the order in which it was raised. */
export async function needWindow(db: Queryable, place: Place, limit: number, offset: number) {
  const [rows, [counted]] = await Promise.all([
    listed(db).where(seenBy(place)).orderBy(asc(needs.position), asc(needs.id)).limit(limit).offset(offset),
    db.select({ total: count() }).from(needs).where(seenBy(place)),
  ])
  return { needs: rows.map(toListed), total: counted?.total ?? 0 }
}

/** What nobody has taken up yet, of what one may see: what is most pressing first. */
export async function openNeeds(db: Queryable, place: Place): Promise<ListedNeed[]> {
  const rows = await listed(db)
    .where(and(seenBy(place), inArray(needs.state, ['raised', 'grouped', 'open_after_meeting'])))
    .orderBy(asc(needs.priority), asc(needs.position))
  return rows.map(toListed)
}
