import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { validate } from 'uuid'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { planActions, planComments, planSections, plans } from '../schema.ts'

export type PlanComment = typeof planComments.$inferSelect

/** What a comment stands beside: a section or an action. */
export type CommentSubject = { sectionId: string } | { actionId: string }

const about = (subject: CommentSubject) =>
  'sectionId' in subject ? eq(planComments.sectionId, subject.sectionId) : eq(planComments.actionId, subject.actionId)

/** What was said beside a section or an action; the settled ones come last. */
export const commentsBeside = (db: Queryable, subject: CommentSubject): Promise<PlanComment[]> =>
  db
    .select()
    .from(planComments)
    .where(about(subject))
    .orderBy(sql`${planComments.endedAt} nulls first`, asc(planComments.createdAt))
    .limit(200)

/** Everything said of a plan that is not settled yet, with where it stands. */
export const openComments = (db: Queryable, plan: { id: string }) =>
  db
    .select({
      comment: planComments,
      section: { key: planSections.key, title: planSections.title },
      action: { slug: planActions.slug, title: planActions.title },
    })
    .from(planComments)
    .leftJoin(planSections, eq(planSections.id, planComments.sectionId))
    .leftJoin(planActions, eq(planActions.id, planComments.actionId))
    .where(and(eq(planComments.planId, plan.id), isNull(planComments.endedAt)))
    .orderBy(asc(planSections.position), asc(planActions.position), asc(planComments.createdAt))
    .limit(500)

export async function commentById(db: Queryable, plan: { id: string }, id: string): Promise<PlanComment | null> {
  if (!validate(id)) return null
  const [comment] = await db
    .select()
    .from(planComments)
    .where(and(eq(planComments.id, id), eq(planComments.planId, plan.id)))
  return comment ?? null
}

/** How many comments wait in each city of a network. */
export const waitingComments = (db: Queryable, network: { id: string }) =>
  db
    .select({ cityId: plans.cityId, slug: cities.slug, title: plans.title, count: sql<number>`count(*)::int` })
    .from(planComments)
    .innerJoin(plans, eq(plans.id, planComments.planId))
    .innerJoin(cities, eq(cities.id, plans.cityId))
    .where(and(eq(planComments.networkId, network.id), isNull(planComments.endedAt)))
    .groupBy(plans.cityId, cities.slug, plans.title)
