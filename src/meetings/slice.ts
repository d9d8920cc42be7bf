import { besideNeed, besidePractice } from '#exchange'
import { besideGroup } from '#local-groups'
import {
  besideCity,
  besideNetwork,
  besideTheme,
  deskItems,
  evidenceKinds,
  mayTakePart,
  type NetworkStep,
  networkEvents,
  networkPath,
  networkSteps,
  recordKinds,
  recordLinks,
} from '#networks'
import { besidePerson, farewells, ownRecords } from '#people'
import { fill, mount, type Slice } from '#platform/slice'
import { meetingAcademy } from './academies/academy.panel.tsx'
import { academyRoutes } from './academies/academy.routes.tsx'
import { afterRoutes } from './agendas/after.routes.tsx'
import { agendaCalendarRoutes } from './agendas/agenda.calendar.ts'
import { agendaDesk, agendaEvidence } from './agendas/agenda.evidence.ts'
import { agendaRoutes } from './agendas/agenda.routes.tsx'
import { agendaStep } from './agendas/agenda.step.ts'
import { proposalRoutes } from './agendas/proposal.routes.tsx'
import { announcementRoutes } from './announcements/announcement.routes.tsx'
import { announceStep } from './announcements/announcement.step.ts'
import { arriveRoutes } from './attendance/arrive.routes.tsx'
import { attendanceRoutes } from './attendance/attendance.routes.tsx'
import { checkInRoutes } from './attendance/check-in.routes.tsx'
import { forgetAttendanceNames } from './attendance/forget-names.job.ts'
import { sheetDesk } from './attendance/sheet.desk.ts'
import { sheetEvidence } from './attendance/sheet.evidence.ts'
import { verifyRoutes } from './attendance/verify.routes.tsx'
import { calendarRoutes, meetingCalendarRoutes } from './calendars/calendar.routes.ts'
import { meetingCalendarPanel } from './calendars/meeting-calendar.panel.tsx'
import { myCalendarPanel } from './calendars/my-calendar.panel.tsx'
import { ownCalendarAddress } from './calendars/my-calendar.queries.ts'
import { myCalendarRoutes, ownCalendarRoutes } from './calendars/my-calendar.routes.tsx'
import { repeatRoutes } from './calendars/repeat.routes.tsx'
import { footprintRoutes, meetingFootprintRoutes } from './footprint/footprint.routes.tsx'
import { footprintStep } from './footprint/footprint.step.ts'
import { hostedPanel } from './hosted.panel.tsx'
import { aroundEventPanel } from './local-meetings/around-event.panel.tsx'
import { localMeetingEditRoutes } from './local-meetings/local-meeting.edit.routes.tsx'
import { cityMeetingsPanel, groupMeetingsPanel, localMeetingPanel } from './local-meetings/local-meeting.panels.tsx'
import { cityMeetingRoutes } from './local-meetings/local-meeting.routes.tsx'
import { localMeetingEvidence, reportDesk, reportEvidence } from './local-meetings/reports/report.evidence.ts'
import { reportKind } from './local-meetings/reports/report.kind.ts'
import { reportRoutes } from './local-meetings/reports/report.routes.tsx'
import { reportStep } from './local-meetings/reports/report.step.ts'
import { reportsRoutes, seeReports } from './local-meetings/reports/reports.routes.tsx'
import { summonsCalendarRoutes } from './local-meetings/summons.calendar.ts'
import { materialKind } from './materials/material.kind.ts'
import { meetingMaterials, sessionMaterials } from './materials/material.panels.tsx'
import { materialRoutes } from './materials/material.routes.tsx'
import { meetingApi, meetingsApi } from './meeting.api.ts'
import { meetingEditRoutes } from './meeting.edit.routes.tsx'
import { meetingEvents } from './meeting.events.ts'
import { academyEvidence, agentsInActionEvidence, coreMeetingEvidence } from './meeting.evidence.ts'
import { meetingKind } from './meeting.kind.ts'
import { findMeetingLinks } from './meeting.links.ts'
import { meetingRoutes } from './meeting.routes.tsx'
import { searchableMeetings } from './meeting.searchable.ts'
import { meetingSheet } from './meeting.sheet.ts'
import { needEvidence } from './need-meetings/need-meeting.evidence.ts'
import { forgetParticipantNeeds } from './participants/forget-needs.job.ts'
import { leaveLists } from './participants/leave.commands.ts'
import { tellOfMovedMeetings } from './participants/moved.job.ts'
import { ownRegistrationRoutes } from './participants/own.routes.tsx'
import { participationsOf } from './participants/participant.queries.ts'
import { participantsPanel } from './participants/participants.panel.tsx'
import { participantsRoutes } from './participants/participants.routes.tsx'
import { checkInStep, participantsStep, registerStep } from './participants/participants.steps.ts'
import { registerRoutes } from './participants/register.routes.tsx'
import { remindParticipants } from './participants/reminder.job.ts'
import { seatEvidence } from './participants/seat.evidence.ts'
import { presentationKind } from './presentations/presentation.kind.ts'
import { presentationRoutes } from './presentations/presentation.routes.tsx'
import { rationaleEvidence } from './rationales/rationale.evidence.ts'
import { rationaleKind } from './rationales/rationale.kind.ts'
import { meetingRationale } from './rationales/rationale.panel.tsx'
import { rationaleRoutes } from './rationales/rationale.routes.tsx'
import { sessionsApi } from './sessions/session.api.ts'
import { sessionKind } from './sessions/session.kind.ts'
import { sessionRoutes } from './sessions/session.routes.tsx'
import { needSessions, practiceSessions } from './sessions/where-shown.panels.tsx'
import { besideMeeting, besideSession, meetingSteps } from './slots.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { themeMeetingsPanel } from './theme-meetings.panel.tsx'
import { wayTherePanel } from './way-there.panel.tsx'
import { groupKind } from './working-groups/group.kind.ts'
import { sessionGroups, themeGroups } from './working-groups/group.panels.tsx'
import { groupRoutes } from './working-groups/group.routes.tsx'

