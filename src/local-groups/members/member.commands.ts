import { and, eq, sql } from 'drizzle-orm'
import { type Activity, forgetActivityAbout, narrowActivity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, type Kept, madeOf, type Saved, saveRecord } from '#platform/records'
import type { Doing } from '../local-group.commands.ts'
import type { LocalGroupMember } from '../local-group.queries.ts'
import { localGroupMembers as members } from '../schema.ts'
import type { MemberValues } from './member.form.ts'

const keptMember = { table: members } satisfies Kept

/** The place after the last one of the network, in which folders are written. */
export const nextPlace = (networkId: string) =>
  sql<number>`(select coalesce(max(position), 0) + 1 from local_group_members where network_id = ${networkId})`

/** Puts somebody or something into a group. `id` was made with the form, so that sending it twice makes one member. */
export async function addMember(
  db: Db,
  { network, city, person }: Doing,
  { id, values }: { id: string; values: MemberValues },
): Promise<'added' | 'again' | 'taken'> {
  return db.transaction(async (tx) => {
    const [added] = await tx
      .insert(members)
      .values({
        id,
        ...values,
        networkId: network.id,
        cityId: city.id,
        position: nextPlace(network.id),
        joinedBy: 'list',
        example: person.demo,
      })
      .onConflictDoNothing()
      .returning()
    if (!added) {
      const known = await tx
        .select({ id: members.id })
        .from(members)
        .where(and(eq(members.id, id), eq(members.cityId, city.id)))
      return known.length > 0 ? 'again' : 'taken'
    }
    await tell(tx, added, person, 'local-group-member.added', { changes: madeOf({ ...values }), version: 1 })
    return 'added'
  })
}

/** Changes what is said of a member, or for whom their name is. */
export async function changeMember(
  db: Db,
  { person }: Doing,
  { id, version, values }: { id: string; version: number; values: Partial<MemberValues> },
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { ...keptMember, id, version, values })
    if (saved.outcome !== 'saved') return saved
    const now = saved.row as unknown as LocalGroupMember
    // What was told while it was an organisation is not for everybody once it is a person.
    await narrowActivity(tx, id, toldTo(now))
    const left = saved.changes.until?.after && !saved.changes.until.before
    await tell(tx, now, person, left ? 'local-group-member.ended' : 'local-group-member.changed', changeDetail(saved))
    return saved
  })
}

/** Takes out what was put in by mistake, or who waited and was not meant; with everything that was kept of them. */
export async function removeMember(db: Db, { network, city, person }: Doing, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(members)
      .where(and(eq(members.id, id), eq(members.cityId, city.id)))
      .returning({ id: members.id })
    if (gone.length === 0) return false
    // Nothing of the person stays behind in what was told of them.
    await forgetActivityAbout(tx, network.id, id)
    await recordActivity(tx, {
      networkId: network.id,
      cityId: city.id,
      audience: 'city',
      actor: person.name,
      personId: person.id,
      verb: 'local-group-member.removed',
      subjectKind: 'local_group_member',
      subjectId: id,
    })
    return true
  })
}

type Told = Pick<LocalGroupMember, 'id' | 'networkId' | 'cityId' | 'name'>

/** Changes of a person hold their address, so they are for their city even where the name is for the network. */
const toldTo = ({ name }: Pick<LocalGroupMember, 'name'>) => (name === null ? ('public' as const) : ('city' as const))

/** What happened to a member. */
export const tell = (
  tx: Queryable,
  member: Told,
  by: { id: string | null; name: string },
  verb: string,
  detail: Activity['detail'] = {},
): Promise<void> =>
  recordActivity(tx, {
    networkId: member.networkId,
    cityId: member.cityId,
    audience: toldTo(member),
    actor: by.name,
    personId: by.id,
    verb,
    subjectKind: 'local_group_member',
    subjectId: member.id,
    detail,
  })
