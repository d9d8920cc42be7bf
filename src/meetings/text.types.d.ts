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
    'meetings.status.confirmed': undefined
    'meetings.status.cancelled': undefined
    'meetings.wayThere.title': undefined
    'meetings.wayThere.all': { count: number }
    'meetings.hosted.title': { city: string | number }
    'meetings.theme.title': undefined
    'meetings.meeting.one': undefined
    'meetings.meeting.movedFrom': { dates: string | number }
    'meetings.meeting.plan': undefined
    'meetings.meeting.edit': undefined
    'meetings.meeting.history': undefined
    'meetings.meeting.cancelled': undefined
    'meetings.meeting.moved': undefined
    'meetings.meeting.place': undefined
    'meetings.meeting.join': undefined
    'meetings.meeting.joinNote': undefined
    'meetings.meeting.parts': undefined
    'meetings.meeting.times': { end: string | number; start: string | number; zone: string | number }
    'meetings.meeting.from': { start: string | number; zone: string | number }
    'meetings.meeting.before': undefined
    'meetings.meeting.after': undefined
    'meetings.meeting.around': undefined
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
    'meetings.format.inPerson': undefined
    'meetings.format.online': undefined
    'meetings.format.hybrid': undefined
    'meetings.edit.plan': undefined
    'meetings.edit.change': undefined
    'meetings.edit.lead': undefined
    'meetings.edit.planSend': undefined
    'meetings.edit.save': undefined
    'meetings.edit.saved': undefined
    'meetings.edit.planned': undefined
    'meetings.edit.nothingChanged': undefined
    'meetings.edit.undone': undefined
    'meetings.edit.again': undefined
    'meetings.edit.what': undefined
    'meetings.edit.when': undefined
    'meetings.edit.where': undefined
    'meetings.edit.about': undefined
    'meetings.edit.kind': undefined
    'meetings.edit.kind.other': undefined
    'meetings.edit.kindMissing': undefined
    'meetings.edit.ownKind': undefined
    'meetings.edit.ownKind.hint': undefined
    'meetings.edit.title': undefined
    'meetings.edit.titleMissing': undefined
    'meetings.edit.slug': undefined
    'meetings.edit.slug.hint': undefined
    'meetings.edit.slugWrong': undefined
    'meetings.edit.slugTaken': undefined
    'meetings.edit.status': undefined
    'meetings.edit.status.none': undefined
    'meetings.edit.statusReason': undefined
    'meetings.edit.statusReason.hint': undefined
    'meetings.edit.sayWhyCancelled': undefined
    'meetings.edit.notHeldYet': undefined
    'meetings.edit.start': undefined
    'meetings.edit.end': undefined
    'meetings.edit.date.hint': undefined
    'meetings.edit.end.hint': undefined
    'meetings.edit.dateWrong': undefined
    'meetings.edit.startMissing': undefined
    'meetings.edit.endsBefore': undefined
    'meetings.edit.datesAsWritten': undefined
    'meetings.edit.datesAsWritten.hint': undefined
    'meetings.edit.datePrecision': undefined
    'meetings.edit.startTime': undefined
    'meetings.edit.endTime': undefined
    'meetings.edit.timeWrong': undefined
    'meetings.edit.timeNeedsDay': undefined
    'meetings.edit.startTimeMissing': undefined
    'meetings.edit.endsBeforeTime': undefined
    'meetings.edit.timeZone': undefined
    'meetings.edit.timeZoneMissing': undefined
    'meetings.edit.timeZoneWrong': undefined
    'meetings.edit.format': undefined
    'meetings.edit.hosts': undefined
    'meetings.edit.hosts.hint': undefined
    'meetings.edit.part': { city: string | number }
    'meetings.edit.parts': undefined
    'meetings.edit.place': undefined
    'meetings.edit.place.hint': undefined
    'meetings.edit.joinLink': undefined
    'meetings.edit.joinLink.hint': undefined
    'meetings.edit.themes': undefined
    'meetings.edit.otherThemes': undefined
    'meetings.edit.otherThemes.hint': undefined
    'meetings.edit.keyComponents': undefined
    'meetings.edit.note': undefined
    'meetings.rationale.one': undefined
    'meetings.rationale.of': { meeting: string | number }
    'meetings.rationale.lead': undefined
    'meetings.rationale.none': undefined
    'meetings.rationale.noneYet': undefined
    'meetings.rationale.begin': undefined
    'meetings.rationale.read': undefined
    'meetings.rationale.edit': undefined
    'meetings.rationale.save': undefined
    'meetings.rationale.saved': undefined
    'meetings.rationale.begunElsewhere': undefined
    'meetings.rationale.themes': undefined
    'meetings.rationale.framing': undefined
    'meetings.rationale.framing.hint': undefined
    'meetings.rationale.whyNow': undefined
    'meetings.rationale.whyNow.hint': undefined
    'meetings.rationale.backlog': undefined
    'meetings.rationale.backlog.hint': undefined
    'meetings.rationale.examples': undefined
    'meetings.rationale.examples.hint': undefined
    'meetings.rationale.questions': undefined
    'meetings.rationale.questions.hint': undefined
    'meetings.rationale.nothingWritten': undefined
    'meetings.rationale.serves': undefined
    'meetings.rationale.alsoServes': undefined
    'meetings.rationale.audience': undefined
    'meetings.rationale.share': undefined
    'meetings.rationale.share.hint': undefined
    'meetings.rationale.shared': undefined
    'meetings.rationale.unshared': undefined
    'meetings.rationale.suggested': undefined
    'meetings.rationale.suggestedBody': undefined
    'meetings.rationale.record': undefined
    'meetings.rationale.recordGaps': { count: number }
    'meetings.rationale.recordNeeds': { count: number }
    'meetings.rationale.recordMatrix': undefined
    'meetings.rationale.suggest.framing': { needs: number; nobody: number; outsideOnly: number; single: number; subThemes: number; themes: string | number }
    'meetings.rationale.suggest.gap': { cities: string | number; gap: string | number; subTheme: string | number }
    'meetings.rationale.versions': undefined
    'meetings.rationale.version': { number: string | number }
    'meetings.rationale.noVersion': undefined
    'meetings.rationale.give': undefined
    'meetings.rationale.giveLead': undefined
    'meetings.rationale.giveSend': undefined
    'meetings.rationale.given': { number: string | number }
    'meetings.rationale.givenBy': { actor: string | number; date: string | number }
    'meetings.rationale.stage': undefined
    'meetings.rationale.stage.missing': undefined
    'meetings.rationale.stage.draft': undefined
    'meetings.rationale.stage.draft.hint': undefined
    'meetings.rationale.stage.discussed': undefined
    'meetings.rationale.stage.discussed.hint': undefined
    'meetings.rationale.stage.final': undefined
    'meetings.rationale.stage.final.hint': undefined
    'meetings.rationale.readers': undefined
    'meetings.rationale.readers.missing': undefined
    'meetings.rationale.readers.city': undefined
    'meetings.rationale.readers.network': undefined
    'meetings.rationale.readers.public': undefined
    'meetings.rationale.readers.public.hint': undefined
    'meetings.rationale.publicIsFinal': undefined
    'meetings.rationale.quoted': { count: number }
    'meetings.rationale.askFirst': undefined
    'meetings.rationale.agreed': undefined
    'meetings.rationale.note': undefined
    'meetings.rationale.isPublic': undefined
    'meetings.rationale.mayBePublic': undefined
    'meetings.rationale.publish': undefined
    'meetings.rationale.publishAgreed': undefined
    'meetings.rationale.published': undefined
    'meetings.rationale.takeBack': undefined
    'meetings.rationale.takenBack': undefined
    'meetings.rationale.toWhole': undefined
    'meetings.rationale.changedSince': { number: string | number }
    'meetings.rationale.nothingChanged': undefined
    'meetings.rationale.history': undefined
    'meetings.rationale.remove': undefined
    'meetings.rationale.removeTitle': undefined
    'meetings.rationale.removeLead': { count: number }
    'meetings.rationale.removed': undefined
    'meetings.material.one': undefined
    'meetings.material.file': undefined
    'meetings.material.file.hint': undefined
    'meetings.material.alt': undefined
    'meetings.material.alt.hint': undefined
    'meetings.material.alt.missing': undefined
    'meetings.material.caption': undefined
    'meetings.material.caption.missing': undefined
    'meetings.material.title': undefined
    'meetings.material.link': undefined
    'meetings.material.session': undefined
    'meetings.material.credit': undefined
    'meetings.material.size': { kilobytes: number }
    'meetings.material.edit': undefined
    'meetings.material.editTitle': undefined
    'meetings.material.save': undefined
    'meetings.material.up': undefined
    'meetings.material.remove': undefined
    'meetings.material.removeTitle': { name: string | number }
    'meetings.material.removeLead': undefined
    'meetings.material.removed': undefined
    'meetings.material.audience': undefined
    'meetings.material.audience.missing': undefined
    'meetings.material.audience.city': undefined
    'meetings.material.audience.group': undefined
    'meetings.material.audience.network': undefined
    'meetings.material.audience.public': undefined
    'meetings.material.audience.public.hint': undefined
    'meetings.materials.title': undefined
    'meetings.materials.of': { meeting: string | number }
    'meetings.materials.none': undefined
    'meetings.materials.noneYet': undefined
    'meetings.materials.add': undefined
    'meetings.materials.addLink': undefined
    'meetings.materials.addSend': undefined
    'meetings.materials.addLead': { inside: string | number }
    'meetings.materials.added': undefined
    'meetings.materials.tooMany': undefined
    'meetings.materials.photos': { count: number }
    'meetings.materials.files': { count: number }
    'meetings.materials.all': { count: number }
  }
}

export type Markup = (parts: Child[]) => Child
