import { and, eq, sql } from 'drizzle-orm'
import {
  type City,
  clockOf,
  type Network,
  type NetworkLocals,
  type PublicPart,
  type Standing,
  visibleTo,
} from '#networks'
import type { Queryable } from '#platform/db'
import { planDocuments, plans, planVersions, type VersionKind } from './schema.ts'
import { standsFirst } from './versions/stands.ts'

/** Whether any plan of a network is there for everybody. */
export const publishedPlans: PublicPart = {
  key: 'plans',
  exists: (networkId) =>
    sql`exists (select from ${planVersions} where ${planVersions.networkId} = ${networkId} and ${planVersions.audience} = 'public')`,
}

/** A version as others name it: that of a plan which was given out. */
export interface GivenVersion {
  number: number
  kind: VersionKind
  title: string
  publishedOn: string | null
  example: boolean
  /** Whether its PDF is there to be taken. */
  pdf: boolean
}

export interface PlanOnCity {
  title: string
  language: string
  example: boolean
  actions: number
  adoptedBy: string | null
  adoptedOn: string | null
  adoptedNumber: number | null
  /** The version for everybody that stands at the plan's address, and the last one for this reader. */
  published: GivenVersion | null
  shared: GivenVersion | null
}

const given = sql`json_build_object(
  'number', ${planVersions.number}, 'kind', ${planVersions.kind}, 'title', ${planVersions.snapshot}->>'title',
  'publishedOn', ${planVersions.publishedOn}, 'example', ${planVersions.example},
  'pdf', exists (select from ${planDocuments} where ${planDocuments.versionId} = ${planVersions.id}
    and ${planDocuments.format} = 'pdf' and ${planDocuments.progress} = 100))`

/** What the page of a city says of its plan, in one statement. */
export async function planOnCity(
  db: Queryable,
  { network, standing }: { network: Network; standing: Standing },
  city: City,
): Promise<PlanOnCity | null> {
  const last = sql`select ${given} from ${planVersions} where ${planVersions.planId} = plan.id`
  const { rows } = await db.execute(sql`
    select plan.title, plan.language, plan.example, plan.adopted_by as "adoptedBy", plan.adopted_on as "adoptedOn",
      plan.adopted_number as "adoptedNumber",
      (select count(*)::int from plan_actions action where action.plan_id = plan.id) as actions,
      (${last} and ${planVersions.audience} = 'public' order by ${standsFirst()} limit 1) as published,
      (${last} and ${visibleTo(standing, planVersions)} order by ${planVersions.number} desc limit 1) as shared
    from plans plan where plan.network_id = ${network.id} and plan.city_id = ${city.id}`)
  return (rows[0] as PlanOnCity | undefined) ?? null
}

/** A published plan on the front page of its network. */
export interface PublishedPlan {
  slug: string
  city: string
  title: string
  language: string
  kind: VersionKind
  publishedOn: string | null
  adopted: boolean
  example: boolean
}

/** What is published of each city's plan, the newest first, in one statement. */
export async function plansPublished(db: Queryable, network: Network): Promise<PublishedPlan[]> {
  const { rows } = await db.execute(sql`
    select * from (
      select distinct on (version.plan_id) city.slug, city.name as city, version.snapshot->>'title' as title,
        version.snapshot->>'language' as language, version.kind, version.published_on as "publishedOn",
        coalesce(plan.adopted_number = version.number and plan.adopted_on <= ${clockOf(network)}, false) as adopted, version.example, city.position
      from ${planVersions} version join ${plans} plan on plan.id = version.plan_id join cities city on city.id = version.city_id
      where version.network_id = ${network.id} and version.audience = 'public'
      order by version.plan_id, ${standsFirst(sql`version`)}) newest
    order by "publishedOn" desc nulls last, position`)
  return rows as unknown as PublishedPlan[]
}

/** How many plans of a network are published, and how many were adopted by today in a version that one may read. One statement. */
export async function countPlans({ db, network, standing }: NetworkLocals) {
  const adopted = sql`${plans.adoptedNumber} = ${planVersions.number} and ${plans.adoptedOn} <= ${clockOf(network)}`
  const [counted] = await db
    .select({
      published: sql<number>`(count(distinct ${plans.id}) filter (where ${planVersions.audience} = 'public'))::int`,
      adopted: sql<number>`(count(distinct ${plans.id}) filter (where ${adopted}))::int`,
    })
    .from(plans)
    .innerJoin(planVersions, eq(planVersions.planId, plans.id))
    .where(and(eq(plans.networkId, network.id), visibleTo(standing, planVersions)))
  return counted ?? { published: 0, adopted: 0 }
}
