// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'meetings.api.meetings': undefined
    'meetings.api.meeting': undefined
    'meetings.api.hosts': undefined
    'meetings.api.themes': undefined
    'meetings.menu.meetings': undefined
    'meetings.meetings.title': undefined
    'meetings.meetings.lead': { count: number }
    'meetings.meetings.description': { network: string | number }
    'meetings.meetings.none': undefined
    'meetings.meetings.noneYet': undefined
    'meetings.meetings.undated': undefined
    'meetings.meeting.in': { cities: string | number }
    'meetings.meeting.nextAsOf': { date: string | number }
    'meetings.meeting.leftOpen': undefined
    'meetings.meeting.when': undefined
    'meetings.meeting.where': undefined
    'meetings.meeting.status': undefined
    'meetings.meeting.format': undefined
    'meetings.meeting.themes': undefined
    'meetings.meeting.keyComponents': undefined
    'meetings.meeting.note': undefined
    'meetings.meeting.sessions': undefined
    'meetings.meeting.roadmap': undefined
    'meetings.meeting.wholeRoadmap': undefined
    'meetings.meeting.online': undefined
    'meetings.meeting.noPlace': undefined
    'meetings.meeting.noDate': undefined
    'meetings.meeting.precision': { precision: string | number; written: Markup }
    'meetings.kind.core': undefined
    'meetings.kind.academy': undefined
    'meetings.kind.agentsInAction': undefined
    'meetings.kind.jointEvent': undefined
    'meetings.status.held': undefined
    'meetings.status.planned': undefined
    'meetings.status.notScheduled': undefined
    'meetings.status.potential': undefined
    'meetings.wayThere.title': undefined
    'meetings.wayThere.all': { count: number }
    'meetings.hosted.title': { city: string | number }
    'meetings.theme.title': undefined
    'meetings.meeting.one': undefined
    'meetings.calendar.notFixed': { dates: string | number; title: string | number }
    'meetings.calendar.cancelled': { title: string | number }
    'meetings.calendar.due': { what: string | number }
    'meetings.calendar.join': { link: string | number }
    'meetings.calendar.ofNetwork': { network: string | number }
    'meetings.calendar.ofCity': { city: string | number; network: string | number }
    'meetings.subscribe.network': undefined
    'meetings.subscribe.city': { city: string | number }
    'meetings.subscribe.lead': undefined
    'meetings.subscribe.open': undefined
    'meetings.subscribe.download': undefined
    'meetings.subscribe.byHand': undefined
    'meetings.subscribe.how': undefined
    'meetings.subscribe.own': { link: Markup }
    'meetings.subscribe.one': undefined
    'meetings.hours.there': { hours: string | number; place: string | number }
    'meetings.hours.yours': { day: string | number; hours: string | number; place: string | number }
    'meetings.myCalendar.title': undefined
    'meetings.myCalendar.back': undefined
    'meetings.myCalendar.name': { name: string | number }
    'meetings.myCalendar.description': undefined
    'meetings.myCalendar.lead': undefined
    'meetings.myCalendar.make': undefined
    'meetings.myCalendar.made': undefined
    'meetings.myCalendar.closed': undefined
    'meetings.myCalendar.secret': undefined
    'meetings.myCalendar.secret.why': undefined
    'meetings.myCalendar.renew': undefined
    'meetings.myCalendar.close': undefined
  }
}

export type Markup = (parts: Child[]) => Child
