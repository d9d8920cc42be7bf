import {
  besideCity,
  besideNetwork,
  besideTheme,
  evidenceKinds,
  networkEvents,
  recordKinds,
  recordLinks,
} from '#networks'
import { besidePerson, ownRecords } from '#people'
import { fill, mount, type Slice } from '#platform/slice'
import { calendarRoutes, meetingCalendarRoutes } from './calendars/calendar.routes.ts'
import { meetingCalendarPanel } from './calendars/meeting-calendar.panel.tsx'
import { myCalendarPanel } from './calendars/my-calendar.panel.tsx'
import { ownCalendarAddress } from './calendars/my-calendar.queries.ts'
import { myCalendarRoutes, ownCalendarRoutes } from './calendars/my-calendar.routes.tsx'
import { hostedPanel } from './hosted.panel.tsx'
import { materialKind } from './materials/material.kind.ts'
import { meetingMaterials, sessionMaterials } from './materials/material.panels.tsx'
import { materialRoutes } from './materials/material.routes.tsx'
import { meetingApi, meetingsApi } from './meeting.api.ts'
import { meetingEditRoutes } from './meeting.edit.routes.tsx'
import { meetingEvents } from './meeting.events.ts'
import { meetingKind } from './meeting.kind.ts'
import { findMeetingLinks } from './meeting.links.ts'
import { meetingRoutes } from './meeting.routes.tsx'
import { searchableMeetings } from './meeting.searchable.ts'
import { meetingSheet } from './meeting.sheet.ts'
import { rationaleEvidence } from './rationales/rationale.evidence.ts'
import { rationaleKind } from './rationales/rationale.kind.ts'
import { meetingRationale } from './rationales/rationale.panel.tsx'
import { rationaleRoutes } from './rationales/rationale.routes.tsx'
import { besideMeeting, besideSession } from './slots.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { themeMeetingsPanel } from './theme-meetings.panel.tsx'
import { wayTherePanel } from './way-there.panel.tsx'

export const slice: Slice = {
  texts: { en, fr },
  mounts: [
    mount('/n/:network/meetings/:meeting/academy', academyRoutes),
    mount('/n/:network/meetings/:meeting/presentations', presentationRoutes),
    mount('/n/:network/meetings/:meeting/materials', materialRoutes),
    mount('/n/:network/meetings/:meeting/rationale', rationaleRoutes),
    mount('/n/:network', calendarRoutes),
    mount('/n/:network/meetings', meetingCalendarRoutes),
    mount('/me/calendar', myCalendarRoutes),
    mount('/calendar', ownCalendarRoutes),
    mount('/n/:network/meetings', meetingEditRoutes),
    mount('/n/:network/meetings', meetingRoutes),
  ],
  menu: [{ label: 'meetings.menu.meetings', at: '/meetings', place: 45 }],
  fillings: [
    fill(besideNetwork, 10, wayTherePanel),
    fill(besideCity, 60, hostedPanel),
    fill(besideTheme, 60, themeMeetingsPanel),
    fill(besideMeeting, 5, meetingCalendarPanel),
    fill(besidePerson, 30, myCalendarPanel),
    () => ownRecords.register(ownCalendarAddress),
    () => recordLinks.register(findMeetingLinks),
    () => recordKinds.register(meetingKind),
    fill(besideMeeting, 10, meetingAcademy),
    fill(besideMeeting, 20, meetingRationale),
    () => recordKinds.register(presentationKind),
    fill(besideMeeting, 70, meetingMaterials),
    fill(besideSession, 70, sessionMaterials),
    () => recordKinds.register(materialKind),
    () => recordKinds.register(rationaleKind),
    () => evidenceKinds.register(rationaleEvidence),
    () => networkEvents.register(meetingEvents),
  ],
  api: [meetingsApi, meetingApi],
  searchable: [searchableMeetings],
  sheets: [meetingSheet],
}
