import { and, eq, sql } from 'drizzle-orm'
import type { Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, madeOf, type Undone, undoChange, type Values } from '#platform/records'
import type { Network } from '../network.queries.ts'
import { wordOf } from '../profiles/profile.ts'
import { shippedObligations } from '../profiles/shipped.ts'
import { obligations } from '../schema.ts'
import { keptObligation } from './obligation.kept.ts'
import type { Obligation } from './obligation.queries.ts'

interface Doing {
  network: Network
  person: Person
}

export type Promised = Omit<
  typeof obligations.$inferInsert,
  'id' | 'networkId' | 'slug' | 'position' | 'version' | 'createdAt' | 'changedAt'
>

/** Writes down something that is promised, behind the others; sent twice it is one. */
export function addObligation(db: Db, doing: Doing, id: string, values: Promised): Promise<void> {
  return db.transaction(async (tx) => {
    const { network } = doing
    await tx.execute(holdObligations(network))
    const known = await tx.select().from(obligations).where(eq(obligations.networkId, network.id))
    const position = Math.max(0, ...known.map((one) => one.position)) + 1
    const taken = new Set(known.map(({ slug }) => slug.toLowerCase()))
    const slug = Array.from({ length: known.length + 1 }, (_, index) => `O${known.length + 1 + index}`).find(
      (one) => !taken.has(one.toLowerCase()),
    )
    if (!slug) throw new Error('There is a free id among as many as there are and one more.')
    const [added] = await tx
      .insert(obligations)
      .values({ ...values, id, networkId: network.id, slug, position })
      .onConflictDoNothing()
      .returning({ id: obligations.id })
    const detail = { changes: madeOf(values), version: 1 }
    if (added) await recordActivity(tx, { ...about(doing), subjectId: id, verb: 'obligation.added', detail })
  })
}

/** Two who promise something at the same moment wait for each other: both would take the same number. */
const holdObligations = ({ id }: Network) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`obligations ${id}`}, 0))`

/** Takes over what networks of this profile promise; how many, none where something is promised already. */
export function takeOverObligations(db: Db, { network, person }: Doing): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(holdObligations(network))
    const [known] = await tx.select().from(obligations).where(eq(obligations.networkId, network.id)).limit(1)
    if (known) return 0
    const said = (words: Record<string, string> | null) => (words ? wordOf(words, network.language) : null)
    const rows = shippedObligations(network.profile).map(({ key, label, detail }, index) => ({
      networkId: network.id,
      slug: key,
      position: index + 1,
      type: wordOf(label, network.language),
      count: detail.count,
      qualifier: detail.qualifier,
      unit: said(detail.unit),
      per: detail.per,
      writer: said(detail.writer),
      checker: said(detail.checker),
      dueRule: detail.dueRule,
      dueAnchor: detail.dueAnchor,
      dueOffset: detail.dueOffset,
      dueAsWritten: said(detail.dueAsWritten),
    }))
    if (rows.length === 0) return 0
    await tx.insert(obligations).values(rows)
    const whole = { subjectKind: 'network', subjectId: network.id, verb: 'network.obligationsTakenOver' }
    await recordActivity(tx, { ...about({ network, person }), ...whole, detail: { count: rows.length } })
    return rows.length
  })
}

/** Changes something that is promised, over what others changed meanwhile. */
export const changeObligation = (
  db: Db,
  doing: Doing,
  obligation: Obligation,
  { values, version }: { values: Values; version: number },
): Promise<Changed> =>
  db.transaction((tx) =>
    changeRecord(
      tx,
      { ...keptObligation, id: obligation.id, version, values },
      { ...about(doing), verb: 'obligation.changed' },
    ),
  )

/** Takes back one change of it. */
export const undoObligationChange = (
  db: Db,
  { person }: Doing,
  obligation: Obligation,
  entryId: string,
): Promise<Undone> => db.transaction((tx) => undoChange(tx, { ...keptObligation, id: obligation.id, entryId, person }))

/** Takes it back altogether, with what was handed in for it and waived of it. */
export function removeObligation(db: Db, doing: Doing, obligation: Obligation): Promise<boolean> {
  return db.transaction(async (tx: Queryable) => {
    const gone = await tx
      .delete(obligations)
      .where(and(eq(obligations.id, obligation.id), eq(obligations.networkId, doing.network.id)))
      .returning({ id: obligations.id })
    const detail = { type: obligation.type }
    if (gone.length > 0)
      await recordActivity(tx, { ...about(doing), subjectId: obligation.id, verb: 'obligation.removed', detail })
    return gone.length > 0
  })
}

const about = ({ network, person }: Doing) => ({
  networkId: network.id,
  personId: person.id,
  actor: person.name,
  subjectKind: 'obligation',
})
