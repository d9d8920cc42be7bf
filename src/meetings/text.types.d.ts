// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'meetings.api.meetings': undefined
    'meetings.api.meeting': undefined
    'meetings.api.hosts': undefined
    'meetings.api.themes': undefined
    'meetings.api.sessions': undefined
    'meetings.api.needs': undefined
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
    'meetings.calendar.sometime': { dates: string | number; title: string | number }
    'meetings.subscribe.network': undefined
    'meetings.subscribe.city': { city: string | number }
    'meetings.subscribe.lead': undefined
    'meetings.subscribe.open': undefined
    'meetings.subscribe.download': undefined
    'meetings.subscribe.byHand': undefined
    'meetings.subscribe.how': undefined
    'meetings.subscribe.own': { link: Markup }
    'meetings.subscribe.one': undefined
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
    'meetings.travel.train': undefined
    'meetings.travel.coach': undefined
    'meetings.travel.car': undefined
    'meetings.travel.car_shared': undefined
    'meetings.travel.plane': undefined
    'meetings.travel.ferry': undefined
    'meetings.travel.local': undefined
    'meetings.travel.online': undefined
    'meetings.seat.cityTeam': undefined
    'meetings.seat.localGroup': undefined
    'meetings.seat.host': undefined
    'meetings.seat.expert': undefined
    'meetings.seat.guest': undefined
    'meetings.presence.expected': undefined
    'meetings.presence.present': undefined
    'meetings.presence.online': undefined
    'meetings.presence.excused': undefined
    'meetings.presence.absent': undefined
    'meetings.register.step': undefined
    'meetings.register.title': undefined
    'meetings.register.changeTitle': undefined
    'meetings.register.name': undefined
    'meetings.register.name.missing': undefined
    'meetings.register.email': undefined
    'meetings.register.email.hint': undefined
    'meetings.register.email.missing': undefined
    'meetings.register.organisation': undefined
    'meetings.register.city': undefined
    'meetings.register.city.hint': undefined
    'meetings.register.city.none': undefined
    'meetings.register.city.unknown': undefined
    'meetings.register.city.missing': undefined
    'meetings.register.seat': undefined
    'meetings.register.memberKind': undefined
    'meetings.register.memberKind.hint': undefined
    'meetings.register.memberKind.unknown': undefined
    'meetings.register.online': undefined
    'meetings.register.travelMode': undefined
    'meetings.register.travelMode.hint': undefined
    'meetings.register.access': undefined
    'meetings.register.access.hint': undefined
    'meetings.register.dietary': undefined
    'meetings.register.consent': { until: string | number }
    'meetings.register.send': undefined
    'meetings.register.save': undefined
    'meetings.register.cancel': undefined
    'meetings.register.done': undefined
    'meetings.register.saved': undefined
    'meetings.register.cancelled': undefined
    'meetings.register.mailed': undefined
    'meetings.register.again': undefined
    'meetings.register.changedMeanwhile': undefined
    'meetings.register.closed': undefined
    'meetings.register.closedOn': { date: string | number }
    'meetings.register.everybody': undefined
    'meetings.others.step': undefined
    'meetings.others.title': undefined
    'meetings.others.lead': undefined
    'meetings.others.list': undefined
    'meetings.others.list.hint': undefined
    'meetings.others.list.missing': undefined
    'meetings.others.list.tooMany': undefined
    'meetings.others.list.noName': { line: string | number }
    'meetings.others.list.noAddress': { line: string | number }
    'meetings.others.city.notYours': undefined
    'meetings.others.seat': undefined
    'meetings.others.seat.missing': undefined
    'meetings.others.memberKind.hint': undefined
    'meetings.others.as': undefined
    'meetings.others.as.registered': undefined
    'meetings.others.as.invited': undefined
    'meetings.others.as.invited.hint': undefined
    'meetings.others.letters': undefined
    'meetings.others.letters.hint': undefined
    'meetings.others.send': undefined
    'meetings.others.done': { count: number; known: number }
    'meetings.participants.step': undefined
    'meetings.participants.panel': undefined
    'meetings.participants.title': undefined
    'meetings.participants.coming': undefined
    'meetings.participants.cities': undefined
    'meetings.participants.none': undefined
    'meetings.participants.noneYet': undefined
    'meetings.participants.names': undefined
    'meetings.participants.namesUntil': { until: string | number }
    'meetings.participants.nameGone': undefined
    'meetings.participants.isCancelled': undefined
    'meetings.participants.isInvited': undefined
    'meetings.participants.online': undefined
    'meetings.participants.change': undefined
    'meetings.participants.takeOff': undefined
    'meetings.participants.cancelled': { name: string | number }
    'meetings.participants.come': { count: number }
    'meetings.participants.were': { count: number }
    'meetings.participants.sealed': undefined
    'meetings.participants.youCome': undefined
    'meetings.seats.title': undefined
    'meetings.seats.used': { coming: number; localGroup: string | number; seats: number }
    'meetings.seats.tooMany': { cities: string | number }
    'meetings.seats.tooManyWhat': { seats: number }
    'meetings.seats.look': undefined
    'meetings.needs.title': undefined
    'meetings.needs.who': { until: string | number }
    'meetings.needs.none': undefined
    'meetings.needs.eats': { what: string | number }
    'meetings.needs.comes': { what: string | number }
    'meetings.needs.download': undefined
    'meetings.needs.what': undefined
    'meetings.needs.said': undefined
    'meetings.needs.count': undefined
    'meetings.needs.people': undefined
    'meetings.needs.dietary': undefined
    'meetings.needs.access': undefined
    'meetings.door.step': undefined
    'meetings.door.title': undefined
    'meetings.door.opening': undefined
    'meetings.door.opening.missing': undefined
    'meetings.door.opening.members': undefined
    'meetings.door.opening.link': undefined
    'meetings.door.opening.everybody': undefined
    'meetings.door.opening.closed': undefined
    'meetings.door.closesOn': undefined
    'meetings.door.word': undefined
    'meetings.door.word.hint': undefined
    'meetings.door.newLink': undefined
    'meetings.door.newLink.hint': undefined
    'meetings.door.save': undefined
    'meetings.door.saved': undefined
    'meetings.door.changedMeanwhile': undefined
    'meetings.door.link': undefined
    'meetings.door.linkWho': undefined
    'meetings.door.linkQr': undefined
    'meetings.door.linkShut': undefined
    'meetings.letter.registered.subject': { meeting: string | number }
    'meetings.letter.registered.title': undefined
    'meetings.letter.registered.body': { meeting: string | number; network: string | number }
    'meetings.letter.registeredByOthers.subject': { by: string | number; meeting: string | number }
    'meetings.letter.registeredByOthers.title': undefined
    'meetings.letter.registeredByOthers.body': { by: string | number; meeting: string | number; network: string | number }
    'meetings.letter.invited.subject': { by: string | number; meeting: string | number }
    'meetings.letter.invited.title': undefined
    'meetings.letter.invited.body': { by: string | number; meeting: string | number; network: string | number }
    'meetings.letter.changed.subject': { meeting: string | number }
    'meetings.letter.changed.title': undefined
    'meetings.letter.changed.body': { by: string | number; meeting: string | number }
    'meetings.letter.cancelled.subject': { meeting: string | number }
    'meetings.letter.cancelled.title': undefined
    'meetings.letter.cancelled.body': { by: string | number; meeting: string | number }
    'meetings.letter.reminder.subject': { meeting: string | number }
    'meetings.letter.reminder.title': { meeting: string | number }
    'meetings.letter.reminder.body': { meeting: string | number; network: string | number }
    'meetings.letter.moved.subject': { meeting: string | number }
    'meetings.letter.moved.title': { meeting: string | number }
    'meetings.letter.moved.body': { meeting: string | number }
    'meetings.letter.answer': undefined
    'meetings.letter.change': undefined
    'meetings.letter.agenda': undefined
    'meetings.letter.when': { when: string | number }
    'meetings.letter.where': { where: string | number }
    'meetings.letter.online': { address: string | number }
    'meetings.letter.at': { time: string | number; zone: string | number }
    'meetings.letter.needs': undefined
    'meetings.letter.reason': { meeting: string | number }
    'meetings.letter.calledOff.subject': { meeting: string | number }
    'meetings.letter.calledOff.title': { meeting: string | number }
    'meetings.letter.calledOff.body': { meeting: string | number }
    'meetings.checkIn.step': undefined
    'meetings.checkIn.title': undefined
    'meetings.checkIn.list': undefined
    'meetings.checkIn.screen': undefined
    'meetings.checkIn.present': undefined
    'meetings.checkIn.expected': undefined
    'meetings.checkIn.openScreen': undefined
    'meetings.checkIn.toScreen': undefined
    'meetings.checkIn.add': undefined
    'meetings.checkIn.addSend': undefined
    'meetings.checkIn.added': { name: string | number }
    'meetings.checkIn.askThem': undefined
    'meetings.checkIn.find': undefined
    'meetings.checkIn.nobody': undefined
    'meetings.checkIn.nobodyYet': undefined
    'meetings.checkIn.takeBack': undefined
    'meetings.checkIn.notUnderstood': undefined
    'meetings.checkIn.sealed': undefined
    'meetings.checkIn.unknown': undefined
    'meetings.checkIn.scan': undefined
    'meetings.checkIn.qr': undefined
    'meetings.checkIn.codeChanges': { minutes: string | number }
    'meetings.checkIn.shut': undefined
    'meetings.checkIn.open': undefined
    'meetings.checkIn.close': undefined
    'meetings.checkIn.name': undefined
    'meetings.checkIn.name.hint': undefined
    'meetings.checkIn.next': undefined
    'meetings.checkIn.asYourself': undefined
    'meetings.checkIn.asPerson': { name: string | number }
    'meetings.checkIn.isThisYou': undefined
    'meetings.checkIn.noneOfThem': undefined
    'meetings.checkIn.consentSaid': { until: string | number }
    'meetings.checkIn.kind': undefined
    'meetings.checkIn.online': undefined
    'meetings.checkIn.consent': undefined
    'meetings.checkIn.consent.hint': { until: string | number }
    'meetings.checkIn.consent.missing': undefined
    'meetings.checkIn.send': undefined
    'meetings.checkIn.here': undefined
    'meetings.checkIn.welcome': { name: string | number }
    'meetings.checkIn.counted': undefined
    'meetings.checkIn.toMeeting': undefined
    'meetings.checkIn.code': undefined
    'meetings.checkIn.code.lead': undefined
    'meetings.checkIn.code.old': undefined
    'meetings.attendance.title': undefined
    'meetings.attendance.present': undefined
    'meetings.attendance.online': undefined
    'meetings.attendance.excused': undefined
    'meetings.attendance.absent': undefined
    'meetings.attendance.none': undefined
    'meetings.attendance.noneYet': undefined
    'meetings.attendance.byCity': undefined
    'meetings.attendance.byKind': undefined
    'meetings.attendance.names': undefined
    'meetings.attendance.onlyCityHall': undefined
    'meetings.attendance.onlyCityHallWhat': undefined
    'meetings.attendance.missing': { kinds: string | number }
    'meetings.attendance.missingWhat': undefined
    'meetings.sheet.evidence': undefined
    'meetings.sheet.title': { meeting: string | number }
    'meetings.sheet.sheets': undefined
    'meetings.sheet.number': { number: string | number }
    'meetings.sheet.seal': undefined
    'meetings.sheet.correct': undefined
    'meetings.sheet.sealLead': { present: number }
    'meetings.sheet.unmarked': { count: number }
    'meetings.sheet.final': undefined
    'meetings.sheet.kept': { until: string | number }
    'meetings.sheet.told': undefined
    'meetings.sheet.told.hint': { count: number }
    'meetings.sheet.told.missing': undefined
    'meetings.sheet.nobody': undefined
    'meetings.sheet.reason': { number: string | number }
    'meetings.sheet.reason.missing': undefined
    'meetings.sheet.sealSend': undefined
    'meetings.sheet.done': undefined
    'meetings.sheet.stale': undefined
    'meetings.sheet.sealed': { actor: string | number; date: string | number }
    'meetings.sheet.replaces': { number: string | number; reason: string | number }
    'meetings.sheet.replaced': undefined
    'meetings.sheet.namesGone': { date: string | number }
    'meetings.sheet.check': undefined
    'meetings.sheet.paper': undefined
    'meetings.sheet.paperStep': undefined
    'meetings.sheet.paperWhat': undefined
    'meetings.sheet.printed': { date: string | number }
    'meetings.sheet.name': undefined
    'meetings.sheet.organisation': undefined
    'meetings.sheet.city': undefined
    'meetings.sheet.memberKind': undefined
    'meetings.sheet.presence': undefined
    'meetings.sheet.signature': undefined
    'meetings.sheet.present': { count: number; online: string | number }
    'meetings.sheet.excused': { count: number }
    'meetings.sheet.absent': { count: number }
    'meetings.sheet.byCity': undefined
    'meetings.sheet.byKind': undefined
    'meetings.sheet.page': undefined
    'meetings.sheet.checksum': undefined
    'meetings.sheet.verify': { address: string | number }
    'meetings.sheet.early': { date: string | number }
    'meetings.sheet.toSeal': { meeting: string | number }
    'meetings.verify.title': undefined
    'meetings.verify.lead': undefined
    'meetings.verify.replaced': { number: string | number }
    'meetings.verify.replacedWhat': undefined
    'meetings.verify.meeting': undefined
    'meetings.verify.sheet': undefined
    'meetings.verify.sealedOn': { date: string | number }
    'meetings.verify.names': undefined
    'meetings.verify.namesKept': undefined
    'meetings.verify.checksum': undefined
    'meetings.verify.file': undefined
    'meetings.verify.file.hint': undefined
    'meetings.verify.compare': undefined
    'meetings.verify.same': undefined
    'meetings.verify.sameWhat': undefined
    'meetings.verify.other': undefined
    'meetings.verify.otherWhat': undefined
    'meetings.verify.none': undefined
    'meetings.verify.noneWhat': undefined
    'meetings.footprint.step': undefined
    'meetings.footprint.title': undefined
    'meetings.footprint.ofNetwork': undefined
    'meetings.footprint.lead': undefined
    'meetings.footprint.assumedLead': { people: number }
    'meetings.footprint.networkLead': undefined
    'meetings.footprint.kg': { kg: string | number }
    'meetings.footprint.kgLabel': undefined
    'meetings.footprint.km': { km: string | number }
    'meetings.footprint.kmLabel': undefined
    'meetings.footprint.peopleLabel': undefined
    'meetings.footprint.byMode': undefined
    'meetings.footprint.modeAssumed': { count: number }
    'meetings.footprint.unknown': { count: number }
    'meetings.footprint.compared': undefined
    'meetings.footprint.asPlanned': undefined
    'meetings.footprint.allOnline': undefined
    'meetings.footprint.apart': undefined
    'meetings.footprint.places': undefined
    'meetings.footprint.placesWhat': undefined
    'meetings.footprint.isHost': undefined
    'meetings.footprint.nowhere': undefined
    'meetings.footprint.nowhereWhat': undefined
    'meetings.footprint.none': undefined
    'meetings.footprint.noneYet': undefined
    'meetings.footprint.inPerson': { count: number }
    'meetings.footprint.onlineMeetings': { count: number }
    'meetings.footprint.saved.combined': undefined
    'meetings.footprint.byMeeting': undefined
    'meetings.footprint.assumed': undefined
    'meetings.footprint.combined': undefined
    'meetings.footprint.method': undefined
    'meetings.footprint.methodWhat': { day: string | number; km: string | number; online: string | number }
    'meetings.footprint.unverified': { count: number }
    'meetings.footprint.factors': undefined
    'meetings.footprint.factor': undefined
    'meetings.footprint.way': undefined
    'meetings.footprint.grams': undefined
    'meetings.footprint.grams.missing': undefined
    'meetings.footprint.gramsKm': undefined
    'meetings.footprint.gramsHour': undefined
    'meetings.footprint.perKm': { grams: string | number }
    'meetings.footprint.perHour': { grams: string | number }
    'meetings.footprint.detour': undefined
    'meetings.footprint.detour.hint': undefined
    'meetings.footprint.detour.missing': undefined
    'meetings.footprint.detourShort': undefined
    'meetings.footprint.source': undefined
    'meetings.footprint.source.hint': undefined
    'meetings.footprint.source.missing': undefined
    'meetings.footprint.verified': undefined
    'meetings.footprint.verifiedBy': { name: string | number }
    'meetings.footprint.notVerified': undefined
    'meetings.footprint.change': undefined
    'meetings.footprint.save': undefined
    'meetings.footprint.saved': undefined
    'meetings.footprint.changedMeanwhile': undefined
    'meetings.session.one': undefined
    'meetings.session.title': undefined
    'meetings.session.titleMissing': undefined
    'meetings.session.kind': undefined
    'meetings.session.kindMissing': undefined
    'meetings.session.add': undefined
    'meetings.session.change': undefined
    'meetings.session.added': undefined
    'meetings.session.again': undefined
    'meetings.session.remove': undefined
    'meetings.session.remove.title': { title: string | number }
    'meetings.session.remove.lead': undefined
    'meetings.session.removed': { title: string | number }
    'meetings.session.day': undefined
    'meetings.session.day.open': undefined
    'meetings.session.dayWrong': undefined
    'meetings.session.dayMissing': undefined
    'meetings.session.room': undefined
    'meetings.session.city': undefined
    'meetings.session.theme': undefined
    'meetings.session.leadBy': undefined
    'meetings.session.speakers': undefined
    'meetings.session.speakers.hint': undefined
    'meetings.session.purpose': undefined
    'meetings.session.harvest': undefined
    'meetings.session.harvest.hint': undefined
    'meetings.session.needs': undefined
    'meetings.session.practices': undefined
    'meetings.session.needCount': { count: number }
    'meetings.session.practiceCount': { count: number }
    'meetings.session.whoAndWhat': undefined
    'meetings.session.whenAndWhere': undefined
    'meetings.session.answersIt': undefined
    'meetings.session.showsIt': undefined
    'meetings.agenda.title': undefined
    'meetings.agenda.of': { meeting: string | number }
    'meetings.agenda.description': { meeting: string | number; network: string | number }
    'meetings.agenda.none': undefined
    'meetings.agenda.noneYet': undefined
    'meetings.agenda.words': undefined
    'meetings.agenda.fromWords': { count: number }
    'meetings.agenda.wordsTaken': { count: number }
    'meetings.agenda.propose': undefined
    'meetings.agenda.print': undefined
    'meetings.agenda.unplaced': undefined
    'meetings.agenda.untimed': undefined
    'meetings.agenda.emptyDay': undefined
    'meetings.agenda.answers': { cities: string | number; count: number }
    'meetings.agenda.shows': { practices: string | number; written: Markup }
    'meetings.agenda.change': undefined
    'meetings.agenda.earlier': { title: string | number }
    'meetings.agenda.later': { title: string | number }
    'meetings.agenda.moved': undefined
    'meetings.agenda.notMoved': undefined
    'meetings.agenda.see': undefined
    'meetings.agenda.whole': undefined
    'meetings.agenda.needsAnswered': undefined
    'meetings.agenda.practicesShown': undefined
    'meetings.agenda.more': { count: number }
    'meetings.agenda.calendar': undefined
    'meetings.clash.title': { count: number }
    'meetings.clash.here': undefined
    'meetings.clash.room': { what: string | number }
    'meetings.clash.person': { what: string | number }
    'meetings.clash.cities': { what: string | number }
    'meetings.clash.host': { what: string | number }
    'meetings.clash.outside': { what: string | number }
    'meetings.clash.backwards': { what: string | number }
    'meetings.version.title': undefined
    'meetings.version.number': { number: string | number }
    'meetings.version.agreed': undefined
    'meetings.version.draft': undefined
    'meetings.version.give': undefined
    'meetings.version.giveSend': undefined
    'meetings.version.given': { number: string | number }
    'meetings.version.note': undefined
    'meetings.version.note.hint': undefined
    'meetings.version.agreedByAll': undefined
    'meetings.version.changes': { count: number }
    'meetings.version.givenBy': { actor: string | number; date: string | number }
    'meetings.version.since': { number: string | number }
    'meetings.version.first': undefined
    'meetings.version.compare': { number: string | number }
    'meetings.version.same': undefined
    'meetings.version.asGiven': undefined
    'meetings.version.came': undefined
    'meetings.version.went': undefined
    'meetings.version.moved': undefined
    'meetings.version.renamed': undefined
    'meetings.version.changed': undefined
    'meetings.version.was': undefined
    'meetings.opening.title': { shown: string | number }
    'meetings.opening.question': undefined
    'meetings.opening.hint': undefined
    'meetings.opening.network': undefined
    'meetings.opening.after': undefined
    'meetings.opening.public': undefined
    'meetings.opening.send': undefined
    'meetings.opening.done': undefined
    'meetings.academy.title': undefined
    'meetings.academy.number': { number: string | number }
    'meetings.academy.run': undefined
    'meetings.academy.presentations': { count: number }
    'meetings.academy.today': { date: string | number }
    'meetings.academy.next': undefined
    'meetings.academy.done': undefined
    'meetings.academy.isNext': undefined
    'meetings.academy.ahead': undefined
    'meetings.academy.agenda': undefined
    'meetings.academy.noAgenda': undefined
    'meetings.academy.makeAgenda': undefined
    'meetings.academy.agendaMade': { count: number }
    'meetings.academy.sessions': { count: number }
    'meetings.academy.announced': { cities: number; count: string | number }
    'meetings.academy.presented': { count: string | number; done: string | number }
    'meetings.academy.step.rationale': undefined
    'meetings.academy.step.agenda': undefined
    'meetings.academy.step.announce': undefined
    'meetings.academy.step.present': undefined
    'meetings.academy.step.final': undefined
    'meetings.presentation.one': undefined
    'meetings.presentation.city': undefined
    'meetings.presentation.city.missing': undefined
    'meetings.presentation.title': undefined
    'meetings.presentation.title.missing': undefined
    'meetings.presentation.usualTitle': undefined
    'meetings.presentation.link': undefined
    'meetings.presentation.file': undefined
    'meetings.presentation.otherFile': undefined
    'meetings.presentation.file.hint': undefined
    'meetings.presentation.open': undefined
    'meetings.presentation.edit': undefined
    'meetings.presentation.editTitle': undefined
    'meetings.presentation.remove': undefined
    'meetings.presentation.removeTitle': { city: string | number; title: string | number }
    'meetings.presentation.up': undefined
    'meetings.presentation.mark': undefined
    'meetings.presentation.undo': undefined
    'meetings.presentation.done': undefined
    'meetings.presentations.title': undefined
    'meetings.presentations.lead': { count: number; done: string | number }
    'meetings.presentations.add': undefined
    'meetings.presentations.none': undefined
    'meetings.presentations.noneYet': undefined
    'meetings.presentations.missing': { cities: string | number }
    'meetings.presentations.all': { count: number }
    'meetings.presentations.allAdded': { count: number }
    'meetings.presentations.more': undefined
    'meetings.proposal.title': undefined
    'meetings.proposal.lead': { count: number }
    'meetings.proposal.take': undefined
    'meetings.proposal.taken': { count: number }
    'meetings.proposal.nothing': undefined
    'meetings.proposal.nothingWhy': undefined
    'meetings.proposal.into': { title: string | number; written: Markup }
    'meetings.proposal.asked': { cities: string | number; count: number }
    'meetings.proposal.host': { who: string | number }
    'meetings.proposal.partner': { who: string | number }
    'meetings.proposal.outside': { who: string | number }
    'meetings.proposal.nobody': undefined
    'meetings.proposal.about': undefined
    'meetings.proposal.standard': undefined
    'meetings.proposal.unanswered': undefined
    'meetings.proposal.unansweredCount': { count: number }
    'meetings.proposal.noRoom': undefined
    'meetings.proposal.elsewhere': undefined
    'meetings.local.one': undefined
    'meetings.local.title': { city: string | number }
    'meetings.local.description': { city: string | number; network: string | number }
    'meetings.local.lead': { elsewhere: number; held: number }
    'meetings.local.none': undefined
    'meetings.local.noneYet': undefined
    'meetings.local.noneSeen': undefined
    'meetings.local.planOne': undefined
    'meetings.local.putOnRecord': undefined
    'meetings.local.plan': { city: string | number }
    'meetings.local.planSend': undefined
    'meetings.local.planned': { count: number }
    'meetings.local.change': undefined
    'meetings.local.savedAndTold': { count: number }
    'meetings.local.titled': { city: string | number; event: string | number; relation: string | number }
    'meetings.local.proposals': undefined
    'meetings.local.proposal': { event: string | number; relation: string | number; title: Markup }
    'meetings.local.proposedFor': { day: string | number }
    'meetings.local.planIt': undefined
    'meetings.local.related': { event: string | number; relation: string | number }
    'meetings.local.relation': undefined
    'meetings.local.relation.before': undefined
    'meetings.local.relation.after': undefined
    'meetings.local.relation.independent': undefined
    'meetings.local.relationMissing': undefined
    'meetings.local.event': undefined
    'meetings.local.eventHint': undefined
    'meetings.local.eventMissing': undefined
    'meetings.local.titleHint': undefined
    'meetings.local.day': undefined
    'meetings.local.dayHint': undefined
    'meetings.local.where': undefined
    'meetings.local.where.city_hall': undefined
    'meetings.local.where.elsewhere': undefined
    'meetings.local.where.online': undefined
    'meetings.local.placeHint': undefined
    'meetings.local.placeMissing': undefined
    'meetings.local.elsewhere': undefined
    'meetings.local.agenda': undefined
    'meetings.local.agendaHint': undefined
    'meetings.local.suggested': undefined
    'meetings.local.suggestedHint': undefined
    'meetings.local.why.asked': undefined
    'meetings.local.why.need': undefined
    'meetings.local.audience': undefined
    'meetings.local.audience.group': undefined
    'meetings.local.audience.network': undefined
    'meetings.local.audience.public': undefined
    'meetings.local.audienceMissing': undefined
    'meetings.local.rhythm': undefined
    'meetings.local.rhythm.once': undefined
    'meetings.local.rhythm.fortnightly': undefined
    'meetings.local.rhythm.monthly': undefined
    'meetings.local.times': undefined
    'meetings.local.timesMissing': undefined
    'meetings.local.repeatNeedsDay': undefined
    'meetings.local.tell': undefined
    'meetings.local.tellHint': undefined
    'meetings.local.present': { count: number }
    'meetings.local.panel': undefined
    'meetings.local.all': undefined
    'meetings.local.next': undefined
    'meetings.local.noNext': undefined
    'meetings.local.ofGroup': { city: string | number }
    'meetings.local.group': undefined
    'meetings.local.atHome': undefined
    'meetings.local.side': { city: string | number; relation: string | number }
    'meetings.local.notBefore': undefined
    'meetings.local.notAfter': undefined
    'meetings.summons.ask': undefined
    'meetings.summons.sent': { letters: number; silent: number }
    'meetings.summons.invited': { meeting: string | number }
    'meetings.summons.changed': { meeting: string | number }
    'meetings.summons.cancelled': { meeting: string | number }
    'meetings.summons.who': { by: string | number; city: string | number; network: string | number }
    'meetings.summons.agenda': undefined
    'meetings.summons.answer': undefined
    'meetings.summons.see': undefined
    'meetings.summons.calendar': undefined
    'meetings.summons.reason': { city: string | number; network: string | number }
    'meetings.report.one': undefined
    'meetings.report.title': { meeting: string | number }
    'meetings.report.write': undefined
    'meetings.report.lead': undefined
    'meetings.report.change': undefined
    'meetings.report.day': undefined
    'meetings.report.dayMissing': undefined
    'meetings.report.notYet': undefined
    'meetings.report.who': undefined
    'meetings.report.whoHint': { list: Markup }
    'meetings.report.nobody': undefined
    'meetings.report.countsWrong': undefined
    'meetings.report.present': undefined
    'meetings.report.nobodyYet': undefined
    'meetings.report.topics': undefined
    'meetings.report.topicsMissing': undefined
    'meetings.report.results': undefined
    'meetings.report.decisions': undefined
    'meetings.report.feedback': undefined
    'meetings.report.feedbackHint': undefined
    'meetings.report.nextDate': undefined
    'meetings.report.plan': undefined
    'meetings.report.cycle': undefined
    'meetings.report.cycleHint': undefined
    'meetings.report.cycleFrom': undefined
    'meetings.report.cycleTo': undefined
    'meetings.report.send': undefined
    'meetings.report.keep': undefined
    'meetings.report.wasSent': undefined
    'meetings.report.wasKept': undefined
    'meetings.report.saidWithNext': { sent: string | number }
    'meetings.report.isAccepted': undefined
    'meetings.report.stateName': undefined
    'meetings.report.state.drafted': undefined
    'meetings.report.state.sent': undefined
    'meetings.report.state.accepted': undefined
    'meetings.report.state.returned': undefined
    'meetings.report.sentOn': { day: string | number }
    'meetings.report.answer': undefined
    'meetings.report.answerHint': undefined
    'meetings.report.answeredBy': { by: string | number; state: string | number }
    'meetings.report.returnedBy': { by: string | number }
    'meetings.report.yourAnswer': undefined
    'meetings.report.act': undefined
    'meetings.report.act.accept': undefined
    'meetings.report.act.return': undefined
    'meetings.report.actMissing': undefined
    'meetings.report.sayWhy': undefined
    'meetings.report.sendAnswer': undefined
    'meetings.report.said.accept': undefined
    'meetings.report.said.return': undefined
    'meetings.report.meanwhile': undefined
    'meetings.report.onlyCityHall': undefined
    'meetings.report.missingKinds': { kinds: string | number }
    'meetings.report.trail': undefined
    'meetings.report.trail.sent': { actor: string | number }
    'meetings.report.trail.accepted': { actor: string | number }
    'meetings.report.trail.returned': { actor: string | number }
    'meetings.report.mail.returned': { meeting: string | number }
    'meetings.report.mail.body': { by: string | number; city: string | number; meeting: string | number }
    'meetings.report.mail.see': undefined
    'meetings.report.mail.reason': { city: string | number; network: string | number }
    'meetings.report.desk.sent': { city: string | number; meeting: string | number }
    'meetings.report.desk.returned': { meeting: string | number }
    'meetings.reports.title': undefined
    'meetings.reports.lead': { accepted: string | number; returned: string | number; waiting: number }
    'meetings.reports.filter': undefined
    'meetings.reports.allStates': undefined
    'meetings.reports.city': undefined
    'meetings.reports.allCities': undefined
    'meetings.reports.none': undefined
    'meetings.reports.noneYet': undefined
    'meetings.needMeeting.one': undefined
    'meetings.after.title': undefined
    'meetings.after.lead': undefined
    'meetings.after.none': undefined
    'meetings.after.back': undefined
    'meetings.after.became': undefined
    'meetings.after.addressed': undefined
    'meetings.after.open': undefined
    'meetings.after.reason': undefined
    'meetings.after.said': { count: number }
    'meetings.after.ask': undefined
    'meetings.desk.agenda': { meeting: string | number }
    'meetings.desk.needsWait': { count: number }
    'meetings.repeat.title': undefined
    'meetings.repeat.lead': undefined
    'meetings.repeat.how': undefined
    'meetings.repeat.never': undefined
    'meetings.repeat.weekly': undefined
    'meetings.repeat.fortnightly': undefined
    'meetings.repeat.monthly': undefined
    'meetings.repeat.quarterly': undefined
    'meetings.repeat.half_yearly': undefined
    'meetings.repeat.yearly': undefined
    'meetings.repeat.until': undefined
    'meetings.repeat.until.before': undefined
    'meetings.repeat.noDay': undefined
    'meetings.repeat.save': undefined
    'meetings.repeat.saved': undefined
    'meetings.repeat.said': { how: string | number; until: string | number }
    'meetings.group.one': undefined
    'meetings.group.formed': undefined
    'meetings.group.theme': undefined
    'meetings.group.theme.missing': undefined
    'meetings.group.title': undefined
    'meetings.group.title.missing': undefined
    'meetings.group.purpose': undefined
    'meetings.group.purpose.hint': undefined
    'meetings.group.need': undefined
    'meetings.group.since': undefined
    'meetings.group.until': undefined
    'meetings.group.ended': undefined
    'meetings.group.facts': undefined
    'meetings.group.members': { count: number }
    'meetings.group.noCity': undefined
    'meetings.group.city': undefined
    'meetings.group.join': undefined
    'meetings.group.joined': undefined
    'meetings.group.leave': undefined
    'meetings.group.left': undefined
    'meetings.group.edit': undefined
    'meetings.group.end': undefined
    'meetings.group.reopen': undefined
    'meetings.group.meets': undefined
    'meetings.group.meetsNever': undefined
    'meetings.group.chooseSessions': undefined
    'meetings.group.keepSessions': undefined
    'meetings.groups.title': undefined
    'meetings.groups.lead': undefined
    'meetings.groups.none': undefined
    'meetings.groups.all': undefined
    'meetings.groups.size': { cities: number; people: number }
    'meetings.groups.proposals': undefined
    'meetings.groups.proposalsLead': undefined
    'meetings.groups.wanted': { cities: string | number; count: number }
    'meetings.groups.form': undefined
    'meetings.announcements.title': undefined
    'meetings.announcements.lead': undefined
    'meetings.announcements.closed': undefined
    'meetings.announcements.told': { count: number }
    'meetings.announcement.name': undefined
    'meetings.announcement.name.missing': undefined
    'meetings.announcement.email': undefined
    'meetings.announcement.email.missing': undefined
    'meetings.announcement.organisation': undefined
    'meetings.announcement.language': undefined
    'meetings.announcement.message': undefined
    'meetings.announcement.send': undefined
    'meetings.announcement.sent': { name: string | number }
    'meetings.announcement.known': undefined
    'meetings.announcement.forget': undefined
    'meetings.announcement.letter.subject': { meeting: string | number; network: string | number }
    'meetings.announcement.letter.title': { meeting: string | number; network: string | number }
    'meetings.announcement.letter.who': { name: string | number; network: string | number; person: string | number }
    'meetings.announcement.letter.action': undefined
    'meetings.announcement.letter.reason': { person: string | number }
  }
}

export type Markup = (parts: Child[]) => Child
