import type { City, NetworkLocals } from '#networks'
import { gathered, type Slot, slot } from '#platform/slice'
import type { MessageWithoutArgs } from '#platform/text'
import type { Meeting } from './meeting.queries.ts'
import type { Relation } from './schema.ts'

export interface MeetingSubject {
  meeting: Meeting
}

/** Panels on the page of a meeting, whichever kind it is: its polls, its grids, what came of it. */
export const besideMeeting: Slot<MeetingSubject, NetworkLocals> = slot()

export interface SessionSubject {
  meeting: Meeting
  sessionId: string
}

/** What stands under a session of an agenda. */
export const besideSession: Slot<SessionSubject, NetworkLocals> = slot()

/** Where to go from the page of a meeting, for whoever may: start a poll, check people in, fill in the grid. */
export interface MeetingStep {
  label: MessageWithoutArgs
  place: number
  /** What follows the network's address, or nothing where this person does nothing here. */
  at: (locals: NetworkLocals, meeting: Meeting) => string | undefined
}

export const meetingSteps = gathered<MeetingStep>()

/** What a local group could talk about at a meeting: before a meeting of the network, after it, or between. */
export interface AgendaAsked {
  city: City
  relation: Relation
  /** The meeting of the network it prepares or follows. */
  event: Meeting | null
}

export interface AgendaSuggestion {
  /** As it would stand on the agenda, in the language of the network where people wrote it. */
  text: string
  /** Why it is suggested, in the reader's words: "asked by the academy", "promised in the learning grid". */
  why: string
  /** Where that stands, following the network's address. */
  at?: string
}

/** Floors above suggest what comes home: what the grid brought, what is to be tested. Only what the asker may see. */
export const agendaSuggestions = gathered<{
  place: number
  find: (locals: NetworkLocals, asked: AgendaAsked) => Promise<AgendaSuggestion[]>
}>()

/** A step of preparing or running an academy that a floor above knows of: its closing poll, what was asked there. */
export interface AcademyStep {
  place: number
  /** Nothing where it does not concern this reader. */
  read: (
    locals: NetworkLocals,
    meeting: Meeting,
  ) => Promise<{ label: string; href: string; done: boolean; note?: string } | null>
}

export const academySteps = gathered<AcademyStep>()