/** For those who take part, who works on what between meetings, and how people travel. */
const seeWorkingGroups: NetworkStep = {
  label: 'meetings.groups.title',
  href: (locals) => (mayTakePart(locals) === 'yes' ? networkPath(locals.network, '/working-groups') : undefined),
  place: 75,
  work: true,
}
const seeFootprint: NetworkStep = {
  label: 'meetings.footprint.way',
  href: (locals) => (mayTakePart(locals) === 'yes' ? networkPath(locals.network, '/footprint') : undefined),
  place: 76,
  work: true,
}

const ownParticipations = { name: 'participations', read: participationsOf }

export const slice: Slice = {
  texts: { en, fr },
  mounts: [
    mount('/n/:network/meetings/:meeting/announcements', announcementRoutes),
    mount('/n/:network/working-groups', groupRoutes),
    mount('/n/:network/meetings', localMeetingEditRoutes),
    mount('/n/:network/meetings', reportRoutes),
    mount('/n/:network/meetings', summonsCalendarRoutes),
    mount('/n/:network/cities', cityMeetingRoutes),
    mount('/n/:network/reports', reportsRoutes),
    mount('/n/:network/meetings/:meeting/academy', academyRoutes),
    mount('/n/:network/meetings/:meeting/presentations', presentationRoutes),
    mount('/in', arriveRoutes),
    mount('/registrations', ownRegistrationRoutes),
    mount('/n/:network/attendance', verifyRoutes),
    mount('/n/:network/footprint', footprintRoutes),
    mount('/n/:network/meetings/:meeting/register', registerRoutes),
    mount('/n/:network/meetings/:meeting/participants', participantsRoutes),
    mount('/n/:network/meetings/:meeting/check-in', checkInRoutes),
    mount('/n/:network/meetings/:meeting/attendance', attendanceRoutes),
    mount('/n/:network/meetings/:meeting/footprint', meetingFootprintRoutes),
    mount('/n/:network/meetings/:meeting/materials', materialRoutes),
    mount('/n/:network/meetings/:meeting/rationale', rationaleRoutes),
    mount('/n/:network', calendarRoutes),
    mount('/n/:network/meetings', meetingCalendarRoutes),
    mount('/n/:network/meetings', repeatRoutes),
    mount('/me/calendar', myCalendarRoutes),
    mount('/calendar', ownCalendarRoutes),
    mount('/n/:network/meetings', meetingEditRoutes),
    mount('/n/:network/meetings', agendaRoutes),
    mount('/n/:network/meetings', agendaCalendarRoutes),
    mount('/n/:network/meetings', proposalRoutes),
    mount('/n/:network/meetings', afterRoutes),
    mount('/n/:network/meetings', sessionRoutes),
    mount('/n/:network/meetings', meetingRoutes),
  ],
  menu: [{ label: 'meetings.menu.meetings', at: '/meetings', place: 45 }],
  fillings: [
    fill(besideNetwork, 10, wayTherePanel),
    fill(besideCity, 60, hostedPanel),
    fill(besideCity, 55, cityMeetingsPanel),
    fill(besideGroup, 10, groupMeetingsPanel),
    fill(besideMeeting, 1, localMeetingPanel),
    fill(besideMeeting, 60, aroundEventPanel),
    () => networkSteps.register(seeReports),
    () => networkSteps.register(seeWorkingGroups),
    () => networkSteps.register(seeFootprint),
    () => recordKinds.register(reportKind),
    () => meetingSteps.register(reportStep),
    () => evidenceKinds.register(localMeetingEvidence),
    () => evidenceKinds.register(reportEvidence),
    () => deskItems.register(reportDesk),
    fill(besideTheme, 60, themeMeetingsPanel),
    fill(besideMeeting, 5, meetingCalendarPanel),
    fill(besidePerson, 30, myCalendarPanel),
    () => ownRecords.register(ownCalendarAddress),
    () => recordLinks.register(findMeetingLinks),
    () => recordKinds.register(meetingKind),
    () => recordKinds.register(sessionKind),
    () => meetingSteps.register(agendaStep),
    fill(besideNeed, 5, needSessions),
    fill(besidePractice, 10, practiceSessions),
    () => evidenceKinds.register(coreMeetingEvidence),
    () => evidenceKinds.register(academyEvidence),
    () => evidenceKinds.register(agentsInActionEvidence),
    () => evidenceKinds.register(agendaEvidence),
    () => deskItems.register(agendaDesk),
    fill(besideMeeting, 10, meetingAcademy),
    fill(besideMeeting, 20, meetingRationale),
    () => meetingSteps.register(announceStep),
    fill(besideSession, 20, sessionGroups),
    fill(besideTheme, 65, themeGroups),
    () => recordKinds.register(groupKind),
    () => recordKinds.register(presentationKind),
    fill(besideMeeting, 70, meetingMaterials),
    fill(besideSession, 70, sessionMaterials),
    () => recordKinds.register(materialKind),
    () => recordKinds.register(rationaleKind),
    () => evidenceKinds.register(rationaleEvidence),
    () => evidenceKinds.register(needEvidence),
    () => networkEvents.register(meetingEvents),
    fill(besideMeeting, 10, participantsPanel),
    () => farewells.register(leaveLists),
    () => ownRecords.register(ownParticipations),
    () => meetingSteps.register(registerStep),
    () => meetingSteps.register(participantsStep),
    () => meetingSteps.register(checkInStep),
    () => meetingSteps.register(footprintStep),
    () => evidenceKinds.register(sheetEvidence),
    () => deskItems.register(sheetDesk),
    () => evidenceKinds.register(seatEvidence),
  ],
  api: [meetingsApi, meetingApi, sessionsApi],
  searchable: [searchableMeetings],
  sheets: [meetingSheet],
  jobs: [remindParticipants, forgetParticipantNeeds, forgetAttendanceNames, tellOfMovedMeetings],
}
