import type { FactorKey, Factors, TravelMode } from './factors.ts'

export interface Point {
  latitude: number
  longitude: number
}

const earth = 6371

/** The straight way over the globe in kilometres. */
export function straight(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const dLat = rad(b.latitude - a.latitude)
  const dLon = rad(b.longitude - a.longitude)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(dLon / 2) ** 2
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Beyond so many kilometres somebody who has not said how they travel is taken to fly. */
export interface Assumptions {
  trainUpTo: number
  /** How many come from each city where nobody is registered yet. */
  peoplePerCity: number
  /** Hours of an online meeting, and of a day in a room. */
  onlineHours: number
  dayHours: number
}

/** Below so many kilometres people go on foot, by bicycle or by bus. */
const aroundTheCorner = 15

export const likelyMode = (km: number, { trainUpTo }: Assumptions): TravelMode =>
  km <= aroundTheCorner ? 'local' : km <= trainUpTo ? 'train' : 'plane'

/** People who come the same way from the same place. */
export interface Group {
  from: Point | null
  mode: TravelMode | null
  online: boolean
  people: number
}

export interface Footprint {
  people: number
  /** People without a known place to come from: they are in no sum. */
  unknown: number
  online: number
  /** There and back, all people together, detours included. */
  km: number
  /** Kilograms of CO2 equivalent on the way, and of the video of those who are online. */
  travel: number
  video: number
  byMode: Map<FactorKey, { people: number; km: number; kg: number }>
  /** People whose way of travelling was taken to be what is likely. */
  assumed: number
}

interface Reckoning {
  factors: Factors
  assumptions: Assumptions
  hours: number
}

/** What it costs that these people come together at these places, one after the other, and go home again. */
export function footprintOf(groups: Group[], places: Point[], { factors, assumptions, hours }: Reckoning): Footprint {
  const sum: Footprint = { people: 0, unknown: 0, online: 0, km: 0, travel: 0, video: 0, byMode: new Map(), assumed: 0 }
  const add = (mode: FactorKey, people: number, km: number, kg: number) => {
    const before = sum.byMode.get(mode) ?? { people: 0, km: 0, kg: 0 }
    sum.byMode.set(mode, { people: before.people + people, km: before.km + km, kg: before.kg + kg })
    sum.km += km
  }
  for (const { from, mode, online, people } of groups) {
    sum.people += people
    if (online || places.length === 0) {
      const kg = (people * hours * factors.online.grams) / 1000
      sum.online += people
      sum.video += kg
      add('online', people, 0, kg)
      continue
    }
    if (!from) {
      sum.unknown += people
      continue
    }
    if (mode === null) sum.assumed += people
    const legs = [from, ...places, from]
    const ways = legs.slice(1).map((to, at) => straight(legs[at] ?? to, to))
    const longest = Math.max(...ways)
    const main = mode ?? likelyMode(longest, assumptions)
    ways.forEach((way, at) => {
      // Between two places of one meeting people travel together, whatever brought them there.
      const between = at > 0 && at < ways.length - 1
      const by = between || way <= aroundTheCorner ? likelyMode(way, assumptions) : main
      const km = people * way * factors[by].detour
      const kg = (km * factors[by].grams) / 1000
      sum.travel += kg
      add(by, at === 0 ? people : 0, km, kg)
    })
  }
  return sum
}

export const total = ({ travel, video }: Footprint): number => travel + video

/** The same people at home, each before a screen. */
export const ifOnline = (groups: Group[], { factors, assumptions }: Reckoning, days: number): number =>
  (groups.reduce((sum, { people }) => sum + people, 0) * days * assumptions.onlineHours * factors.online.grams) / 1000
