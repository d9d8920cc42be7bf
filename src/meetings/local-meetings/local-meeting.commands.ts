import { eq, sql } from 'drizzle-orm'
import { v5 } from 'uuid'
import type { City } from '#networks'
import { narrowActivity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, madeOf } from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Acting } from '../acting.ts'
import { followChanges } from '../meeting.commands.ts'
import { keptMeeting } from '../meeting.kept.ts'
import { searchableMeetings } from '../meeting.searchable.ts'
import { meetings } from '../schema.ts'
import type { LocalValues } from './local-meeting.form.ts'
import type { LocalMeeting } from './local-meeting.queries.ts'

export type PlannedLocally = { outcome: 'planned' | 'again'; meeting: LocalMeeting } | { outcome: 'taken' }

export interface Plan {
  /** Made with the form, so that sending it twice plans one. */
  id: string
  kind: string
  values: LocalValues
  /** The days of a series; each is a meeting of its own, because each is reported. */
  days?: string[]
}

/** Puts a local meeting on record, or one for each day of a series. */
export function planLocalMeeting(
  db: Db,
  doing: Acting,
  city: Pick<City, 'id' | 'slug'>,
  plan: Plan,
): Promise<PlannedLocally> {
  return db.transaction((tx) => planWithin(tx, doing, city, plan))
}

/** The same within a transaction of something else, such as a report that names the next date. */
export async function planWithin(
  tx: Queryable,
  doing: Acting,
  city: Pick<City, 'id' | 'slug'>,
  { id, kind, values, days }: Plan,
): Promise<PlannedLocally> {
  // One after the other, so that each gets a number of its own.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('local meetings'), hashtext(${city.id}))`)
  const [known] = await tx.select().from(meetings).where(eq(meetings.id, id))
  if (known) return known.cityId === city.id ? { outcome: 'again', meeting: known } : { outcome: 'taken' }
  const number = await nextNumber(tx, city)
  const starts: (string | null)[] = days ?? [values.start]
  const made = starts.map((start, at) => ({
    ...values,
    start,
    id: at === 0 ? id : v5(String(at), id),
    slug: `${city.slug}.${number + at}`,
  }))
  const { network, person } = doing
  const rows = await tx
    .insert(meetings)
    .values(
      made.map((meeting, at) => ({
        ...meeting,
        kind,
        networkId: network.id,
        cityId: city.id,
        personId: person.id,
        example: person.demo,
        position: sql<number>`(select coalesce(max(position), 0) + 1 + ${at}::int from meetings where network_id = ${network.id})`,
      })),
    )
    .returning()
  await recordActivity(
    tx,
    ...rows.map((meeting) => ({
      ...about(doing, meeting),
      verb: 'meeting.added',
      subjectId: meeting.id,
      detail: { changes: madeOf({ ...values, start: meeting.start }), version: 1 },
    })),
  )
  await indexEntries(
    tx,
    network,
    [searchableMeetings],
    rows.map((meeting) => meeting.id),
  )
  const first = rows.find((meeting) => meeting.id === id)
  if (!first) throw new Error('A local meeting was to be made.')
  return { outcome: 'planned', meeting: first }
}

/** The number behind the last one that this city has given, whoever may see it. */
async function nextNumber(tx: Queryable, city: { id: string; slug: string }): Promise<number> {
  const [found] = await tx
    .select({ last: sql<number | null>`max(substring(${meetings.slug} from '\\.([0-9]+)$')::int)` })
    .from(meetings)
    .where(eq(meetings.cityId, city.id))
  return (found?.last ?? 0) + 1
}

interface Editing {
  meeting: LocalMeeting
  version: number
  values: Partial<LocalValues>
}

/** Changes a local meeting, over what others changed meanwhile. */
export function editLocalMeeting(db: Db, doing: Acting, { meeting, version, values }: Editing): Promise<Changed> {
  return db.transaction(async (tx) => {
    const saving = { ...keptMeeting, id: meeting.id, version, values }
    const changed = await changeRecord(tx, saving, { ...about(doing, meeting), verb: 'meeting.changed' })
    if (changed.outcome !== 'saved') return changed
    // What was told while it was for more people is not for them once it is for fewer.
    if (changed.changes.audience) await narrowActivity(tx, meeting.id, changed.row.audience as LocalMeeting['audience'])
    await followChanges(tx, doing, meeting.id, changed.changes)
    return changed
  })
}

const about = ({ network, person }: Acting, { audience, cityId }: Pick<LocalMeeting, 'audience' | 'cityId'>) => ({
  networkId: network.id,
  audience,
  cityId,
  personId: person.id,
  actor: person.name,
  subjectKind: 'meeting',
})
