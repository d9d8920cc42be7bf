import { type Context, Hono } from 'hono'
import { citiesOf, maySeeNetwork, type NetworkEnv, type NetworkLocals, networkPath, roadmapOf } from '#networks'
import { allow, notFound } from '#platform/http'
import { inMeeting, type MeetingEnv, maySeeMeeting } from '../in-meeting.ts'
import { inTime } from '../meeting.order.ts'
import { localMeetingsOf, type Meeting, meetingsOf } from '../meeting.queries.ts'
import { type Entry, writeCalendar } from './calendar.ts'
import { meetingEntry } from './meeting.entry.ts'
import { roadmapEntry } from './roadmap.entry.ts'

/** What everybody may follow in a calendar of their own, whoever asks: a feed has no face to know somebody by. */
export const calendarRoutes = new Hono<NetworkEnv>()
  .get('/calendar.ics', allow(maySeeNetwork), async (c) => {
    const { db, network, t } = c.var
    const meetings = await meetingsOf(db, network)
    const due = (await roadmapOf(db, network)).map((item) => roadmapEntry(c.var, network, item, meetings))
    const feed = {
      name: network.name,
      description: t('meetings.calendar.ofNetwork', { network: network.name }),
      page: networkPath(network, '/meetings'),
      entries: [...entriesOf(c, meetings.filter(isPublic)), ...due],
    }
    return c.body(textOf(c.var, feed), 200, asCalendar)
  })
  .get('/cities/:city/calendar.ics', allow(maySeeNetwork), async (c) => {
    const { db, network, t } = c.var
    const asked = c.req.param('city').toLowerCase()
    const city = (await citiesOf(db, network)).find(({ slug }) => slug.toLowerCase() === asked)
    if (!city) throw notFound()
    const [meetings, local] = await Promise.all([meetingsOf(db, network), localMeetingsOf(db, network)])
    const hosted = meetings.filter(({ hosts }) => hosts.some(({ id }) => id === city.id))
    const own = local.filter(({ cityId }) => cityId === city.id)
    const feed = {
      name: `${city.name} · ${network.name}`,
      description: t('meetings.calendar.ofCity', { city: city.name, network: network.name }),
      page: networkPath(network, `/cities/${city.slug}`),
      entries: entriesOf(c, [...hosted, ...own].filter(isPublic)),
    }
    return c.body(textOf(c.var, feed), 200, asCalendar)
  })

/** One meeting to be kept in a calendar: for whoever sees its page. */
export const meetingCalendarRoutes = new Hono<MeetingEnv>().get(
  '/:meeting/calendar.ics',
  inMeeting,
  allow(maySeeMeeting),
  (c) => {
    const { network, meeting, standing } = c.var
    const entry = meetingEntry(c.var, network, meeting, standing.roles.length > 0)
    if (!entry) throw notFound()
    c.header('Content-Disposition', `attachment; filename="${meeting.slug.replace(/[^\w.-]/g, '-')}.ics"`)
    const page = networkPath(network, `/meetings/${meeting.slug}`)
    const feed = { name: meeting.title, description: network.name, page, entries: [entry] }
    return c.body(textOf(c.var, feed), 200, asCalendar)
  },
)

const isPublic = ({ audience }: Meeting) => audience === 'public'

const entriesOf = (c: Context<NetworkEnv>, meetings: Meeting[]) =>
  inTime(meetings).map((meeting) => meetingEntry(c.var, c.var.network, meeting))

interface Feed {
  name: string
  description: string
  page: string
  entries: (Entry | null)[]
}

const asCalendar = { 'Content-Type': 'text/calendar; charset=utf-8' }

function textOf({ lang, url }: NetworkLocals, { page, entries, ...feed }: Feed): string {
  const known = entries.filter((entry) => entry !== null)
  return writeCalendar({ ...feed, lang, url: url.origin + page, entries: known })
}
