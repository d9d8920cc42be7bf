import { and, eq, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, type Changes, changeRecord, madeOf, type Undone, undoChange } from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Acting } from './acting.ts'
import type { MeetingValues } from './meeting.form.ts'
import { keptMeeting } from './meeting.kept.ts'
import { slugFor } from './meeting.paths.ts'
import { searchableMeetings } from './meeting.searchable.ts'
import { meetings } from './schema.ts'
import { settleNeedsOf } from './sessions/session-needs.commands.ts'

export type Planned =
  | { outcome: 'planned' | 'again'; meeting: typeof meetings.$inferSelect }
  | { outcome: 'taken' }
  | { outcome: 'slug-taken' }

/** Puts a meeting of the network on record. `id` was made with the form, so that sending it twice plans one. */
export function planMeeting(
  db: Db,
  doing: Acting,
  { id, slug, hosts, ...values }: MeetingValues & { id: string; slug: string | null },
): Promise<Planned> {
  const { network, person } = doing
  return db.transaction(async (tx) => {
    const [known] = await tx.select().from(meetings).where(eq(meetings.id, id))
    if (known) return known.networkId === network.id ? { outcome: 'again', meeting: known } : { outcome: 'taken' }
    const free = await freeSlug(tx, network, slug ?? slugFor(values.title), slug === null)
    if (free === null) return { outcome: 'slug-taken' }
    const [meeting] = await tx
      .insert(meetings)
      .values({
        id,
        ...values,
        slug: free,
        networkId: network.id,
        personId: person.id,
        example: person.demo,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from meetings where network_id = ${network.id})`,
      })
      .onConflictDoNothing()
      .returning()
    if (!meeting) return { outcome: 'slug-taken' }
    await keptMeeting.beside.hosts.write(tx, id, hosts)
    const detail = { changes: madeOf({ ...values, hosts }), version: 1 }
    await recordActivity(tx, { ...about(doing, meeting), verb: 'meeting.added', subjectId: id, detail })
    await indexEntries(tx, network, [searchableMeetings], [id])
    return { outcome: 'planned', meeting }
  })
}

/** An address of its own: the wanted one, or with a number behind it where nobody chose it. */
async function freeSlug(tx: Queryable, network: { id: string }, wanted: string, mayCount: boolean) {
  const rows = await tx
    .select({ slug: sql<string>`lower(${meetings.slug})` })
    .from(meetings)
    .where(and(eq(meetings.networkId, network.id), sql`starts_with(lower(${meetings.slug}), lower(${wanted}))`))
  const taken = new Set(rows.map(({ slug }) => slug))
  if (!taken.has(wanted.toLowerCase())) return wanted
  if (!mayCount) return null
  for (let count = 2; ; count++) if (!taken.has(`${wanted.toLowerCase()}-${count}`)) return `${wanted}-${count}`
}

interface Editing {
  meeting: Pick<typeof meetings.$inferSelect, 'id' | 'audience' | 'cityId'>
  version: number
  values: Partial<MeetingValues>
}

/** Changes what is said of a meeting, over what others changed meanwhile. */
export function editMeeting(db: Db, doing: Acting, { meeting, version, values }: Editing): Promise<Changed> {
  return db.transaction(async (tx) => {
    const saving = { ...keptMeeting, id: meeting.id, version, values }
    const changed = await changeRecord(tx, saving, { ...about(doing, meeting), verb: 'meeting.changed' })
    if (changed.outcome === 'saved') await followChanges(tx, doing, meeting.id, changed.changes)
    return changed
  })
}

/** Takes back one change of a meeting, as far as it still stands. */
export function undoMeeting(db: Db, doing: Acting, id: string, entryId: string): Promise<Undone> {
  return db.transaction(async (tx) => {
    const undone = await undoChange(tx, { ...keptMeeting, id, entryId, person: doing.person })
    if (undone.outcome === 'undone') await followChanges(tx, doing, id, undone.changes)
    return undone
  })
}

/** What hangs on a meeting: that it was moved, the needs on its agenda, the index. Calendars hear of it by themselves. */
export async function followChanges(tx: Queryable, doing: Acting, id: string, changes: Changes): Promise<void> {
  const [now] = await tx.select().from(meetings).where(eq(meetings.id, id))
  if (!now) return
  await tx
    .update(meetings)
    .set({ movedFrom: movedFrom(now, changes) })
    .where(eq(meetings.id, id))
  if (changes.status) await settleNeedsOf(tx, doing, now)
  await indexEntries(tx, doing.network, [searchableMeetings], [id])
}

/** The dates people may still have in mind. A date that is only said more exactly has not moved. */
function movedFrom(now: { start: string | null; end: string | null; movedFrom: string | null }, changes: Changes) {
  if (!changes.start && !changes.end) return now.movedFrom
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const start = text(changes.start ? changes.start.before : now.start)
  const end = text(changes.end ? changes.end.before : now.end)
  const before = `${start}/${end}`
  if (now.movedFrom === `${now.start ?? ''}/${now.end ?? ''}`) return null
  // 7 to 9 October is "September to October", only said more exactly; other days than days that were given are a move.
  const within = start.length < 10 && text(now.start) >= start && text(now.end || now.start) <= `${end || start}~`
  const refined = within || (text(now.start).startsWith(start) && (end === '' || text(now.end).startsWith(end)))
  return start === '' || refined ? now.movedFrom : before
}

const about = (
  { network, person }: Acting,
  { audience, cityId }: Pick<typeof meetings.$inferSelect, 'audience' | 'cityId'>,
) => ({
  networkId: network.id,
  audience,
  cityId,
  personId: person.id,
  actor: person.name,
  subjectKind: 'meeting',
})
