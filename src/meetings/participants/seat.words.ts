import type { MessageWithoutArgs } from '#platform/text'
import type { Seat } from '../schema.ts'

const labels: Record<Seat, MessageWithoutArgs> = {
  city_team: 'meetings.seat.cityTeam',
  local_group: 'meetings.seat.localGroup',
  host: 'meetings.seat.host',
  expert: 'meetings.seat.expert',
  guest: 'meetings.seat.guest',
}

/** On whose behalf somebody comes, in words. */
export const seatLabel = (seat: Seat): MessageWithoutArgs => labels[seat]
