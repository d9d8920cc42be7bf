import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Network } from '#networks'
import type { Queryable } from '#platform/db'
import { meetings, rationaleMeetings, rationales, rationaleVersions } from '../schema.ts'

export type Rationale = typeof rationales.$inferSelect
export type RationaleVersion = typeof rationaleVersions.$inferSelect

/** A meeting that a rationale serves. */
export interface ServedMeeting {
  id: string
  slug: string
  title: string
  kind: string
}

export interface RationaleFound {
  rationale: Rationale
  /** The newest first; whoever shows them asks `readsVersion` for each. */
  versions: RationaleVersion[]
  serves: ServedMeeting[]
}

/** The rationale of a meeting with all its versions, whoever may read them. */
export async function rationaleOf(db: Queryable, meeting: { id: string }): Promise<RationaleFound | null> {
  const [found] = await db
    .select({ rationale: rationales })
    .from(rationaleMeetings)
    .innerJoin(rationales, eq(rationales.id, rationaleMeetings.rationaleId))
    .where(eq(rationaleMeetings.meetingId, meeting.id))
  if (!found) return null
  const [versions, serves] = await Promise.all([
    db
      .select()
      .from(rationaleVersions)
      .where(eq(rationaleVersions.rationaleId, found.rationale.id))
      .orderBy(desc(rationaleVersions.number)),
    servedBy(db, [found.rationale.id]),
  ])
  return { ...found, versions, serves: serves.map(({ rationaleId: _, ...served }) => served) }
}

/** The meetings that rationales serve, in time. */
export const servedBy = (db: Queryable, ids: string[]): Promise<(ServedMeeting & { rationaleId: string })[]> =>
  db
    .select({
      rationaleId: rationaleMeetings.rationaleId,
      id: meetings.id,
      slug: meetings.slug,
      title: meetings.title,
      kind: meetings.kind,
    })
    .from(rationaleMeetings)
    .innerJoin(meetings, eq(meetings.id, rationaleMeetings.meetingId))
    .where(inArray(rationaleMeetings.rationaleId, ids))
    .orderBy(sql`${meetings.start} nulls last`, asc(meetings.position))

/** Meetings of the network that have a rationale already. */
export async function withRationale(db: Queryable, network: Pick<Network, 'id'>): Promise<Map<string, string>> {
  const rows = await db
    .select({ meetingId: rationaleMeetings.meetingId, rationaleId: rationaleMeetings.rationaleId })
    .from(rationaleMeetings)
    .where(eq(rationaleMeetings.networkId, network.id))
  return new Map(rows.map(({ meetingId, rationaleId }) => [meetingId, rationaleId]))
}

/** Whether a meeting has a rationale, who reads along and which versions there are: one statement, for its page. */
export async function rationaleInBrief(
  db: Queryable,
  meeting: { id: string },
): Promise<{ rationale: Pick<Rationale, 'audience'>; versions: RationaleVersion[] } | null> {
  const rows = await db
    .select({ audience: rationales.audience, version: rationaleVersions })
    .from(rationaleMeetings)
    .innerJoin(rationales, eq(rationales.id, rationaleMeetings.rationaleId))
    .leftJoin(rationaleVersions, eq(rationaleVersions.rationaleId, rationales.id))
    .where(eq(rationaleMeetings.meetingId, meeting.id))
    .orderBy(desc(rationaleVersions.number))
  const [first] = rows
  return first
    ? { rationale: { audience: first.audience }, versions: rows.flatMap(({ version }) => version ?? []) }
    : null
}
