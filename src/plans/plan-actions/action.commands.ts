import { eq, sql } from 'drizzle-orm'
import { moveActionIn } from '#learning'
import type { Profile } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, madeOf } from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Doing } from '../in-plan.ts'
import { type Move, movedIn, writeOrder } from '../order.ts'
import { aboutPart, aboutPlan, startPlanIn } from '../plan.commands.ts'
import { actionsOf, type Plan, type PlanAction } from '../plan.queries.ts'
import { searchablePlanActions } from '../plan.searchable.ts'
import type { FundingStatus, PlanActionStatus } from '../schema.ts'
import { planActionOrigins, planActions, plans } from '../schema.ts'
import { keptAction } from './action.kept.ts'
import { type RowKind, rowKinds } from './action.rows.ts'
import { keptOrigins } from './origin.kept.ts'
import { type Grown, grownFrom } from './origin.queries.ts'
import { type Origin, originColumn } from './origins.ts'

export interface ActionValues {
  title: string
  description: string | null
  objectiveId: string | null
  intendedResult: string | null
  output: string | null
  leadBy: string | null
  partners: string | null
  resources: string | null
  cost: number | null
  costCurrency: string
  fundingSource: string | null
  fundingStatus: FundingStatus | null
  startsOn: string | null
  endsOn: string | null
  subThemes: string[]
  horizontalThemes: string[]
  status: PlanActionStatus
}

/** The rows below an action, each kind as a whole. */
export type RowValues = { [Kind in RowKind]?: Record<string, unknown>[] }

interface Adding {
  id: string
  values: Partial<ActionValues> & { title: string }
  rows: RowValues
  origin?: Origin | null | undefined
}

export type Added = { outcome: 'added' | 'again'; action: PlanAction } | { outcome: 'taken' }

/** Puts an action into a plan, at the end. Sent twice, it is one. */
export const addAction = (db: Db, doing: Doing, plan: Plan, adding: Adding): Promise<Added> =>
  db.transaction((tx) => addActionIn(tx, doing, plan, adding))

