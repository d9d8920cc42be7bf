import { Hono } from 'hono'
import { allow } from '#platform/http'
import { type Entry, writeCalendar } from '../calendars/calendar.ts'
import { whenOf } from '../calendars/moments.ts'
import { inMeeting, type MeetingEnv, type MeetingLocals } from '../in-meeting.ts'
import { agendaPath, sessionPath } from '../meeting.paths.ts'
import { isCancelled } from '../meeting.status.ts'
import { agendaOf, type Session } from '../sessions/session.queries.ts'
import { maySeeAgenda } from './agenda.access.ts'

/** The sessions of an agenda for calendars: those that have a day, in the time zone of the meeting. */
export const agendaCalendarRoutes = new Hono<MeetingEnv>().get(
  '/:meeting/agenda/calendar.ics',
  inMeeting,
  allow(maySeeAgenda),
  async (c) => {
    const { network, meeting, lang, url } = c.var
    const { sessions } = await agendaOf(c.var, meeting)
    const entries = sessions.map((session) => entryOf(c.var, session)).filter((entry) => entry !== null)
    c.header('Content-Disposition', `attachment; filename="${meeting.slug.replace(/[^\w.-]/g, '-')}-agenda.ics"`)
    const about = {
      name: meeting.title,
      description: network.name,
      lang,
      url: url.origin + agendaPath(network, meeting),
    }
    return c.body(writeCalendar({ ...about, entries }), 200, { 'Content-Type': 'text/calendar; charset=utf-8' })
  },
)

function entryOf({ network, meeting, url, t }: MeetingLocals, session: Session): Entry | null {
  const { day, startTime, endTime, room, city, leadBy, speakers, purpose } = session
  const { timeZone } = meeting
  const when = whenOf({ start: day, end: day, startTime, endTime, timeZone, datePrecision: null })
  if (!when) return null
  const cancelled = isCancelled(meeting)
  const href = url.origin + sessionPath(network, meeting, session)
  return {
    uid: session.id,
    // A change of either is heard of.
    sequence: session.version + meeting.calendarSequence,
    changedAt: new Date(Math.max(Number(session.changedAt), Number(meeting.changedAt))),
    when,
    summary: cancelled ? t('meetings.calendar.cancelled', { title: session.title }) : session.title,
    description: [purpose, leadBy, speakers, meeting.title, href].filter(Boolean).join('\n\n'),
    location: [room, meeting.place, city?.name].filter(Boolean).join(', ') || undefined,
    url: href,
    status: cancelled ? 'cancelled' : 'confirmed',
    free: cancelled,
    rule: null,
  }
}
