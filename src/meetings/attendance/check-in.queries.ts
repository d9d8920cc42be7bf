import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { type Network, networkBySlug } from '#networks'
import type { Queryable } from '#platform/db'
import { networks } from '#schema/networks'
import { type Meeting, meetingsByIds } from '../meeting.queries.ts'
import { plainName } from '../participants/participant.names.ts'
import type { ParticipantRow } from '../participants/participant.queries.ts'
import { meetingDoors, participants } from '../schema.ts'
import { isGood } from './check-in.code.ts'

/** The meeting whose screen shows this code, among those that take codes at this moment. */
export async function meetingOfCode(
  db: Queryable,
  code: string,
  { secret, now, finishing = false }: { secret: string; now: number; finishing?: boolean },
): Promise<{ network: Network; meeting: Meeting } | null> {
  const open = await db
    .select({ meetingId: meetingDoors.meetingId, network: networks.slug })
    .from(meetingDoors)
    .innerJoin(networks, eq(networks.id, meetingDoors.networkId))
    .where(gt(meetingDoors.checkInUntil, new Date(now)))
  const found = open.find(({ meetingId }) => isGood({ secret, now }, meetingId, code, finishing))
  const network = found ? await networkBySlug(db, found.network) : null
  const [meeting] = found && network ? await meetingsByIds(db, network, [found.meetingId]) : []
  return network && meeting ? { network, meeting } : null
}

const mostFound = 8

/**
 * People on the list whose name has all these words, or begins so. Whoever stands at the door types their name and is shown
 * no list of everybody.
 */
export async function namesLike(db: Queryable, meeting: Pick<Meeting, 'id'>, typed: string): Promise<ParticipantRow[]> {
  const words = plainName(typed)
    .split(' ')
    .filter((word) => word.length > 1)
  if (words.length === 0) return []
  const rows = await db
    .select()
    .from(participants)
    .where(and(eq(participants.meetingId, meeting.id), isNotNull(participants.name), isNull(participants.cancelledAt)))
  return rows
    .filter(({ name }) => {
      const theirs = plainName(name ?? '').split(' ')
      return words.every((word) => theirs.some((one) => one.startsWith(word)))
    })
    .slice(0, mostFound)
}
