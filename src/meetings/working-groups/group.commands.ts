import { and, eq, inArray } from 'drizzle-orm'
import { clockOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, madeOf, type Saved, saveRecord } from '#platform/records'
import type { Acting } from '../acting.ts'
import { sessionWorkingGroups, workingGroupMembers, workingGroups } from '../schema.ts'
import { keptGroup } from './group.kind.ts'

interface Values {
  themeId: string
  title: string
  purpose: string | null
}

/** Forms a group; whoever does is its first member. `id` was made with the form, so that sending it twice forms one. */
export async function formGroup(
  db: Db,
  { network, person }: Acting,
  { id, cityId, needGroupId, ...values }: Values & { id: string; cityId: string | null; needGroupId: string | null },
): Promise<'formed' | 'again'> {
  return db.transaction(async (tx) => {
    const [group] = await tx
      .insert(workingGroups)
      .values({ id, ...values, needGroupId, networkId: network.id, personId: person.id, example: person.demo })
      .onConflictDoNothing()
      .returning()
    if (!group) return 'again'
    await tx
      .insert(workingGroupMembers)
      .values({ networkId: network.id, workingGroupId: id, personId: person.id, cityId })
    await tell(tx, group, person, 'working_group.added', { changes: madeOf({ ...values }), version: 1 })
    return 'formed'
  })
}

export async function changeGroup(
  db: Db,
  { person }: Acting,
  group: { id: string; networkId: string },
  { version, values }: { version: number; values: Partial<Values> & { until?: string | null } },
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { ...keptGroup, id: group.id, version, values })
    if (saved.outcome === 'saved') await tell(tx, group, person, 'working_group.changed', changeDetail(saved))
    return saved
  })
}

/** Ends a group on the day the network lives in, or takes that back. */
export const endGroup = (
  db: Db,
  doing: Acting,
  group: { id: string; networkId: string; version: number },
  ended: boolean,
): Promise<Saved> =>
  changeGroup(db, doing, group, {
    version: group.version,
    values: { until: ended ? clockOf(doing.network) : null },
  })

export async function joinGroup(
  db: Db,
  { person }: Acting,
  group: { id: string; networkId: string },
  cityId: string | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    const joined = await tx
      .insert(workingGroupMembers)
      .values({ networkId: group.networkId, workingGroupId: group.id, personId: person.id, cityId })
      .onConflictDoNothing()
      .returning()
    if (joined.length > 0) await tell(tx, group, person, 'working_group.joined', {})
  })
}

/** Takes somebody out of a group: oneself, or whom those who keep it take out. */
export async function leaveGroup(
  db: Db,
  { person }: Acting,
  group: { id: string; networkId: string },
  personId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(workingGroupMembers)
      .where(and(eq(workingGroupMembers.workingGroupId, group.id), eq(workingGroupMembers.personId, personId)))
      .returning()
    if (gone.length > 0) await tell(tx, group, person, 'working_group.left', {})
  })
}

/** Says in which of these sessions a group meets. Others that are none of these stay. */
export async function meetIn(
  db: Db,
  { person }: Acting,
  group: { id: string; networkId: string },
  { among, chosen }: { among: string[]; chosen: string[] },
): Promise<void> {
  await db.transaction(async (tx) => {
    if (among.length > 0)
      await tx
        .delete(sessionWorkingGroups)
        .where(and(eq(sessionWorkingGroups.workingGroupId, group.id), inArray(sessionWorkingGroups.sessionId, among)))
    if (chosen.length > 0)
      await tx
        .insert(sessionWorkingGroups)
        .values(chosen.map((sessionId) => ({ networkId: group.networkId, workingGroupId: group.id, sessionId })))
        .onConflictDoNothing()
    await tell(tx, group, person, 'working_group.meets', { sessions: chosen.length })
  })
}

const tell = (
  tx: Queryable,
  group: { id: string; networkId: string },
  person: Acting['person'],
  verb: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: group.networkId,
    audience: 'network',
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'working_group',
    subjectId: group.id,
    detail,
  })
