import { and, eq, isNull, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeRecord } from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Doing } from '../in-plan.ts'
import { aboutPart } from '../plan.commands.ts'
import type { Plan } from '../plan.queries.ts'
import { searchablePlanActions } from '../plan.searchable.ts'
import { textColumns } from '../plan.take-over.ts'
import { keptAction } from '../plan-actions/action.kept.ts'
import { planActions, planComments } from '../schema.ts'
import { changeText } from '../writing/text.commands.ts'
import type { CommentSubject, PlanComment } from './comment.queries.ts'
import { replacePassage } from './take-over.ts'

interface Said {
  id: string
  quote: string | null
  comment: string
  suggestion: string | null
}

/** Says something at a passage. Sent twice, it is said once. */
export function sayAtPassage(
  db: Db,
  { person }: Doing,
  plan: Plan,
  subject: CommentSubject,
  said: Said,
): Promise<void> {
  return db.transaction(async (tx) => {
    const [comment] = await tx
      .insert(planComments)
      .values({
        ...said,
        ...subject,
        networkId: plan.networkId,
        planId: plan.id,
        personId: person.id,
        actor: person.name,
        example: person.demo,
      })
      .onConflictDoNothing()
      .returning()
    if (comment) await tell(tx, plan, person, comment, 'comment.said')
  })
}

/** Ends what was said: talked about, or declined with a reason. */
export function endComment(
  db: Db,
  { person }: Doing,
  plan: Plan,
  comment: PlanComment,
  { outcome, note }: { outcome: 'declined' | 'done'; note: string | null },
): Promise<void> {
  return db.transaction(async (tx) => {
    if (await end(tx, person, comment, outcome, note)) await tell(tx, plan, person, comment, `plan_comment.${outcome}`)
  })
}

/** Puts what was suggested in the place of the passage. Where that reads otherwise by now nothing is done. */
export function takeOver(
  db: Db,
  doing: Doing,
  plan: Plan,
  comment: PlanComment,
): Promise<'taken' | 'elsewhere' | 'again'> {
  return db.transaction(async (tx) => {
    const { quote, suggestion, sectionId, actionId } = comment
    if (!quote || !suggestion) return 'elsewhere'
    // Held first, so that two who press at once put it in once.
    const [open] = await tx
      .select({ id: planComments.id })
      .from(planComments)
      .where(and(eq(planComments.id, comment.id), isNull(planComments.endedAt)))
      .for('update')
    if (!open) return 'again'
    const done = sectionId
      ? (await changeText(tx, doing, sectionId, (text) => replacePassage(text, quote, suggestion))).outcome
      : await changeAction(tx, doing, plan, actionId ?? '', quote, suggestion)
    if (done !== 'saved' && done !== 'same') return 'elsewhere'
    await end(tx, doing.person, comment, 'taken', null)
    await tell(tx, plan, doing.person, comment, 'plan_comment.accepted')
    return 'taken'
  })
}

async function changeAction(
  tx: Queryable,
  { network, person }: Doing,
  plan: Plan,
  id: string,
  quote: string,
  wanted: string,
) {
  const [action] = await tx.select().from(planActions).where(eq(planActions.id, id)).for('update')
  const field = action && textColumns.find((name) => action[name]?.includes(quote))
  if (!action || !field) return 'elsewhere'
  const values = { [field]: action[field]?.replace(quote, () => wanted) }
  const about = aboutPart(plan, person, 'plan_action', id, 'changed')
  const { outcome } = await changeRecord(tx, { ...keptAction, id, version: action.version, values }, about)
  if (outcome === 'saved') await indexEntries(tx, network, [searchablePlanActions], [id])
  return outcome
}

async function end(
  tx: Queryable,
  person: Doing['person'],
  { id }: PlanComment,
  outcome: NonNullable<PlanComment['outcome']>,
  outcomeNote: string | null,
): Promise<boolean> {
  const ended = await tx
    .update(planComments)
    .set({ outcome, outcomeNote, endedBy: person.name, endedAt: sql`now()` })
    .where(and(eq(planComments.id, id), isNull(planComments.endedAt)))
    .returning({ id: planComments.id })
  return ended.length > 0
}

const tell = (tx: Queryable, plan: Plan, person: Doing['person'], comment: PlanComment, verb: string) =>
  recordActivity(tx, {
    networkId: plan.networkId,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: comment.sectionId ? 'plan_section' : 'plan_action',
    subjectId: comment.sectionId ?? comment.actionId,
    audience: 'group',
    cityId: plan.cityId,
    detail: { planComment: comment.id },
  })
