import type { Formats } from '#platform/text'
import type { FilledCityColumn } from '../slots.ts'
import { type CityFigure, cityFigures } from './city.figures.ts'
import type { City } from './city.queries.ts'

export interface CityOrder {
  key: string
  direction: 'up' | 'down'
}

interface Sorting {
  order: CityOrder
  format: Formats
  columns: FilledCityColumn[]
  isRanked: (city: City, figure: CityFigure) => boolean
}

const words = ['name', 'country', 'region', 'role'] as const

/** What the address asks for: `?sort=population&direction=up`. Names begin with A, figures with the largest. */
export function readOrder(query: { sort?: string; direction?: string }, columns: { key: string }[]): CityOrder {
  const known = [...words, ...cityFigures.map(({ key }) => key), ...columns.map(({ key }) => key)]
  const key = known.find((name) => name === query.sort) ?? 'name'
  const natural = words.some((word) => word === key) ? 'up' : 'down'
  return { key, direction: query.direction === 'up' || query.direction === 'down' ? query.direction : natural }
}

/** Ranks cities. Figures that cannot be ranked come after all others, those not stated after that. */
export function sortCities(cities: City[], { order, format, columns, isRanked }: Sorting): City[] {
  const byName = (a: City, b: City) => format.compare(a.name, b.name)
  const sign = order.direction === 'up' ? 1 : -1
  const word = wordOf(order.key, format)
  if (word) return [...cities].sort((a, b) => sign * format.compare(word(a), word(b)) || byName(a, b))

  const figure = cityFigures.find(({ key }) => key === order.key)
  const column = columns.find(({ key }) => key === order.key)
  const value = (city: City) => (figure ? figure.value(city) : (column?.values.get(city.id) ?? 0))
  const rank = (city: City) => (value(city) === null ? 2 : figure && !isRanked(city, figure) ? 1 : 0)
  const amount = (city: City) => value(city) ?? 0
  return [...cities].sort(
    (a, b) => rank(a) - rank(b) || (rank(a) === 0 ? sign * (amount(a) - amount(b)) : 0) || byName(a, b),
  )
}

function wordOf(key: string, format: Formats): ((city: City) => string) | undefined {
  if (key === 'name') return (city) => city.name
  if (key === 'country') return (city) => format.country(city.country)
  if (key === 'region') return (city) => city.region ?? ''
  if (key === 'role') return (city) => city.role ?? ''
  return undefined
}
