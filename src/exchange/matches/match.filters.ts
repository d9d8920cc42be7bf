import { type City, type Theme, themeNamed, withSubThemes } from '#networks'
import { pageAsked } from '#platform/ui'
import { type GapClass, gapClasses } from '../matrix/coverage.ts'
import type { Demand } from './match.demands.ts'

export const pageSize = 20

export interface MatchFilters {
  by: 'sub-theme' | 'city'
  theme: string
  city: string
  gap: GapClass | null
  page: number
}

export function readMatchFilters(query: URLSearchParams): MatchFilters {
  const value = (name: string) => (query.get(name) ?? '').replaceAll('\0', '').slice(0, 200)
  return {
    by: query.get('by') === 'city' ? 'city' : 'sub-theme',
    theme: value('theme'),
    city: value('city'),
    gap: gapClasses.find((gap) => gap === query.get('gap')) ?? null,
    page: pageAsked(query),
  }
}

/** The demands that the filters leave; a theme stands for everything beneath it. */
export function narrowDemands(
  demands: Demand[],
  { theme, city, gap }: Omit<MatchFilters, 'by' | 'page'>,
  themes: Theme[],
) {
  const named = theme ? themeNamed(theme, themes) : undefined
  const within = named ? new Set(withSubThemes(named, themes).map(({ id }) => id)) : null
  return demands.filter(
    (demand) =>
      (!theme || within?.has(demand.subTheme.id)) &&
      (!city || demand.city.slug.toLowerCase() === city.toLowerCase()) &&
      (!gap || demand.row.gap === gap),
  )
}

export interface DemandGroup {
  subTheme: Theme | null
  city: City | null
  demands: Demand[]
}

/** Demands under each other as one wants to read them. What is a gap comes first in both ways. */
export function grouped(demands: Demand[], by: MatchFilters['by'], cities: City[]): DemandGroup[] {
  if (by === 'sub-theme')
    return [...Map.groupBy(demands, ({ subTheme }) => subTheme)].map(([subTheme, of]) => ({
      subTheme,
      city: null,
      demands: of,
    }))
  const byCity = Map.groupBy(demands, ({ city }) => city.id)
  return cities.flatMap((city) => {
    const of = byCity.get(city.id)
    return of ? [{ subTheme: null, city, demands: of }] : []
  })
}
