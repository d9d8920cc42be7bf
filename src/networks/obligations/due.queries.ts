import { oncePerPage, type Queryable } from '#platform/db'
import { citiesOf } from '../cities/city.queries.ts'
import { clockOf } from '../clock.ts'
import type { Network } from '../network.queries.ts'
import { countIn } from '../profiles/profile.count.ts'
import { profileOf } from '../profiles/profile.queries.ts'
import { deliveriesOf } from './delivery.queries.ts'
import type { DueItem } from './due.ts'
import { type Done, evidenceKinds, type Ground, networkEvents } from './evidence.ts'
import { evidenceKeyOf } from './evidence-of.ts'
import { deliverPath } from './obligation.paths.ts'
import { obligationsOf } from './obligation.queries.ts'
import { type Book, type Reckoned, reckon } from './reckon.ts'
import { pausesOf, waiversOf } from './relief.queries.ts'

/**
 * Everything that is owed in a network, reckoned from what is promised, what is on record, the clock, waivers and pauses.
 * Nothing of it is stored, and the number of statements does not grow with the network.
 */
export const dueItemsOf = async (ground: Ground): Promise<DueItem[]> => (await reckonedOf(ground)).items

/** The same with what is foreseen of the numbers promised. */
export const reckonedOf = ({ db, network }: Ground): Promise<Reckoned> => reckonedFor(db, network)

const reckonedFor = oncePerPage(async (db, network: Network): Promise<Reckoned> => reckon(await bookOf(db, network)))

async function bookOf(db: Queryable, network: Network): Promise<Book> {
  const ground = { db, network }
  const [obligations, cities, profile, deliveries, waivers, pauses, events] = await Promise.all([
    obligationsOf(db, network),
    citiesOf(db, network),
    profileOf(db, network),
    deliveriesOf(db, network),
    waiversOf(db, network),
    pausesOf(db, network),
    Promise.all(networkEvents.all().map(({ find }) => find(ground))),
  ])
  const keys = new Map(obligations.map((obligation) => [obligation.id, evidenceKeyOf(obligation, network)]))
  const asked = new Set([...keys.values(), ...obligations.flatMap(({ dueAnchor }) => dueAnchor ?? [])])
  const kinds = evidenceKinds.all().filter(({ key }) => asked.has(key))
  const found = await Promise.all(kinds.map(async (kind) => [kind.key, await kind.find(ground)] as const))
  const records = new Map<string, Done[]>()
  for (const [key, done] of found) records.set(key, [...(records.get(key) ?? []), ...done])
  const delivered = Map.groupBy(deliveries, ({ obligationId }) => obligationId)
  return {
    obligations,
    cities,
    waivers,
    pauses,
    rules: {
      clock: clockOf(network),
      start: network.start,
      end: network.end,
      events: events.flat(),
      window: countIn(profile, 'due_window_days'),
      after: countIn(profile, 'due_after_days'),
    },
    recordsOf: (key) => records.get(key) ?? [],
    evidenceOf: (obligation) => {
      const key = keys.get(obligation.id) ?? 'delivery'
      const kind = kinds.find((one) => one.key === key)
      const handedIn = (delivered.get(obligation.id) ?? []).map((delivery) => ({
        cityId: delivery.cityId,
        eventId: null,
        on: delivery.on,
        state: delivery.state,
        title: delivery.title,
        at: `/obligations/${obligation.slug}/deliveries/${delivery.id}`,
        id: delivery.id,
        part: delivery.item,
      }))
      // What no floor keeps records of is handed in. What was handed in before there was a record of its kind still counts.
      return { key: kind ? key : 'delivery', kind, records: [...handedIn, ...(kind ? (records.get(key) ?? []) : [])] }
    },
    deliverAt: deliverPath,
  }
}
