import type { Meeting } from './meeting.queries.ts'

/** Whether people meet on screens: whatever else the source says of the format, it begins with that word. */
export const isOnline = ({ format }: Pick<Meeting, 'format'>) => /^online\b/i.test(format ?? '')
