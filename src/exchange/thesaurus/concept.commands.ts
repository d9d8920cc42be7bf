import { and, eq, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { addJob } from '#platform/jobs'
import { changeDetail, type Kept, madeOf, type Saved, saveRecord } from '#platform/records'
import { conceptLabels, concepts, conceptTags } from '../schema.ts'
import type { Labels } from './concept.form.ts'
import type { ShownConcept } from './thesaurus.queries.ts'

/** In whose name and where something is done. */
export interface Doing {
  network: { id: string; language: string }
  person: { id: string; name: string }
}

export interface ConceptValues {
  broaderId: string | null
  labels: Labels
}

/** A concept with its labels beside it, for saving where nothing is lost. */
export const keptConcept = {
  table: concepts,
  beside: { labels: { read: readLabels, write: writeLabels } },
} satisfies Kept

async function readLabels(tx: Queryable, id: string): Promise<Labels> {
  const { rows } = await tx.execute<{ label: string }>(sql`
    select language || ': ' || label as label from concept_labels where concept_id = ${id}
    order by language, preferred desc, label`)
  return rows.map(({ label }) => label)
}

async function writeLabels(tx: Queryable, id: string, value: unknown): Promise<void> {
  const written = Array.isArray(value) ? value.map(String) : []
  await tx.delete(conceptLabels).where(eq(conceptLabels.conceptId, id))
  const seen = new Set<string>()
  const rows = written.map((line) => {
    const language = line.slice(0, line.indexOf(':'))
    const preferred = !seen.has(language)
    seen.add(language)
    return {
      conceptId: id,
      language,
      label: line.slice(language.length + 2),
      preferred,
      networkId: sql<string>`(select network_id from concepts where id = ${id}::uuid)`,
    }
  })
  if (rows.length > 0) await tx.insert(conceptLabels).values(rows).onConflictDoNothing()
}

/** A concept of the network's own, or one in the place of a shipped one, which it then counts for. `taken`: it is there. */
export async function addConcept(
  db: Db,
  doing: Doing,
  { id, slug, broaderId, labels, insteadOf }: ConceptValues & { id: string; slug: string; insteadOf?: string },
): Promise<'added' | 'taken'> {
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(concepts)
      .values({ id, slug, broaderId, networkId: doing.network.id, insteadOfId: insteadOf ?? null })
      .onConflictDoNothing()
      .returning()
    if (!made) return 'taken'
    await writeLabels(tx, id, labels)
    if (insteadOf) await moveTags(tx, doing, insteadOf, id)
    await tell(tx, doing, id, insteadOf ? 'concept.replaced' : 'concept.added', {
      changes: madeOf({ broaderId, labels }),
      version: 1,
    })
    return 'added'
  })
}

export async function editConcept(
  db: Db,
  doing: Doing,
  { id, version, values }: { id: string; version: number; values: Record<string, unknown> },
): Promise<Saved<typeof keptConcept>> {
  return db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { ...keptConcept, id, version, values })
    if (saved.outcome === 'saved') await tell(tx, doing, id, 'concept.changed', changeDetail(saved))
    return saved
  })
}

/** Says that a concept is not used in this network. */
export async function retireConcept(db: Db, doing: Doing, concept: ShownConcept): Promise<void> {
  await db.transaction(async (tx) => {
    if (concept.own)
      await tx
        .update(concepts)
        .set(risen({ retired: true }))
        .where(ofOwn(doing, concept))
    else
      await tx
        .insert(concepts)
        .values({ slug: concept.slug, networkId: doing.network.id, insteadOfId: concept.id, retired: true })
        .onConflictDoNothing()
    await tell(tx, doing, concept.id, 'concept.retired', {})
  })
}

/** Uses a concept again as it came with Charrette, or one of the network's own that was put aside. */
export async function restoreConcept(db: Db, doing: Doing, concept: ShownConcept): Promise<void> {
  await db.transaction(async (tx) => {
    if (concept.insteadOfId) {
      await moveTags(tx, doing, concept.id, concept.insteadOfId)
      await tx.delete(concepts).where(ofOwn(doing, concept))
    } else
      await tx
        .update(concepts)
        .set(risen({ retired: false }))
        .where(ofOwn(doing, concept))
    await tell(tx, doing, concept.insteadOfId ?? concept.id, 'concept.restored', {})
  })
}

const ofOwn = ({ network }: Doing, { id }: { id: string }) =>
  and(eq(concepts.id, id), eq(concepts.networkId, network.id))

const risen = (values: { retired: boolean }) => ({
  ...values,
  version: sql`${concepts.version} + 1`,
  changedAt: new Date(),
})

/** What people said about the one counts for the other. */
async function moveTags(tx: Queryable, { network }: Doing, from: string, to: string): Promise<void> {
  await tx
    .update(conceptTags)
    .set({ conceptId: to })
    .where(and(eq(conceptTags.conceptId, from), eq(conceptTags.networkId, network.id)))
}

/** Every record may be about something else now; that is found out by a job. */
async function tell(
  tx: Queryable,
  { network, person }: Doing,
  id: string,
  verb: string,
  detail: object,
): Promise<void> {
  await recordActivity(tx, {
    networkId: network.id,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'concept',
    subjectId: id,
    audience: 'network',
    detail: { ...detail },
  })
  await addJob(tx, 'tag-network', { networkId: network.id }, { key: `tag-${network.id}` })
}
