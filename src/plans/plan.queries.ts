import { and, asc, eq, sql } from 'drizzle-orm'
import { oncePerPage, type Queryable } from '#platform/db'
import { planActions, planObjectives, planSections, plans } from './schema.ts'

export type Plan = typeof plans.$inferSelect
export type PlanSection = typeof planSections.$inferSelect
export type PlanObjective = typeof planObjectives.$inferSelect
export type PlanAction = typeof planActions.$inferSelect

/** The one plan of a city, whoever may see it; nothing where none was started. */
export async function planOfCity(db: Queryable, network: { id: string }, city: { id: string }): Promise<Plan | null> {
  const [plan] = await db
    .select()
    .from(plans)
    .where(and(eq(plans.networkId, network.id), eq(plans.cityId, city.id)))
  return plan ?? null
}

/** All plans of a network, whoever may see them. */
export const plansOf = (db: Queryable, network: { id: string }): Promise<Plan[]> =>
  db.select().from(plans).where(eq(plans.networkId, network.id))

/** All sections of a plan in the city's order, those it does not use as well. */
export const sectionsOf = oncePerPage(
  async (db, plan: { id: string }): Promise<PlanSection[]> =>
    db
      .select()
      .from(planSections)
      .where(eq(planSections.planId, plan.id))
      .orderBy(asc(planSections.position), asc(planSections.id)),
)

export async function sectionByKey(db: Queryable, plan: { id: string }, key: string): Promise<PlanSection | null> {
  const [section] = await db
    .select()
    .from(planSections)
    .where(and(eq(planSections.planId, plan.id), eq(planSections.key, key)))
  return section ?? null
}

export const objectivesOf = oncePerPage(
  async (db, plan: { id: string }): Promise<PlanObjective[]> =>
    db
      .select()
      .from(planObjectives)
      .where(eq(planObjectives.planId, plan.id))
      .orderBy(asc(planObjectives.position), asc(planObjectives.id)),
)

export const actionsOf = oncePerPage(
  async (db, plan: { id: string }): Promise<PlanAction[]> =>
    db
      .select()
      .from(planActions)
      .where(eq(planActions.planId, plan.id))
      .orderBy(asc(planActions.position), asc(planActions.id)),
)

/** The action of a plan with this address, compared without case. */
export async function actionBySlug(db: Queryable, plan: { id: string }, slug: string): Promise<PlanAction | null> {
  const [action] = await db
    .select()
    .from(planActions)
    .where(and(eq(planActions.planId, plan.id), sql`lower(${planActions.slug}) = lower(${slug})`))
  return action ?? null
}
