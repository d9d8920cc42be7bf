import { Hono } from 'hono'
import { v7 } from 'uuid'
import { conversationPanel, mayTakePart } from '#networks'
import { Confirm, postedFields, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { actingIn } from '../acting.ts'
import { isPublicAgenda, maySeeAgenda } from '../agendas/agenda.access.ts'
import { swapSession } from '../agendas/move.commands.ts'
import { inMeeting, mayEditMeeting } from '../in-meeting.ts'
import { editsMeeting } from '../meeting.access.ts'
import { agendaPath, sessionPath } from '../meeting.paths.ts'
import { besideSession } from '../slots.ts'
import { inSession, type SessionEnv } from './in-session.ts'
import { addSession, editSession, removeSession, undoSession } from './session.commands.ts'
import { aroundOf, sessionNow, showForm, showHistory } from './session.desk.tsx'
import { sessionForm, sessionOf, typedSession } from './session.form.ts'
import type { Session } from './session.queries.ts'
import { SessionShow } from './session.show.tsx'

/** The sessions of a meeting: each has a page, and those who plan the meeting add, change, move and remove them. */
export const sessionRoutes = new Hono<SessionEnv>()
  .get('/:meeting/sessions/new', inMeeting, allow(mayEditMeeting), async (c) => {
    const { meeting, url } = c.var
    const asked = ['day', 'startTime', 'city', 'title', 'kind', 'theme'].map((name) => [
      name,
      url.searchParams.get(name),
    ])
    const only = meeting.hosts.length === 1 ? meeting.hosts[0]?.slug : null
    const typed = { city: only ?? null, ...Object.fromEntries(asked.filter(([, value]) => value !== null)) }
    return showForm(c, { around: await aroundOf(c.var, meeting), typed, id: v7() })
  })
  .post('/:meeting/sessions', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const form = await readForm(c, sessionForm)
    const around = await aroundOf(c.var, meeting)
    const id = sessionForm.shape.id.parse(form.typed.id || undefined) ?? v7()
    if (!form.ok) return showForm(c, { around, typed: form.typed, errors: form.errors, id })
    const read = sessionOf(form.values, around)
    if (!read.ok) return showForm(c, { around, typed: form.typed, errors: read.errors, id })
    const added = await addSession(db, actingIn(c.var), meeting, { id, ...read.values })
    if (added === 'again' && !(await aroundOf(c.var, meeting, id)).session)
      return showForm(c, { around, typed: form.typed, errors: { title: 'meetings.session.again' }, id: v7() })
    say(c, t('meetings.session.added'))
    return c.redirect(`${agendaPath(network, meeting)}#session-${id}`, 303)
  })
  .get('/:meeting/sessions/:session', inMeeting, inSession, allow(maySeeAgenda), async (c) => {
    const { network, meeting, standing } = c.var
    const [{ around, session }, panels, conversation] = await Promise.all([
      sessionNow(c),
      besideSession.look(c.var, { meeting, sessionId: c.var.session.id }),
      conversationPanel(c.var, { kind: 'session', id: c.var.session.id }),
    ])
    const mayEdit = editsMeeting(standing, meeting)
    return c.render(
      <SessionShow {...{ network, meeting, session, mayEdit, panels, conversation }} profile={around.profile} />,
      { title: session.title, description: session.purpose ?? '', unlisted: !isPublicAgenda(network, meeting) },
    )
  })
  .get('/:meeting/sessions/:session/edit', inMeeting, inSession, allow(mayEditMeeting), async (c) => {
    const { around, session } = await sessionNow(c)
    return showForm(c, { around, typed: typedSession(session), version: session.version })
  })
  .post('/:meeting/sessions/:session/edit', inMeeting, inSession, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const form = await readForm(c, sessionForm)
    const { around, session } = await sessionNow(c)
    const version = await versionBegunFrom(c, session.version)
    if (!form.ok) return showForm(c, { around, typed: form.typed, errors: form.errors, version })
    const read = sessionOf(form.values, around, session)
    if (!read.ok) return showForm(c, { around, typed: form.typed, errors: read.errors, version })
    const values = { ...read.values, needs: [...read.values.needs, ...session.unseenNeeds].sort() }
    const changed = await editSession(db, actingIn(c.var), meeting, {
      session,
      version: await versionSettled(c, form.values.version ?? session.version),
      values: await conflictsSettled(c, { ...values, practices: values.practices.toSorted() }),
    })
    if (changed.outcome === 'gone' || changed.outcome === 'refused') throw notFound()
    if (changed.outcome === 'stale') {
      const now = changed.values as unknown as Omit<Session, 'needs' | 'practices'> & Record<string, string[]>
      const typed = {
        ...typedSession({ ...session, ...now, needs: session.needs, practices: session.practices }),
        city: around.cities.find(({ id }) => id === now.cityId)?.slug ?? null,
        theme: around.themes.find(({ id }) => id === now.themeId)?.code ?? null,
        needs: now.needs ?? [],
        practices: now.practices ?? [],
      }
      return showForm(c, { around, typed, version: changed.now.version, conflicts: changed.conflicts })
    }
    if (changed.outcome === 'saved') {
      const action = sessionPath(network, meeting, session, `/history/${changed.entryId}/undo`)
      say(c, t('meetings.edit.saved'), { undo: { action, label: t('platform.records.history.undo') } })
    } else say(c, t('meetings.edit.nothingChanged'))
    return c.redirect(`${agendaPath(network, meeting)}#session-${session.id}`, 303)
  })
  .post('/:meeting/sessions/:session/move', inMeeting, inSession, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, session } = c.var
    const to = (await postedFields(c)).get('to')?.at(-1) === 'earlier' ? 'earlier' : 'later'
    await swapSession(db, actingIn(c.var), meeting, session.id, to)
    return c.redirect(`${agendaPath(network, meeting)}#session-${session.id}`, 303)
  })
  .get('/:meeting/sessions/:session/remove', inMeeting, inSession, allow(mayEditMeeting), (c) => {
    const { network, meeting, session, t } = c.var
    const at = sessionPath(network, meeting, session)
    return c.render(
      <Confirm
        title={t('meetings.session.remove.title', { title: session.title })}
        lead={t('meetings.session.remove.lead')}
        action={`${at}/remove`}
        send={t('meetings.session.remove')}
        cancelHref={at}
      />,
      { title: t('meetings.session.remove'), unlisted: true, width: 'text' },
    )
  })
  .post('/:meeting/sessions/:session/remove', inMeeting, inSession, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, session, t } = c.var
    await removeSession(db, actingIn(c.var), meeting, session)
    say(c, t('meetings.session.removed', { title: session.title }))
    return c.redirect(agendaPath(network, meeting), 303)
  })
  .get('/:meeting/sessions/:session/history', inMeeting, inSession, allow(maySeeAgenda), allow(mayTakePart), (c) =>
    showHistory(c),
  )
  .post('/:meeting/sessions/:session/history/:entry/undo', inMeeting, inSession, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, session, t } = c.var
    const undoing = { session, entryId: c.req.param('entry') }
    const undone = await undoSession(db, actingIn(c.var), meeting, undoing)
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome !== 'undone' || undone.blocked.length > 0) return showHistory(c, undone)
    say(c, t('meetings.edit.undone'))
    return c.redirect(sessionPath(network, meeting, session, '/history'), 303)
  })
