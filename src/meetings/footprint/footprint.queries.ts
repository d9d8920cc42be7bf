import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { type City, countIn, type Profile } from '#networks'
import type { Queryable } from '#platform/db'
import type { Meeting } from '../meeting.queries.ts'
import { participants, travelFactors } from '../schema.ts'
import { type Factors, factorKeys, isTravelMode, shippedFactors } from './factors.ts'
import type { Assumptions, Group, Point } from './footprint.reckon.ts'

/** The factors of a network: its own where it has looked one up, else those that Charrette ships. */
export async function factorsOf(db: Queryable, network: { id: string }): Promise<Factors> {
  const rows = await db.select().from(travelFactors).where(eq(travelFactors.networkId, network.id))
  const own = new Map(rows.map((row) => [row.mode, row]))
  return Object.fromEntries(
    factorKeys.map((mode) => {
      const row = own.get(mode)
      if (!row) return [mode, shippedFactors[mode]]
      const { grams, detour, source, verifiedBy, version } = row
      return [mode, { mode, grams: Number(grams), detour: Number(detour), source, verifiedBy, version }]
    }),
  ) as Factors
}

export const assumptionsOf = (profile: Profile): Assumptions => ({
  trainUpTo: countIn(profile, 'footprint_train_km'),
  peoplePerCity: countIn(profile, 'footprint_people_per_city'),
  onlineHours: countIn(profile, 'footprint_online_hours'),
  dayHours: countIn(profile, 'footprint_day_hours'),
})

export const pointOf = ({ latitude, longitude }: Pick<City, 'latitude' | 'longitude'>): Point | null =>
  latitude === null || longitude === null ? null : { latitude: Number(latitude), longitude: Number(longitude) }

/** Who comes to these meetings from where and how, as groups without names: one query. */
export async function groupsOf(db: Queryable, meetingIds: string[], cities: City[]): Promise<Map<string, Group[]>> {
  if (meetingIds.length === 0) return new Map()
  const { meetingId, cityId, travelMode, online } = participants
  const rows = await db
    .select({ meetingId, cityId, travelMode, online, people: count() })
    .from(participants)
    .where(and(inArray(meetingId, meetingIds), isNull(participants.cancelledAt), isNotNull(participants.registeredAt)))
    .groupBy(meetingId, cityId, travelMode, online)
  const points = new Map(cities.map((city) => [city.id, pointOf(city)]))
  const byMeeting = Map.groupBy(rows, (row) => row.meetingId)
  return new Map(
    [...byMeeting].map(([id, groups]) => [
      id,
      groups.map((group) => ({
        from: group.cityId === null ? null : (points.get(group.cityId) ?? null),
        mode: isTravelMode(group.travelMode) ? group.travelMode : null,
        online: group.online,
        people: group.people,
      })),
    ]),
  )
}

/** As many from every city, where nobody has registered: for planning. */
export const likelyGroups = (cities: City[], { peoplePerCity }: Assumptions): Group[] =>
  cities.map((city) => ({ from: pointOf(city), mode: null, online: false, people: peoplePerCity }))

/** Where a meeting takes place, as far as its hosts' places are known; nothing where it is online. */
export const placesOf = (meeting: Pick<Meeting, 'hosts' | 'cityId'>, cities: City[]): Point[] => {
  const ids = meeting.hosts.length > 0 ? meeting.hosts.map(({ id }) => id) : [meeting.cityId]
  return ids.flatMap((id) => {
    const city = cities.find((one) => one.id === id)
    return (city && pointOf(city)) ?? []
  })
}
