import { createHmac, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import type { Sentence } from '#platform/http'
import { allow, notFound } from '#platform/http'
import { writeCalendar } from '../calendars/calendar.ts'
import { meetingEntry } from '../calendars/meeting.entry.ts'
import { inMeeting, type MeetingEnv } from '../in-meeting.ts'
import { meetingPath } from '../meeting.paths.ts'
import { localOnly } from './local-meeting.paths.ts'

/** A calendar program, and somebody without an account, knows nobody: what the letter carries opens this one meeting. */
const keyOf = (secret: string, { id }: { id: string }): string =>
  createHmac('sha256', secret).update(`summons calendar\n${id}`).digest('base64url').slice(0, 22)

export const summonsCalendar = (network: { slug: string }, meeting: { slug: string; id: string }, secret: string) =>
  `${meetingPath(network, meeting, '/summons.ics')}?key=${keyOf(secret, meeting)}`

/** Whoever holds the letter. */
export const hasSummons: Sentence<MeetingEnv> = ({ url, secret, meeting }) => {
  const [given, right] = [Buffer.from(url.searchParams.get('key') ?? ''), Buffer.from(keyOf(secret, meeting))]
  return given.length === right.length && timingSafeEqual(given, right) ? 'yes' : 'unknown'
}

export const summonsCalendarRoutes = new Hono<MeetingEnv>().get(
  `${localOnly}/summons.ics`,
  inMeeting,
  allow(hasSummons),
  (c) => {
    const { network, meeting, lang, url } = c.var
    const entry = meetingEntry(c.var, network, meeting, true)
    if (!entry) throw notFound()
    c.header('Cache-Control', 'private, no-store')
    c.header('Content-Disposition', `attachment; filename="${meeting.slug}.ics"`)
    const href = url.origin + meetingPath(network, meeting)
    const feed = { name: meeting.title, description: network.name, lang, url: href, entries: [entry] }
    return c.body(writeCalendar(feed), 200, { 'Content-Type': 'text/calendar; charset=utf-8' })
  },
)
