import { daysAfter, lastDayOf } from '#platform/time'
import { type City, citiesOf } from '../cities/city.queries.ts'
import { clockOf } from '../clock.ts'
import type { NetworkLocals } from '../in-network.ts'
import { leads, speaksFor } from '../memberships/standing.ts'
import type { Network } from '../network.queries.ts'
import { reckonedOf } from './due.queries.ts'
import type { DueItem } from './due.ts'
import { soonestFirst } from './due.words.ts'
import { type DeskItem, deskItems } from './evidence.ts'
import type { Forecast } from './forecast.ts'
import { pauseOn } from './pause.ts'
import { pausesOf } from './relief.queries.ts'

/** The same thing owed several times at once: two learning needs after one academy. */
export interface DueSeveral extends DueItem {
  times: number
}

/** What one person has to do in one network. */
export interface DuePart {
  network: Network
  cities: City[]
  /** The cities somebody speaks for. */
  own: City[]
  leads: boolean
  /** Late first, then what came back and what is due, each soonest first. */
  due: DueSeveral[]
  /** What has a day within the next months, and those that can be done already come first. */
  coming: DueSeveral[]
  /** What waits for an answer, a check, a decision. */
  waiting: DeskItem[]
  /** What was promised in numbers, for the cities somebody speaks for. */
  forecasts: Forecast[]
}

const horizonInDays = 90

const pressing: readonly DueItem['state'][] = ['late', 'returned', 'due']

/**
 * What is due from somebody in a network, by what they are there: for each city they speak for, and for the network where
 * they lead it. Nothing for whoever does neither.
 */
export async function duePart(locals: NetworkLocals): Promise<DuePart | null> {
  const { db, network, standing, lang, t, format } = locals
  const cities = await citiesOf(db, network)
  const own = cities.filter(({ id }) => speaksFor(standing, id))
  const leading = leads(standing)
  if (own.length === 0 && !leading) return null
  const ground = { db, network }
  const [{ items: all, forecasts }, pauses, waiting] = await Promise.all([
    reckonedOf(ground),
    pausesOf(db, network),
    Promise.all(deskItems.all().map(({ find }) => find(ground, { lang, t, format }))),
  ])
  const isMine = (cityId: string | null) => (cityId === null ? leading : own.some(({ id }) => id === cityId))
  // Whoever stands still is asked for nothing, on the desk and in the letter.
  const standsStill = (city: string) =>
    pauseOn(
      pauses.filter(({ cityId }) => cityId === null || cityId === city),
      clockOf(network),
    ) !== undefined
  const mine = all.filter(({ cityId }) => isMine(cityId))
  const until = daysAfter(clockOf(network), horizonInDays)
  return {
    network,
    cities,
    own,
    leads: leading,
    due: together(mine.filter(({ state }) => pressing.includes(state)).sort(soonestFirst)),
    coming: together(
      mine
        .filter(({ state, due, done }) => state === 'not_due' && !done && due !== null && due <= until)
        .sort(soonestFirst),
    ),
    waiting: waiting
      .flat()
      .filter(({ cityId }) => (cityId === 'leading' ? leading : isMine(cityId) && !standsStill(cityId)))
      .sort(
        (a, b) =>
          Number(b.late ?? false) - Number(a.late ?? false) || dayOf(a.due ?? null).localeCompare(dayOf(b.due ?? null)),
      ),
    forecasts: forecasts.filter(({ cityId }) => own.some(({ id }) => id === cityId)),
  }
}

const together = (items: DueItem[]): DueSeveral[] =>
  [
    ...Map.groupBy(items, ({ obligation, cityId, event, offset, due, state }) =>
      [obligation.id, cityId, event?.id, offset, due, state].join(' '),
    ).values(),
  ].flatMap(([first, ...more]) => (first ? [{ ...first, times: more.length + 1 }] : []))

/** What has no day comes last. */
const dayOf = (due: string | null): string => (due === null ? '9999' : lastDayOf(due))
