import { and, eq, type SQL, sql } from 'drizzle-orm'
import { belongs, clockOf, type Network, type Standing, visibleTo } from '#networks'
import { needs, practices } from '#schema/exchange'
import { meetingSessions, meetings, sessionNeeds } from '#schema/meetings'
import type { Origin } from '../logs/action.origins.ts'
import { draftActions, gridRows } from '../schema.ts'

export interface Place {
  network: Network
  standing: Standing
}

const sure = (condition: SQL | undefined): SQL => condition ?? sql`false`

export const seenNeed = ({ network, standing }: Place): SQL =>
  sure(and(eq(needs.networkId, network.id), visibleTo(standing, needs)))

export const seenMeeting = ({ network, standing }: Place): SQL =>
  sure(and(eq(meetings.networkId, network.id), visibleTo(standing, meetings)))

/** On the agenda of the meeting beside it, for those who read that agenda: of a local meeting, whoever sees the meeting. */
export const seenSession = (place: Place): SQL => {
  if (belongs(place.standing)) return seenMeeting(place)
  const last = sql`coalesce(${meetings.end}, ${meetings.start})`
  // As far as the date is known: a meeting in June is not over on some day in June.
  const isOver = sql`${last} || substr('-12-31', length(${last}) - 3) < ${clockOf(place.network)}`
  const read = sql`(${meetings.cityId} is not null or ${meetings.agendaShown} = 'public'
    or (${meetings.agendaShown} = 'after' and (${meetings.status} = 'held' or ${isOver})))`
  return sure(and(seenMeeting(place), read))
}

export const seenRow = ({ network, standing }: Place): SQL =>
  sure(and(eq(gridRows.networkId, network.id), visibleTo(standing, gridRows)))

export const seenAction = ({ network, standing }: Place): SQL =>
  sure(and(eq(draftActions.networkId, network.id), visibleTo(standing, draftActions)))

/** Selects a line where somebody may see what is meant. */
export function seenOrigin(place: Place, { kind, id }: Origin): SQL {
  switch (kind) {
    case 'row':
      return sql`select from ${gridRows} where ${gridRows.id} = ${id} and ${seenRow(place)}`
    case 'session':
      return sql`select from ${meetingSessions} join ${meetings} on ${meetings.id} = ${meetingSessions.meetingId}
        where ${meetingSessions.id} = ${id} and ${seenSession(place)}`
    case 'meeting':
      return sql`select from ${meetings} where ${meetings.id} = ${id} and ${seenMeeting(place)}`
    case 'practice':
      return sql`select from ${practices} where ${practices.id} = ${id} and ${practices.networkId} = ${place.network.id}`
    case 'need':
      return sql`select from ${needs} where ${needs.id} = ${id} and ${seenNeed(place)}`
  }
}

/** The sessions that answer a need, of those one may know. */
export const answering = (place: Place, need: SQL): SQL => sql`select ${sessionNeeds.sessionId} from ${sessionNeeds}
  join ${meetingSessions} on ${meetingSessions.id} = ${sessionNeeds.sessionId}
  join ${meetings} on ${meetings.id} = ${meetingSessions.meetingId}
  where ${sessionNeeds.needId} = ${need} and ${seenSession(place)}`
