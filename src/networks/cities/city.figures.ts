import type { Formats, MessageWithoutArgs, Text } from '#platform/text'
import { implausibleFigures } from './city.plausibility.ts'
import type { City } from './city.queries.ts'

/** A figure of the data box that cities are compared by. */
export interface CityFigure {
  key: 'population' | 'unemployment' | 'youthUnemployment' | 'gdpPerCapita' | 'civilServants'
  field: keyof City
  /** How a source names it in English, which is how a contradiction can be seen to speak of it. */
  spoken: string
  label: MessageWithoutArgs
  value: (city: City) => number | null
}

const numeric = (text: string | null) => (text === null ? null : Number(text))

export const cityFigures: CityFigure[] = [
  {
    key: 'population',
    field: 'population',
    spoken: 'population',
    label: 'networks.city.population',
    value: (city) => city.population,
  },
  {
    key: 'unemployment',
    field: 'unemploymentPct',
    spoken: 'unemployment',
    label: 'networks.city.unemployment',
    value: (city) => numeric(city.unemploymentPct),
  },
  {
    key: 'youthUnemployment',
    field: 'youthUnemploymentPct',
    spoken: 'youth unemployment',
    label: 'networks.city.youthUnemployment',
    value: (city) => numeric(city.youthUnemploymentPct),
  },
  {
    key: 'gdpPerCapita',
    field: 'gdpPerCapita',
    spoken: 'GDP per capita',
    label: 'networks.city.gdpPerCapita',
    value: (city) => numeric(city.gdpPerCapita),
  },
  {
    key: 'civilServants',
    field: 'civilServants',
    spoken: 'civil servants',
    label: 'networks.city.civilServants',
    value: (city) => city.civilServants,
  },
]

/** The figure as a reader of this language writes it, with its unit; nothing where the source says nothing. */
export function writeFigure(figure: CityFigure, city: City, t: Text, format: Formats): string | null {
  const value = figure.value(city)
  if (value === null) return null
  if (figure.key === 'unemployment' || figure.key === 'youthUnemployment')
    return t('networks.city.percent', { value: format.number(value) })
  if (figure.key === 'gdpPerCapita' && isCurrency(city.gdpCurrency)) return format.money(value, city.gdpCurrency)
  return format.number(value)
}

const isCurrency = (code: string | null): code is string => code !== null && /^[A-Z]{3}$/.test(code)

/** Implausible figures are not ranked, nor are those in another currency than most cities of the network use. */
export function isRanked(cities: City[]): (city: City, figure: CityFigure) => boolean {
  const currency = mostUsed(
    cities.flatMap(({ gdpPerCapita, gdpCurrency }) => (gdpPerCapita ? (gdpCurrency ?? '') : [])),
  )
  return (city, figure) =>
    !implausibleFigures(city).some(({ field }) => field === figure.field) &&
    (figure.key !== 'gdpPerCapita' || (city.gdpCurrency ?? '') === currency)
}

function mostUsed(words: string[]): string | undefined {
  const uses = new Map<string, number>()
  for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  return [...uses].sort((a, b) => b[1] - a[1])[0]?.[0]
}
