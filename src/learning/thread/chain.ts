import type { City, Theme } from '#networks'
import { type ChainCounts, type ChainRow, chainStages } from './chain.queries.ts'

const nothing = (): ChainCounts => Object.fromEntries(chainStages.map((stage) => [stage, 0])) as ChainCounts

export interface Chain {
  all: ChainCounts
  byTheme: { theme: Theme; counts: ChainCounts }[]
  byCity: { city: City; counts: ChainCounts }[]
}

/** The counts laid out under the themes of the first level and under the cities; those without a need are left out. */
export function layOut(rows: ChainRow[], themes: Theme[], cities: City[]): Chain {
  const all = rows.find(({ themeId, cityId }) => themeId === null && cityId === null) ?? nothing()
  const parentOf = new Map(themes.map(({ id, parentId }) => [id, parentId ?? id]))
  const byTheme = themes
    .filter(({ parentId }) => parentId === null)
    .map((theme) => {
      const counts = nothing()
      for (const row of rows)
        if (row.themeId && parentOf.get(row.themeId) === theme.id)
          for (const stage of chainStages) counts[stage] += row[stage]
      return { theme, counts }
    })
  const byCity = cities.map((city) => ({ city, counts: rows.find(({ cityId }) => cityId === city.id) ?? nothing() }))
  return {
    all,
    byTheme: byTheme.filter(({ counts }) => counts.raised > 0),
    byCity: byCity.filter(({ counts }) => counts.raised > 0),
  }
}
