import { sql } from 'drizzle-orm'
import { type City, type Network, type Standing, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { planVersions } from './schema.ts'

export interface PlanOnCity {
  title: string
  language: string
  example: boolean
  actions: number
  /** The titles of the last version for everybody, and of the last one for this reader. */
  published: string | null
  shared: string | null
}

/** What the page of a city says of its plan, in one statement. */
export async function planOnCity(
  db: Queryable,
  { network, standing }: { network: Network; standing: Standing },
  city: City,
): Promise<PlanOnCity | null> {
  const last = sql`select ${planVersions.snapshot}->>'title' from ${planVersions} where ${planVersions.planId} = plan.id`
  const { rows } = await db.execute(sql`
    select plan.title, plan.language, plan.example,
      (select count(*)::int from plan_actions action where action.plan_id = plan.id) as actions,
      (${last} and ${planVersions.audience} = 'public' order by ${planVersions.number} desc limit 1) as published,
      (${last} and ${visibleTo(standing, planVersions)} order by ${planVersions.number} desc limit 1) as shared
    from plans plan where plan.network_id = ${network.id} and plan.city_id = ${city.id}`)
  return (rows[0] as PlanOnCity | undefined) ?? null
}
