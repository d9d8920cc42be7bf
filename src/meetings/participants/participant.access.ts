import { belongs, citiesOfStanding, editsCity, leads, type NetworkLocals, type Standing, worksIn } from '#networks'
import type { Sentence } from '#platform/http'
import { type MeetingEnv, type MeetingLocals, maySeeMeeting } from '../in-meeting.ts'
import { editsMeeting, runsMeeting } from '../meeting.access.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { MeetingDoor } from './door.queries.ts'
import type { Participant } from './participant.queries.ts'

export interface AtDoorLocals extends MeetingLocals {
  door: MeetingDoor
  /** Whether a sheet of this meeting is sealed. */
  sealed: boolean
}

export interface AtDoorEnv extends MeetingEnv {
  Variables: AtDoorLocals
}

type OfMeeting = Pick<Meeting, 'cityId' | 'hosts'>

/** Who comes as somebody of the house: of the network to its meetings, of the local group to those of its city. */
export const takesPart = (standing: Standing, { cityId }: Pick<Meeting, 'cityId'>): boolean =>
  cityId === null ? belongs(standing) : leads(standing) || worksIn(standing, cityId)

/** Registers themselves: those who belong, and everybody where the meeting is for everybody. */
export const mayRegister: Sentence<AtDoorEnv> = (locals) => {
  if (maySeeMeeting(locals) !== 'yes') return 'unknown'
  if (takesPart(locals.standing, locals.meeting) || locals.door.opening === 'everybody') return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}

/** Registers others of a city: those who speak for it, those who run the meeting. */
export const registersFor = (standing: Standing, meeting: OfMeeting, cityId: string | null): boolean =>
  runsMeeting(standing, meeting) || (cityId !== null && editsCity(standing, cityId))

/** Whether there is anybody at all one may register beside oneself. */
export const registersOthers = (standing: Standing, meeting: OfMeeting): boolean =>
  runsMeeting(standing, meeting) || (meeting.cityId === null && citiesOfStanding(standing, 'speaks').length > 0)

/**
 * Whose names somebody sees. Those who plan the meeting see all; a city that hosts it for others does until the sheet is
 * sealed, since it receives the people; any other city sees its own.
 */
export function namesSeen(standing: Standing, meeting: OfMeeting, sealed: boolean): 'all' | string[] {
  if (editsMeeting(standing, meeting)) return 'all'
  if (!sealed && runsMeeting(standing, meeting)) return 'all'
  return citiesOfStanding(standing, 'speaks')
}

/** What people need to come and to eat is for those who run the meeting, and for nobody after it. */
export const seesNeeds = runsMeeting

/** Whether a participant is one of those somebody may change or take off the list. */
export const changesParticipant = (standing: Standing, meeting: OfMeeting, { cityId }: Pick<Participant, 'cityId'>) =>
  registersFor(standing, meeting, cityId)

const within =
  (rule: (locals: AtDoorLocals) => boolean): Sentence<AtDoorEnv> =>
  (locals) => {
    if (maySeeMeeting(locals) !== 'yes') return 'unknown'
    if (rule(locals)) return 'yes'
    return locals.viewer.person ? 'no' : 'who'
  }

export const mayRegisterOthers: Sentence<AtDoorEnv> = within(({ standing, meeting }) =>
  registersOthers(standing, meeting),
)

/** How many come, city by city; whose names are among it is said by `namesSeen`. */
export const maySeeParticipants: Sentence<AtDoorEnv> = within(({ standing, meeting }) => takesPart(standing, meeting))

/** Whom this person may put on the list, as cities; `all` where whoever comes. */
export const citiesToRegister = ({ standing }: Pick<NetworkLocals, 'standing'>, meeting: OfMeeting) =>
  runsMeeting(standing, meeting) ? ('all' as const) : citiesOfStanding(standing, 'speaks')

/** Says who may register, and gives out the link. */
export const mayKeepDoor: Sentence<AtDoorEnv> = within(({ standing, meeting }) => editsMeeting(standing, meeting))

/** Takes what people need to the kitchen and the house, as numbers. */
export const mayKeepNeeds: Sentence<AtDoorEnv> = within(({ standing, meeting }) => seesNeeds(standing, meeting))
