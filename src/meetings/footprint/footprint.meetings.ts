import type { City } from '#networks'
import { isOnline } from '../meeting.format.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { Factors } from './factors.ts'
import { likelyGroups, placesOf } from './footprint.queries.ts'
import { type Assumptions, type Footprint, footprintOf, type Group, ifOnline, total } from './footprint.reckon.ts'

export interface MeetingFootprint {
  meeting: Meeting
  footprint: Footprint
  kg: number
  /** The same people online. */
  online: number
  /** The same places as meetings of their own; nothing where there is one place. */
  apart: number | null
  /** Nobody has registered, so a number of people from every city was assumed. */
  assumed: boolean
  /** Neither online nor at a place that is known. */
  nowhere: boolean
}

export interface Ground {
  cities: City[]
  factors: Factors
  assumptions: Assumptions
}

/** What a meeting costs, beside what else it could have been. */
export function reckonMeeting(meeting: Meeting, known: Group[] | undefined, ground: Ground): MeetingFootprint {
  const { cities, factors, assumptions } = ground
  const groups = known ?? likelyGroups(meeting.cityId === null ? cities : [], assumptions)
  const places = isOnline(meeting) ? [] : placesOf(meeting, cities)
  const days = daysOf(meeting)
  const hours = places.length === 0 ? days * assumptions.onlineHours : days * assumptions.dayHours
  const reckoning = { factors, assumptions, hours }
  const footprint = footprintOf(groups, places, reckoning)
  const apart = places.map((place) => total(footprintOf(groups, [place], reckoning)))
  return {
    meeting,
    footprint,
    kg: total(footprint),
    online: ifOnline(groups, reckoning, days),
    apart: places.length > 1 ? apart.reduce((sum, kg) => sum + kg, 0) : null,
    assumed: known === undefined,
    nowhere: places.length === 0 && !isOnline(meeting),
  }
}

export interface PlaceCost {
  city: City
  kg: number
  km: number
}

/** What the same people would cost at each city of the network, the least first. */
export function placesByCost(groups: Group[], { cities, factors, assumptions }: Ground, days: number): PlaceCost[] {
  const reckoning = { factors, assumptions, hours: days * assumptions.dayHours }
  return cities
    .flatMap((city) => {
      const places = placesOf({ hosts: [city], cityId: null }, cities)
      if (places.length === 0) return []
      const footprint = footprintOf(groups, places, reckoning)
      return [{ city, kg: total(footprint), km: footprint.km }]
    })
    .sort((a, b) => a.kg - b.kg)
}

/** How many days a meeting lasts; one where only its month is known. */
export function daysOf({ start, end }: Pick<Meeting, 'start' | 'end'>): number {
  const exact = /^\d{4}-\d{2}-\d{2}$/
  if (!start || !end || !exact.test(start) || !exact.test(end)) return 1
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1
  return days >= 1 && days <= 60 ? days : 1
}
