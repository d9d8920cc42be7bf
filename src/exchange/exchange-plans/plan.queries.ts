import { and, desc, eq } from 'drizzle-orm'
import { type Network, networkBySlug } from '#networks'
import type { Queryable } from '#platform/db'
import { networks } from '#schema/networks'
import type { Demands } from '../matches/match.demands.ts'
import { anyMember, demandsOf } from '../matches/match.queries.ts'
import { kilometres, placeOf } from '../matches/place.ts'
import { exchangePlans } from '../schema.ts'
import { usualLimits } from './plan.aims.ts'
import type { PlanProblem, PlanResult, PlanWishes } from './plan.ts'

export type PlanRow = typeof exchangePlans.$inferSelect

/** The plan that was asked for last, solved or not. */
export async function latestPlan(db: Queryable, network: { id: string }): Promise<PlanRow | undefined> {
  const [latest] = await newestPlans(db, network, 1)
  return latest
}

/** The plan that was asked for last, the last one that was found, and the one found before that. */
export async function plansOf(db: Queryable, network: { id: string }) {
  const [latest, [solved, earlier]] = await Promise.all([
    latestPlan(db, network),
    newestPlans(db, network, 2, 'solved'),
  ])
  return { latest, solved, earlier }
}

const newestPlans = (db: Queryable, network: { id: string }, most: number, state?: PlanRow['state']) =>
  db
    .select()
    .from(exchangePlans)
    .where(and(eq(exchangePlans.networkId, network.id), state ? eq(exchangePlans.state, state) : undefined))
    .orderBy(desc(exchangePlans.createdAt), desc(exchangePlans.id))
    .limit(most)

/** A plan that is to be worked out, with the last one that was found before it: what stands there should stay. */
export async function planBefore(db: Queryable, id: string) {
  const [row] = await db
    .select({ plan: exchangePlans, slug: networks.slug })
    .from(exchangePlans)
    .innerJoin(networks, eq(networks.id, exchangePlans.networkId))
    .where(eq(exchangePlans.id, id))
  const network = row && (await networkBySlug(db, row.slug))
  if (!row || !network) return null
  return { plan: row.plan, network, before: (await plansOf(db, network)).solved }
}

export const wishesOf = (plan: PlanRow | undefined): PlanWishes => ({
  ...usualLimits,
  fixed: [],
  ruledOut: [],
  ...(plan?.wishes as Partial<PlanWishes> | undefined),
})

export const resultOf = (plan: PlanRow | undefined): PlanResult | null =>
  plan?.state === 'solved' ? (plan.result as unknown as PlanResult) : null

/** Everybody in the network sees a plan, so it is made of what everybody in it may know. */
export async function problemOf(db: Queryable, network: Network, plan: PlanRow, before: PlanRow | undefined) {
  const demands = await demandsOf(db, { network, standing: anyMember }, network.language)
  return problemIn(demands, wishesOf(plan), resultOf(before)?.pairs ?? [])
}

/** Only cities that can teach are asked: nobody plans a visit to what was merely suggested. */
export function problemIn({ cities, demands, matchesFor }: Demands, wishes: PlanWishes, before: PlanProblem['before']) {
  const places = new Map(cities.map((city) => [city.id, placeOf(city)]))
  const problem: PlanProblem = {
    cityIds: cities.map(({ id }) => id),
    demands: demands.map((demand) => ({
      cityId: demand.city.id,
      themeId: demand.subTheme.id,
      gap: demand.row.gap,
      candidates: matchesFor(demand)
        .filter(({ supply }) => supply.city && !supply.suggested)
        .map(({ supply, score }) => ({ hostId: supply.id, score })),
    })),
    wishes,
    before,
    kilometres: (from, to) => {
      const [here, there] = [places.get(from), places.get(to)]
      return here && there ? kilometres(here, there) : null
    },
  }
  return problem
}
