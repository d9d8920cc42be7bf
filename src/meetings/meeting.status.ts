import { readable } from '#networks'
import type { Text } from '#platform/text'

/** What a meeting is said to be; a network's own words stand beside these. */
export const statuses = ['planned', 'confirmed', 'held', 'cancelled', 'not scheduled', 'potential'] as const
export type KnownStatus = (typeof statuses)[number]

const keys = {
  planned: 'meetings.status.planned',
  confirmed: 'meetings.status.confirmed',
  held: 'meetings.status.held',
  cancelled: 'meetings.status.cancelled',
  'not scheduled': 'meetings.status.notScheduled',
  potential: 'meetings.status.potential',
} as const

const isKnown = (status: string): status is KnownStatus => status in keys

/** How sure it is that a meeting takes place, in a word. */
export const statusWord = (status: string, t: Text): string => (isKnown(status) ? t(keys[status]) : readable(status))

export const isKnownStatus = isKnown

/** Whether people can still be asked to come. */
export const takesPlace = (meeting: { status: string | null }): boolean =>
  meeting.status !== 'held' && !isCancelled(meeting)

/** Whether it was called off: then nothing waits for it. */
export const isCancelled = ({ status }: { status: string | null }): boolean => /^cancell?ed$/i.test(status ?? '')
