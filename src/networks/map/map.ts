import { type City, isLead } from '../cities/city.queries.ts'
import type { Network } from '../network.queries.ts'
import { type Label, placeLabels } from './labels.ts'
import { drawLand } from './land.ts'
import { type Place, viewOf } from './view.ts'

export interface Pin {
  city: City
  x: number
  y: number
  lead: boolean
  label: Label | null
}

export interface Drawing {
  land: string
  borders: string
  pins: Pin[]
}

/** The cities that have coordinates, on the land around them; nothing where a single dot would say little. */
export function drawMap(network: Pick<Network, 'leadPartner'>, cities: City[]): Drawing | null {
  const placed = cities.flatMap((city) => {
    const place = placeOf(city)
    return place ? [{ city, place }] : []
  })
  if (placed.length < 2) return null
  const { land, borders, project } = landAround(placed.map(({ place }) => place))
  const dots = placed
    .map(({ city, place }) => {
      const [x, y] = project(place) ?? [0, 0]
      return { city, x: tenth(x), y: tenth(y), name: city.name, lead: isLead(network, city) }
    })
    .sort((a, b) => Number(b.lead) - Number(a.lead))
  const labels = placeLabels(dots)
  return { land, borders, pins: dots.map(({ name: _, ...dot }, i) => ({ ...dot, label: labels[i]! })) }
}

/** What a city's coordinates say, where they can be on this planet. */
export function placeOf(city: Pick<City, 'latitude' | 'longitude'>): Place | null {
  if (city.latitude === null || city.longitude === null) return null
  const [latitude, longitude] = [Number(city.latitude), Number(city.longitude)]
  return Math.abs(latitude) <= 89 && Math.abs(longitude) <= 180 ? [longitude, latitude] : null
}

type Land = Pick<Drawing, 'land' | 'borders'> & { project: (place: Place) => Place | null }

const drawn = new Map<string, Land>()
const mostKept = 100

/** Drawing coasts takes some 30 ms, so the pictures of the networks asked for last are kept. */
function landAround(places: Place[]): Land {
  const key = places.join(';')
  const known = drawn.get(key)
  const land = known ?? drawAround(places)
  drawn.delete(key)
  drawn.set(key, land)
  const oldest = drawn.keys().next().value
  if (drawn.size > mostKept && oldest !== undefined) drawn.delete(oldest)
  return land
}

function drawAround(places: Place[]): Land {
  const projection = viewOf(places)
  return { ...drawLand(projection), project: (place) => projection(place) }
}

const tenth = (value: number) => Math.round(value * 10) / 10
