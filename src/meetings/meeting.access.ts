import { editsCity, leads, maySee, type NetworkLocals, type Standing, speaksFor } from '#networks'
import type { Meeting } from './meeting.queries.ts'

type Open = Pick<Meeting, 'audience' | 'cityId'>

/** Meetings of the network are for everybody who may see it; local meetings for whom their city says. */
export const seesMeeting = ({ standing }: Pick<NetworkLocals, 'standing'>, meeting: Open): boolean =>
  maySee(standing, meeting)

/** Who plans a meeting and says what became of it: who leads the network; for a local meeting also who speaks for its city. */
export const editsMeeting = (standing: Standing, { cityId }: { cityId: string | null }): boolean =>
  cityId === null ? leads(standing) : editsCity(standing, cityId)

/** Who runs it on the day: checks people in, opens polls. Hosts do so beside those who plan it. */
export const runsMeeting = (standing: Standing, meeting: Pick<Meeting, 'cityId' | 'hosts'>): boolean =>
  editsMeeting(standing, meeting) || meeting.hosts.some(({ id }) => speaksFor(standing, id))
