import { and, eq, inArray } from 'drizzle-orm'
import type { NetworkLocals } from '#networks'
import type { Audience } from '#platform/activity'
import { seesDecisions } from '../access.ts'
import { matchDecisions } from '../schema.ts'
import type { Demand } from './match.demands.ts'
import { anyMember, demandsOf } from './match.queries.ts'

interface Decided {
  id: string
  demand: Demand
  supplier: string
  audience: Audience
}

/** Decisions by their ids, with the wish they are about; those whose wish one may not see are left out. */
export async function decidedByIds(locals: NetworkLocals, ids: string[]): Promise<Decided[]> {
  const { db, network, standing, lang } = locals
  if (ids.length === 0 || !seesDecisions(standing)) return []
  const [made, { demands, matchesFor }, shared] = await Promise.all([
    db
      .select()
      .from(matchDecisions)
      .where(and(eq(matchDecisions.networkId, network.id), inArray(matchDecisions.id, ids))),
    demandsOf(db, locals, lang),
    demandsOf(db, { network, standing: anyMember }, lang),
  ])
  const everybody = new Set(shared.demands.map(placeOf))
  return made.flatMap(({ id, themeId, cityId, supplierId, practiceId }) => {
    const demand = demands.find((one) => one.subTheme.id === themeId && one.city.id === cityId)
    const match = demand && matchesFor(demand).find(({ supply }) => supply.id === (supplierId ?? practiceId))
    if (!demand || !match) return []
    const supplier = match.supply.city?.name ?? match.supply.practices[0]?.title ?? ''
    return [{ id, demand, supplier, audience: everybody.has(placeOf(demand)) ? 'network' : 'city' }]
  })
}

const placeOf = ({ subTheme, city }: Demand) => `${subTheme.id} ${city.id}`
