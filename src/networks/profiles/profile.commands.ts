import { and, asc, eq, sql } from 'drizzle-orm'
import type { Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, madeOf } from '#platform/records'
import type { Network } from '../network.queries.ts'
import { profileEntries, type Worded } from '../schema.ts'
import { keptEntry } from './profile.kept.ts'
import { type ProfileList, wordOf } from './profile.ts'
import { shippedProfile } from './shipped.ts'

export type OwnEntry = typeof profileEntries.$inferSelect

interface Doing {
  network: Network
  person: Person
  list: ProfileList
}

export interface Said {
  label: Worded
  detail: Record<string, unknown>
}

/** Changes a row; where the list was as it is shipped, all its rows become the network's own. */
export const changeEntry = (
  db: Db,
  doing: Doing,
  key: string,
  { version, ...values }: Said & { version: number },
): Promise<Changed> =>
  db.transaction(async (tx) => {
    const entry = (await ownRows(tx, doing)).find((one) => one.key === key)
    if (!entry) return { outcome: 'gone' }
    // What the form says nothing of stays as it is: other floors read it.
    const said = Object.entries({ ...entry.detail, ...values.detail }).filter(([, value]) => value !== null)
    const detail = inOrder(Object.fromEntries(said))
    const saving = { ...keptEntry, id: entry.id, version, values: { label: inOrder(values.label), detail } }
    return changeRecord(tx, saving, { ...about(doing), verb: 'profile_entry.changed' })
  })

/** Adds a row behind the others; sent twice it is one. */
export const addEntry = (db: Db, doing: Doing, id: string, { label, detail }: Said): Promise<void> =>
  db.transaction(async (tx) => {
    const { network, list } = doing
    const rows = await ownRows(tx, doing)
    if (rows.some((row) => row.id === id)) return
    const key = keyFor(wordOf(label, 'en'), new Set(rows.map((row) => row.key)))
    const position = (rows.at(-1)?.position ?? 0) + 1
    const [added] = await tx
      .insert(profileEntries)
      .values({ id, networkId: network.id, list, key, position, label, detail })
      .onConflictDoNothing()
      .returning({ id: profileEntries.id })
    if (!added) return
    const entry = { changes: madeOf({ label, detail }), version: 1 }
    await recordActivity(tx, { ...about(doing), subjectId: id, verb: 'profile_entry.added', detail: entry })
  })

/** Lets a row change places with the one before or after it. */
export const moveEntry = (db: Db, doing: Doing, key: string, to: 'up' | 'down'): Promise<void> =>
  db.transaction(async (tx) => {
    const rows = await ownRows(tx, doing)
    const at = rows.findIndex((row) => row.key === key)
    const [now, other] = [rows[at], rows[to === 'up' ? at - 1 : at + 1]]
    if (!now || !other) return
    const order = rows.map((row) => (row === now ? other : row === other ? now : row))
    for (const [place, { id, position }] of order.entries())
      if (position !== place + 1)
        await tx
          .update(profileEntries)
          .set({ position: place + 1 })
          .where(eq(profileEntries.id, id))
    await recordActivity(tx, { ...about(doing), subjectId: now.id, verb: 'profile_entry.moved', detail: { to } })
  })

/** Takes a row out of its list; whether it was there. */
export const removeEntry = (db: Db, doing: Doing, key: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    const entry = (await ownRows(tx, doing)).find((one) => one.key === key)
    if (!entry) return false
    await tx.delete(profileEntries).where(eq(profileEntries.id, entry.id))
    const detail = { list: doing.list, label: entry.label }
    await recordActivity(tx, { ...about(doing), subjectId: entry.id, verb: 'profile_entry.removed', detail })
    return true
  })

/** Lets a list be as it is shipped again. */
export const backToShipped = (db: Db, doing: Doing): Promise<void> =>
  db.transaction(async (tx) => {
    const { network, list } = doing
    const gone = await tx
      .delete(profileEntries)
      .where(and(eq(profileEntries.networkId, network.id), eq(profileEntries.list, list)))
      .returning({ id: profileEntries.id })
    if (gone.length === 0) return
    const whole = { subjectKind: 'network', subjectId: network.id, verb: 'network.profileListReset' }
    await recordActivity(tx, { ...about(doing), ...whole, detail: { list } })
  })

/** The network's own rows of a list, written out where it was as it is shipped. */
async function ownRows(tx: Queryable, { network, list }: Doing): Promise<OwnEntry[]> {
  // Two who change a list for the first time at once would both write it out.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`profile ${network.id} ${list}`}, 0))`)
  const read = () =>
    tx
      .select()
      .from(profileEntries)
      .where(and(eq(profileEntries.networkId, network.id), eq(profileEntries.list, list)))
      .orderBy(asc(profileEntries.position))
  const known = await read()
  if (known.length > 0) return known
  const rows = shippedProfile(network.profile)[list].map(({ key, label, detail }, index) => ({
    networkId: network.id,
    list,
    key,
    label,
    detail,
    position: index + 1,
  }))
  if (rows.length > 0) await tx.insert(profileEntries).values(rows)
  return read()
}

function keyFor(word: string, taken: Set<string>): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 40)
  const begin = plain || 'entry'
  let key = begin
  for (let count = 2; taken.has(key); count++) key = `${begin}_${count}`
  return key
}

/** As the database gives it back: shorter names first, then by letter. What is the same must look the same. */
const inOrder = <V>(values: Record<string, V>): Record<string, V> =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)))

const about = ({ network, person }: Doing) => ({
  networkId: network.id,
  personId: person.id,
  actor: person.name,
  subjectKind: 'profile_entry',
  audience: 'network' as const,
})
