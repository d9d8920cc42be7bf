import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { citiesOf, mayLead, mayTakePart, profileOf, RecordHistory, themesOf, visibleTo } from '#networks'
import { type FormErrors, postedFields, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import {
  activityEntries,
  type Conflict,
  conflictsSettled,
  historyOf,
  type Undone,
  versionBegunFrom,
  versionSettled,
} from '#platform/records'
import { contentLang } from '#platform/text'
import { pageAsked } from '#platform/ui'
import { actingIn } from './acting.ts'
import { inMeeting, type MeetingEnv, type MeetingLocals, mayEditMeeting, maySeeMeeting } from './in-meeting.ts'
import { editsMeeting } from './meeting.access.ts'
import { editMeeting, planMeeting, undoMeeting } from './meeting.commands.ts'
import { MeetingEdit } from './meeting.edit.tsx'
import { type AmongMeetings, meetingForm, meetingOf, partsOf, typedMeeting } from './meeting.form.ts'
import { meetingFields } from './meeting.kept.ts'
import { agendaPath, meetingPath, meetingsPath } from './meeting.paths.ts'
import type { Meeting } from './meeting.queries.ts'

/** Planning a meeting and changing it. Stands before the pages of single meetings: none may be called "new". */
export const meetingEditRoutes = new Hono<MeetingEnv>()
  .get('/new', allow(mayLead), async (c) => {
    const { viewer, url } = c.var
    const asked = Object.fromEntries(['kind', 'title', 'start'].map((name) => [name, url.searchParams.get(name)]))
    return showForm(c, {
      typed: { status: 'planned', timeZone: viewer.person?.timeZone ?? null, ...asked },
      id: v7(),
    })
  })
  .post('/', allow(mayLead), async (c) => {
    const { db, network, t } = c.var
    const form = await readForm(c, meetingForm)
    const among = await amongOf(c.var)
    const parts = partsOf(await postedFields(c), among.cities)
    const id = (form.ok ? form.values.id : undefined) ?? v7()
    const again = (errors: FormErrors, key = id) =>
      showForm(c, { typed: { ...form.typed, ...parts.typed }, errors, id: key })
    if (!form.ok) return again(form.errors, meetingForm.shape.id.parse(form.typed.id || undefined) ?? v7())
    const read = meetingOf(form.values, parts, among)
    if (!read.ok) return again(read.errors)
    const planned = await planMeeting(db, actingIn(c.var), { id, slug: form.values.slug, ...read.values })
    if (planned.outcome === 'slug-taken') return again({ slug: 'meetings.edit.slugTaken' })
    if (planned.outcome === 'taken') return again({ title: 'meetings.edit.again' }, v7())
    say(c, t('meetings.edit.planned'))
    // Where it takes place in several cities, each part is asked for now that they are known.
    const hasParts = read.values.hosts.length > 1 && read.values.parts.length === 0
    return c.redirect(meetingPath(network, planned.meeting, hasParts ? '/edit' : ''), 303)
  })
  .get('/:meeting/edit', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting } = c.var
    const typed = typedMeeting(meeting, await themesOf(db, network))
    return showForm(c, { meeting, typed, version: meeting.version })
  })
  .post('/:meeting/edit', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const form = await readForm(c, meetingForm)
    const among = await amongOf(c.var)
    const parts = partsOf(await postedFields(c), among.cities)
    const version = await versionBegunFrom(c, meeting.version)
    const typed = { ...form.typed, ...parts.typed }
    if (!form.ok) return showForm(c, { meeting, typed, version, errors: form.errors })
    const read = meetingOf(form.values, parts, among, meeting)
    if (!read.ok) return showForm(c, { meeting, typed, version, errors: read.errors })
    const changed = await editMeeting(db, actingIn(c.var), {
      meeting,
      version: await versionSettled(c, form.values.version ?? meeting.version),
      values: await conflictsSettled(c, { ...read.values }),
    })
    if (changed.outcome === 'gone' || changed.outcome === 'refused') throw notFound()
    if (changed.outcome === 'stale') {
      const now = changed.values as unknown as Omit<Meeting, 'hosts'> & { hosts: string[] }
      const hosts = among.cities.filter(({ id }) => now.hosts.includes(id))
      return showForm(c, {
        meeting,
        typed: typedMeeting({ ...now, hosts }, among.themes),
        version: changed.now.version,
        conflicts: changed.conflicts,
      })
    }
    if (changed.outcome === 'saved') {
      const action = meetingPath(network, meeting, `/history/${changed.entryId}/undo`)
      say(c, t('meetings.edit.saved'), { undo: { action, label: t('platform.records.history.undo') } })
    } else say(c, t('meetings.edit.nothingChanged'))
    const held = changed.outcome === 'saved' && changed.changes.status?.after === 'held'
    return c.redirect(held ? agendaPath(network, meeting, '/after') : meetingPath(network, meeting), 303)
  })
  .get('/:meeting/history', inMeeting, allow(maySeeMeeting), allow(mayTakePart), (c) => showHistory(c))
  .post('/:meeting/history/:entry/undo', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const undone = await undoMeeting(db, actingIn(c.var), meeting.id, c.req.param('entry'))
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome !== 'undone' || undone.blocked.length > 0) return showHistory(c, undone)
    say(c, t('meetings.edit.undone'))
    return c.redirect(meetingPath(network, meeting, '/history'), 303)
  })

async function amongOf({ db, network }: Pick<MeetingLocals, 'db' | 'network'>): Promise<AmongMeetings> {
  const [cities, themes, profile] = await Promise.all([
    citiesOf(db, network),
    themesOf(db, network),
    profileOf(db, network),
  ])
  return { network, cities, themes, profile }
}

interface Shown {
  meeting?: Meeting
  typed: Typed
  errors?: FormErrors
  conflicts?: Conflict[]
  id?: string
  version?: number
}

async function showForm(c: Context<MeetingEnv>, shown: Shown) {
  const { t } = c.var
  const among = await amongOf(c.var)
  const chosen = [shown.typed.hosts ?? []].flat()
  const hosts = among.cities.filter(({ slug }) => chosen.includes(slug))
  const failed = shown.errors || shown.conflicts?.length
  return c.render(
    <MeetingEdit {...among} {...shown} hosts={hosts} />,
    { title: t(shown.meeting ? 'meetings.edit.change' : 'meetings.edit.plan'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

async function showHistory(c: Context<MeetingEnv>, undone?: Undone) {
  const { db, network, meeting, standing, lang, t, url } = c.var
  const about = { networkId: network.id, subjectId: meeting.id, page: pageAsked(url.searchParams) }
  const [history, cities] = await Promise.all([
    historyOf(db, about, visibleTo(standing, activityEntries)),
    citiesOf(db, network),
  ])
  const undoAt = editsMeeting(standing, meeting) ? meetingPath(network, meeting, '/history') : undefined
  return c.render(
    <RecordHistory
      {...{ network, history, undone, undoAt }}
      name={meeting.title}
      crumbs={[
        { label: t('meetings.meetings.title'), href: meetingsPath(network) },
        {
          label: meeting.title,
          href: meetingPath(network, meeting),
          lang: contentLang(lang, network.language),
        },
      ]}
      fields={meetingFields(cities)}
    />,
    { title: `${t('platform.records.history.title')}: ${meeting.title}`, unlisted: true, width: 'text' },
    undone ? 422 : 200,
  )
}
