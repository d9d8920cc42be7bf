import type { Meeting } from './meeting.queries.ts'

export const isOnline = ({ format }: Pick<Meeting, 'format'>) => /^online\b/i.test(format ?? '')
