import type { Context } from 'hono'
import { type ListedNeed, openNeeds } from '#exchange'
import { type NetworkLocals, RecordHistory, visibleTo } from '#networks'
import type { FormErrors, Typed } from '#platform/forms'
import { notFound } from '#platform/http'
import { activityEntries, type Conflict, historyOf, type Undone } from '#platform/records'
import { contentLang } from '#platform/text'
import { pageAsked } from '#platform/ui'
import { editsMeeting } from '../meeting.access.ts'
import { agendaPath, sessionPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { SessionEnv } from './in-session.ts'
import { SessionEdit } from './session.edit.tsx'
import { sessionFields } from './session.kept.ts'
import { type Agenda, agendaOf, practicesToShow, type Session, type ShownPractice } from './session.queries.ts'

export interface Around extends Agenda {
  needs: ListedNeed[]
  practices: ShownPractice[]
  session: Session | undefined
}

/** What a session can be made of: the needs that wait and those it answers already, the practices of the network. */
export async function aroundOf(locals: NetworkLocals, meeting: Meeting, sessionId?: string): Promise<Around> {
  const { db, network } = locals
  const hosts = meeting.hosts.map(({ id }) => id)
  const [agenda, waiting, practices] = await Promise.all([
    agendaOf(locals, meeting),
    openNeeds(db, locals),
    practicesToShow(db, network, hosts),
  ])
  const session = agenda.sessions.find(({ id }) => id === sessionId)
  const onIt = session?.needs ?? []
  const others = waiting.filter(({ id }) => !onIt.some((need) => need.id === id))
  const shown = (practice: ShownPractice) => session?.practices.some(({ id }) => id === practice.id) ?? false
  return {
    ...agenda,
    session,
    needs: [...onIt, ...others],
    practices: [...practices.filter(shown), ...practices.filter((practice) => !shown(practice))],
  }
}

/** As this request finds it; it was there a moment ago. */
export async function sessionNow(c: Context<SessionEnv>): Promise<{ around: Around; session: Session }> {
  const around = await aroundOf(c.var, c.var.meeting, c.var.session.id)
  if (!around.session) throw notFound()
  return { around, session: around.session }
}

interface Shown {
  around: Around
  typed: Typed
  errors?: FormErrors | undefined
  conflicts?: Conflict[]
  id?: string
  version?: number
}

export function showForm(c: Context<SessionEnv>, { around, ...shown }: Shown) {
  const { network, meeting, t } = c.var
  const { session, cities, themes, profile, needs, practices } = around
  const failed = shown.errors || shown.conflicts?.length
  return c.render(
    <SessionEdit {...{ network, meeting, session, cities, themes, profile, needs, practices }} {...shown} />,
    { title: t(session ? 'meetings.session.change' : 'meetings.session.add'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

export async function showHistory(c: Context<SessionEnv>, undone?: Undone) {
  const { db, network, meeting, session, standing, lang, t, url } = c.var
  const about = { networkId: network.id, subjectId: session.id, page: pageAsked(url.searchParams) }
  const [history, agenda] = await Promise.all([
    historyOf(db, about, visibleTo(standing, activityEntries)),
    agendaOf(c.var, meeting),
  ])
  const at = sessionPath(network, meeting, session)
  return c.render(
    <RecordHistory
      {...{ network, history, undone }}
      name={session.title}
      crumbs={[
        { label: t('meetings.agenda.title'), href: agendaPath(network, meeting) },
        { label: session.title, href: at, lang: contentLang(lang, network.language) },
      ]}
      fields={sessionFields(agenda)}
      undoAt={editsMeeting(standing, meeting) ? `${at}/history` : undefined}
    />,
    { title: `${t('platform.records.history.title')}: ${session.title}`, unlisted: true, width: 'text' },
    undone ? 422 : 200,
  )
}
