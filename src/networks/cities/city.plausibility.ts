/** The figures of a city that are compared with each other, as numbers or as they were written. */
export interface CityFigures {
  population: number | string | null
  unemploymentPct: number | string | null
  youthUnemploymentPct: number | string | null
  civilServants: number | string | null
}

export type ImplausibleRule = 'above_population' | 'above_limit' | 'below_general_rate'

/** A figure that is kept and flagged: which one, what is odd about it, and against what it was held. */
export interface ImplausibleFigure {
  field: keyof CityFigures
  rule: ImplausibleRule
  params: { value: number; compared: number }
}

/** Beyond this share of unemployed people, a figure is more likely something else. */
export const usualLimits = { unemploymentPct: 30 }

/** What is hard to believe about a city's figures. The figures themselves stay as they are. */
export function implausibleFigures(city: CityFigures, limits = usualLimits): ImplausibleFigure[] {
  const population = numberOf(city.population)
  const civilServants = numberOf(city.civilServants)
  const general = numberOf(city.unemploymentPct)
  const young = numberOf(city.youthUnemploymentPct)
  const found: ImplausibleFigure[] = []
  if (civilServants !== null && population !== null && civilServants > population)
    found.push({
      field: 'civilServants',
      rule: 'above_population',
      params: { value: civilServants, compared: population },
    })
  if (general !== null && general > limits.unemploymentPct)
    found.push({
      field: 'unemploymentPct',
      rule: 'above_limit',
      params: { value: general, compared: limits.unemploymentPct },
    })
  if (young !== null && general !== null && young < general)
    found.push({
      field: 'youthUnemploymentPct',
      rule: 'below_general_rate',
      params: { value: young, compared: general },
    })
  return found
}

const numberOf = (value: number | string | null): number | null =>
  value === null || value === '' ? null : Number(value)
