import type { Ground, NetworkEvent } from '#networks'
import { inTime } from './meeting.order.ts'
import { meetingsOf } from './meeting.queries.ts'

/** The meetings of the network as what others are due before, at or after. */
export const meetingEvents = {
  find: async ({ db, network }: Ground): Promise<NetworkEvent[]> =>
    inTime(await meetingsOf(db, network)).map(({ id, slug, kind, title, start, end, status, hosts }) => ({
      id,
      slug,
      kind,
      title,
      start,
      end,
      status,
      hostIds: hosts.map((host) => host.id),
    })),
}
