import { eq, sql } from 'drizzle-orm'
import { isOpen, planFocusOf } from '#actions'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, madeOf } from '#platform/records'
import type { Doing } from '../in-plan.ts'
import { type Move, movedIn, writeOrder } from '../order.ts'
import { aboutPart, aboutPlan } from '../plan.commands.ts'
import { objectivesOf, type Plan, type PlanObjective } from '../plan.queries.ts'
import { planObjectives, plans } from '../schema.ts'
import { keptObjective } from './objective.kept.ts'

interface Adding {
  id?: string
  title: string
  text: string | null
  planFocusId?: string
}

/** Adds an objective at the end. Sent twice, it is one. */
export const addObjective = (db: Db, doing: Doing, plan: Plan, adding: Adding): Promise<'added' | 'again'> =>
  db.transaction((tx) => addObjectiveIn(tx, doing, plan, adding))

async function addObjectiveIn(tx: Queryable, { network, person }: Doing, plan: Plan, adding: Adding) {
  const [objective] = await tx
    .insert(planObjectives)
    .values({
      ...adding,
      networkId: network.id,
      planId: plan.id,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from plan_objectives where plan_id = ${plan.id})`,
    })
    .onConflictDoNothing()
    .returning()
  if (!objective) return 'again'
  const { title, text } = adding
  await recordActivity(tx, {
    ...aboutPart(plan, person, 'plan_objective', objective.id, 'added'),
    detail: { changes: madeOf({ title, text }), version: 1 },
  })
  return 'added'
}

/** Takes over what the city said its plan will be about, in its order; each once. Answers how many came. */
export async function takeOverFocus(db: Db, doing: Doing, plan: Plan): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, plan.id)).for('update')
    const known = new Set((await objectivesOf(tx, { id: plan.id })).map(({ planFocusId }) => planFocusId))
    const said = await planFocusOf(tx, doing.network, { id: plan.cityId })
    let count = 0
    for (const focus of said) {
      if (isOpen(focus) || !focus.focus || known.has(focus.id)) continue
      // Its note is about the source, and no part of what the city wants.
      const adding = { title: focus.focus.slice(0, 300), text: null, planFocusId: focus.id }
      if ((await addObjectiveIn(tx, doing, plan, adding)) === 'added') count += 1
    }
    return count
  })
}

export async function editObjective(
  db: Db,
  { person }: Doing,
  plan: Plan,
  objective: PlanObjective,
  { version, values }: { version: number; values: { title?: string; text?: string | null } },
): Promise<Changed> {
  const about = aboutPart(plan, person, 'plan_objective', objective.id, 'changed')
  return db.transaction((tx) => changeRecord(tx, { ...keptObjective, id: objective.id, version, values }, about))
}

/** Takes an objective out. Actions that served it stay, and serve none. */
export async function removeObjective(db: Db, { person }: Doing, plan: Plan, objective: PlanObjective): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx.delete(planObjectives).where(eq(planObjectives.id, objective.id)).returning()
    if (gone.length === 0) return
    const about = aboutPart(plan, person, 'plan_objective', objective.id, 'removed')
    await recordActivity(tx, { ...about, detail: { title: objective.title } })
  })
}

export async function moveObjective(
  db: Db,
  { person }: Doing,
  plan: Plan,
  objective: PlanObjective,
  move: Move,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, plan.id)).for('update')
    const ids = (await objectivesOf(tx, { id: plan.id })).map(({ id }) => id)
    const order = movedIn(ids, objective.id, move)
    if (!order) return
    await writeOrder(tx, planObjectives, order)
    await recordActivity(tx, { ...aboutPlan(plan, person, 'plan.reordered'), detail: { objective: objective.title } })
  })
}
