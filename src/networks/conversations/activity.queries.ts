import { and, count, desc, eq, gt, inArray, isNotNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Changes } from '#platform/records'
import { activityEntries } from '#schema/platform'
import { visibleTo } from '../access.ts'
import type { Standing } from '../memberships/standing.ts'
import { recordKinds } from '../slots.ts'
import type { Subject } from './record.ts'

export const entriesPerPage = 40

const columns = {
  id: activityEntries.id,
  at: activityEntries.at,
  actor: activityEntries.actor,
  personId: activityEntries.personId,
  verb: activityEntries.verb,
  kind: activityEntries.subjectKind,
  subjectId: sql<string>`${activityEntries.subjectId}`,
  changes: sql<Changes>`coalesce(${activityEntries.detail}->'changes', '{}')`,
  comment: sql<string | null>`${activityEntries.detail}->>'comment'`,
  undoes: sql<boolean>`${activityEntries.detail} ? 'undoes'`,
}

interface Place {
  network: { id: string }
  standing: Standing
}

/** What somebody may know of, about records that have an address. */
const known = ({ network, standing }: Place): SQL | undefined => {
  const kinds = recordKinds.all().map(({ kind }) => kind)
  return and(
    eq(activityEntries.networkId, network.id),
    isNotNull(activityEntries.subjectId),
    kinds.length > 0 ? inArray(activityEntries.subjectKind, kinds) : sql`false`,
    visibleTo(standing, activityEntries),
  )
}

const newestFirst = [desc(activityEntries.at), desc(activityEntries.id)]

/** What happened to one record, the newest first. */
export const activityAbout = (db: Queryable, place: Place, { kind, id }: Subject, most: number) =>
  db
    .select(columns)
    .from(activityEntries)
    .where(and(known(place), eq(activityEntries.subjectKind, kind), eq(activityEntries.subjectId, id)))
    .orderBy(...newestFirst)
    .limit(most)

export type Entry = Awaited<ReturnType<typeof activityAbout>>[number]

export interface ActivityAsked {
  kind: string | null
  cityId: string | null
  page: number
}

/** What happened in a network, the newest first, a page at a time. */
export async function activityIn(db: Queryable, place: Place, { kind, cityId, page }: ActivityAsked) {
  const wanted = and(
    known(place),
    kind ? eq(activityEntries.subjectKind, kind) : undefined,
    cityId ? or(eq(activityEntries.cityId, cityId), eq(activityEntries.subjectId, cityId)) : undefined,
  )
  const [entries, counted] = await Promise.all([
    db
      .select(columns)
      .from(activityEntries)
      .where(wanted)
      .orderBy(...newestFirst)
      .limit(entriesPerPage)
      .offset((page - 1) * entriesPerPage),
    db.select({ found: count() }).from(activityEntries).where(wanted),
  ])
  return { entries, found: counted[0]?.found ?? 0 }
}

/** What others did in a network in some time, for a digest; beyond the newest thousand nobody reads. */
export const activityBetween = (db: Queryable, place: Place, { since, until }: { since: Date; until: Date }) =>
  db
    .select(columns)
    .from(activityEntries)
    .where(
      and(
        known(place),
        gt(activityEntries.at, since),
        lte(activityEntries.at, until),
        or(
          sql`${activityEntries.personId} is null`,
          ne(activityEntries.personId, sql`${place.standing.personId ?? null}`),
        ),
      ),
    )
    .orderBy(...newestFirst)
    .limit(1000)
