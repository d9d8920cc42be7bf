import { type City, countIn, type Profile } from '#networks'
import type { Meeting } from '../meeting.queries.ts'
import type { Participant } from './participant.queries.ts'

export interface CitySeats {
  city: City
  /** Everybody of the city who comes. */
  coming: number
  /** Members of its local group among them, and how many seats there are for them. */
  localGroup: number
  seats: number
  tooMany: boolean
}

/** Those who said they come, and those of whom others said so. */
export const comes = ({ registeredAt, cancelledAt }: Pick<Participant, 'registeredAt' | 'cancelledAt'>): boolean =>
  registeredAt !== null && cancelledAt === null

/** How each city uses the seats of its local group at a meeting of the network; local meetings have no seats. */
export function seatsUsed(
  participants: Pick<Participant, 'cityId' | 'seat' | 'registeredAt' | 'cancelledAt'>[],
  { cities, profile, meeting }: { cities: City[]; profile: Profile; meeting: Pick<Meeting, 'cityId'> },
): CitySeats[] {
  const seats = countIn(profile, 'local_group_seats')
  const byCity = Map.groupBy(participants.filter(comes), ({ cityId }) => cityId)
  return cities
    .filter(({ id }) => meeting.cityId === null || id === meeting.cityId)
    .map((city) => {
      const theirs = byCity.get(city.id) ?? []
      const localGroup = theirs.filter(({ seat }) => seat === 'local_group').length
      return {
        city,
        coming: theirs.length,
        localGroup,
        seats,
        tooMany: meeting.cityId === null && localGroup > seats,
      }
    })
}
