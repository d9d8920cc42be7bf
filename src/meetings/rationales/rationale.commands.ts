import { and, eq, ne, sql } from 'drizzle-orm'
import { clockOf } from '#networks'
import { type Audience, narrowActivity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, madeOf, type Saved, saveRecord } from '#platform/records'
import type { Acting } from '../acting.ts'
import { type RationaleStage, rationaleMeetings, rationales, rationaleVersions } from '../schema.ts'
import { keptRationale, type RationaleText, rationaleTexts } from './rationale.kept.ts'
import type { Rationale, RationaleVersion } from './rationale.queries.ts'

export type RationaleValues = Record<RationaleText, string | null> & {
  themes: string[]
  /** `network` once those who belong to it read along, `city` before. */
  audience: Audience
  /** The meetings it serves, by their ids. */
  serves: string[]
}

/** Begins the rationale of a meeting; `taken` where it has one already, under another id. */
export async function beginRationale(
  db: Db,
  { network, person }: Acting,
  { id, serves, ...values }: RationaleValues & { id: string },
): Promise<'begun' | 'again' | 'taken'> {
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(rationales)
      .values({ id, networkId: network.id, personId: person.id, example: person.demo, ...values })
      .onConflictDoNothing()
      .returning()
    if (!made) {
      const [known] = await tx.select().from(rationales).where(eq(rationales.id, id))
      return known?.networkId === network.id && known.personId === person.id ? 'again' : 'taken'
    }
    const served = await tx
      .insert(rationaleMeetings)
      .values(serves.map((meetingId) => ({ meetingId, rationaleId: id, networkId: network.id })))
      .onConflictDoNothing()
      .returning()
    // Two who begin one for the same meeting at once: the second goes on with that of the first.
    if (!served.some(({ meetingId }) => meetingId === serves[0])) {
      await tx.delete(rationales).where(eq(rationales.id, id))
      return 'taken'
    }
    const changes = madeOf({ ...values, serves: served.map(({ meetingId }) => meetingId).sort() })
    await tell(tx, made, person, 'rationale.added', made.audience, { changes, version: 1 })
    return 'begun'
  })
}

/** Changes what is being written, and who reads along. */
export async function editRationale(
  db: Db,
  { person }: Acting,
  { id, version, values }: { id: string; version: number; values: Partial<RationaleValues> },
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { ...keptRationale, id, version, values })
    if (saved.outcome !== 'saved') return saved
    const now = saved.row as unknown as Rationale
    const { audience, ...words } = saved.changes
    if (audience?.after === 'network') {
      // Those it was not for do not get to read in its history what it said then.
      if (Object.keys(words).length > 0)
        await tell(
          tx,
          now,
          person,
          'rationale.changed',
          'city',
          changeDetail({ changes: words, version: saved.version }),
        )
      await tell(
        tx,
        now,
        person,
        'rationale.shared',
        'network',
        changeDetail({ changes: { audience }, version: saved.version }),
      )
    } else {
      if (audience) await narrowActivity(tx, id, 'city')
      await tell(tx, now, person, 'rationale.changed', now.audience, changeDetail(saved))
    }
    return saved
  })
}

interface Giving {
  /** Made with the form, so that sending it twice makes one version. */
  id: string
  rationaleId: string
  stage: RationaleStage
  note: string | null
  audience: Audience
}

/** Freezes the rationale as it stands: draft, discussed or final, with the day and who did it. */
export async function giveOut(
  db: Db,
  { network, person }: Acting,
  { id, rationaleId, ...given }: Giving,
): Promise<RationaleVersion | null> {
  return db.transaction(async (tx) => {
    const [rationale] = await tx
      .select()
      .from(rationales)
      .where(and(eq(rationales.id, rationaleId), eq(rationales.networkId, network.id)))
      .for('update')
    if (!rationale) return null
    const [version] = await tx
      .insert(rationaleVersions)
      .values({
        ...given,
        id,
        rationaleId,
        networkId: network.id,
        number: sql<number>`(select coalesce(max(number), 0) + 1 from rationale_versions where rationale_id = ${rationaleId})`,
        content: contentOf(rationale),
        day: clockOf(network),
        actor: person.name,
        personId: person.id,
      })
      .onConflictDoNothing()
      .returning()
    if (!version) return (await versionById(tx, id, rationaleId)) ?? null
    await tell(tx, rationale, person, 'rationale.given', given.audience, { stage: given.stage, number: version.number })
    return version
  })
}

/** Shows a version to everybody, or to those who belong to the network alone again. */
export async function showVersion(
  db: Db,
  { person }: Acting,
  version: RationaleVersion,
  audience: 'network' | 'public',
): Promise<void> {
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(rationaleVersions)
      .set({ audience })
      .where(and(eq(rationaleVersions.id, version.id), ne(rationaleVersions.audience, audience)))
      .returning()
    if (changed.length === 0) return
    const about = { id: version.rationaleId, networkId: version.networkId }
    const verb = audience === 'public' ? 'rationale.published' : 'rationale.withdrawn'
    await tell(tx, about, person, verb, 'network', { number: version.number })
  })
}

/** Takes a rationale away with all its versions. */
export async function removeRationale(db: Db, { person }: Acting, rationale: Rationale): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx.delete(rationales).where(eq(rationales.id, rationale.id)).returning({ id: rationales.id })
    if (gone.length > 0) await tell(tx, rationale, person, 'rationale.removed', 'city', {})
  })
}

/** What a version keeps of the rationale. */
export const contentOf = (rationale: Rationale): Record<string, unknown> => ({
  themes: rationale.themes,
  ...Object.fromEntries(rationaleTexts.map((name) => [name, rationale[name]])),
})

async function versionById(tx: Queryable, id: string, rationaleId: string) {
  const [version] = await tx
    .select()
    .from(rationaleVersions)
    .where(and(eq(rationaleVersions.id, id), eq(rationaleVersions.rationaleId, rationaleId)))
  return version
}

const tell = (
  tx: Queryable,
  rationale: Pick<Rationale, 'id' | 'networkId'>,
  person: Acting['person'],
  verb: string,
  audience: Audience,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: rationale.networkId,
    audience,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'rationale',
    subjectId: rationale.id,
    detail,
  })
