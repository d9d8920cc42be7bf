import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { citiesOf, clockOf, profileOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound, type Sentence } from '#platform/http'
import { inMeeting } from '../in-meeting.ts'
import { meetingPath } from '../meeting.paths.ts'
import { lastDayOfMeeting } from '../meeting-days.ts'
import { atDoor } from './at-door.ts'
import { isOpen } from './door.queries.ts'
import { namesKeptUntil } from './names-until.ts'
import { type AtDoorEnv, type AtDoorLocals, mayRegister } from './participant.access.ts'
import { cancelRegistration, register } from './participant.commands.ts'
import { registerPath } from './participant.paths.ts'
import { needsOf, registrationOf } from './participant.queries.ts'
import { linkKey } from './participant.secret.ts'
import { RegistrationClosed } from './register.closed.tsx'
import { RegisterEdit } from './register.edit.tsx'
import { cityComingFrom, comingOf, registerForm, seatOf, typedOf } from './register.form.ts'
import type { Doing } from './registered.ts'

/** Whoever holds the link that the organisers gave out; to others there is nothing at all. */
const mayRegisterByLink: Sentence<AtDoorEnv> = ({ door }) =>
  door.opening === 'link' || door.opening === 'everybody' ? 'yes' : 'unknown'

/** The key at the end of the address: it is the permission, whoever may otherwise see the meeting. */
const holdsKey = (c: Context<AtDoorEnv>): boolean =>
  c.req.param('key') === linkKey(c.var.secret, c.var.meeting.id, c.var.door.linkNumber)

export const registerRoutes = new Hono<AtDoorEnv>()
  .get('/', inMeeting, atDoor, allow(mayRegister), (c) => showForm(c))
  .post('/', inMeeting, atDoor, allow(mayRegister), (c) => takeForm(c))
  .post('/cancel', inMeeting, atDoor, allow(mayRegister), async (c) => {
    const { db, network, meeting, viewer, t } = c.var
    const own = viewer.person && (await registrationOf(db, meeting, viewer.person.id))
    if (own && (await cancelRegistration(db, doingOf(c.var), { id: own.id }))) say(c, t('meetings.register.cancelled'))
    return c.redirect(meetingPath(network, meeting), 303)
  })
  .get('/:key', inMeeting, atDoor, allow(mayRegisterByLink), (c) => {
    if (!holdsKey(c)) throw notFound()
    return showForm(c)
  })
  .post('/:key', inMeeting, atDoor, allow(mayRegisterByLink), (c) => {
    if (!holdsKey(c)) throw notFound()
    return takeForm(c)
  })

export const doingOf = ({ network, meeting, door, viewer, speak, secret, url }: AtDoorLocals): Doing => ({
  network,
  meeting,
  person: viewer.person,
  post: { speak, secret, origin: url.origin },
  word: door.word,
})

async function showForm(c: Context<AtDoorEnv>, failed?: { typed: Typed; errors: FormErrors; id?: string }) {
  const { db, network, meeting, door, standing, viewer, format, t } = c.var
  const { person } = viewer
  const [cities, profile, own] = await Promise.all([
    citiesOf(db, network),
    profileOf(db, network),
    person ? registrationOf(db, meeting, person.id) : undefined,
  ])
  const here = own && own.cancelledAt === null && own.registeredAt !== null ? own : undefined
  if (!isOpen(door, meeting, clockOf(network)) && !here)
    return c.render(<RegistrationClosed network={network} meeting={meeting} door={door} />, {
      title: t('meetings.register.title'),
      unlisted: true,
    })
  const cityId = own ? own.cityId : cityComingFrom(standing, meeting)
  const city = cities.find(({ id }) => id === cityId)?.slug ?? ''
  const known: Typed = own
    ? typedOf(own, city, await needsOf(db, own.id))
    : { name: person?.name, seat: seatOf(standing, meeting, cityId), city }
  const typed = failed?.typed ?? known
  const key = c.req.param('key')
  const page = {
    ...{ network, meeting, cities, profile, typed },
    errors: failed?.errors,
    action: registerPath(network, meeting, key ? `/${key}` : ''),
    id: failed?.id ?? v7(),
    asksEmail: !person,
    word: door.word,
    namesUntil: format.date(namesKeptUntil(profile, lastDayOfMeeting(meeting, clockOf(network)))),
    registered: here !== undefined,
    cancelAction: here && registerPath(network, meeting, '/cancel'),
    outside: !person,
  }
  return c.render(
    <RegisterEdit {...page} />,
    { title: t('meetings.register.title'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

async function takeForm(c: Context<AtDoorEnv>) {
  const { db, network, meeting, door, lang, viewer, t } = c.var
  const form = await readForm(c, registerForm)
  const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
  if (!form.ok) return showForm(c, { typed: form.typed, errors: form.errors, id })
  if (!isOpen(door, meeting, clockOf(network))) return showForm(c)
  const [cities, profile] = await Promise.all([citiesOf(db, network), profileOf(db, network)])
  const read = comingOf(form.values, { meeting, cities, profile, language: lang })
  const again = (errors: FormErrors) => showForm(c, { typed: form.typed, errors, id })
  if (!read.ok) return again(read.errors)
  if (!viewer.person && !read.coming.email) return again({ email: 'meetings.register.email.missing' })
  const done = await register(db, doingOf(c.var), { id, coming: read.coming, needs: read.needs })
  if (done.outcome === 'taken') return showForm(c, { typed: form.typed, errors: { name: 'meetings.register.again' } })
  // The same answer whether or not the address was on the list: who comes is nobody else's business.
  if (!viewer.person || done.outcome === 'mailed') {
    say(c, t('meetings.register.mailed'))
    return c.redirect(meetingOr(c), 303)
  }
  say(c, t(done.outcome === 'changed' ? 'meetings.register.saved' : 'meetings.register.done'))
  return c.redirect(meetingPath(network, meeting), 303)
}

/** Back to where one came from: whoever has only a link may not be able to see the meeting's page. */
const meetingOr = (c: Context<AtDoorEnv>): string => {
  const key = c.req.param('key')
  return registerPath(c.var.network, c.var.meeting, key ? `/${key}` : '')
}
