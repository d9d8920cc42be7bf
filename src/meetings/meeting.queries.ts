import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { builtOnce, oncePerPage, type Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { meetingHosts, meetings } from './schema.ts'

export interface Host {
  id: string
  slug: string
  name: string
}

export type Meeting = typeof meetings.$inferSelect & {
  /** The cities it takes place in; none where it is online or not yet known. */
  hosts: Host[]
}

/**
 * All meetings of the network itself with their hosts, in the order of its folder: two queries, however many there are.
 * Local meetings are not among them.
 */
export const meetingsOf = oncePerPage(async (db, network: { id: string }): Promise<Meeting[]> => {
  const [rows, hosts] = await Promise.all([
    allMeetings(db).execute({ network: network.id }),
    allHosts(db).execute({ network: network.id }),
  ])
  return withHosts(rows, hosts)
})

/** The local meetings of a network, the latest first: two queries. Whoever shows them asks `seesMeeting` for each. */
export const localMeetingsOf = oncePerPage(
  (db, network: { id: string }): Promise<Meeting[]> =>
    meetingsWhere(db, and(eq(meetings.networkId, network.id), isNotNull(meetings.cityId))),
)

/** The meeting with this slug, compared without case, whichever kind it is and whoever may see it. */
export async function meetingBySlug(db: Queryable, network: { id: string }, slug: string): Promise<Meeting | null> {
  const [meeting] = await meetingsWhere(
    db,
    and(eq(meetings.networkId, network.id), sql`lower(${meetings.slug}) = lower(${slug})`),
  )
  return meeting ?? null
}

export const meetingsByIds = (db: Queryable, network: { id: string }, ids: string[]): Promise<Meeting[]> =>
  meetingsWhere(db, and(eq(meetings.networkId, network.id), inArray(meetings.id, ids)))

async function meetingsWhere(db: Queryable, which: SQL | undefined): Promise<Meeting[]> {
  const rows = await db.select().from(meetings).where(which).orderBy(desc(meetings.start), asc(meetings.position))
  if (rows.length === 0) return []
  const hosts = await db
    .select({ meetingId: meetingHosts.meetingId, id: cities.id, slug: cities.slug, name: cities.name })
    .from(meetingHosts)
    .innerJoin(cities, eq(cities.id, meetingHosts.cityId))
    .where(
      inArray(
        meetingHosts.meetingId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(meetingHosts.position))
  return withHosts(rows, hosts)
}

function withHosts(rows: (typeof meetings.$inferSelect)[], hosts: (Host & { meetingId: string })[]): Meeting[] {
  const byMeeting = Map.groupBy(hosts, ({ meetingId }) => meetingId)
  return rows.map((meeting) => ({
    ...meeting,
    hosts: (byMeeting.get(meeting.id) ?? []).map(({ id, slug, name }) => ({ id, slug, name })),
  }))
}

const ofNetwork = sql.placeholder('network')

const allMeetings = builtOnce((db) =>
  db
    .select()
    .from(meetings)
    .where(and(eq(meetings.networkId, ofNetwork), isNull(meetings.cityId)))
    .orderBy(asc(meetings.position))
    .prepare('meetings_of'),
)

const allHosts = builtOnce((db) =>
  db
    .select({ meetingId: meetingHosts.meetingId, id: cities.id, slug: cities.slug, name: cities.name })
    .from(meetingHosts)
    .innerJoin(cities, eq(cities.id, meetingHosts.cityId))
    .where(and(eq(meetingHosts.networkId, ofNetwork), eq(cities.networkId, ofNetwork)))
    .orderBy(asc(meetingHosts.position))
    .prepare('meeting_hosts_of'),
)
