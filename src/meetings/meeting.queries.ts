import { and, asc, eq, sql } from 'drizzle-orm'
import { builtOnce, oncePerPage } from '#platform/db'
import { cities } from '#schema/networks'
import { meetingHosts, meetings } from './schema.ts'

export interface Host {
  slug: string
  name: string
}

export type Meeting = typeof meetings.$inferSelect & {
  /** The cities it takes place in; none where it is online or not yet known. */
  hosts: Host[]
}

/** All meetings of a network with their hosts, in the order of its folder: two queries, however many there are. */
export const meetingsOf = oncePerPage(async (db, network: { id: string }): Promise<Meeting[]> => {
  const [rows, hosts] = await Promise.all([
    allMeetings(db).execute({ network: network.id }),
    allHosts(db).execute({ network: network.id }),
  ])
  const byMeeting = Map.groupBy(hosts, ({ meetingId }) => meetingId)
  return rows.map((meeting) => ({
    ...meeting,
    hosts: (byMeeting.get(meeting.id) ?? []).map(({ slug, name }) => ({ slug, name })),
  }))
})

const ofNetwork = sql.placeholder('network')

const allMeetings = builtOnce((db) =>
  db
    .select()
    .from(meetings)
    .where(eq(meetings.networkId, ofNetwork))
    .orderBy(asc(meetings.position))
    .prepare('meetings_of'),
)

const allHosts = builtOnce((db) =>
  db
    .select({ meetingId: meetingHosts.meetingId, slug: cities.slug, name: cities.name })
    .from(meetingHosts)
    .innerJoin(cities, eq(cities.id, meetingHosts.cityId))
    .where(and(eq(meetingHosts.networkId, ofNetwork), eq(cities.networkId, ofNetwork)))
    .orderBy(asc(meetingHosts.position))
    .prepare('meeting_hosts_of'),
)
