import { and, eq, inArray } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { planActions, planObjectives, planSections, plans } from './schema.ts'

const city = { id: cities.id, slug: cities.slug, name: cities.name }

/** Plans by their ids, with their cities, whoever may see them. */
export const plansByIds = (db: Queryable, network: { id: string }, ids: string[]) =>
  db
    .select({ record: { id: plans.id, title: plans.title }, language: plans.language, city })
    .from(plans)
    .innerJoin(cities, eq(cities.id, plans.cityId))
    .where(and(eq(plans.networkId, network.id), inArray(plans.id, ids)))

/** Actions of plans by their ids, with what is needed to name them. */
export const planActionsByIds = (db: Queryable, network: { id: string }, ids: string[]) =>
  db
    .select({
      record: { id: planActions.id, title: planActions.title, slug: planActions.slug },
      language: plans.language,
      city,
    })
    .from(planActions)
    .innerJoin(plans, eq(plans.id, planActions.planId))
    .innerJoin(cities, eq(cities.id, plans.cityId))
    .where(and(eq(planActions.networkId, network.id), inArray(planActions.id, ids)))

export const planSectionsByIds = (db: Queryable, network: { id: string }, ids: string[]) =>
  db
    .select({
      record: { id: planSections.id, title: planSections.title, slug: planSections.key },
      language: plans.language,
      city,
    })
    .from(planSections)
    .innerJoin(plans, eq(plans.id, planSections.planId))
    .innerJoin(cities, eq(cities.id, plans.cityId))
    .where(and(eq(planSections.networkId, network.id), inArray(planSections.id, ids)))

export const planObjectivesByIds = (db: Queryable, network: { id: string }, ids: string[]) =>
  db
    .select({
      record: { id: planObjectives.id, title: planObjectives.title },
      language: plans.language,
      city,
    })
    .from(planObjectives)
    .innerJoin(plans, eq(plans.id, planObjectives.planId))
    .innerJoin(cities, eq(cities.id, plans.cityId))
    .where(and(eq(planObjectives.networkId, network.id), inArray(planObjectives.id, ids)))
