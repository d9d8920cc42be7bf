import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { clockOf, profileOf, speaksFor, visibleTo } from '#networks'
import { type FormErrors, postedFields, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import {
  activityEntries,
  type Conflict,
  conflictsSettled,
  historyOf,
  versionBegunFrom,
  versionSettled,
} from '#platform/records'
import { actingIn } from '../../acting.ts'
import { attendanceOf } from '../../attendance/attendance.queries.ts'
import { warningsOf } from '../../attendance/attendance.warnings.ts'
import { inMeeting, mayEditMeeting } from '../../in-meeting.ts'
import { meetingsByIds } from '../../meeting.queries.ts'
import { inItsCity, type LocalMeetingEnv } from '../local-meeting.edit.routes.tsx'
import { localOnly, reportPath } from '../local-meeting.paths.ts'
import { answersReports, mayAnswerReport, mayComeToReport, seesReport } from './report.access.ts'
import { answerReport, writeReport } from './report.commands.ts'
import { ReportEdit } from './report.edit.tsx'
import {
  answerForm,
  countsIn,
  missingIn,
  reportForm,
  reportsByCycle,
  reportValuesOf,
  typedReport,
} from './report.form.ts'
import { type Report, reportOf } from './report.queries.ts'
import { ReportShow } from './report.show.tsx'

type Asked = Context<LocalMeetingEnv>

/** What a local meeting was: written in two minutes, sent, accepted or returned. */
export const reportRoutes = new Hono<LocalMeetingEnv>()
  .get(`${localOnly}/report`, inMeeting, inItsCity, allow(mayComeToReport), async (c) => {
    const { db, network, meeting, standing } = c.var
    const report = await reportOf(db, meeting)
    if (!seesReport(standing, meeting, report)) throw notFound()
    if (!report || report.state === 'drafted') return c.redirect(reportPath(network, meeting, '/edit'), 303)
    return show(c, report)
  })
  .get(`${localOnly}/report/edit`, inMeeting, inItsCity, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting } = c.var
    const report = await reportOf(db, meeting)
    if (report?.state === 'accepted') return c.redirect(reportPath(network, meeting), 303)
    return edit(c, { typed: typedReport(report, meeting), id: report?.id ?? v7(), version: report?.version, report })
  })
  .post(`${localOnly}/report/edit`, inMeeting, inItsCity, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, city, speak, t } = c.var
    const [form, report, profile, posted] = await Promise.all([
      readForm(c, reportForm),
      reportOf(db, meeting),
      profileOf(db, network),
      postedFields(c),
    ])
    const counts = countsIn(
      posted,
      profile.member_kind.map(({ key }) => key),
    )
    const typed = { ...form.typed, ...typedCounts(posted) }
    const id = report?.id ?? ((form.ok && form.values.id) || v7())
    const again = async (rest: Pick<Shown, 'errors' | 'conflicts'>) =>
      edit(c, { typed, id, version: await versionBegunFrom(c, report?.version ?? 1), report, ...rest })
    if (!form.ok) return again({ errors: form.errors })
    if (!counts) return again({ errors: { counts: 'meetings.report.countsWrong' } })
    const send = form.values.as === 'send'
    const present = (await attendanceOf(db, [meeting.id])).get(meeting.id)?.present ?? 0
    const known = { meeting, present, counts, day: clockOf(network) }
    const errors = send ? missingIn(form.values, known) : undefined
    if (errors) return again({ errors })
    const written = await writeReport(
      db,
      actingIn(c.var),
      { meeting, city, profile, speak },
      {
        ...{ id, counts, send, day: form.values.day },
        version: await versionSettled(c, form.values.version ?? 1),
        values: { ...(await conflictsSettled(c, { ...reportValuesOf(form.values) })) } as ReturnType<
          typeof reportValuesOf
        >,
        plan: form.values.plan && form.values.nextDate !== null,
      },
    )
    if (written.outcome === 'stale') {
      const now = written.values as unknown as Report
      return edit(c, {
        ...{ id, report, conflicts: written.conflicts },
        typed: { ...typedReport(now, meeting), ...typedCounts(posted) },
        version: written.now.version,
      })
    }
    if (written.outcome === 'accepted') say(c, t('meetings.report.isAccepted'))
    else if (written.next) say(c, t('meetings.report.saidWithNext', { sent: send ? 'yes' : 'no' }))
    else say(c, t(send ? 'meetings.report.wasSent' : 'meetings.report.wasKept'))
    return c.redirect(reportPath(network, meeting, send || written.outcome === 'accepted' ? '' : '/edit'), 303)
  })
  .post(`${localOnly}/report/answer`, inMeeting, inItsCity, allow(mayAnswerReport), async (c) => {
    const { db, network, meeting, city, speak, url, t } = c.var
    const report = await reportOf(db, meeting)
    if (!report || report.state === 'drafted') throw notFound()
    const form = await readForm(c, answerForm)
    if (!form.ok) return show(c, report, { typed: form.typed, errors: form.errors })
    const { act, answer, version } = form.values
    if (act === 'return' && !answer)
      return show(c, report, { typed: form.typed, errors: { answer: 'meetings.report.sayWhy' } })
    const answered = await answerReport(
      db,
      actingIn(c.var),
      { meeting, city, speak, origin: url.origin },
      { version: version ?? report.version, accepted: act === 'accept', answer },
    )
    say(c, t(answered === 'meanwhile' ? 'meetings.report.meanwhile' : `meetings.report.said.${act}`))
    return c.redirect(reportPath(network, meeting), 303)
  })

