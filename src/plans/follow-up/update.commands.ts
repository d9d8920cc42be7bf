import { and, eq, sql } from 'drizzle-orm'
import { clockOf } from '#networks'
import { type Audience, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, saveRecord } from '#platform/records'
import type { Doing } from '../in-plan.ts'
import type { PlanAction } from '../plan.queries.ts'
import { type FundingStatus, type PlanActionStatus, planActions, plans, planUpdates } from '../schema.ts'
import { openActions } from './follow-up.queries.ts'

export interface Told {
  status: PlanActionStatus
  fundingStatus: FundingStatus | null
  text: string | null
}

interface Telling extends Told {
  /** Made with the form, so that sending it twice tells it once. */
  id: string
  action: PlanAction
  /** Those for whom the adopted plan is. */
  audience: Audience
}

/** Says how an action of an adopted plan goes: it stands in public with its day, and the action itself stands so from now on. */
export function tellUpdate(db: Db, doing: Doing, telling: Telling): Promise<'told' | 'again' | 'taken'> {
  return db.transaction((tx) => tellIn(tx, doing, telling))
}

async function tellIn(tx: Queryable, { network, person }: Doing, telling: Telling) {
  const { id, action, audience, ...told } = telling
  const [update] = await tx
    .insert(planUpdates)
    .values({
      ...told,
      id,
      networkId: network.id,
      actionId: action.id,
      onDay: clockOf(network),
      personId: person.id,
      actor: person.name,
      example: person.demo,
    })
    .onConflictDoNothing()
    .returning()
  if (!update) {
    const [known] = await tx.select().from(planUpdates).where(eq(planUpdates.id, id))
    return known?.actionId === action.id ? 'again' : 'taken'
  }
  const by = { networkId: network.id, cityId: action.cityId, actor: person.name, personId: person.id }
  await tx.select({ id: planActions.id }).from(planActions).where(eq(planActions.id, action.id)).for('update')
  const [now] = await tx.select().from(planActions).where(eq(planActions.id, action.id))
  const saved = await saveRecord(tx, {
    table: planActions,
    id: action.id,
    version: now?.version ?? action.version,
    values: { status: told.status, fundingStatus: told.fundingStatus ?? now?.fundingStatus ?? null },
  })
  if (saved.outcome === 'saved')
    await recordActivity(tx, {
      ...by,
      audience: 'group',
      verb: 'plan_action.changed',
      subjectKind: 'plan_action',
      subjectId: action.id,
      detail: changeDetail(saved),
    })
  await recordActivity(tx, {
    ...by,
    audience,
    verb: 'plan_update.added',
    subjectKind: 'plan_update',
    subjectId: id,
    detail: { status: told.status },
  })
  return 'told'
}

/** One click once a year: every action that is still to be carried out stands as it stood. Twice on a day, it is said once. */
export async function stillAsItIs(
  db: Db,
  doing: Doing,
  { plan, audience, idOf }: { plan: { id: string }; audience: Audience; idOf: (action: PlanAction) => string },
): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, plan.id)).for('update')
    let told = 0
    for (const action of await openActions(tx, plan)) {
      const [today] = await tx
        .select({ id: planUpdates.id })
        .from(planUpdates)
        .where(and(eq(planUpdates.actionId, action.id), eq(planUpdates.onDay, clockOf(doing.network))))
        .limit(1)
      if (today) continue
      const { status, fundingStatus } = action
      await tellIn(tx, doing, { id: idOf(action), action, audience, status, fundingStatus, text: null })
      told++
    }
    return told
  })
}

/** Begins or ends the yearly letters about a plan. */
export async function askYearly(
  db: Db,
  { network, person }: Doing,
  plan: { id: string; cityId: string },
  asks: boolean,
) {
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(plans)
      .set({ asksYearly: asks })
      .where(and(eq(plans.id, plan.id), sql`${plans.asksYearly} <> ${asks}`))
      .returning({ id: plans.id })
    if (changed.length === 0) return
    await recordActivity(tx, {
      networkId: network.id,
      cityId: plan.cityId,
      audience: 'group',
      actor: person.name,
      personId: person.id,
      verb: asks ? 'plan.asks_yearly' : 'plan.asks_no_more',
      subjectKind: 'plan',
      subjectId: plan.id,
    })
  })
}
