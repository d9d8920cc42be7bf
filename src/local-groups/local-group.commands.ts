import { eq } from 'drizzle-orm'
import type { City } from '#networks'
import type { Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, type Kept, type Saved, saveRecord } from '#platform/records'
import type { GroupValues } from './local-group.form.ts'
import type { LocalGroup } from './local-group.queries.ts'
import { localGroups } from './schema.ts'

/** In whose name something is done, and for which city. */
export interface Doing {
  network: { id: string; language: string }
  city: Pick<City, 'id'>
  person: Person
}

const keptGroup = { table: localGroups } satisfies Kept

/** Says what a local group is, over what others said meanwhile. */
export function describeGroup(
  db: Db,
  { network, city, person }: Doing,
  { version, values }: { version: number | undefined; values: Partial<GroupValues> },
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const group = await groupNow(tx, { network, city, person })
    const saved = await saveRecord(tx, { ...keptGroup, id: group.id, version: version ?? 1, values })
    if (saved.outcome === 'saved')
      await recordActivity(tx, {
        networkId: network.id,
        cityId: city.id,
        audience: 'public',
        actor: person.name,
        personId: person.id,
        verb: 'local-group.described',
        subjectKind: 'local_group',
        subjectId: group.id,
        detail: changeDetail(saved),
      })
    return saved
  })
}

/** The row of a city's group: the first who says something of it makes it, and everybody begins from its first version. */
export async function groupNow(tx: Queryable, { network, city, person }: Doing): Promise<LocalGroup> {
  await tx
    .insert(localGroups)
    .values({ networkId: network.id, cityId: city.id, example: person.demo })
    .onConflictDoNothing()
  const [group] = await tx.select().from(localGroups).where(eq(localGroups.cityId, city.id)).for('update')
  if (!group) throw new Error('A local group was to be there.')
  return group
}
