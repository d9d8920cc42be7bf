import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { field, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { isDay } from '#platform/time'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingEnv, type MeetingLocals, mayEditMeeting } from '../in-meeting.ts'
import { editsMeeting, runsMeeting } from '../meeting.access.ts'
import { timeOfDay } from '../meeting.form.ts'
import { agendaPath } from '../meeting.paths.ts'
import { agendaShows } from '../schema.ts'
import { agendaOf } from '../sessions/session.queries.ts'
import { isPublicAgenda, maySeeAgenda } from './agenda.access.ts'
import { clashesOf } from './agenda.clashes.ts'
import { AgendaShow } from './agenda.show.tsx'
import { daysOf, timetableOf } from './agenda.timetable.ts'
import { placeSession } from './move.commands.ts'
import { giveOutAgenda, openAgenda } from './version.commands.ts'
import { versionsOf } from './version.queries.ts'
import { Opening, VersionShow, Versions } from './version.show.tsx'
import { changesBetween, keptOf } from './version.ts'
import { takeWordsAsSessions } from './words.commands.ts'

const placeForm = z.object({
  session: field.id(),
  day: field.line({ max: 20 }).refine((typed) => typed === null || isDay(typed), 'meetings.session.dayWrong'),
  start: timeOfDay(),
  city: field.id(),
})

const versionForm = z.object({ id: field.id(), note: field.prose({ max: 1_000 }), agreed: field.ticked() })
const openingForm = z.object({ shown: field.choice(agendaShows, { missing: 'platform.form.choose' }) })

/** The agenda of a meeting, how it is changed by hand, given out and opened. */
export const agendaRoutes = new Hono<MeetingEnv>()
  .get('/:meeting/agenda', inMeeting, allow(maySeeAgenda), async (c) => {
    const { meeting, t, network } = c.var
    return c.render(await agendaPage(c.var), {
      title: t('meetings.agenda.of', { meeting: meeting.title }),
      description: t('meetings.agenda.description', { meeting: meeting.title, network: network.name }),
      unlisted: !isPublicAgenda(network, meeting),
      width: 'wide',
    })
  })
  .post('/:meeting/agenda/places', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const form = await readForm(c, placeForm)
    const known = meeting.hosts.some(({ id }) => form.ok && id === form.values.city)
    if (form.ok && form.values.session) {
      const { session, day, start, city } = form.values
      const place = { day, startTime: start, cityId: known ? (city ?? null) : null }
      if ((await placeSession(db, actingIn(c.var), meeting, session, place)) === 'gone') throw notFound()
      return c.redirect(`${agendaPath(network, meeting)}#session-${session}`, 303)
    }
    say(c, t('meetings.agenda.notMoved'))
    return c.redirect(agendaPath(network, meeting), 303)
  })
  .post('/:meeting/agenda/from-words', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const { profile } = await agendaOf(c.var, meeting)
    const count = await takeWordsAsSessions(db, actingIn(c.var), meeting, profile)
    say(c, t('meetings.agenda.wordsTaken', { count }))
    return c.redirect(agendaPath(network, meeting), 303)
  })
  .post('/:meeting/agenda/versions', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const form = await readForm(c, versionForm)
    if (!form.ok) return c.redirect(agendaPath(network, meeting), 303)
    const { sessions } = await agendaOf(c.var, meeting)
    const { id = v7(), note, agreed } = form.values
    const giving = { id, note, agreed, sessions: sessions.map(keptOf) }
    const number = await giveOutAgenda(db, actingIn(c.var), meeting, giving)
    say(c, t('meetings.version.given', { number }))
    return c.redirect(agendaPath(network, meeting, `/versions/${number}`), 303)
  })
  .get('/:meeting/agenda/versions/:number', inMeeting, allow(maySeeAgenda), (c) => showVersion(c))
  .post('/:meeting/agenda/opening', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    if (meeting.cityId !== null) throw notFound()
    const form = await readForm(c, openingForm)
    if (form.ok) {
      await openAgenda(db, actingIn(c.var), meeting, form.values.shown)
      say(c, t('meetings.opening.done'))
    }
    return c.redirect(agendaPath(network, meeting), 303)
  })

async function agendaPage(locals: MeetingLocals) {
  const { db, network, meeting, standing } = locals
  const [agenda, versions] = await Promise.all([agendaOf(locals, meeting), versionsOf(db, meeting)])
  const edit = editsMeeting(standing, meeting)
  const runs = runsMeeting(standing, meeting)
  const giving = edit && agenda.sessions.length > 0 ? v7() : null
  return (
    <AgendaShow
      {...{ network, meeting, agenda }}
      timetable={timetableOf(agenda.sessions, edit ? daysOf(meeting) : [])}
      clashes={runs ? clashesOf(agenda.sessions, meeting, agenda.profile) : []}
      may={{ edit, runs, propose: edit && meeting.cityId === null }}
      versions={<Versions {...{ network, meeting, versions }} id={giving} />}
      opening={edit && meeting.cityId === null ? <Opening network={network} meeting={meeting} /> : null}
    />
  )
}

async function showVersion(c: Context<MeetingEnv>) {
  const { db, network, meeting, t, url } = c.var
  const number = Number(c.req.param('number'))
  const versions = Number.isInteger(number) && number > 0 && number < 1_000_000 ? await versionsOf(db, meeting) : []
  const version = versions.find((one) => one.number === number)
  if (!version) throw notFound()
  const asked = Number(url.searchParams.get('with'))
  const other = versions.find((one) => one.number === asked && one.number !== number)
  const before = other ?? versions.find((one) => one.number === number - 1)
  const against = before ? { number: before.number, changes: changesBetween(before.sessions, version.sessions) } : null
  return c.render(<VersionShow {...{ network, meeting, versions, version, against }} />, {
    title: `${t('meetings.version.number', { number })}: ${meeting.title}`,
    unlisted: !isPublicAgenda(network, meeting),
  })
}
