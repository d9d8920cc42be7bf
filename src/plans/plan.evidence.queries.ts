import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Ground } from '#networks'
import { oncePerPage, type Queryable } from '#platform/db'
import { meetings } from '#schema/meetings'
import { cities } from '#schema/networks'
import { planChanges, planPresentations, planSections, plans, planVersions } from './schema.ts'

/** The words of the first chapter in any of the profiles: context, earlier attempts, research. */
const chapters = ['policy_context', 'context', 'research']
const contextKeys = sql`(${sql.join(
  chapters.map((key) => sql`${key}`),
  sql`, `,
)})`

/** The section of a plan that is its first chapter. */
export async function contextOf(db: Queryable, plan: { id: string }): Promise<{ key: string } | undefined> {
  const [found] = await db
    .select({ key: planSections.key })
    .from(planSections)
    .where(and(eq(planSections.planId, plan.id), inArray(planSections.key, chapters), eq(planSections.used, true)))
    .orderBy(asc(planSections.position))
    .limit(1)
  return found
}

/** All versions of a network in the order they were frozen, with the little that obligations ask of them. One statement. */
export const frozenIn = ({ db, network }: Ground) =>
  db
    .select({
      id: planVersions.id,
      number: planVersions.number,
      kind: planVersions.kind,
      cityId: planVersions.cityId,
      planId: planVersions.planId,
      frozenOn: planVersions.frozenOn,
      title: sql<string>`coalesce(${planVersions.snapshot}->>'title', '')`,
      city: { slug: cities.slug },
      adopted: sql<boolean>`(${plans.adoptedOn} is not null and ${plans.adoptedNumber} = ${planVersions.number})`,
      hasContext: sql<boolean>`exists (select from jsonb_array_elements(coalesce(${planVersions.snapshot}->'sections', '[]')) one
        where one->>'key' in ${contextKeys} and btrim(one->>'text') <> '')`,
      actions: sql<number>`jsonb_array_length(coalesce(${planVersions.snapshot}->'actions', '[]'))`,
      actionsHash: sql<string>`md5((${planVersions.snapshot}->'actions')::text)`,
    })
    .from(planVersions)
    .innerJoin(plans, eq(plans.id, planVersions.planId))
    .innerJoin(cities, eq(cities.id, planVersions.cityId))
    .where(eq(planVersions.networkId, network.id))
    .orderBy(asc(planVersions.frozenOn), asc(planVersions.number))

/** All plans of a network, with whether their first chapter says something. One statement. */
export const startedIn = ({ db, network }: Ground) =>
  db
    .select({
      id: plans.id,
      cityId: plans.cityId,
      title: plans.title,
      adoptedOn: plans.adoptedOn,
      askedOn: plans.askedOn,
      asksYearly: plans.asksYearly,
      city: { slug: cities.slug },
      hasContext: sql<boolean>`exists (select from ${planSections} where ${planSections.planId} = ${plans.id}
        and ${planSections.key} in ${contextKeys} and ${planSections.used} and btrim(${planSections.text}) <> '')`,
      lastTold: sql<string | null>`(select max(told.on_day) from plan_updates told
        join plan_actions carried on carried.id = told.action_id where carried.plan_id = ${plans.id})`,
      open: sql<number>`(select count(*)::int from plan_actions carried where carried.plan_id = ${plans.id}
        and carried.status not in ('done', 'dropped'))`,
    })
    .from(plans)
    .innerJoin(cities, eq(cities.id, plans.cityId))
    .where(eq(plans.networkId, network.id))

/** The meetings that present plans of a network. One statement. */
export const presentationsIn = ({ db, network }: Ground) =>
  db
    .select({
      cityId: plans.cityId,
      planId: plans.id,
      meeting: {
        id: meetings.id,
        slug: meetings.slug,
        title: meetings.title,
        start: meetings.start,
        end: meetings.end,
        status: meetings.status,
      },
    })
    .from(planPresentations)
    .innerJoin(plans, eq(plans.id, planPresentations.planId))
    .innerJoin(meetings, eq(meetings.id, planPresentations.meetingId))
    .where(eq(planPresentations.networkId, network.id))
    .orderBy(asc(meetings.start))

/** Versions of which the ledger says something already. One statement. */
export const explainedIn = oncePerPage(async (db, network: { id: string }) =>
  db
    .selectDistinct({ versionId: planChanges.versionId })
    .from(planChanges)
    .innerJoin(planVersions, eq(planVersions.id, planChanges.versionId))
    .where(and(eq(planChanges.networkId, network.id), isNotNull(planChanges.versionId))),
)
