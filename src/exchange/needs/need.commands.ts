import { eq, sql } from 'drizzle-orm'
import { type Audience, narrowActivity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changes, changeDetail, discardDraft, madeOf, type Saved, saveRecord, undoChange } from '#platform/records'
import { indexEntries } from '#platform/search'
import { wantToLearn } from '../matrix/want.commands.ts'
import { needStateChanges, needs } from '../schema.ts'
import { keepTags, type SaidOfTags } from '../thesaurus/keep-tags.ts'
import { tagRecord } from '../thesaurus/tag.commands.ts'
import { keptNeed } from './need.kept.ts'
import { slugOf } from './need.paths.ts'
import type { Need } from './need.queries.ts'
import { searchableRaisedNeeds } from './need.searchable.ts'

/** In whose name and where something is done. */
export interface Doing {
  network: { id: string; language: string }
  person: { id: string; name: string; demo: boolean }
}

export interface NeedValues {
  themeId: string
  question: string
  background: string | null
  voicedBy: string | null
  priority: number
  audience: Audience
}

export type Raised = { outcome: 'raised' | 'again'; need: Need } | { outcome: 'taken' }

/** Puts on record what a city wants to learn. `id` was made with the form, so that sending it twice raises one need. */
export const raiseNeed = (
  db: Db,
  doing: Doing,
  raising: NeedValues & { id: string; cityId: string },
): Promise<Raised> => db.transaction((tx) => raiseNeedIn(tx, doing, raising))

/** The same within a transaction that writes more. */
export async function raiseNeedIn(
  tx: Queryable,
  { network, person }: Doing,
  { id, cityId, ...values }: NeedValues & { id: string; cityId: string },
): Promise<Raised> {
  const [need] = await tx
    .insert(needs)
    .values({
      id,
      cityId,
      ...values,
      networkId: network.id,
      personId: person.id,
      example: person.demo,
      slug: slugOf(values.question, id),
      position: sql<number>`(select coalesce(max(position), 0) + 1 from needs where network_id = ${network.id})`,
    })
    .onConflictDoNothing()
    .returning()
  if (!need) {
    const [known] = await tx.select().from(needs).where(eq(needs.id, id))
    const mine = known && known.networkId === network.id && known.personId === person.id
    return mine ? { outcome: 'again', need: known } : { outcome: 'taken' }
  }
  await tx.insert(needStateChanges).values({ ...whose(need, person), state: 'raised' })
  await tell(tx, need, person, 'need.raised', { changes: madeOf({ ...values }), version: 1 })
  await showWhereMeant(tx, { network, person }, need)
  return { outcome: 'raised', need }
}

export interface Editing {
  id: string
  version: number
  values: Partial<NeedValues>
  /** What the changed need must be like, others' changes included. */
  check: (after: Pick<Need, 'cityId' | 'audience'>) => 'audience' | null
  /** The draft whose words these are, as the form began from it. */
  draft?: { id: string; version: number } | null
  /** What was said of the concepts it is about. */
  tags?: SaidOfTags
}

/** Changes the words of a need, or who sees it. */
export async function editNeed(db: Db, doing: Doing, editing: Editing): Promise<Saved<'audience'>> {
  return db.transaction(async (tx) => {
    const { id, version, values, check, draft, tags } = editing
    const saved = await saveRecord<'audience'>(tx, {
      ...keptNeed,
      id,
      version,
      values,
      check: (after) => check(after as unknown as Need),
    })
    if (draft && (saved.outcome === 'saved' || saved.outcome === 'same')) await discardDraft(tx, draft)
    if (saved.outcome === 'same' && tags) await tagAsSaid(tx, doing, await needNow(tx, id), tags)
    if (saved.outcome !== 'saved') return saved
    const need = await needNow(tx, id)
    const { audience, ...words } = saved.changes
    if (audience && isWider(audience)) {
      // Those it was not for do not get to read in its history what it said then.
      const before = { ...need, audience: audience.before as Audience }
      if (Object.keys(words).length > 0)
        await tell(tx, before, doing.person, 'need.changed', changeDetail({ changes: words, version: saved.version }))
      await tell(tx, need, doing.person, 'need.shared', changeDetail({ changes: { audience }, version: saved.version }))
    } else {
      await narrowActivity(tx, id, need.audience)
      await tell(tx, need, doing.person, 'need.changed', changeDetail(saved))
    }
    await showWhereMeant(tx, doing, need)
    if (tags) await keepTags(tx, doing.network, { needId: id }, tags)
    return saved
  })
}

/** Only what it is about was changed. */
async function tagAsSaid(tx: Queryable, { network, person }: Doing, need: Need, tags: SaidOfTags): Promise<void> {
  if (await keepTags(tx, network, { needId: need.id }, tags)) await tell(tx, need, person, 'need.tagged', {})
}

const order: Audience[] = ['author', 'city', 'group', 'network', 'public']
const isWider = ({ before, after }: Changes[string]) =>
  order.indexOf(after as Audience) > order.indexOf(before as Audience)

/** Takes back one change of a need, as far as it still stands. */
export async function undoNeed(
  db: Db,
  doing: Doing,
  { id, entryId, check }: { id: string; entryId: string; check: Editing['check'] },
) {
  return db.transaction(async (tx) => {
    const undone = await undoChange<'audience'>(tx, {
      ...keptNeed,
      id,
      entryId,
      person: doing.person,
      check: (after) => check(after as unknown as Need),
    })
    if (undone.outcome === 'undone') {
      const need = await needNow(tx, id)
      await narrowActivity(tx, id, need.audience)
      await showWhereMeant(tx, doing, need)
    }
    return undone
  })
}

export async function needNow(tx: Queryable, id: string): Promise<Need> {
  const [need] = await tx.select().from(needs).where(eq(needs.id, id))
  if (!need) throw new Error('A need that was just written is gone.')
  return need
}

/** What everybody may see also shows in the matrix; whoever may see it can find it. */
async function showWhereMeant(tx: Queryable, { network, person }: Doing, need: Need): Promise<void> {
  if (need.audience === 'public' && need.state !== 'closed')
    await wantToLearn(tx, { networkId: network.id, cityId: need.cityId, themeId: need.themeId, person })
  await indexEntries(tx, network, [searchableRaisedNeeds], [need.id])
  await tagRecord(tx, network, { needId: need.id })
}

/** The activity of a need is for those it is for itself. */
export const tell = (
  tx: Queryable,
  need: Pick<Need, 'id' | 'networkId' | 'audience' | 'cityId'>,
  person: Doing['person'],
  verb: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: need.networkId,
    audience: need.audience,
    cityId: need.cityId,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'need',
    subjectId: need.id,
    detail,
  })

export const whose = (need: Pick<Need, 'id' | 'networkId'>, person: Doing['person']) => ({
  networkId: need.networkId,
  needId: need.id,
  personId: person.id,
  actor: person.name,
})
