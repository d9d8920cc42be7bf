import { and, eq } from 'drizzle-orm'
import type { CheckSubject, Doing, TakenOver } from '#actions'
import type { Queryable } from '#platform/db'
import { changeRecord } from '#platform/records'
import { indexEntries } from '#platform/search'
import { passagesOf, replacePassage } from './comments/take-over.ts'
import { keptObjective } from './objectives/objective.kept.ts'
import { aboutPart } from './plan.commands.ts'
import type { Plan } from './plan.queries.ts'
import { searchablePlanActions } from './plan.searchable.ts'
import { keptAction } from './plan-actions/action.kept.ts'
import { planActions, planObjectives, plans } from './schema.ts'
import { readText } from './texts/text.schema.ts'
import type { PlanSnapshot } from './versions/snapshot.ts'
import { changeText } from './writing/text.commands.ts'

/** The columns of an action that hold words, in the order in which a passage is looked for in them. */
export const textColumns = [
  'description',
  'intendedResult',
  'output',
  'partners',
  'resources',
  'leadBy',
  'title',
] as const
type TextColumn = (typeof textColumns)[number]

type Outcome = 'taken' | 'changed' | 'gone'

/** Puts what a checker suggested into a plan: a passage of a section, an objective, a column of an action. */
export async function takeOverInPlan(
  tx: Queryable,
  doing: Doing,
  { id }: CheckSubject,
  { field, snapshot, suggestion }: TakenOver,
): Promise<Outcome> {
  const [plan] = await tx
    .select()
    .from(plans)
    .where(and(eq(plans.id, id), eq(plans.networkId, doing.network.id)))
  if (!plan) return 'gone'
  const sent = snapshot as unknown as PlanSnapshot
  const [key, piece] = field.split('.')
  const its = <Thing extends { id: string }>(things: Thing[]) => things.find((one) => one.id === key)
  const [section, objective, action] = [its(sent.sections), its(sent.objectives), its(sent.actions)]
  if (section) return inSection(tx, doing, section, piece, suggestion)
  if (objective) return inObjective(tx, doing, plan, { id: objective.id, was: objective.text, suggestion })
  const column = textColumns.find((one) => one === piece)
  if (!action || !column) return 'gone'
  return inAction(tx, doing, plan, { id: action.id, column, was: action[column], suggestion })
}

/** Whoever writes there at the same moment keeps what they wrote: only the passage is exchanged, wherever it stands by now. */
async function inSection(
  tx: Queryable,
  doing: Doing,
  { id, text }: { id: string; text: string },
  piece: string | undefined,
  suggestion: string,
): Promise<Outcome> {
  const passage = passagesOf(readText(text))[Number(piece ?? Number.NaN)]
  const wanted = readText(suggestion)
  const changed = await changeText(tx, doing, id, (now) => {
    const stands = passagesOf(now)
    if (passage === undefined) return stands.length === 0 ? wanted : null
    // Somebody has put it there by hand.
    if (!stands.includes(passage) && passagesOf(wanted).every((words) => stands.includes(words))) return now
    return replacePassage(now, passage, suggestion)
  })
  if (changed.outcome === 'gone') return 'gone'
  return changed.outcome === 'saved' || changed.outcome === 'same' ? 'taken' : 'changed'
}

interface Change {
  id: string
  /** What stood there when it was sent. */
  was: string | null
  suggestion: string
}

async function inObjective(
  tx: Queryable,
  { person }: Doing,
  plan: Plan,
  { id, was, suggestion }: Change,
): Promise<Outcome> {
  const [objective] = await tx.select().from(planObjectives).where(eq(planObjectives.id, id)).for('update')
  if (!objective) return 'gone'
  const done = exchangeable(objective.text, was, suggestion)
  if (done) return done
  const about = aboutPart(plan, person, 'plan_objective', id, 'changed')
  const values = { text: suggestion }
  await changeRecord(tx, { ...keptObjective, id, version: objective.version, values }, about)
  return 'taken'
}

async function inAction(
  tx: Queryable,
  { network, person }: Doing,
  plan: Plan,
  { id, column, was, suggestion }: Change & { column: TextColumn },
): Promise<Outcome> {
  const [action] = await tx.select().from(planActions).where(eq(planActions.id, id)).for('update')
  if (!action) return 'gone'
  const done = exchangeable(action[column], was, suggestion)
  if (done) return done
  const about = aboutPart(plan, person, 'plan_action', id, 'changed')
  const values = { [column]: column === 'title' ? suggestion.replace(/\s+/g, ' ').trim().slice(0, 300) : suggestion }
  await changeRecord(tx, { ...keptAction, id, version: action.version, values }, about)
  await indexEntries(tx, network, [searchablePlanActions], [id])
  return 'taken'
}

/** Nothing where it can be put in; else how it stands: it is there already, or something else is. */
const exchangeable = (now: string | null, was: string | null, suggestion: string): 'taken' | 'changed' | null => {
  if (now === suggestion) return 'taken'
  return (now ?? '') === (was ?? '') ? null : 'changed'
}
