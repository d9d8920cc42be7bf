export {
  inMeeting,
  type MeetingEnv,
  type MeetingLocals,
  mayEditMeeting,
  mayRunMeeting,
  maySeeMeeting,
} from './in-meeting.ts'
export { editsMeeting, runsMeeting, seesMeeting } from './meeting.access.ts'
export { inTime, nextMeeting } from './meeting.order.ts'
export { meetingPath } from './meeting.paths.ts'
export { localMeetingsOf, type Meeting, meetingBySlug, meetingsByIds, meetingsOf } from './meeting.queries.ts'
export {
  type AcademyStep,
  type AgendaAsked,
  type AgendaSuggestion,
  academySteps,
  agendaSuggestions,
  besideMeeting,
  besideSession,
  type MeetingStep,
  type MeetingSubject,
  meetingSteps,
  type SessionSubject,
} from './slots.ts'
export { placeNeeds } from './need-meetings/need-meeting.commands.ts'
export { needCounts } from './need-meetings/need-meeting.queries.ts'
