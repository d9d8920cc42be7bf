import { and, eq, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import {
  activityEntries,
  type Changes,
  changeDetail,
  discardDraft,
  madeOf,
  type Saved,
  saveRecord,
  undoChange,
} from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Doing } from '../needs/need.commands.ts'
import { slugOf } from '../needs/need.paths.ts'
import { practices } from '../schema.ts'
import { keepTags, type SaidOfTags } from '../thesaurus/keep-tags.ts'
import { tagRecord } from '../thesaurus/tag.commands.ts'
import { keptPractice } from './practice.kept.ts'
import { showInMatrix, takeOutOfMatrix } from './practice.matrix.commands.ts'
import type { Practice } from './practice.queries.ts'
import { searchablePractices } from './practice.searchable.ts'

export interface PracticeValues {
  /** Nothing where it comes from outside the network. */
  cityId: string | null
  title: string
  owner: string | null
  country: string | null
  kind: string | null
  status: string | null
  start: string | null
  startAsWritten: string | null
  summary: string | null
  problem: string | null
  solution: string | null
  figures: string | null
  competencesNeeded: string | null
  successConditions: string | null
  whatWentWrong: string | null
  lesson: string | null
  sourceUrl: string | null
  contact: string | null
  /** The rows of the matrix it stands in. */
  subThemes: string[]
}

export type Offered = { outcome: 'offered' | 'again'; practice: Practice } | { outcome: 'taken' }

/** Puts on record what a city can show. `id` was made with the form, so that sending it twice makes one practice. */
export async function offerPractice(
  db: Db,
  doing: Doing,
  { id, subThemes, draft, ...values }: PracticeValues & { id: string; draft?: { id: string } | null },
): Promise<Offered> {
  const { network, person } = doing
  return db.transaction(async (tx) => {
    const [practice] = await tx
      .insert(practices)
      .values({
        id,
        ...values,
        networkId: network.id,
        example: person.demo,
        slug: slugOf(values.title, id),
        position: sql<number>`(select coalesce(max(position), 0) + 1 from practices where network_id = ${network.id})`,
      })
      .onConflictDoNothing()
      .returning()
    if (!practice) return knownAlready(tx, doing, id)
    await keptPractice.beside.subThemes.write(tx, id, subThemes)
    await tell(tx, practice, person, 'practice.offered', { changes: madeOf({ ...values, subThemes }), version: 1 })
    await showInMatrix(tx, { practice, themeIds: subThemes, person })
    if (draft) await discardDraft(tx, draft)
    await makeFindable(tx, network, id)
    return { outcome: 'offered', practice }
  })
}

async function knownAlready(tx: Queryable, { network }: Doing, id: string): Promise<Offered> {
  const [known] = await tx.select().from(practices).where(eq(practices.id, id))
  return known?.networkId === network.id ? { outcome: 'again', practice: known } : { outcome: 'taken' }
}

export interface EditingPractice {
  id: string
  version: number
  values: Partial<PracticeValues>
  /** The draft whose words these are, as the form began from it. */
  draft?: { id: string; version: number } | null
  /** What was said of the concepts it is about. */
  tags?: SaidOfTags
}

/** Changes what is said of a practice, and where it stands in the matrix. */
export async function editPractice(
  db: Db,
  doing: Doing,
  { id, version, values: { cityId: _stays, ...values }, draft, tags }: EditingPractice,
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { ...keptPractice, id, version, values })
    if (draft && (saved.outcome === 'saved' || saved.outcome === 'same')) await discardDraft(tx, draft)
    if (saved.outcome !== 'saved' && saved.outcome !== 'same') return saved
    const practice = await practiceNow(tx, id)
    if (saved.outcome === 'saved') {
      await tell(tx, practice, doing.person, 'practice.changed', changeDetail(saved))
      await followIntoMatrix(tx, doing, practice, saved.changes)
    }
    const tagged = tags && (await keepTags(tx, doing.network, { practiceId: id }, tags))
    if (tagged && saved.outcome === 'same') await tell(tx, practice, doing.person, 'practice.tagged')
    return saved
  })
}

/** Takes back one change of a practice, as far as it still stands. */
export async function undoPractice(db: Db, doing: Doing, { id, entryId }: { id: string; entryId: string }) {
  return db.transaction(async (tx) => {
    if (await madeIt(tx, id, entryId)) return { outcome: 'refused' as const, trouble: 'made' as const }
    const undone = await undoChange(tx, { ...keptPractice, id, entryId, person: doing.person })
    if (undone.outcome === 'undone') await followIntoMatrix(tx, doing, await practiceNow(tx, id), undone.changes)
    return undone
  })
}

/** The entry that made the practice: to take it back would leave nothing. */
async function madeIt(tx: Queryable, id: string, entryId: string): Promise<boolean> {
  const [first] = await tx
    .select({ id: activityEntries.id })
    .from(activityEntries)
    .where(and(eq(activityEntries.subjectId, id), eq(activityEntries.verb, 'practice.offered')))
  return first?.id === entryId
}

async function followIntoMatrix(tx: Queryable, { network, person }: Doing, practice: Practice, changes: Changes) {
  const [before, after] = [changes.subThemes?.before, changes.subThemes?.after].map((ids) =>
    Array.isArray(ids) ? ids.map(String) : [],
  ) as [string[], string[]]
  const gone = before.filter((id) => !after.includes(id))
  const come = after.filter((id) => !before.includes(id))
  await takeOutOfMatrix(tx, { practice, themeIds: gone, person })
  await showInMatrix(tx, { practice, themeIds: come, person })
  await makeFindable(tx, network, practice.id)
}

/** By its words, and by what they mean. */
async function makeFindable(tx: Queryable, network: Doing['network'], practiceId: string): Promise<void> {
  await indexEntries(tx, network, [searchablePractices], [practiceId])
  await tagRecord(tx, network, { practiceId })
}

async function practiceNow(tx: Queryable, id: string): Promise<Practice> {
  const [practice] = await tx.select().from(practices).where(eq(practices.id, id))
  if (!practice) throw new Error('A practice that was just written is gone.')
  return practice
}

/** What is done with a practice is for everybody who may see its network. */
export const tell = (
  tx: Queryable,
  practice: Pick<Practice, 'id' | 'networkId' | 'cityId'>,
  person: Doing['person'],
  verb: string,
  detail: Record<string, unknown> = {},
): Promise<void> =>
  recordActivity(tx, {
    networkId: practice.networkId,
    cityId: practice.cityId,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'practice',
    subjectId: practice.id,
    detail,
  })
