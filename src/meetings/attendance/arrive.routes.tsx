import { type Context, Hono } from 'hono'
import { v7, validate } from 'uuid'
import { citiesOf, clockOf, profileOf } from '#networks'
import { everyone, type PeopleEnv } from '#people'
import { type FormErrors, readForm, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import { lastDayOfMeeting } from '../meeting-days.ts'
import { namesKeptUntil } from '../participants/names-until.ts'
import { type ParticipantRow, participantById, registrationOf } from '../participants/participant.queries.ts'
import type { Doing } from '../participants/registered.ts'
import { rememberHere, whoIsHere } from './arrive.cookie.ts'
import { Arrive, Arrived, TypeCode } from './arrive.show.tsx'
import { doorPath } from './attendance.paths.ts'
import { readCode } from './check-in.code.ts'
import { type CheckedIn, checkIn, comeUnannounced } from './check-in.commands.ts'
import { arriveForm, newcomerOf } from './check-in.form.ts'
import { meetingOfCode, namesLike } from './check-in.queries.ts'

type Asked = Context<PeopleEnv>

/** What the code on the screen opens: for everybody in the room, without an account. The code is the permission. */
export const arriveRoutes = new Hono<PeopleEnv>()
  .get('/', allow(everyone), (c) => {
    const typed = c.var.url.searchParams.get('code')
    if (typed) return c.redirect(doorPath(readCode(typed)), 303)
    return askForCode(c)
  })
  .get('/:code', allow(everyone), async (c) => {
    const at = await atMeeting(c, false)
    if (!at) return askForCode(c, true)
    const here = whoIsHere(c, at.meeting.id)
    const known = here && validate(here) ? await participantById(c.var.db, at.meeting, here) : undefined
    if (known?.presence === 'present') return arrived(c, at, known)
    return show(c, at, {})
  })
  .post('/:code', allow(everyone), async (c) => {
    const at = await atMeeting(c, true)
    if (!at) return askForCode(c, true)
    const { db, lang, viewer } = c.var
    const form = await readForm(c, arriveForm)
    if (!form.ok) return show(c, at, { typed: form.typed, errors: form.errors })
    const { as, participant, name, online } = form.values
    const id = form.values.id ?? v7()
    if (as === 'this' && participant && validate(participant))
      return answer(c, at, await checkIn(db, doingOf(c, at), participant, { online, by: 'code' }))
    if (as === 'me' && viewer.person) {
      const own = await registrationOf(db, at.meeting, viewer.person.id)
      if (own) return answer(c, at, await checkIn(db, doingOf(c, at), own.id, { online, by: 'code' }))
      return show(c, at, { typed: { ...form.typed, name: viewer.person.name }, step: 'new', id })
    }
    if (as === 'fresh') return show(c, at, { typed: form.typed, step: 'new', id })
    if (as !== 'new') {
      if (!name) return show(c, at, { typed: form.typed, errors: { name: 'meetings.register.name.missing' } })
      const found = await namesLike(db, at.meeting, name)
      return show(c, at, { typed: form.typed, found, step: found.length > 0 ? 'choose' : 'new', id })
    }
    const [cities, profile] = await Promise.all([citiesOf(db, at.network), profileOf(db, at.network)])
    const read = newcomerOf(form.values, { meeting: at.meeting, cities, profile, lang, told: true })
    if (!read.ok) return show(c, at, { typed: form.typed, errors: read.errors, step: 'new', id })
    return answer(c, at, await comeUnannounced(db, doingOf(c, at), { id, coming: read.coming, by: 'code' }))
  })

type At = NonNullable<Awaited<ReturnType<typeof atMeeting>>>

async function atMeeting(c: Asked, finishing: boolean) {
  c.header('Cache-Control', 'private, no-store')
  const { db, secret } = c.var
  return meetingOfCode(db, readCode(c.req.param('code') ?? ''), { secret, now: Date.now(), finishing })
}

const doingOf = ({ var: { viewer, speak, secret, url } }: Asked, { network, meeting }: At): Doing => ({
  ...{ network, meeting },
  person: viewer.person,
  post: { speak, secret, origin: url.origin },
})

function askForCode(c: Asked, wrong = false) {
  const { t } = c.var
  return c.render(
    <TypeCode wrong={wrong} />,
    { title: t('meetings.checkIn.title'), unlisted: true, width: 'text' },
    wrong ? 404 : 200,
  )
}

interface Shown {
  typed?: Typed
  errors?: FormErrors
  found?: ParticipantRow[]
  step?: 'look' | 'choose' | 'new'
  id?: string
}

async function show(c: Asked, at: At, { typed = {}, errors, found = [], step = 'look', id }: Shown) {
  const { db, viewer, format, t } = c.var
  const { network, meeting } = at
  const [cities, profile] = await Promise.all([citiesOf(db, network), profileOf(db, network)])
  const until = format.date(namesKeptUntil(profile, lastDayOfMeeting(meeting, clockOf(network))))
  const page = {
    ...{ network, meeting, cities, profile, typed, errors, found, step },
    code: readCode(c.req.param('code') ?? ''),
    id: id ?? v7(),
    until,
    person: viewer.person,
  }
  return c.render(
    <Arrive {...page} />,
    { title: t('meetings.checkIn.title'), unlisted: true, width: 'text' },
    errors ? 422 : 200,
  )
}

function answer(c: Asked, at: At, done: CheckedIn) {
  if (done.outcome === 'sealed' || done.outcome === 'unknown')
    return show(c, at, {
      errors: { name: done.outcome === 'sealed' ? 'meetings.checkIn.sealed' : 'meetings.checkIn.unknown' },
    })
  rememberHere(c, at.meeting.id, done.participant.id)
  // The page that follows says it: reloading it sends nothing again.
  return c.redirect(doorPath(readCode(c.req.param('code') ?? '')), 303)
}

const arrived = (c: Asked, { network, meeting }: At, participant: ParticipantRow) =>
  c.render(<Arrived {...{ network, meeting, participant }} />, {
    title: c.var.t('meetings.checkIn.here'),
    unlisted: true,
    width: 'text',
  })
