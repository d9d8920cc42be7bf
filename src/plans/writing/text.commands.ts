import { and, eq, sql } from 'drizzle-orm'
import type { Node } from 'prosemirror-model'
import { v7 } from 'uuid'
import type * as Y from 'yjs'
import { recordActivity, recordOngoing, tellInPassing } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import type { Doing } from '../in-plan.ts'
import { planSections, plans, planTextUpdates } from '../schema.ts'
import { readText, writeText } from '../texts/text.schema.ts'
import { foldUpdates } from './fold.commands.ts'
import { indexTextSoon } from './index-text.job.ts'
import { keepWords } from './keep-words.ts'
import { losesWords } from './lost-words.ts'
import { type Choice, type Clash, mergeTexts } from './merge-texts.ts'
import { rememberedText } from './remembered-text.queries.ts'
import { changeTo, longestText, mostBlocks, type Refusal, sharedText, textIn, tryUpdate } from './shared-text.ts'
import { updatesOf, wasSent } from './text.queries.ts'

/** A section whose text nobody else changes until the transaction ends. */
export interface Held {
  section: typeof planSections.$inferSelect
  cityId: string
  document: Y.Doc
  text: Node
  seq: number
}

/**
 * Holds the text of a section. What was written into it otherwise (from a file, before anybody wrote together) is brought
 * into the shared text first, so that from here on the two say the same.
 */
export async function holdText(tx: Queryable, sectionId: string): Promise<Held | null> {
  const [section] = await tx.select().from(planSections).where(eq(planSections.id, sectionId)).for('update')
  if (!section) return null
  const [plan] = await tx.select({ cityId: plans.cityId }).from(plans).where(eq(plans.id, section.planId))
  const { document, seq } = await rememberedText(tx, sectionId)
  const held: Held = { section, cityId: plan?.cityId ?? '', document, text: textIn(document), seq }
  if (writeText(held.text) !== section.text) {
    const update = changeTo(document, readText(section.text))
    if (update) await append(tx, held, { sendingId: v7(), update, personId: null })
    await follow(tx, held)
  }
  return held
}

/** Writing goes on and is one entry for a while; a change at one stroke is one by itself. */
type Verb = 'plan_section.written' | 'plan_section.changed'

/** After a text was changed from its history: whoever is writing in it sees at once how it stands now. */
export async function catchUp(tx: Queryable, sectionId: string): Promise<void> {
  const held = await holdText(tx, sectionId)
  if (held) await callOut(tx, held)
}

/** `kept`: a paragraph that was taken out while somebody wrote in it stands again. */
export type Taken =
  | { outcome: 'taken'; seq: number; kept: boolean }
  | { outcome: 'refused'; why: Refusal }
  | { outcome: 'gone' }

interface Sent {
  sectionId: string
  /** Made by the writer's browser: sent again, it is not written again. */
  sendingId: string
  update: Uint8Array
}

/** Takes what somebody's editor sends. Nothing is answered before it is kept. */
export function takeUpdate(db: Db, doing: Doing, { sectionId, sendingId, update }: Sent): Promise<Taken> {
  return db.transaction(async (tx) => {
    const held = await holdText(tx, sectionId)
    if (!held) return { outcome: 'gone' }
    if (await wasSent(tx, sectionId, sendingId)) return { outcome: 'taken', seq: held.seq, kept: false }
    const tried = tryUpdate(held.document, update)
    if (tried.outcome === 'refused') return tried
    if (tried.outcome === 'known') return { outcome: 'taken', seq: held.seq, kept: false }
    const merging = { before: held.document, update, after: tried.document }
    const kept = losesWords(merging)
      ? keepWords({ ...merging, updates: (await updatesOf(tx, sectionId)).map((row) => row.update) })
      : null
    if (kept === 'broken') return { outcome: 'refused', why: kept }
    Object.assign(held, { document: tried.document, text: tried.text })
    await append(tx, held, { sendingId, update, personId: doing.person.id })
    if (kept) await append(tx, held, { sendingId: v7(), update: kept, personId: doing.person.id })
    await settle(tx, held, doing)
    return { outcome: 'taken', seq: held.seq, kept: kept !== null }
  })
}

export type Rewritten =
  | { outcome: 'saved' | 'same'; seq: number }
  | { outcome: 'clash'; clashes: Clash[] }
  | { outcome: 'long' | 'gone' }

interface Rewriting {
  sectionId: string
  /** The text as somebody typed it, and what it had come to when they began. */
  markdown: string
  from: number
  decided?: Map<string, Choice>
}

