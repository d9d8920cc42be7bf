import type { NetworkLocals } from '#networks'
import { gathered, type Slot, slot } from '#platform/slice'
import type { MessageWithoutArgs } from '#platform/text'
import type { Meeting } from './meeting.queries.ts'

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