/** What was typed of how many came, to be shown again. */
const typedCounts = (posted: Map<string, (string | File)[]>): Typed =>
  Object.fromEntries(
    [...posted]
      .filter(([name]) => name.startsWith('count.'))
      .map(([name, values]) => [name, String(values.at(-1) ?? '')]),
  )

interface Shown {
  typed: Typed
  id: string
  version: number | undefined
  report: Report | null
  errors?: FormErrors
  conflicts?: Conflict[]
}

async function edit(c: Asked, shown: Shown) {
  const { db, network, meeting, city, t } = c.var
  const [profile, known, event] = await Promise.all([profileOf(db, network), whoWasThere(c), eventOf(c)])
  return c.render(
    <ReportEdit
      {...{ network, meeting, city, profile, event, ...known, ...shown }}
      byCycle={reportsByCycle(profile)}
    />,
    { title: t('meetings.report.title', { meeting: meeting.title }), unlisted: true, width: 'text' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

async function show(c: Asked, report: Report, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, meeting, city, standing, t } = c.var
  const about = { networkId: network.id, subjectId: report.id, page: 1 }
  const [profile, known, event, history] = await Promise.all([
    profileOf(db, network),
    whoWasThere(c),
    eventOf(c),
    historyOf(db, about, visibleTo(standing, activityEntries)),
  ])
  const may = {
    // Who leads may, and answers instead.
    edit: speaksFor(standing, city.id) && report.state !== 'accepted',
    answer: answersReports(c.var),
  }
  return c.render(
    <ReportShow {...{ network, meeting, city, profile, report, event, history, may, failed, ...known }} />,
    { title: t('meetings.report.title', { meeting: meeting.title }), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

/** Who is on record as present, by kind, and what is worth a thought about it. */
async function whoWasThere({ var: { db, network, meeting } }: Asked) {
  const [attendance, profile] = await Promise.all([attendanceOf(db, [meeting.id]), profileOf(db, network)])
  const warnings = await warningsOf(db, meeting, profile)
  return { attendance: attendance.get(meeting.id) ?? null, warnings }
}

async function eventOf({ var: { db, network, meeting } }: Asked) {
  if (!meeting.relatesTo) return null
  const [event] = await meetingsByIds(db, network, [meeting.relatesTo])
  return event ?? null
}
