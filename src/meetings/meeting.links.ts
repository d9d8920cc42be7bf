import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { NetworkLocals } from '#networks'
import { meetingPath } from './meeting.paths.ts'
import { meetings } from './schema.ts'

/** Where the meetings among these ids can be read, by the id as it was asked for. */
export async function findMeetingLinks({ db, network }: NetworkLocals, ids: string[]) {
  const small = new Map(ids.map((id) => [id.toLowerCase(), id]))
  if (small.size === 0) return new Map<string, { title: string; href: string }>()
  const found = await db
    .select({ slug: meetings.slug, title: meetings.title })
    .from(meetings)
    .where(
      and(
        eq(meetings.networkId, network.id),
        isNull(meetings.cityId),
        inArray(sql`lower(${meetings.slug})`, [...small.keys()]),
      ),
    )
  return new Map(
    found.map(({ slug, title }) => [
      small.get(slug.toLowerCase()) ?? slug,
      { title, href: meetingPath(network, { slug }) },
    ]),
  )
}
