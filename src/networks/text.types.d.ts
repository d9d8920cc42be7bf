// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'networks.menu.overview': undefined
    'networks.menu.cities': undefined
    'networks.menu.roadmap': undefined
    'networks.api.networks': undefined
    'networks.api.network': undefined
    'networks.api.cities': undefined
    'networks.api.city': undefined
    'networks.api.themes': undefined
    'networks.api.id': undefined
    'networks.api.url': undefined
    'networks.api.partialDate': undefined
    'networks.api.asWritten': undefined
    'networks.api.asOf': undefined
    'networks.api.example': undefined
    'networks.api.country': undefined
    'networks.api.parent': undefined
    'networks.home.programme': { programme: string | number }
    'networks.home.network': undefined
    'networks.home.ledBy': { city: string | number }
    'networks.home.description': { cities: number; countries: number; themes: number }
    'networks.home.noCities': undefined
    'networks.home.horizontal': { names: Markup }
    'networks.home.readCities': undefined
    'networks.home.about': undefined
    'networks.home.subThemes': { count: number }
    'networks.figure.cities': { count: number }
    'networks.figure.subThemes': { count: number }
    'networks.map.lead': { country: string | number }
    'networks.map.homeless': undefined
    'networks.map.all': { count: number }
    'networks.notStated': undefined
    'networks.halfYear.first': { year: string | number }
    'networks.halfYear.second': { year: string | number }
    'networks.cities.title': undefined
    'networks.cities.lead': { count: number }
    'networks.cities.caption': undefined
    'networks.cities.sortBy': undefined
    'networks.cities.none': undefined
    'networks.cities.noneYet': undefined
    'networks.cities.howCounted': undefined
    'networks.city.name': undefined
    'networks.city.country': undefined
    'networks.city.population': undefined
    'networks.city.unemployment': undefined
    'networks.city.youthUnemployment': undefined
    'networks.city.gdpPerCapita': undefined
    'networks.city.civilServants': undefined
    'networks.city.percent': { value: string | number }
    'networks.city.currencyNotStated': undefined
    'networks.city.demography': undefined
    'networks.city.economy': undefined
    'networks.city.functionalUrbanArea': undefined
    'networks.city.participationUnits': undefined
    'networks.city.advisoryBodies': undefined
    'networks.city.note': undefined
    'networks.city.facts': undefined
    'networks.city.leadPartner': undefined
    'networks.city.projectPartner': undefined
    'networks.city.partnerBody': { body: Markup; name: string | number }
    'networks.doubt.title': undefined
    'networks.doubt.none': undefined
    'networks.doubt.howHandled': undefined
    'networks.doubt.figure': { figure: string | number; value: string | number }
    'networks.doubt.abovePopulation': { population: string | number }
    'networks.doubt.aboveLimit': { limit: string | number }
    'networks.doubt.belowGeneralRate': { general: string | number }
    'networks.contradiction.title': undefined
    'networks.contradiction.all': undefined
    'networks.contradiction.none': undefined
    'networks.contradiction.topic': undefined
    'networks.contradiction.versionA': undefined
    'networks.contradiction.versionB': undefined
    'networks.contradiction.handling': undefined
    'networks.contradiction.here': undefined
    'networks.source.title': undefined
    'networks.source.lead': undefined
    'networks.source.document': undefined
    'networks.source.day': undefined
    'networks.source.language': undefined
    'networks.themes.title': undefined
    'networks.themes.lead': { subThemes: number; themes: number }
    'networks.themes.description': { network: string | number }
    'networks.themes.none': undefined
    'networks.themes.across': undefined
    'networks.themes.acrossLead': undefined
    'networks.themes.about': undefined
    'networks.theme.theme': { code: string | number }
    'networks.theme.subTheme': { code: string | number }
    'networks.theme.description': { network: string | number; theme: string | number }
    'networks.theme.subThemes': undefined
    'networks.roadmap.title': undefined
    'networks.roadmap.lead': undefined
    'networks.roadmap.none': undefined
    'networks.roadmap.noneYet': undefined
    'networks.roadmap.jump': undefined
    'networks.roadmap.noHalfYear': undefined
    'networks.roadmap.noDate': undefined
    'networks.roadmap.responsible': { name: Markup; who: string | number }
    'networks.roadmap.contributes': { name: Markup; who: string | number }
    'networks.roadmap.links': undefined
    'networks.roadmap.views': undefined
    'networks.roadmap.asTimeline': undefined
    'networks.roadmap.asList': undefined
    'networks.roadmap.today': { day: string | number }
    'networks.roadmap.carriedOver': { halfYear: string | number }
    'networks.roadmap.evidence': undefined
    'networks.roadmap.desk.next': { halfYear: string | number }
    'networks.roadmap.desk.update': { event: string | number }
    'networks.roadmap.state.planned': undefined
    'networks.roadmap.state.moved': undefined
    'networks.roadmap.state.done': undefined
    'networks.roadmap.state.cancelled': undefined
    'networks.roadmap.item.one': undefined
    'networks.roadmap.item.add': undefined
    'networks.roadmap.item.change': undefined
    'networks.roadmap.item.became': undefined
    'networks.roadmap.item.save': undefined
    'networks.roadmap.item.saved': undefined
    'networks.roadmap.item.added': undefined
    'networks.roadmap.item.addedDraft': undefined
    'networks.roadmap.item.again': undefined
    'networks.roadmap.item.remove': undefined
    'networks.roadmap.item.removed': undefined
    'networks.roadmap.item.notRemoved': undefined
    'networks.roadmap.item.what': undefined
    'networks.roadmap.item.what.missing': undefined
    'networks.roadmap.item.halfYear': undefined
    'networks.roadmap.item.halfYear.missing': undefined
    'networks.roadmap.item.halfYear.closed': undefined
    'networks.roadmap.item.months': undefined
    'networks.roadmap.item.from': undefined
    'networks.roadmap.item.to': undefined
    'networks.roadmap.item.to.before': undefined
    'networks.roadmap.item.month.hint': undefined
    'networks.roadmap.item.dateWrong': undefined
    'networks.roadmap.item.lane': undefined
    'networks.roadmap.item.lane.none': undefined
    'networks.roadmap.item.lane.new': undefined
    'networks.roadmap.item.laneGroup': undefined
    'networks.roadmap.item.responsible': undefined
    'networks.roadmap.item.contributes': undefined
    'networks.roadmap.item.due': undefined
    'networks.roadmap.item.due.hint': undefined
    'networks.roadmap.item.dueAsWritten': undefined
    'networks.roadmap.item.dueAsWritten.hint': undefined
    'networks.roadmap.item.meetings': undefined
    'networks.roadmap.item.meetings.which': undefined
    'networks.roadmap.item.obligations': undefined
    'networks.roadmap.item.obligations.which': undefined
    'networks.roadmap.item.note': undefined
    'networks.roadmap.item.state': undefined
    'networks.roadmap.item.state.missing': undefined
    'networks.roadmap.item.reason': undefined
    'networks.roadmap.item.reason.hint': undefined
    'networks.roadmap.item.reason.missing': undefined
    'networks.roadmap.item.movedTo': undefined
    'networks.roadmap.table.draft': undefined
    'networks.roadmap.table.asWritten': undefined
    'networks.roadmap.table.agreedOn': { day: string | number }
    'networks.roadmap.table.updatedOn': { day: string | number }
    'networks.roadmap.table.updatedAt': { day: string | number; event: string | number }
    'networks.roadmap.table.closedOn': { day: string | number }
    'networks.roadmap.table.open': undefined
    'networks.roadmap.table.versionsOf': { count: number }
    'networks.roadmap.table.versions': undefined
    'networks.roadmap.table.since': { number: string | number }
    'networks.roadmap.table.nothingSince': undefined
    'networks.roadmap.table.lines': { count: number }
    'networks.roadmap.table.noLines': undefined
    'networks.roadmap.table.agree': undefined
    'networks.roadmap.table.agreeLead': { count: number }
    'networks.roadmap.table.agreeDone': undefined
    'networks.roadmap.table.update': undefined
    'networks.roadmap.table.updateLead': undefined
    'networks.roadmap.table.updateDone': undefined
    'networks.roadmap.table.close': undefined
    'networks.roadmap.table.closeLead': undefined
    'networks.roadmap.table.closeDone': undefined
    'networks.roadmap.table.atMeeting': undefined
    'networks.roadmap.table.noMeeting': undefined
    'networks.roadmap.table.note': undefined
    'networks.roadmap.table.stale': undefined
    'networks.roadmap.table.notNow': undefined
    'networks.roadmap.why.moved': { item: string | number }
    'networks.roadmap.why.cancelled': { item: string | number }
    'networks.roadmap.why.went': { item: string | number }
    'networks.roadmap.change.moved': { count: number }
    'networks.roadmap.change.came': { count: number }
    'networks.roadmap.change.went': { count: number }
    'networks.roadmap.change.done': { count: number }
    'networks.roadmap.change.cancelled': { count: number }
    'networks.roadmap.change.changed': { count: number }
    'networks.roadmap.change.because': { reason: string | number; said: Markup }
    'networks.roadmap.version.title': { halfYear: string | number; number: string | number }
    'networks.roadmap.version.number': { number: string | number }
    'networks.roadmap.version.name': { number: string | number; state: string | number }
    'networks.roadmap.version.updatedAt': { event: string | number; number: string | number }
    'networks.roadmap.version.changes': { count: number }
    'networks.roadmap.version.lead': { day: string | number; who: string | number }
    'networks.roadmap.version.compare': undefined
    'networks.roadmap.version.show': undefined
    'networks.roadmap.version.since': { number: string | number }
    'networks.roadmap.next.title': undefined
    'networks.roadmap.next.titleOf': { halfYear: string | number }
    'networks.roadmap.next.propose': undefined
    'networks.roadmap.next.lead': undefined
    'networks.roadmap.next.none': undefined
    'networks.roadmap.next.noneYet': undefined
    'networks.roadmap.next.noneTaken': undefined
    'networks.roadmap.next.take': undefined
    'networks.roadmap.next.takeOne': { item: string | number }
    'networks.roadmap.next.taken': { count: number }
    'networks.roadmap.next.from.event': undefined
    'networks.roadmap.next.from.cycle': undefined
    'networks.roadmap.next.from.due': undefined
    'networks.roadmap.next.from.open': undefined
    'networks.roadmap.next.proposeHere': undefined
    'networks.roadmap.was': { written: string | number }
    'networks.obligations.title': undefined
    'networks.obligations.lead': undefined
    'networks.obligations.teaser': { count: number }
    'networks.obligations.link': undefined
    'networks.obligations.none': undefined
    'networks.obligation.type': undefined
    'networks.obligation.count': undefined
    'networks.obligation.writer': undefined
    'networks.obligation.checker': undefined
    'networks.obligation.due': undefined
    'networks.obligation.atLeast': { count: string | number }
    'networks.obligation.numberNotStated': { said: Markup; unit: string | number }
    'networks.obligation.perNetwork': undefined
    'networks.obligation.perPartner': undefined
    'networks.obligation.kind': undefined
    'networks.obligation.edit': undefined
    'networks.obligation.add': undefined
    'networks.obligation.change': undefined
    'networks.obligation.save': undefined
    'networks.obligation.saved': undefined
    'networks.obligation.added': undefined
    'networks.obligation.typeMissing': undefined
    'networks.obligation.qualifier': undefined
    'networks.obligation.qualifierHint': undefined
    'networks.obligation.unit': undefined
    'networks.obligation.per': undefined
    'networks.obligation.rule': undefined
    'networks.obligation.rule.date': undefined
    'networks.obligation.rule.event': undefined
    'networks.obligation.rule.batch': undefined
    'networks.obligation.rule.recurring': undefined
    'networks.obligation.rule.none': undefined
    'networks.obligation.anchor': undefined
    'networks.obligation.anchorHint': { kinds: string | number }
    'networks.obligation.anchorMissing': undefined
    'networks.obligation.offset': undefined
    'networks.obligation.offsetHint': undefined
    'networks.obligation.dates': undefined
    'networks.obligation.datesHint': undefined
    'networks.obligation.datesMissing': undefined
    'networks.obligation.tooManyDates': undefined
    'networks.obligation.asWritten': undefined
    'networks.obligation.note': undefined
    'networks.obligation.evidence': undefined
    'networks.obligation.evidenceHint': undefined
    'networks.obligation.evidenceOfProfile': undefined
    'networks.obligation.remove': undefined
    'networks.obligation.removeTitle': { what: string | number }
    'networks.obligation.removeLead': undefined
    'networks.obligation.removed': { what: string | number }
    'networks.obligation.takeOver': undefined
    'networks.obligation.takeOverLead': { count: number }
    'networks.obligation.takenOver': { count: number }
    'networks.doubt.short': undefined
    'networks.city.partnerBodyLabel': undefined
    'networks.city.gdpCurrency': undefined
    'networks.city.civilServantsScope': undefined
    'networks.city.latitude': undefined
    'networks.city.longitude': undefined
    'networks.city.historyLead': { city: string | number }
    'networks.city.editThis': undefined
    'networks.city.history': undefined
    'networks.city.edit.title': { city: string | number }
    'networks.city.edit.lead': undefined
    'networks.city.edit.who': undefined
    'networks.city.edit.figures': undefined
    'networks.city.edit.words': undefined
    'networks.city.edit.place': undefined
    'networks.city.edit.figuresHint': undefined
    'networks.city.edit.wordsHint': undefined
    'networks.city.edit.countryHint': undefined
    'networks.city.edit.currencyHint': undefined
    'networks.city.edit.scopeHint': undefined
    'networks.city.edit.nameMissing': undefined
    'networks.city.edit.countryMissing': undefined
    'networks.city.edit.countryUnknown': undefined
    'networks.city.edit.currencyWrong': undefined
    'networks.city.edit.currencyMissing': undefined
    'networks.city.edit.doubts': undefined
    'networks.city.edit.publish': undefined
    'networks.city.edit.keepDraft': undefined
    'networks.city.edit.published': { doubts: number }
    'networks.city.edit.nothingChanged': undefined
    'networks.city.edit.kept': undefined
    'networks.city.edit.discarded': undefined
    'networks.city.edit.notDiscarded': undefined
    'networks.city.edit.undone': undefined
    'networks.city.edit.goesOn': { when: string | number; who: string | number }
    'networks.city.edit.changedSince': undefined
    'networks.city.edit.draftTaken': { when: string | number; who: string | number }
    'networks.number.whole': undefined
    'networks.number.wrong': undefined
    'networks.number.between': { max: number; min: number }
    'networks.number.which': { choices: string | number }
    'networks.number.choice': { said: string | number; write: string | number }
    'networks.number.or': undefined
    'networks.role.inCity': { city: string | number; role: string | number }
    'networks.role.secretariat': undefined
    'networks.role.leadPartner': undefined
    'networks.role.leadExpert': undefined
    'networks.role.adHocExpert': undefined
    'networks.role.coordinator': undefined
    'networks.role.cityTeam': undefined
    'networks.role.localGroupMember': undefined
    'networks.role.observer': undefined
    'networks.role.secretariatDoes': undefined
    'networks.role.leadPartnerDoes': undefined
    'networks.role.leadExpertDoes': undefined
    'networks.role.adHocExpertDoes': undefined
    'networks.role.coordinatorDoes': undefined
    'networks.role.cityTeamDoes': undefined
    'networks.role.localGroupMemberDoes': undefined
    'networks.role.observerDoes': undefined
    'networks.people.title': undefined
    'networks.people.lead': undefined
    'networks.people.endedTitle': undefined
    'networks.people.endedLead': undefined
    'networks.people.invite': undefined
    'networks.people.inviteMany': undefined
    'networks.people.open': { count: number }
    'networks.people.count': { count: number }
    'networks.people.none': undefined
    'networks.people.noneEnded': undefined
    'networks.people.noneFound': undefined
    'networks.people.all': undefined
    'networks.people.present': undefined
    'networks.people.ended': undefined
    'networks.people.narrow': undefined
    'networks.people.name': undefined
    'networks.people.role': undefined
    'networks.people.allRoles': undefined
    'networks.people.allCities': undefined
    'networks.people.email': undefined
    'networks.people.since': undefined
    'networks.people.until': undefined
    'networks.people.change': undefined
    'networks.people.handOver': undefined
    'networks.people.leave': undefined
    'networks.people.you': undefined
    'networks.invite.title': undefined
    'networks.invite.lead': undefined
    'networks.invite.demo': undefined
    'networks.invite.many': undefined
    'networks.invite.name': undefined
    'networks.invite.email': undefined
    'networks.invite.language': undefined
    'networks.invite.message': undefined
    'networks.invite.messageHint': undefined
    'networks.invite.cityHint': undefined
    'networks.invite.send': undefined
    'networks.invite.sent': { email: string | number; name: string | number }
    'networks.invite.nameMissing': undefined
    'networks.invite.nameLong': undefined
    'networks.invite.emailMissing': undefined
    'networks.invite.roleMissing': undefined
    'networks.invite.cityMissing': undefined
    'networks.invite.languageMissing': undefined
    'networks.invite.notYours': undefined
    'networks.invite.unreachable': undefined
    'networks.invite.member': undefined
    'networks.invite.invited': undefined
    'networks.many.title': undefined
    'networks.many.lead': undefined
    'networks.many.list': undefined
    'networks.many.listHint': undefined
    'networks.many.words': undefined
    'networks.many.file': undefined
    'networks.many.fileHint': undefined
    'networks.many.otherwise': undefined
    'networks.many.messageHint': undefined
    'networks.many.check': undefined
    'networks.many.checkTitle': undefined
    'networks.many.checkLead': { ready: number; wrong: number }
    'networks.many.send': { count: number }
    'networks.many.again': undefined
    'networks.many.back': undefined
    'networks.many.row': undefined
    'networks.many.what': undefined
    'networks.many.sent': { count: number }
    'networks.many.unreadable': undefined
    'networks.many.empty': undefined
    'networks.many.tooMany': undefined
    'networks.many.fate.new': undefined
    'networks.many.fate.member': undefined
    'networks.many.fate.invited': undefined
    'networks.many.fate.twice': undefined
    'networks.many.fate.noAddress': undefined
    'networks.many.fate.noRole': undefined
    'networks.many.fate.unknownRole': undefined
    'networks.many.fate.noCity': undefined
    'networks.many.fate.unknownCity': undefined
    'networks.many.fate.unknownLanguage': undefined
    'networks.many.fate.notYours': undefined
    'networks.invitations.title': undefined
    'networks.invitations.lead': { count: number }
    'networks.invitations.closedLead': { count: number }
    'networks.invitations.none': undefined
    'networks.invitations.showClosed': undefined
    'networks.invitations.showOpen': undefined
    'networks.invitations.by': undefined
    'networks.invitations.byNobody': undefined
    'networks.invitations.state': undefined
    'networks.invitations.from': { name: string | number }
    'networks.invitations.openUntil': { date: string | number }
    'networks.invitations.is.accepted': undefined
    'networks.invitations.is.declined': undefined
    'networks.invitations.is.withdrawn': undefined
    'networks.invitations.is.expired': undefined
    'networks.invitations.resend': undefined
    'networks.invitations.resent': { name: string | number }
    'networks.invitations.justSent': { name: string | number }
    'networks.invitations.withdraw': undefined
    'networks.invitations.withdrawn': { name: string | number }
    'networks.handOver.title': undefined
    'networks.handOver.lead': { name: string | number }
    'networks.handOver.ownLead': undefined
    'networks.handOver.person': undefined
    'networks.handOver.nobodyYet': undefined
    'networks.handOver.name': undefined
    'networks.handOver.email': undefined
    'networks.handOver.send': undefined
    'networks.handOver.sent': { name: string | number }
    'networks.handOver.same': undefined
    'networks.handOver.holds': undefined
    'networks.handOver.waiting': { name: string | number }
    'networks.handOver.waitingNote': undefined
    'networks.end.title': undefined
    'networks.end.ownTitle': undefined
    'networks.end.lead': undefined
    'networks.end.send': undefined
    'networks.end.ownSend': undefined
    'networks.end.done': { name: string | number }
    'networks.end.ended': undefined
    'networks.end.lastLead': undefined
    'networks.end.lastLeadOf': { network: string | number }
    'networks.invitation.title': { place: string | number }
    'networks.invitation.eyebrow': { name: string | number }
    'networks.invitation.name': undefined
    'networks.invitation.nameHint': undefined
    'networks.invitation.accept': undefined
    'networks.invitation.address': { date: string | number; email: string | number }
    'networks.invitation.declineSummary': undefined
    'networks.invitation.word': undefined
    'networks.invitation.wordHint': undefined
    'networks.invitation.decline': undefined
    'networks.invitation.declinedNow': undefined
    'networks.invitation.other': { name: string | number }
    'networks.invitation.otherNote': { email: string | number; name: string | number }
    'networks.invitation.switch': { name: string | number }
    'networks.invitation.accepted': undefined
    'networks.invitation.acceptedMine': undefined
    'networks.invitation.acceptedNote': undefined
    'networks.invitation.go': undefined
    'networks.invitation.goSignIn': undefined
    'networks.invitation.expired': undefined
    'networks.invitation.declined': undefined
    'networks.invitation.withdrawn': undefined
    'networks.invitation.askAgain': { inviter: string | number }
    'networks.invitation.demo': undefined
    'networks.invitation.goDemo': undefined
    'networks.invitation.welcome': { place: string | number }
    'networks.invitation.signIn': { place: string | number }
    'networks.letter.invitation.subject': { place: string | number }
    'networks.letter.invitation.title': { name: string | number }
    'networks.letter.invitation.who': { inviter: string | number; place: string | number; role: string | number }
    'networks.letter.invitation.nobody': { place: string | number; role: string | number }
    'networks.letter.invitation.handsOver': { predecessor: string | number }
    'networks.letter.invitation.action': undefined
    'networks.letter.invitation.until': { date: string | number }
    'networks.letter.invitation.reason': { email: string | number; inviter: string | number }
    'networks.letter.invitation.reasonNobody': { email: string | number; place: string | number }
    'networks.letter.declined.subject': { name: string | number }
    'networks.letter.declined.title': { name: string | number }
    'networks.letter.declined.body': { name: string | number; place: string | number; role: string | number }
    'networks.letter.declined.action': undefined
    'networks.letter.declined.reason': undefined
    'networks.mine.title': undefined
    'networks.mine.roles': undefined
    'networks.mine.none': undefined
    'networks.mine.invited': undefined
    'networks.mine.people': undefined
    'networks.menu.people': undefined
    'networks.kind.membership': undefined
    'networks.city.region': undefined
    'networks.network.editTitle': undefined
    'networks.network.editLead': undefined
    'networks.network.name': undefined
    'networks.network.acronym': undefined
    'networks.network.start': undefined
    'networks.network.end': undefined
    'networks.network.dateHint': undefined
    'networks.network.dateWrong': undefined
    'networks.network.endsBefore': undefined
    'networks.network.horizontalThemes': undefined
    'networks.network.oneALine': undefined
    'networks.network.source': undefined
    'networks.network.asOf': undefined
    'networks.network.accent': undefined
    'networks.network.accentHint': undefined
    'networks.network.visibility': undefined
    'networks.network.public': undefined
    'networks.network.private': undefined
    'networks.network.visibilityMissing': undefined
    'networks.network.nameMissing': undefined
    'networks.network.save': undefined
    'networks.network.saved': undefined
    'networks.network.edit': undefined
    'networks.theme.edit.all': undefined
    'networks.theme.edit.lead': undefined
    'networks.theme.edit.add': undefined
    'networks.theme.edit.addSend': undefined
    'networks.theme.edit.code': undefined
    'networks.theme.edit.codeHint': undefined
    'networks.theme.edit.codeMissing': undefined
    'networks.theme.edit.codeTaken': undefined
    'networks.theme.edit.title': undefined
    'networks.theme.edit.titleMissing': undefined
    'networks.theme.edit.parent': undefined
    'networks.theme.edit.noParent': undefined
    'networks.theme.edit.move_up': undefined
    'networks.theme.edit.move_down': undefined
    'networks.theme.edit.move_up_named': { theme: string | number }
    'networks.theme.edit.move_down_named': { theme: string | number }
    'networks.theme.edit.one': undefined
    'networks.theme.edit.save': undefined
    'networks.theme.edit.saved': undefined
    'networks.theme.edit.added': undefined
    'networks.theme.edit.remove': undefined
    'networks.theme.edit.removeHint': undefined
    'networks.theme.edit.removed': { theme: string | number }
    'networks.theme.edit.inUse': undefined
    'networks.theme.edit.hasSubThemes': undefined
    'networks.theme.kind': undefined
    'networks.activity.added': { actor: string | number; who: Markup }
    'networks.activity.addedPlain': { actor: string | number }
    'networks.activity.changed': { actor: string | number; who: Markup }
    'networks.activity.changedPlain': { actor: string | number }
    'networks.activity.undone': { actor: string | number; who: Markup }
    'networks.activity.undonePlain': { actor: string | number }
    'networks.activity.shared': { actor: string | number; who: Markup }
    'networks.activity.sharedPlain': { actor: string | number }
    'networks.activity.published': { actor: string | number; who: Markup }
    'networks.activity.publishedPlain': { actor: string | number }
    'networks.activity.removed': { actor: string | number; who: Markup }
    'networks.activity.removedPlain': { actor: string | number }
    'networks.activity.imported': { actor: string | number; who: Markup }
    'networks.activity.importedPlain': { actor: string | number }
    'networks.activity.accepted': { actor: string | number; who: Markup }
    'networks.activity.acceptedPlain': { actor: string | number }
    'networks.activity.setAside': { actor: string | number; who: Markup }
    'networks.activity.setAsidePlain': { actor: string | number }
    'networks.activity.asked': { actor: string | number; who: Markup }
    'networks.activity.askedPlain': { actor: string | number }
    'networks.activity.answered': { actor: string | number; who: Markup }
    'networks.activity.answeredPlain': { actor: string | number }
    'networks.activity.said': { actor: string | number; who: Markup }
    'networks.activity.saidPlain': { actor: string | number }
    'networks.activity.reworded': { actor: string | number; who: Markup }
    'networks.activity.rewordedPlain': { actor: string | number }
    'networks.activity.unsaid': { actor: string | number; who: Markup }
    'networks.activity.unsaidPlain': { actor: string | number }
    'networks.activity.title': undefined
    'networks.activity.lead': undefined
    'networks.activity.filter': undefined
    'networks.activity.kind': undefined
    'networks.activity.allKinds': undefined
    'networks.activity.city': undefined
    'networks.activity.allCities': undefined
    'networks.activity.none': undefined
    'networks.activity.noneYet': undefined
    'networks.activity.what': { fields: string | number }
    'networks.activity.here': undefined
    'networks.talk.title': undefined
    'networks.talk.about': { title: string | number }
    'networks.talk.none': { audience: string | number }
    'networks.talk.all': { count: number }
    'networks.talk.label': undefined
    'networks.talk.hint': undefined
    'networks.talk.send': undefined
    'networks.talk.missing': undefined
    'networks.talk.said': { audience: string | number }
    'networks.talk.untold': { names: string | number }
    'networks.talk.edited': undefined
    'networks.talk.removed': undefined
    'networks.talk.edit': undefined
    'networks.talk.editTitle': undefined
    'networks.talk.save': undefined
    'networks.talk.stale': undefined
    'networks.talk.remove': undefined
    'networks.talk.removeTitle': undefined
    'networks.talk.removeLead': { author: string | number }
    'networks.talk.removeSend': undefined
    'networks.talk.removedNow': undefined
    'networks.talk.namesHidden': undefined
    'networks.follow.start': undefined
    'networks.follow.stop': undefined
    'networks.follow.started': undefined
    'networks.follow.stopped': undefined
    'networks.following.title': undefined
    'networks.following.none': undefined
    'networks.following.noneYet': undefined
    'networks.following.lead': { link: Markup }
    'networks.notices.title': undefined
    'networks.notices.none': undefined
    'networks.notices.noneYet': undefined
    'networks.notices.readAll': undefined
    'networks.notices.allRead': undefined
    'networks.notices.new': undefined
    'networks.notices.mention': { actor: string | number; title: string | number; what: Markup; who: Markup }
    'networks.notices.unread': { count: number; number: string | number }
    'networks.letter.mention.subject': { author: string | number; title: string | number }
    'networks.letter.mention.title': { author: string | number }
    'networks.letter.mention.about': { network: string | number; title: string | number }
    'networks.letter.mention.answer': undefined
    'networks.letter.mention.reason': { network: string | number }
    'networks.digest.title': undefined
    'networks.digest.titleOne': { network: string | number }
    'networks.digest.week': { count: number }
    'networks.digest.day': { count: number }
    'networks.digest.mentioned': { actor: string | number }
    'networks.digest.rest': { count: number }
    'networks.digest.reason': undefined
    'networks.digest.settings': undefined
    'networks.digest.settingsLead': undefined
    'networks.digest.often': undefined
    'networks.digest.often.daily': undefined
    'networks.digest.often.weekly': undefined
    'networks.digest.often.never': undefined
    'networks.digest.choose': undefined
    'networks.digest.save': undefined
    'networks.digest.chosen': undefined
    'networks.digest.titleDue': { count: number; network: string | number }
    'networks.digest.owed': { count: number }
    'networks.digest.desk': undefined
    'networks.digest.waits': undefined
    'networks.activity.ended': { actor: string | number; who: Markup }
    'networks.activity.endedPlain': { actor: string | number }
    'networks.activity.sent': { actor: string | number; who: Markup }
    'networks.activity.sentPlain': { actor: string | number }
    'networks.activity.declined': { actor: string | number; who: Markup }
    'networks.activity.declinedPlain': { actor: string | number }
    'networks.activity.withdrawn': { actor: string | number; who: Markup }
    'networks.activity.withdrawnPlain': { actor: string | number }
    'networks.activity.learned': { actor: string | number; who: Markup }
    'networks.activity.learnedPlain': { actor: string | number }
    'networks.activity.takenUp': { actor: string | number; who: Markup }
    'networks.activity.takenUpPlain': { actor: string | number }
    'networks.activity.illustrated': { actor: string | number; who: Markup }
    'networks.activity.illustratedPlain': { actor: string | number }
    'networks.kind.invitation': undefined
    'networks.activity.all': undefined
    'networks.city.sheet.currency': undefined
    'networks.city.sheet.above_population': { compared: string | number; value: string | number }
    'networks.city.sheet.above_limit': { compared: string | number; value: string | number }
    'networks.city.sheet.below_general_rate': { compared: string | number; value: string | number }
    'networks.theme.sheet.itself': undefined
    'networks.theme.sheet.subTheme': undefined
    'networks.example.mark': undefined
    'networks.due.before': { event: string | number }
    'networks.due.during': { event: string | number }
    'networks.due.after': { event: string | number }
    'networks.due.by': { date: string | number }
    'networks.due.title': { number: string | number; of: string | number; what: string | number }
    'networks.due.titleAtLeast': { number: string | number; of: string | number; what: string | number }
    'networks.due.both': { beside: string | number; by: string | number }
    'networks.due.from': { date: string | number }
    'networks.due.noDate': undefined
    'networks.due.doneOn': { date: string | number }
    'networks.due.plannedFor': { date: string | number }
    'networks.due.movedFrom': { date: string | number }
    'networks.due.waivedBy': { reason: string | number; who: string | number }
    'networks.due.state.late': undefined
    'networks.due.state.returned': undefined
    'networks.due.state.due': undefined
    'networks.due.state.delivered': undefined
    'networks.due.state.accepted': undefined
    'networks.due.state.notDue': undefined
    'networks.due.state.waived': undefined
    'networks.due.state.paused': undefined
    'networks.due.cityTitle': undefined
    'networks.due.cityLink': { city: string | number }
    'networks.due.cityLead': { done: number; late: number; later: number; now: number }
    'networks.due.now': undefined
    'networks.due.nothingNow': undefined
    'networks.due.later': undefined
    'networks.due.done': undefined
    'networks.due.notAsked': undefined
    'networks.due.networkTitle': undefined
    'networks.due.networkLead': { date: string | number }
    'networks.due.figure.late': undefined
    'networks.due.figure.due': undefined
    'networks.due.figure.check': undefined
    'networks.due.figure.done': undefined
    'networks.due.check': undefined
    'networks.due.byCity': undefined
    'networks.due.ofNetwork': undefined
    'networks.due.ofNetworkRest': { count: number }
    'networks.due.cell.none': undefined
    'networks.due.cell.late': { count: number }
    'networks.due.cell.due': { count: number }
    'networks.due.cell.done': { all: string | number; done: string | number }
    'networks.due.cell.notAsked': { count: number }
    'networks.due.cell.paused': { count: number }
    'networks.due.cameBack': undefined
    'networks.due.lateSince': { date: string | number }
    'networks.forecast.title': undefined
    'networks.forecast.lost': undefined
    'networks.forecast.of': { done: string | number; wanted: string | number }
    'networks.forecast.ofAtLeast': { done: string | number; wanted: string | number }
    'networks.forecast.fit': { fit: number }
    'networks.forecast.fitBefore': { date: string | number; fit: number }
    'networks.forecast.outOfReach': undefined
    'networks.waiver.ask': undefined
    'networks.waiver.undo': undefined
    'networks.waiver.undone': undefined
    'networks.waiver.title': undefined
    'networks.waiver.reason': undefined
    'networks.waiver.reasonHint': undefined
    'networks.waiver.reasonMissing': undefined
    'networks.waiver.send': undefined
    'networks.waiver.done': undefined
    'networks.waiver.before': undefined
    'networks.waiver.beforeLead': { count: number }
    'networks.waiver.day': undefined
    'networks.waiver.doneBefore': { count: number }
    'networks.pause.begin': undefined
    'networks.pause.resume': undefined
    'networks.pause.network': undefined
    'networks.pause.resumeNetwork': undefined
    'networks.pause.lead': undefined
    'networks.pause.from': undefined
    'networks.pause.reason': undefined
    'networks.pause.reasonHint': undefined
    'networks.pause.reasonMissing': undefined
    'networks.pause.dayMissing': undefined
    'networks.pause.beginSend': undefined
    'networks.pause.begun': undefined
    'networks.pause.already': undefined
    'networks.pause.since': { date: string | number }
    'networks.pause.ofSince': { date: string | number; who: string | number }
    'networks.pause.resumeLead': { count: number; date: string | number }
    'networks.pause.until': undefined
    'networks.pause.endsBefore': undefined
    'networks.pause.resumeSend': undefined
    'networks.pause.ended': { count: number }
    'networks.pause.moved': { count: number }
    'networks.pause.movedLead': undefined
    'networks.delivery.kind': undefined
    'networks.delivery.handIn': { what: string | number }
    'networks.delivery.lead': undefined
    'networks.delivery.title': undefined
    'networks.delivery.titleMissing': undefined
    'networks.delivery.link': undefined
    'networks.delivery.note': undefined
    'networks.delivery.noteHint': undefined
    'networks.delivery.language': undefined
    'networks.delivery.state': undefined
    'networks.delivery.reason': undefined
    'networks.delivery.reasonHint': undefined
    'networks.delivery.reasonMissing': undefined
    'networks.delivery.send': undefined
    'networks.delivery.handedIn': undefined
    'networks.delivery.changedMeanwhile': undefined
    'networks.delivery.returnedBecause': { who: string | number }
    'networks.delivery.by': undefined
    'networks.delivery.checkedBy': undefined
    'networks.delivery.change': undefined
    'networks.delivery.files': undefined
    'networks.delivery.addFile': undefined
    'networks.delivery.file': undefined
    'networks.delivery.fileAdded': undefined
    'networks.delivery.removeFile': { name: string | number }
    'networks.delivery.alt': undefined
    'networks.delivery.altMissing': undefined
    'networks.delivery.check': undefined
    'networks.delivery.answer': undefined
    'networks.delivery.accept': undefined
    'networks.delivery.return': undefined
    'networks.delivery.checkSend': undefined
    'networks.delivery.accepted': undefined
    'networks.delivery.returned': undefined
    'networks.profile.kind': undefined
    'networks.profile.title': undefined
    'networks.profile.lead': { profile: string | number }
    'networks.profile.leadEdit': { profile: string | number }
    'networks.profile.all': { count: number }
    'networks.profile.none': undefined
    'networks.profile.checklistLead': undefined
    'networks.profile.promised': { count: number }
    'networks.profile.list.phase': undefined
    'networks.profile.list.role': undefined
    'networks.profile.list.meetingKind': undefined
    'networks.profile.list.sessionKind': undefined
    'networks.profile.list.memberKind': undefined
    'networks.profile.list.checklist': undefined
    'networks.profile.list.count': undefined
    'networks.profile.list.template': undefined
    'networks.profile.list.testingField': undefined
    'networks.profile.list.qualityCriterion': undefined
    'networks.profile.list.planSection': undefined
    'networks.profile.list.reviewQuestion': undefined
    'networks.profile.list.reviewPart': undefined
    'networks.profile.list.horizontalTheme': undefined
    'networks.profile.most': undefined
    'networks.profile.own': undefined
    'networks.profile.shipped': undefined
    'networks.profile.notAnswered': undefined
    'networks.profile.label': undefined
    'networks.profile.labelIn': { language: string | number }
    'networks.profile.labelMissing': undefined
    'networks.profile.detail': undefined
    'networks.profile.days': undefined
    'networks.profile.online': undefined
    'networks.profile.minutes': undefined
    'networks.profile.standard': undefined
    'networks.profile.cityHall': undefined
    'networks.profile.value': undefined
    'networks.profile.actor': undefined
    'networks.profile.phase': undefined
    'networks.profile.editTitle': undefined
    'networks.profile.save': undefined
    'networks.profile.saved': undefined
    'networks.profile.add': undefined
    'networks.profile.addSend': undefined
    'networks.profile.added': undefined
    'networks.profile.change': undefined
    'networks.profile.changeOf': { what: string | number }
    'networks.profile.up': { what: string | number }
    'networks.profile.down': { what: string | number }
    'networks.profile.remove': undefined
    'networks.profile.removeOf': { what: string | number }
    'networks.profile.removeTitle': { what: string | number }
    'networks.profile.removeLead': undefined
    'networks.profile.removed': undefined
    'networks.profile.back': undefined
    'networks.profile.backTitle': { list: string | number }
    'networks.profile.backLead': undefined
    'networks.profile.backSend': undefined
    'networks.profile.isBack': undefined
    'networks.profile.part': undefined
    'networks.profile.of': undefined
    'networks.profile.round': undefined
    'networks.profile.sectionKind': undefined
    'networks.profile.required': undefined
    'networks.profile.offered': undefined
    'networks.profile.hint': undefined
    'networks.profile.wordedIn': { language: string | number; what: string | number }
    'networks.profile.choice.summary': undefined
    'networks.profile.choice.budget': undefined
    'networks.profile.choice.capacity': undefined
    'networks.profile.choice.timeframe': undefined
    'networks.profile.choice.results': undefined
    'networks.profile.choice.experiment': undefined
    'networks.profile.choice.testing_action': undefined
    'networks.profile.choice.plan': undefined
    'networks.profile.choice.text': undefined
    'networks.profile.choice.city': undefined
    'networks.profile.choice.objectives': undefined
    'networks.profile.choice.actions': undefined
    'networks.profile.choice.schedule': undefined
    'networks.profile.choice.funding': undefined
    'networks.profile.choice.risks': undefined
    'networks.profile.choice.indicators': undefined
    'networks.profile.choice.tests': undefined
    'networks.profile.choice.horizontal': undefined
    'networks.profile.choice.test_plans': undefined
    'networks.profile.choice.test_results': undefined
    'networks.profile.choice.plans': undefined
    'networks.thread.title': undefined
    'networks.thread.whole': undefined
    'networks.thread.of': { title: string | number }
    'networks.thread.counts': { after: number; before: number }
    'networks.thread.toRecord': undefined
    'networks.thread.back': undefined
    'networks.thread.forward': undefined
    'networks.thread.noBack': undefined
    'networks.thread.noForward': undefined
    'networks.thread.from': { what: string | number }
    'networks.thread.more': { count: number }
    'networks.thread.share': { count: number; of: number }
    'networks.thread.grew': undefined
    'networks.thread.led': undefined
  }
}

export type Markup = (parts: Child[]) => Child
