import { type Context, Hono } from 'hono'
import { citiesOf, clockOf, profileOf } from '#networks'
import { type FormErrors, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { inMeeting, mayEditMeeting, mayRunMeeting } from '../in-meeting.ts'
import { editsMeeting, runsMeeting } from '../meeting.access.ts'
import { lastDayOfMeeting } from '../meeting-days.ts'
import { atDoor } from '../participants/at-door.ts'
import { namesKeptUntil } from '../participants/names-until.ts'
import { type AtDoorEnv, maySeeParticipants, namesSeen } from '../participants/participant.access.ts'
import { participantsOf } from '../participants/participant.queries.ts'
import { doingOf } from '../participants/register.routes.tsx'
import { comes } from '../participants/seats.ts'
import { attendancePath, verifyPath } from './attendance.paths.ts'
import { attendanceOf } from './attendance.queries.ts'
import { AttendanceShow } from './attendance.show.tsx'
import { warningsOf } from './attendance.warnings.ts'
import { rowsOf, sealAttendance } from './sheet.commands.ts'
import { sealForm } from './sheet.form.ts'
import { paperPdf, sealedPdf } from './sheet.pdf.ts'
import { sheetsOf } from './sheet.queries.ts'
import { SealSheet } from './sheet.seal.tsx'

export const attendanceRoutes = new Hono<AtDoorEnv>()
  .get('/', inMeeting, atDoor, allow(maySeeParticipants), async (c) => {
    const { db, network, meeting, standing, sealed, format, t } = c.var
    const names = namesSeen(standing, meeting, sealed)
    const edits = editsMeeting(standing, meeting)
    const [counted, cities, profile, sheets, people] = await Promise.all([
      attendanceOf(db, [meeting.id]),
      citiesOf(db, network),
      profileOf(db, network),
      sheetsOf(db, meeting),
      names === 'all' || names.length > 0 ? participantsOf(db, meeting, names) : [],
    ])
    const warnings = edits ? await warningsOf(db, meeting, profile) : null
    const page = {
      ...{ network, meeting, cities, profile, sheets, edits, warnings },
      attendance: counted.get(meeting.id),
      people: people.filter(({ name, cancelledAt }) => name !== null && cancelledAt === null),
      runs: runsMeeting(standing, meeting),
      namesUntil: format.date(namesKeptUntil(profile, lastDayOfMeeting(meeting, clockOf(network)))),
    }
    return c.render(<AttendanceShow {...page} />, { title: t('meetings.attendance.title'), unlisted: true })
  })
  .get('/seal', inMeeting, atDoor, allow(mayEditMeeting), (c) => showSeal(c))
  .post('/seal', inMeeting, atDoor, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const form = await readForm(c, sealForm)
    if (!form.ok) return showSeal(c, form.errors, String(form.typed.reason ?? ''))
    const { number = 1, reason, told } = form.values
    if (!told) return showSeal(c, { told: 'meetings.sheet.told.missing' }, reason)
    if (number > 1 && !reason) return showSeal(c, { reason: 'meetings.sheet.reason.missing' })
    const [cities, profile] = await Promise.all([citiesOf(db, network), profileOf(db, network)])
    const done = await sealAttendance(db, doingOf(c.var), { number, reason, cities, profile })
    if (done.outcome === 'nobody') return showSeal(c, { told: 'meetings.sheet.nobody' }, reason)
    say(c, t(done.outcome === 'stale' ? 'meetings.sheet.stale' : 'meetings.sheet.done'))
    return c.redirect(attendancePath(network, meeting), 303)
  })
  .get('/paper.pdf', inMeeting, atDoor, allow(mayRunMeeting), async (c) => {
    const { db, network, meeting, sealed, standing, url } = c.var
    const [people, cities, profile] = await Promise.all([
      participantsOf(db, meeting, namesSeen(standing, meeting, sealed)),
      citiesOf(db, network),
      profileOf(db, network),
    ])
    const coming = people.filter((one) => comes(one) && one.name !== null)
    const rows = rowsOf(coming, { cities, profile, language: c.var.lang })
    const about = { network, meeting, address: url.origin }
    return pdf(c, await paperPdf(rows, about, c.var), `${meeting.slug}-signatures`)
  })
  .get('/sheets/:file', inMeeting, atDoor, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, url } = c.var
    const [, number, kind] = /^(\d{1,4})\.(pdf|csv)$/.exec(c.req.param('file')) ?? []
    const sheet = (await sheetsOf(db, meeting)).find((one) => one.number === Number(number))
    if (!sheet) throw notFound()
    const name = `${meeting.slug}-attendance-${sheet.number}`
    if (kind === 'pdf') {
      const address = url.origin + verifyPath(network, sheet.checksum)
      return pdf(c, await sealedPdf(sheet, { network, meeting, address }, c.var), name)
    }
    if (sheet.csv === null) throw notFound()
    c.header('Content-Type', 'text/csv; charset=utf-8')
    c.header('Content-Disposition', disposition(`${name}.csv`))
    return c.body(sheet.csv)
  })

function pdf(c: Context<AtDoorEnv>, file: Buffer, name: string) {
  c.header('Content-Type', 'application/pdf')
  c.header('Content-Disposition', disposition(`${name}.pdf`))
  return c.body(new Uint8Array(file))
}

const disposition = (name: string): string => `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`

async function showSeal(c: Context<AtDoorEnv>, errors?: FormErrors, reason: string | null = null) {
  const { db, network, meeting, format, t } = c.var
  const [people, sheets, profile] = await Promise.all([
    participantsOf(db, meeting),
    sheetsOf(db, meeting),
    profileOf(db, network),
  ])
  const listed = people.filter((one) => comes(one) && one.name !== null)
  const count = (presence: string) => listed.filter((one) => one.presence === presence).length
  const page = {
    ...{ network, meeting, errors, reason },
    before: sheets[0],
    early: meeting.start !== null && clockOf(network) < meeting.start ? format.date(meeting.start) : undefined,
    present: count('present'),
    unmarked: count('expected'),
    unasked: listed.filter(({ presence, consentedAt }) => presence === 'present' && consentedAt === null).length,
    namesUntil: format.date(namesKeptUntil(profile, lastDayOfMeeting(meeting, clockOf(network)))),
  }
  return c.render(
    <SealSheet {...page} />,
    { title: t('meetings.sheet.seal'), unlisted: true, width: 'text' },
    errors ? 422 : 200,
  )
}
