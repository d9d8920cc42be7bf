import type { PlanProblem } from '../src/exchange/exchange-plans/plan.ts'
import { chance } from './large/random.ts'

/** Cities all over a continent; of every four cells one teaches, one wants to learn, one does both. */
export function madeUpPlan(cities: number, subThemes: number): PlanProblem {
  const { between, next } = chance(7)
  const cityIds = Array.from({ length: cities }, (_, at) => `city-${at}`)
  const places = new Map(cityIds.map((id) => [id, [between(0, 3000), between(0, 3000)] as const]))
  const kilometres = (from: string, to: string) => {
    const [x = 0, y = 0] = places.get(from) ?? []
    const [toX = 0, toY = 0] = places.get(to) ?? []
    return Math.hypot(x - toX, y - toY)
  }
  const demands = Array.from({ length: subThemes }, (_, at) => `theme-${at}`).flatMap((themeId) => {
    const cells = cityIds.map((cityId) => ({ cityId, state: between(0, 3) }))
    const hosts = cells.filter(({ state }) => state === 0 || state === 1).map(({ cityId }) => cityId)
    return cells
      .filter(({ state }) => state === 1 || state === 2)
      .map(({ cityId }) => ({
        cityId,
        themeId,
        gap: 'several_suppliers' as const,
        candidates: hosts
          .filter((hostId) => hostId !== cityId)
          .map((hostId) => ({ hostId, score: Math.round(next() * 1000) / 1000 }))
          .sort((a, b) => b.score - a.score),
      }))
  })
  return { cityIds, demands, kilometres, before: [], wishes: { hosts: 4, visits: 3, fixed: [], ruledOut: [] } }
}
