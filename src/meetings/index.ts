export { actingIn } from './acting.ts'
export { seesAgenda } from './agendas/agenda.access.ts'
export { takeProposal } from './agendas/proposal.commands.ts'
export { giveOutAgenda, openAgenda } from './agendas/version.commands.ts'
export { keptOf } from './agendas/version.ts'
export {
  inMeeting,
  type MeetingEnv,
  type MeetingLocals,
  mayEditMeeting,
  mayRunMeeting,
  maySeeMeeting,
} from './in-meeting.ts'
export { editsMeeting, runsMeeting, seesMeeting } from './meeting.access.ts'
export { editMeeting, planMeeting } from './meeting.commands.ts'
export type { MeetingValues } from './meeting.form.ts'
export { inTime, nextMeeting } from './meeting.order.ts'
export { agendaPath, meetingPath, sessionPath } from './meeting.paths.ts'
export { localMeetingsOf, type Meeting, meetingBySlug, meetingsByIds, meetingsOf } from './meeting.queries.ts'
export { writtenDates } from './meeting.words.tsx'
export { placeNeeds } from './need-meetings/need-meeting.commands.ts'
export { needCounts } from './need-meetings/need-meeting.queries.ts'
export { addSession, editSession, type SessionValues } from './sessions/session.commands.ts'
export { agendaOf, type Session, sessionsOf } from './sessions/session.queries.ts'
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