/**
 * Takes a text that was written in a plain form. Only what its writer changed goes in; what others wrote meanwhile stays.
 * Where both changed one paragraph nothing is written, and both are answered.
 */
export function rewriteText(db: Db, doing: Doing, rewriting: Rewriting): Promise<Rewritten> {
  return db.transaction((tx) => rewriteWithin(tx, doing, rewriting))
}

async function rewriteWithin(tx: Queryable, doing: Doing, rewriting: Rewriting): Promise<Rewritten> {
  const { sectionId, markdown, from, decided = new Map() } = rewriting
  const held = await holdText(tx, sectionId)
  if (!held) return { outcome: 'gone' }
  if (markdown.length > longestText) return { outcome: 'long' }
  const texts = { before: await textAt(tx, held, from), mine: readText(markdown), theirs: held.text }
  if (texts.mine.childCount > mostBlocks) return { outcome: 'long' }
  const { steps, clashes } = mergeTexts(texts, decided)
  if (clashes.length > 0) return { outcome: 'clash', clashes }
  return change(tx, held, doing, steps)
}

/**
 * Changes the text of a section where it stands, as when a suggestion is taken over; `make` may find that it cannot. It has
 * an entry of its own in the history, so that it can be taken back without what was written around it.
 */
export async function changeText(
  tx: Queryable,
  doing: Doing,
  sectionId: string,
  make: (text: Node) => Node | null,
): Promise<Rewritten | { outcome: 'elsewhere' }> {
  const held = await holdText(tx, sectionId)
  if (!held) return { outcome: 'gone' }
  const made = make(held.text)
  return made ? change(tx, held, doing, [made], 'plan_section.changed') : { outcome: 'elsewhere' }
}

async function change(
  tx: Queryable,
  held: Held,
  doing: Doing,
  steps: Node[],
  verb: Verb = 'plan_section.written',
): Promise<Rewritten> {
  const update = changeTo(held.document, ...steps)
  if (!update) return { outcome: 'same', seq: held.seq }
  held.text = textIn(held.document)
  if (writeText(held.text).length > longestText) return { outcome: 'long' }
  await append(tx, held, { sendingId: v7(), update, personId: doing.person.id })
  await settle(tx, held, doing, verb)
  return { outcome: 'saved', seq: held.seq }
}

/** What the text was when it had come to `seq`; nothing where that was folded since. */
async function textAt(tx: Queryable, held: Held, seq: number): Promise<Node | null> {
  if (seq === held.seq) return held.text
  const earlier = await updatesOf(tx, held.section.id, { until: seq })
  if (earlier.length === 0 && seq > 0) return null
  return textIn(sharedText(earlier.map(({ update }) => update)))
}

async function append(
  tx: Queryable,
  held: Held,
  { sendingId, update, personId }: { sendingId: string; update: Uint8Array; personId: string | null },
): Promise<void> {
  const { id, networkId } = held.section
  const [row] = await tx
    .insert(planTextUpdates)
    .values({ networkId, sectionId: id, sendingId, update: Buffer.from(update), personId })
    .returning({ seq: planTextUpdates.seq })
  held.seq = row?.seq ?? held.seq
}

/** The text of the section follows the document, its history says who wrote, and everybody who is there hears of it. */
async function settle(tx: Queryable, held: Held, doing: Doing, verb: Verb = 'plan_section.written'): Promise<void> {
  const before = held.section.text
  await follow(tx, held)
  const { id, networkId, text } = held.section
  const { person } = doing
  if (text !== before) {
    await indexTextSoon(tx, { network: doing.network.slug, sectionId: id })
    await (verb === 'plan_section.written' ? recordOngoing : recordActivity)(tx, {
      networkId,
      actor: person.name,
      personId: person.id,
      verb,
      subjectKind: 'plan_section',
      subjectId: id,
      audience: 'group',
      cityId: held.cityId,
      detail: { changes: { text: { before, after: text } } },
    })
  }
  await callOut(tx, held)
  await foldUpdates(tx, held.section.id)
}

const callOut = (tx: Queryable, { section, cityId, seq }: Held): Promise<void> =>
  tellInPassing(tx, {
    networkId: section.networkId,
    kind: 'plan_text',
    subjectId: section.id,
    audience: 'group',
    cityId,
    note: { seq },
  })

async function follow(tx: Queryable, held: Held): Promise<void> {
  held.text = textIn(held.document)
  const text = writeText(held.text)
  if (text === held.section.text) return
  held.section = { ...held.section, text }
  await tx
    .update(planSections)
    .set({ text, changedAt: sql`now()` })
    .where(and(eq(planSections.id, held.section.id), eq(planSections.networkId, held.section.networkId)))
}