/** The same as part of something larger, such as taking over what stood in a file. */
export async function addActionIn(
  tx: Queryable,
  doing: Doing,
  plan: Plan,
  { id, values, rows, origin }: Adding,
): Promise<Added> {
  const { network, person } = doing
  // One after the other: two actions must not get the same number.
  await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, plan.id)).for('update')
  const [action] = await tx
    .insert(planActions)
    .values({
      id,
      costCurrency: 'EUR',
      ...values,
      networkId: network.id,
      cityId: plan.cityId,
      planId: plan.id,
      slug: sql<string>`(select (coalesce(max(slug::int), 0) + 1)::text from plan_actions where plan_id = ${plan.id} and slug ~ '^[0-9]{1,6}$')`,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from plan_actions where plan_id = ${plan.id})`,
      personId: person.id,
      example: person.demo,
    })
    .onConflictDoNothing()
    .returning()
  if (!action) {
    const [known] = await tx.select().from(planActions).where(eq(planActions.id, id))
    return known?.planId === plan.id ? { outcome: 'again', action: known } : { outcome: 'taken' }
  }
  for (const kind of rowKinds) if (rows[kind]?.length) await keptAction.beside[kind].write(tx, id, rows[kind])
  if (origin) await putOrigin(tx, doing, action, originColumn(origin))
  const about = aboutPart(plan, person, 'plan_action', id, 'added')
  await recordActivity(tx, { ...about, detail: { changes: madeOf({ ...values, ...rows }), version: 1 } })
  await indexEntries(tx, network, [searchablePlanActions], [id])
  return { outcome: 'added', action }
}

interface Adopting {
  id: string
  city: { id: string; name: string }
  origin: Origin
  grown: Grown
  profile: Profile
  /** Of the plan that is begun where there is none yet. */
  newPlan: { id: string; title: string; language: string }
}

/**
 * Takes something a city learned, drafted or tested into its plan in one step, with what it says already. A city without a
 * plan begins one; a draft action says from now on that it is in the plan. Done twice, also at the same moment by two, it
 * is done once.
 */
export async function adoptIntoPlan(
  db: Db,
  doing: Doing,
  { id, city, origin, grown, profile, newPlan }: Adopting,
): Promise<Added & { plan: Plan }> {
  return db.transaction(async (tx) => {
    const starting = { ...newPlan, ambition: 'strategy' as const, city, profile }
    const { plan } = await startPlanIn(tx, doing, starting)
    await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, plan.id)).for('update')
    const known = await grownFrom(tx, city, origin)
    if (known) {
      const [action] = await tx.select().from(planActions).where(eq(planActions.id, known.id))
      if (action) return { outcome: 'again', action, plan }
    }
    const { title, values, rows } = grown
    const adding = { id, values: { ...values, title: oneLine(title) }, rows, origin }
    const added = await addActionIn(tx, doing, plan, adding)
    if (added.outcome === 'added' && origin.kind === 'draft') {
      const move = { id: origin.id, state: 'in_plan' as const, reason: null, intoId: null }
      await moveActionIn(tx, doing, move)
    }
    return { ...added, plan }
  })
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200)

/** Changes the columns of an action, and its rows. */
export async function editAction(
  db: Db,
  { network, person }: Doing,
  plan: Plan,
  action: PlanAction,
  { version, values }: { version: number; values: Partial<ActionValues> & RowValues },
): Promise<Changed> {
  return db.transaction(async (tx) => {
    const about = aboutPart(plan, person, 'plan_action', action.id, 'changed')
    const changed = await changeRecord(tx, { ...keptAction, id: action.id, version, values: { ...values } }, about)
    if (changed.outcome === 'saved') await indexEntries(tx, network, [searchablePlanActions], [action.id])
    return changed
  })
}

export async function moveActionInPlan(db: Db, { person }: Doing, plan: Plan, action: PlanAction, move: Move) {
  await db.transaction(async (tx) => {
    await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, plan.id)).for('update')
    const ids = (await actionsOf(tx, { id: plan.id })).map(({ id }) => id)
    const order = movedIn(ids, action.id, move)
    if (!order) return
    await writeOrder(tx, planActions, order)
    await recordActivity(tx, { ...aboutPlan(plan, person, 'plan.reordered'), detail: { action: action.title } })
  })
}

/** Takes an action out of the plan, with its rows. What it grew from stays where it is. */
export async function removeAction(db: Db, { network, person }: Doing, plan: Plan, action: PlanAction): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx.delete(planActions).where(eq(planActions.id, action.id)).returning({ id: planActions.id })
    if (gone.length === 0) return
    const about = aboutPart(plan, person, 'plan_action', action.id, 'removed')
    await recordActivity(tx, { ...about, detail: { title: action.title } })
    await indexEntries(tx, network, [searchablePlanActions], [action.id])
  })
}

/** Says where an action comes from, or takes that away (`origins.ts` says how). Two who do so at once both get what they wanted. */
export async function sayOrigin(
  db: Db,
  { person }: Doing,
  plan: Plan,
  { id }: Pick<PlanAction, 'id'>,
  { choice, comesFrom }: { choice: string; comesFrom: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [action] = await tx.select().from(planActions).where(eq(planActions.id, id)).for('update')
    if (!action) return
    const others = ((await keptOrigins.read(tx, id)) as string[]).filter((one) => one !== choice)
    const values = { origins: comesFrom ? [...others, choice].sort() : others }
    const kept = { table: planActions, beside: { origins: keptOrigins } }
    const about = aboutPart(plan, person, 'plan_action', id, 'changed')
    await changeRecord(tx, { ...kept, id, version: action.version, values }, about)
  })
}

async function putOrigin(
  tx: Queryable,
  { network }: Doing,
  action: PlanAction,
  column: Partial<typeof planActionOrigins.$inferInsert>,
): Promise<boolean> {
  const made = await tx
    .insert(planActionOrigins)
    .values({ ...column, networkId: network.id, actionId: action.id })
    .onConflictDoNothing()
    .returning({ id: planActionOrigins.id })
  return made.length > 0
}
