import type { Context } from 'hono'
import { v7 } from 'uuid'
import { profileOf, themesOf } from '#networks'
import { Confirm, type FormErrors, type Typed } from '#platform/forms'
import { notFound } from '#platform/http'
import type { Conflict } from '#platform/records'
import { isAcademy } from '../academies/academy.agenda.ts'
import type { MeetingEnv } from '../in-meeting.ts'
import { inTime } from '../meeting.order.ts'
import { meetingsOf } from '../meeting.queries.ts'
import { isCancelled } from '../meeting.status.ts'
import { readsVersion, readsWorkingText } from './rationale.access.ts'
import { contentOf } from './rationale.commands.ts'
import { RationaleEdit, RationaleGive } from './rationale.edit.tsx'
import { rationaleVersionPath } from './rationale.paths.ts'
import { type Rationale, type RationaleFound, rationaleOf, withRationale } from './rationale.queries.ts'
import { onRecord, quotedFromWithin } from './rationale.record.queries.ts'

type Here = Context<MeetingEnv>

/** What of a rationale the reader may read; nothing where that is nothing at all. */
export function seenOf(c: Here, { rationale, versions }: RationaleFound) {
  const { standing } = c.var
  const working = readsWorkingText(standing, rationale)
  const read = versions.filter((version) => readsVersion(standing, version))
  return working || read.length > 0 ? { working, versions: read } : null
}

/** The version an address names, and the one before it that the same reader may read. */
export async function versionAsked(c: Here) {
  const found = await rationaleOf(c.var.db, c.var.meeting)
  const versions = found?.versions.filter((version) => readsVersion(c.var.standing, version)) ?? []
  const at = versions.findIndex(({ number }) => String(number) === c.req.param('number'))
  const version = versions[at]
  if (!version) throw notFound()
  return { version, before: versions[at + 1] }
}

/** What a rationale may be about, and the meetings of the network that may share it. */
export async function amongOf(c: Here, found: RationaleFound | null) {
  const { db, network, meeting } = c.var
  const [themes, meetings, taken] = await Promise.all([
    themesOf(db, network),
    meetingsOf(db, network),
    withRationale(db, network),
  ])
  const free = ({ id }: { id: string }) => !taken.has(id) || taken.get(id) === found?.rationale.id
  return {
    themes: themes.filter(({ parentId }) => parentId === null),
    meetings: meetings.filter((other) => other.id !== meeting.id && other.kind !== 'joint_event' && free(other)),
  }
}

/** The meeting an academy leads up to: the next one of another kind that has no rationale yet. */
export async function aheadOf(c: Here) {
  const { db, network, meeting } = c.var
  const [profile, all] = await Promise.all([profileOf(db, network), meetingsOf(db, network)])
  if (!isAcademy(profile, meeting)) return undefined
  const sorted = inTime(all)
  const next = sorted
    .slice(sorted.findIndex(({ id }) => id === meeting.id) + 1)
    .find((one) => !isAcademy(profile, one) && one.kind !== 'joint_event' && !isCancelled(one))
  return (await amongOf(c, null)).meetings.find(({ id }) => id === next?.id)
}

interface Shown {
  typed: Typed
  errors?: FormErrors
  id?: string
  version?: number | undefined
  conflicts?: Conflict[]
  suggested?: boolean
}

export async function showForm(c: Here, found: RationaleFound | null, shown: Shown) {
  const { db, network, meeting, t } = c.var
  const [among, all] = await Promise.all([amongOf(c, found), themesOf(db, network)])
  const chosen = [shown.typed.themes ?? []].flat().map(String)
  const record = await onRecord(
    c.var,
    among.themes.filter(({ code }) => chosen.includes(code)),
    all,
  )
  const { id, ...rest } = shown
  return c.render(
    <RationaleEdit
      {...{ network, meeting, record, themes: among.themes, others: among.meetings }}
      {...rest}
      id={found ? undefined : id}
    />,
    { title: t('meetings.rationale.edit'), unlisted: true, width: 'wide' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

export const typedOf = (rationale: Rationale, serves: { id: string }[]): Typed => ({
  ...(contentOf(rationale) as Typed),
  serves: serves.map(({ id }) => id),
  shared: rationale.audience === 'network',
})

export async function quotedIn(c: Here, content: Record<string, unknown>) {
  const all = await themesOf(c.var.db, c.var.network)
  const { needs } = await onRecord(c.var, all, all)
  return quotedFromWithin(needs, Object.values(content).flat().map(String).join('\n'))
}

type Giving = Omit<Parameters<typeof RationaleGive>[0], 'network' | 'meeting' | 'id'>

export function showGiving(c: Here, giving: Giving) {
  const { network, meeting, t } = c.var
  return c.render(
    <RationaleGive {...{ network, meeting }} {...giving} id={String(giving.typed.id ?? v7())} />,
    { title: t('meetings.rationale.give'), unlisted: true, width: 'text' },
    giving.errors ? 422 : 200,
  )
}

/** Before a version that says what cities told the network alone becomes public. */
export function askFirst(c: Here, number: number, quoted: Awaited<ReturnType<typeof quotedIn>>) {
  const { network, meeting, t } = c.var
  const title = t('meetings.rationale.quoted', { count: quoted.length })
  return c.render(
    <Confirm
      title={title}
      lead={t('meetings.rationale.askFirst')}
      action={`${rationaleVersionPath(network, meeting, { number })}/audience`}
      send={t('meetings.rationale.publishAgreed')}
      cancelHref={rationaleVersionPath(network, meeting, { number })}
      hidden={{ audience: 'public', agreed: 'on' }}
    >
      <ul>
        {quoted.map(({ city, question }) => (
          <li>
            {city.name}: {question}
          </li>
        ))}
      </ul>
    </Confirm>,
    { title, unlisted: true },
    422,
  )
}
