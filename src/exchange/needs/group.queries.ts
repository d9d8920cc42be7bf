import { and, asc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { Network, Standing } from '#networks'
import type { Queryable } from '#platform/db'
import { searchEntries } from '#schema/platform'
import { needGroups, needs } from '../schema.ts'
import { type ListedNeed, type NeedGroup, needsByIds, seenBy } from './need.queries.ts'

interface Place {
  network: Network
  standing: Standing
}

/** A group with those of its needs that one may see; where one may see none, there is no group. */
export async function groupById(
  db: Queryable,
  place: Place,
  id: string,
): Promise<{ group: NeedGroup; needs: ListedNeed[] } | null> {
  const [group] = await db
    .select()
    .from(needGroups)
    .where(and(eq(needGroups.networkId, place.network.id), eq(needGroups.id, id)))
  if (!group) return null
  const members = await membersOf(db, place, group.id)
  return members.length > 0 ? { group, needs: members } : null
}

/** The needs of a group that one may see. */
export async function membersOf(db: Queryable, place: Place, groupId: string): Promise<ListedNeed[]> {
  const rows = await db
    .select({ id: needs.id })
    .from(needs)
    .where(and(seenBy(place), eq(needs.groupId, groupId)))
    .orderBy(asc(needs.position))
  const found = await needsByIds(
    db,
    place,
    rows.map(({ id }) => id),
  )
  return found.toSorted((a, b) => a.position - b.position)
}

const most = 8

/** Needs that may ask the same: in the same sub-theme, or with the same words; the nearest first. */
export async function similarNeeds(db: Queryable, place: Place, need: ListedNeed): Promise<ListedNeed[]> {
  const { language } = place.network
  // Any of the words is enough: the rank says how many there are.
  const words = sql`(select replace(plainto_tsquery(search_config(${language}), search_text(${need.question}))::text, '&', '|')::tsquery)`
  const sameTheme = sql<boolean>`${needs.themeId} = ${need.themeId}`
  const likeness = sql<number>`coalesce((select ts_rank(entry.words, ${words}) from ${searchEntries} entry
    where entry.kind = 'need' and entry.record_id = ${needs.id}), 0)`
  const rows = await db
    .select({ id: needs.id })
    .from(needs)
    .where(
      and(
        seenBy(place),
        ne(needs.id, need.id),
        ne(needs.state, 'closed'),
        need.groupId ? or(isNull(needs.groupId), ne(needs.groupId, need.groupId)) : undefined,
        sql`(${sameTheme} or ${likeness} > 0.05)`,
      ),
    )
    .orderBy(sql`${sameTheme} desc`, sql`${likeness} desc`, asc(needs.position))
    .limit(most)
  const ids = rows.map(({ id }) => id)
  return (await needsByIds(db, place, ids)).toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
