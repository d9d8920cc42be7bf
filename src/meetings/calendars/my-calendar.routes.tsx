import { type Context, Hono } from 'hono'
import { citiesOf, citiesOfStanding, dueItemsOf, standingsOf } from '#networks'
import { everyone, type PeopleEnv, type Person, signedIn } from '#people'
import { say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { seesMeeting } from '../meeting.access.ts'
import { inTime } from '../meeting.order.ts'
import { addressIn, signedAddress } from './calendar.secret.ts'
import { type Entry, writeCalendar } from './calendar.ts'
import { dueEntries } from './due.entry.ts'
import { meetingEntry, type Reader } from './meeting.entry.ts'
import { closeCalendarAddress, renewCalendarAddress } from './my-calendar.commands.ts'
import { calendarAddressOf, meetingsAround, readerOfCalendar } from './my-calendar.queries.ts'
import { MyCalendarPage } from './my-calendar.show.tsx'

/** The page where one gets, renews and closes the address. */
export const myCalendarRoutes = new Hono<PeopleEnv>()
  .get('/', allow(signedIn), async (c) => {
    const { db, secret, t, viewer } = c.var
    if (!viewer.person) throw notFound()
    const known = await calendarAddressOf(db, viewer.person)
    const path = known?.active ? `/calendar/${signedAddress(known, secret)}.ics` : null
    c.header('Cache-Control', 'no-store')
    return c.render(<MyCalendarPage path={path} />, {
      title: t('meetings.myCalendar.title'),
      unlisted: true,
      width: 'text',
    })
  })
  .post('/', allow(signedIn), async (c) => {
    if (!c.var.viewer.person) throw notFound()
    await renewCalendarAddress(c.var.db, c.var.viewer.person)
    say(c, c.var.t('meetings.myCalendar.made'))
    return c.redirect('/me/calendar', 303)
  })
  .post('/close', allow(signedIn), async (c) => {
    if (!c.var.viewer.person) throw notFound()
    await closeCalendarAddress(c.var.db, c.var.viewer.person)
    say(c, c.var.t('meetings.myCalendar.closed'))
    return c.redirect('/me/calendar', 303)
  })

/** The calendar itself: the address is the key, because calendars cannot sign in. */
export const ownCalendarRoutes = new Hono<PeopleEnv>().get('/:address', allow(everyone), async (c) => {
  const { db, secret, speak, url } = c.var
  const [, token = ''] = /^(.*)\.ics$/.exec(c.req.param('address')) ?? []
  const address = addressIn(token, secret)
  const person = address ? await readerOfCalendar(db, address) : null
  if (!person) throw notFound()
  const { t, format, lang } = speak(person.language)
  const entries = await entriesFor(c, person, { t, format, url })
  const name = t('meetings.myCalendar.name', { name: person.name })
  const description = t('meetings.myCalendar.description')
  c.header('Cache-Control', 'private, no-cache')
  c.header('X-Robots-Tag', 'noindex')
  return c.body(writeCalendar({ name, description, url: `${url.origin}/me`, lang, entries }), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
  })
})

/** Meetings of all networks somebody belongs to and of the local groups they work in, and what is due from them. */
async function entriesFor({ var: { db } }: Context<PeopleEnv>, person: Person, reader: Reader): Promise<Entry[]> {
  const standings = await standingsOf(db, person)
  const groups = standings.flatMap(({ standing }) => citiesOfStanding(standing, 'works'))
  const meetings = await meetingsAround(
    db,
    standings.map(({ network }) => network.id),
    groups,
  )
  const within = await Promise.all(
    standings.map(async ({ network, standing }) => {
      const seen = meetings.filter((meeting) => meeting.networkId === network.id && seesMeeting({ standing }, meeting))
      const entries = inTime(seen).map((meeting) => meetingEntry(reader, network, meeting, true))
      const [items, cities] = await Promise.all([dueItemsOf({ db, network }), citiesOf(db, network)])
      const nameOf = (id: string) => cities.find((city) => city.id === id)?.name
      return [...entries, ...dueEntries(reader, network, standing, items, nameOf)]
    }),
  )
  return within.flat().filter((entry) => entry !== null)
}
