// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'exchange.menu.matrix': undefined
    'exchange.state.practice': undefined
    'exchange.state.practice_and_need': undefined
    'exchange.state.need': undefined
    'exchange.state.none': undefined
    'exchange.state.wantsMore': undefined
    'exchange.state.gives': undefined
    'exchange.state.wants': undefined
    'exchange.gap.any': undefined
    'exchange.gap.no_supplier': undefined
    'exchange.gap.outside_only': undefined
    'exchange.gap.single_supplier': undefined
    'exchange.gap.several_suppliers': undefined
    'exchange.coverage.nobody': { more: Markup }
    'exchange.coverage.outside': { more: Markup }
    'exchange.coverage.single': { city: string | number; more: Markup }
    'exchange.coverage.several': { count: number; more: Markup }
    'exchange.coverage.wanted': { count: number }
    'exchange.matrix.title': undefined
    'exchange.matrix.description': { network: string | number }
    'exchange.matrix.counts': { cities: number; subThemes: number }
    'exchange.matrix.lead': undefined
    'exchange.matrix.leadByCity': undefined
    'exchange.matrix.caption': undefined
    'exchange.matrix.captionByCity': undefined
    'exchange.matrix.subTheme': undefined
    'exchange.matrix.city': undefined
    'exchange.matrix.theme': { code: string | number }
    'exchange.matrix.outside': undefined
    'exchange.matrix.outsideCount': { count: number; more: Markup }
    'exchange.matrix.whoCanTeach': undefined
    'exchange.matrix.wanted': undefined
    'exchange.matrix.gives': undefined
    'exchange.matrix.wants': undefined
    'exchange.matrix.givesLabel': { city: string | number; count: number }
    'exchange.matrix.wantsLabel': { city: string | number; count: number }
    'exchange.matrix.figureNobody': { count: number }
    'exchange.matrix.figureOutside': undefined
    'exchange.matrix.figureSingle': { count: number }
    'exchange.matrix.views': undefined
    'exchange.matrix.everything': undefined
    'exchange.matrix.gapsOnly': undefined
    'exchange.matrix.changedOnly': undefined
    'exchange.matrix.bySubTheme': undefined
    'exchange.matrix.byCity': undefined
    'exchange.matrix.narrow': undefined
    'exchange.matrix.filterTheme': undefined
    'exchange.matrix.filterCity': undefined
    'exchange.matrix.filterState': undefined
    'exchange.matrix.filterGap': undefined
    'exchange.matrix.allThemes': undefined
    'exchange.matrix.allCities': undefined
    'exchange.matrix.allStates': undefined
    'exchange.matrix.allGaps': undefined
    'exchange.matrix.removeAll': undefined
    'exchange.matrix.filtered': { all: number; rows: string | number }
    'exchange.matrix.codes': undefined
    'exchange.matrix.skip': undefined
    'exchange.matrix.legend': undefined
    'exchange.matrix.nothingFits': undefined
    'exchange.matrix.nothingFitsBody': undefined
    'exchange.matrix.nothingChanged': undefined
    'exchange.matrix.nothingChangedBody': undefined
    'exchange.matrix.nothingChangedSince': { date: string | number }
    'exchange.matrix.empty': undefined
    'exchange.matrix.emptyBody': undefined
    'exchange.matrix.asOf': { date: string | number }
    'exchange.matrix.source': { source: Markup }
    'exchange.matrix.judged': undefined
    'exchange.matrix.judgedBesideSource': undefined
    'exchange.matrix.download': undefined
    'exchange.matrix.csv': undefined
    'exchange.matrix.xlsx': undefined
    'exchange.matrix.svg': undefined
    'exchange.matrix.print': undefined
    'exchange.matrix.howToRead': undefined
    'exchange.matrix.howCell': undefined
    'exchange.matrix.howOutside': undefined
    'exchange.matrix.howGaps': undefined
    'exchange.matrix.howBalance': undefined
    'exchange.matrix.howEmpty': undefined
    'exchange.matrix.changedMark': { state: string | number }
    'exchange.matrix.keys': undefined
    'exchange.cell.say': { state: string | number; subTheme: string | number }
    'exchange.cell.sayByCity': { state: string | number }
    'exchange.cell.description': { city: string | number; subTheme: string | number }
    'exchange.cell.canShow': undefined
    'exchange.cell.wantsToLearn': undefined
    'exchange.cell.notYetWorded': undefined
    'exchange.cell.noPracticeNamed': undefined
    'exchange.cell.nothing': undefined
    'exchange.cell.howKnown': undefined
    'exchange.cell.basis': undefined
    'exchange.cell.confidence': undefined
    'exchange.cell.certain': undefined
    'exchange.cell.high': undefined
    'exchange.cell.medium': undefined
    'exchange.cell.low': undefined
    'exchange.cell.note': undefined
    'exchange.cell.changed': undefined
    'exchange.cell.changedFrom': { before: string | number; now: string | number }
    'exchange.cell.othersTeach': undefined
    'exchange.cell.whoTeaches': undefined
    'exchange.cell.othersWant': undefined
    'exchange.cell.whoWants': undefined
    'exchange.cell.nobodyElse': undefined
    'exchange.cell.nobody': undefined
    'exchange.cell.outside': undefined
    'exchange.cell.close': undefined
    'exchange.cell.ownPage': undefined
    'exchange.besideTheme.title': undefined
    'exchange.besideTheme.inMatrix': undefined
    'exchange.besideCity.title': undefined
    'exchange.besideCity.giver': { city: string | number; gives: number }
    'exchange.besideCity.taker': { city: string | number; wants: number }
    'exchange.besideCity.both': { city: string | number; gives: number; wants: number }
    'exchange.besideCity.neither': { city: string | number }
    'exchange.besideCity.canShow': undefined
    'exchange.besideCity.wantsToLearn': undefined
    'exchange.besideCity.inMatrix': { city: string | number }
    'exchange.themeGaps.nobody': { count: string | number }
    'exchange.themeGaps.outside': { count: string | number }
    'exchange.themeGaps.single': { count: number }
    'exchange.api.matrix': undefined
    'exchange.api.practices': undefined
    'exchange.api.practice': undefined
    'exchange.api.practiceCity': undefined
    'exchange.api.subThemes': undefined
    'exchange.api.suggestedSubThemes': undefined
    'exchange.api.cellSubTheme': undefined
    'exchange.api.cellCity': undefined
    'exchange.api.cellState': undefined
    'exchange.api.cellPractices': undefined
    'exchange.api.suppliers': undefined
    'exchange.api.demanders': undefined
    'exchange.api.outside': undefined
    'exchange.api.gap': undefined
    'exchange.cell.nothingNoted': undefined
    'exchange.home.seeMatrix': undefined
    'exchange.figure.practices': { count: number }
    'exchange.matrix.picture': { cities: number; nobody: string | number; outside: string | number; single: string | number; subThemes: number }
    'exchange.menu.practices': undefined
    'exchange.practices.title': undefined
    'exchange.practices.description': { count: number; network: string | number }
    'exchange.practices.count': { count: number }
    'exchange.practices.lead': undefined
    'exchange.practices.filters': undefined
    'exchange.practices.search': undefined
    'exchange.practices.theme': undefined
    'exchange.practices.allThemes': undefined
    'exchange.practices.city': undefined
    'exchange.practices.allCities': undefined
    'exchange.practices.place': undefined
    'exchange.practices.inside': undefined
    'exchange.practices.outside': undefined
    'exchange.practices.country': undefined
    'exchange.practices.kind': undefined
    'exchange.practices.state': undefined
    'exchange.practices.source': undefined
    'exchange.practices.withSource': undefined
    'exchange.practices.withoutSource': undefined
    'exchange.practices.found': { all: string | number; total: number }
    'exchange.practices.all': { all: number }
    'exchange.practices.sort': undefined
    'exchange.practices.sort.folder': undefined
    'exchange.practices.sort.title': undefined
    'exchange.practices.sort.city': undefined
    'exchange.practices.meant': { meant: string | number }
    'exchange.practices.onlyTyped': { typed: string | number }
    'exchange.practices.respelt': { instead: string | number; strong: Markup; typed: string | number }
    'exchange.practices.nothingFits': undefined
    'exchange.practices.nothingFitsBody': undefined
    'exchange.practices.showAll': undefined
    'exchange.practices.empty': undefined
    'exchange.practices.emptyBody': undefined
    'exchange.practices.allInCatalogue': { count: string | number }
    'exchange.practices.inCatalogue': undefined
    'exchange.practices.ofCity': { city: string | number; count: number }
    'exchange.practices.noneInCity': { city: string | number }
    'exchange.practices.ofTheme': undefined
    'exchange.practices.noneInTheme': undefined
    'exchange.practice.eyebrow': undefined
    'exchange.practice.outside': undefined
    'exchange.practice.outsideFrom': { place: string | number; where: Markup }
    'exchange.practice.outsideFromShort': { place: string | number }
    'exchange.practice.outsideTag': undefined
    'exchange.practice.kindLine': { kind: string | number; text: Markup }
    'exchange.practice.stateLine': { state: string | number; text: Markup }
    'exchange.practice.lessonLine': { lesson: string | number; text: Markup }
    'exchange.practice.subThemes': undefined
    'exchange.practice.noSubThemes': undefined
    'exchange.practice.suggestedMark': undefined
    'exchange.practice.noSummary': undefined
    'exchange.practice.lesson': undefined
    'exchange.practice.figures': undefined
    'exchange.practice.learners': undefined
    'exchange.practice.noLearners': undefined
    'exchange.practice.facts': undefined
    'exchange.practice.owner': undefined
    'exchange.practice.country': undefined
    'exchange.practice.kind': undefined
    'exchange.practice.status': undefined
    'exchange.practice.start': undefined
    'exchange.practice.asWritten': { words: string | number }
    'exchange.practice.source': undefined
    'exchange.practice.notStated': undefined
    'exchange.practice.similar': undefined
    'exchange.menu.needs': undefined
    'exchange.needs.title': undefined
    'exchange.needs.description': { count: number; network: string | number }
    'exchange.needs.lead': undefined
    'exchange.needs.count': { count: number }
    'exchange.needs.raise': undefined
    'exchange.needs.filters': undefined
    'exchange.needs.city': undefined
    'exchange.needs.allCities': undefined
    'exchange.needs.theme': undefined
    'exchange.needs.allThemes': undefined
    'exchange.needs.state': undefined
    'exchange.needs.allStates': undefined
    'exchange.needs.priority': undefined
    'exchange.needs.allPriorities': undefined
    'exchange.needs.found': { all: string | number; total: number }
    'exchange.needs.all': { all: number }
    'exchange.needs.views': undefined
    'exchange.needs.sort.priority': undefined
    'exchange.needs.sort.newest': undefined
    'exchange.needs.sort.city': undefined
    'exchange.needs.sort.theme': undefined
    'exchange.needs.grouped': undefined
    'exchange.needs.nothingFits': undefined
    'exchange.needs.nothingFitsBody': undefined
    'exchange.needs.showAll': undefined
    'exchange.needs.empty': undefined
    'exchange.needs.emptyBody': undefined
    'exchange.needs.emptyVisitor': undefined
    'exchange.needs.promised': { count: number }
    'exchange.needs.short': { city: string | number; raised: number }
    'exchange.needs.ofCity': { city: string | number; count: number }
    'exchange.needs.ofTheme': undefined
    'exchange.needs.inCell': undefined
    'exchange.needs.inList': undefined
    'exchange.need.eyebrow': undefined
    'exchange.need.priority.1': undefined
    'exchange.need.priority.2': undefined
    'exchange.need.priority.3': undefined
    'exchange.need.state.raised': undefined
    'exchange.need.state.grouped': undefined
    'exchange.need.state.on_agenda': undefined
    'exchange.need.state.addressed': undefined
    'exchange.need.state.open_after_meeting': undefined
    'exchange.need.state.closed': undefined
    'exchange.need.audience.public': undefined
    'exchange.need.audience.network': undefined
    'exchange.need.audience.group': undefined
    'exchange.need.audience.city': undefined
    'exchange.need.audience.author': undefined
    'exchange.need.background': undefined
    'exchange.need.facts': undefined
    'exchange.need.subTheme': undefined
    'exchange.need.voicedBy': undefined
    'exchange.need.stateName': undefined
    'exchange.need.priorityName': undefined
    'exchange.need.audienceName': undefined
    'exchange.need.raisedOn': undefined
    'exchange.need.notStated': undefined
    'exchange.need.trail': undefined
    'exchange.need.trailBy': { actor: string | number; date: string | number }
    'exchange.need.same': undefined
    'exchange.need.sameGroup': { link: Markup; title: string | number }
    'exchange.need.nobodySame': undefined
    'exchange.need.edit': undefined
    'exchange.need.groupMark': { text: Markup; title: string | number }
    'exchange.need.cell': undefined
    'exchange.need.seenBy': { audience: string | number }
    'exchange.need.question': undefined
    'exchange.need.question.hint': undefined
    'exchange.need.question.missing': undefined
    'exchange.need.background.hint': undefined
    'exchange.need.voicedBy.hint': undefined
    'exchange.need.cityName': undefined
    'exchange.need.city.missing': undefined
    'exchange.need.city.notYours': undefined
    'exchange.need.subTheme.missing': undefined
    'exchange.need.subTheme.unknown': undefined
    'exchange.need.priority.label': undefined
    'exchange.need.priority.missing': undefined
    'exchange.need.audience.missing': undefined
    'exchange.need.audience.notYours': undefined
    'exchange.need.audience.groupOnly': undefined
    'exchange.need.audience.public.hint': undefined
    'exchange.need.raiseLead': undefined
    'exchange.need.changeTitle': undefined
    'exchange.need.save': undefined
    'exchange.need.keepDraft': undefined
    'exchange.need.drafts': undefined
    'exchange.need.draftUnnamed': undefined
    'exchange.need.draftKept': undefined
    'exchange.need.draftDiscarded': undefined
    'exchange.need.draftElsewhere': undefined
    'exchange.need.raised': undefined
    'exchange.need.saved': undefined
    'exchange.need.undone': undefined
    'exchange.need.again': undefined
    'exchange.need.history': undefined
    'exchange.need.move': undefined
    'exchange.need.move.missing': undefined
    'exchange.need.move.reason': undefined
    'exchange.need.move.reasonHint': undefined
    'exchange.need.move.sayWhy': undefined
    'exchange.need.move.send': undefined
    'exchange.need.moved': undefined
    'exchange.need.group': undefined
    'exchange.need.group.none': undefined
    'exchange.need.group.which': undefined
    'exchange.need.group.choose': undefined
    'exchange.need.group.title': undefined
    'exchange.need.group.titleHint': undefined
    'exchange.need.group.titleMissing': undefined
    'exchange.need.group.send': undefined
    'exchange.need.group.leave': undefined
    'exchange.need.group.done': undefined
    'exchange.need.group.left': undefined
    'exchange.need.group.eyebrow': { count: number }
    'exchange.need.raisedInMatrix': { city: string | number }
    'exchange.need.closedInMatrix': { city: string | number }
    'exchange.menu.matches': undefined
    'exchange.match.title': undefined
    'exchange.match.lead': undefined
    'exchange.match.count': { count: number }
    'exchange.match.nothingYet': undefined
    'exchange.match.nothingYetWhy': undefined
    'exchange.match.noneLeft': undefined
    'exchange.match.seeAll': undefined
    'exchange.match.filters': undefined
    'exchange.match.ways': undefined
    'exchange.match.bySubTheme': undefined
    'exchange.match.only': { city: string | number }
    'exchange.match.byCity': undefined
    'exchange.match.coverage': undefined
    'exchange.match.gap.no_supplier': undefined
    'exchange.match.gap.outside_only': undefined
    'exchange.match.gap.single_supplier': undefined
    'exchange.match.gap.several_suppliers': undefined
    'exchange.match.nobody': undefined
    'exchange.match.nobodyWhy': undefined
    'exchange.match.more': { count: number }
    'exchange.match.score': { score: string | number }
    'exchange.match.ofHundred': undefined
    'exchange.match.who': { city: string | number }
    'exchange.match.pageTitle': { city: string | number; subTheme: string | number }
    'exchange.match.pageDescription': { city: string | number; subTheme: string | number }
    'exchange.match.cities': { count: number }
    'exchange.match.citiesMaybe': { count: number }
    'exchange.match.outsideMaybe': { count: number }
    'exchange.match.maybeHere': { count: number }
    'exchange.match.fromOutside': undefined
    'exchange.match.beside': undefined
    'exchange.match.inMatrix': undefined
    'exchange.match.others': undefined
    'exchange.match.wouldShow': undefined
    'exchange.match.for': undefined
    'exchange.match.against': undefined
    'exchange.match.sameSubTheme': undefined
    'exchange.match.namedPractice': { count: number }
    'exchange.match.similarSize': { mine: string | number; theirs: string | number }
    'exchange.match.sameKindOfPlace': { area: string | number }
    'exchange.match.similarUnemployment': { mine: string | number; theirs: string | number }
    'exchange.match.learnsItself': undefined
    'exchange.match.sharedLanguage': { count: number; languages: string | number }
    'exchange.match.near': { country: string | number; how: string | number }
    'exchange.match.sharedConcepts': { concepts: string | number }
    'exchange.match.suggestedOnly': undefined
    'exchange.match.notActive': { status: string | number }
    'exchange.match.veryDifferentSize': { mine: string | number; theirs: string | number }
    'exchange.match.outside': undefined
    'exchange.match.askedByMany': { count: string | number }
    'exchange.match.lowConfidence': undefined
    'exchange.match.far': { kilometres: string | number }
    'exchange.match.howScored': undefined
    'exchange.match.howScoredLead': undefined
    'exchange.match.weights': undefined
    'exchange.match.reasonKind': { kind: string | number; times: string | number }
    'exchange.match.objectionKind': { kilometres: string | number; kind: string | number; times: string | number }
    'exchange.match.state': { state: string | number }
    'exchange.match.decided': { by: string | number; day: string | number; state: string | number }
    'exchange.match.accept': undefined
    'exchange.match.ask': { city: string | number }
    'exchange.match.setAside': undefined
    'exchange.match.takeBack': undefined
    'exchange.match.answerFor': { city: string | number }
    'exchange.match.edit.set_aside': undefined
    'exchange.match.edit.ask': { city: string | number; supplier: string | number }
    'exchange.match.edit.answer': { city: string | number; supplier: string | number }
    'exchange.match.message': undefined
    'exchange.match.messageHint': { supplier: string | number }
    'exchange.match.reason': undefined
    'exchange.match.reasonHint': undefined
    'exchange.match.reasonMissing': undefined
    'exchange.match.sendQuestion': undefined
    'exchange.match.cancel': undefined
    'exchange.match.word': undefined
    'exchange.match.wordHint': undefined
    'exchange.match.yes': undefined
    'exchange.match.no': undefined
    'exchange.match.chooseDecision': undefined
    'exchange.match.chooseAnswer': undefined
    'exchange.match.saved': { decision: string | number; supplier: string | number }
    'exchange.match.notDone': undefined
    'exchange.match.changed': undefined
    'exchange.match.couldShow': { supplier: string | number }
    'exchange.match.answeredThanks': undefined
    'exchange.match.noLongerAsked': undefined
    'exchange.match.noQuestion': undefined
    'exchange.match.noQuestionWhy': undefined
    'exchange.match.noQuestionStep': undefined
    'exchange.match.allOf': { count: number }
    'exchange.match.couldLearn': { city: string | number }
    'exchange.match.seeWhy': { count: number }
    'exchange.match.record': undefined
    'exchange.match.recordTitle': { city: string | number; subTheme: string | number; supplier: string | number }
    'exchange.match.mail.asks': { city: string | number; supplier: string | number }
    'exchange.match.mail.wants': { city: string | number; network: string | number; person: string | number; subTheme: string | number; supplier: string | number }
    'exchange.match.mail.writes': { person: string | number }
    'exchange.match.mail.show': { practices: string | number }
    'exchange.match.mail.why': undefined
    'exchange.match.mail.answer': undefined
    'exchange.match.mail.noAccount': { city: string | number }
    'exchange.match.mail.reason': { city: string | number; network: string | number }
    'exchange.match.mail.answered': { city: string | number; state: string | number; supplier: string | number }
    'exchange.match.mail.about': { subTheme: string | number }
    'exchange.match.mail.see': undefined
    'exchange.match.noSpeaker': undefined
    'exchange.api.matches': undefined
    'exchange.api.matchCity': undefined
    'exchange.api.matchSupplier': undefined
    'exchange.api.matchPractices': undefined
    'exchange.api.matchScore': undefined
    'exchange.api.matchReasons': undefined
    'exchange.api.matchAgainst': undefined
    'exchange.api.needs': undefined
    'exchange.api.need': undefined
    'exchange.api.raiseNeed': undefined
    'exchange.api.changeNeed': undefined
    'exchange.api.needKey': undefined
    'exchange.api.needVoicedBy': undefined
    'exchange.api.needPriority': undefined
    'exchange.api.needGroup': undefined
    'exchange.api.needAudience': undefined
    'exchange.api.needVersion': undefined
    'exchange.cell.edit.title': { city: string | number }
    'exchange.cell.edit.state': undefined
    'exchange.cell.edit.stateMissing': undefined
    'exchange.cell.edit.practices': undefined
    'exchange.cell.edit.practicesHint': { city: string | number }
    'exchange.cell.edit.noPractices': { city: string | number }
    'exchange.cell.edit.removedPractice': undefined
    'exchange.cell.edit.need': undefined
    'exchange.cell.edit.needHint': undefined
    'exchange.cell.edit.basisHint': undefined
    'exchange.cell.edit.practiceMissing': undefined
    'exchange.cell.edit.practiceUnsaid': undefined
    'exchange.cell.edit.practiceForeign': undefined
    'exchange.cell.edit.needUnsaid': undefined
    'exchange.cell.edit.publish': undefined
    'exchange.cell.edit.published': undefined
    'exchange.cell.edit.nothingChanged': undefined
    'exchange.cell.edit.undone': undefined
    'exchange.cell.edit.undoWouldNotHold': undefined
    'exchange.cell.edit.edit': undefined
    'exchange.cell.edit.history': undefined
    'exchange.match.suggestedHere': undefined
    'exchange.matrix.justChanged': undefined
    'exchange.matrix.severalChanged': undefined
    'exchange.practices.offer': undefined
    'exchange.practices.takenUp': { city: string | number }
    'exchange.practice.edit': undefined
    'exchange.practice.changeTitle': undefined
    'exchange.practice.offerLead': undefined
    'exchange.practice.beginLead': undefined
    'exchange.practice.form.title': undefined
    'exchange.practice.form.title.hint': undefined
    'exchange.practice.form.title.missing': undefined
    'exchange.practice.form.subTheme': undefined
    'exchange.practice.lookFirst': undefined
    'exchange.practice.alreadyThere': { count: number }
    'exchange.practice.alreadyThereBody': undefined
    'exchange.practice.describeAnyway': undefined
    'exchange.practice.describe': undefined
    'exchange.practice.writeUp': undefined
    'exchange.practice.writeUpInstead': undefined
    'exchange.practice.writeUpLead': undefined
    'exchange.practice.writeUp.title': undefined
    'exchange.practice.writeUp.summary': undefined
    'exchange.practice.writeUp.summary.missing': undefined
    'exchange.practice.writeUp.keep': undefined
    'exchange.practice.form.city': undefined
    'exchange.practice.form.city.missing': undefined
    'exchange.practice.form.city.notYours': undefined
    'exchange.practice.form.owner.hint': undefined
    'exchange.practice.form.owner.missing': undefined
    'exchange.practice.form.country.unknown': undefined
    'exchange.practice.form.summary': undefined
    'exchange.practice.form.summary.hint': undefined
    'exchange.practice.form.summary.missing': undefined
    'exchange.practice.form.subThemes.hint': undefined
    'exchange.practice.problem': undefined
    'exchange.practice.form.problem.hint': undefined
    'exchange.practice.solution': undefined
    'exchange.practice.form.solution.hint': undefined
    'exchange.practice.form.figures.hint': undefined
    'exchange.practice.form.lesson.hint': undefined
    'exchange.practice.competences': undefined
    'exchange.practice.form.competences.hint': undefined
    'exchange.practice.conditions': undefined
    'exchange.practice.form.conditions.hint': undefined
    'exchange.practice.wentWrong': undefined
    'exchange.practice.form.wentWrong.hint': undefined
    'exchange.practice.form.kind.hint': undefined
    'exchange.practice.form.status.hint': undefined
    'exchange.practice.form.since.hint': undefined
    'exchange.practice.form.startAsWritten': undefined
    'exchange.practice.form.source.hint': undefined
    'exchange.practice.contact': undefined
    'exchange.practice.form.contact.hint': undefined
    'exchange.practice.publish': undefined
    'exchange.practice.save': undefined
    'exchange.practice.keepDraft': undefined
    'exchange.practice.saved': undefined
    'exchange.practice.offered': undefined
    'exchange.practice.draftKept': undefined
    'exchange.practice.draftDiscarded': undefined
    'exchange.practice.draftWentOn': undefined
    'exchange.practice.withdraw': undefined
    'exchange.practice.withdraw.title': { title: string | number }
    'exchange.practice.withdraw.lead': undefined
    'exchange.practice.withdraw.send': undefined
    'exchange.practice.withdrawn': undefined
    'exchange.practice.begun': undefined
    'exchange.practice.again': undefined
    'exchange.practice.drafts': undefined
    'exchange.practice.draftsLead': undefined
    'exchange.practice.draftsWaiting': { count: number }
    'exchange.practice.noDrafts': undefined
    'exchange.practice.draftUnnamed': undefined
    'exchange.practice.askLine': { contact: string | number }
    'exchange.practice.goOn': undefined
    'exchange.practice.history': undefined
    'exchange.practice.undone': undefined
    'exchange.practice.notUndone': undefined
    'exchange.practice.photosAndFiles': undefined
    'exchange.practice.files': undefined
    'exchange.practice.filesLead': { most: number }
    'exchange.practice.noFiles': undefined
    'exchange.practice.addFile': undefined
    'exchange.practice.addFile.send': undefined
    'exchange.practice.file': undefined
    'exchange.practice.file.hint': undefined
    'exchange.practice.alt': undefined
    'exchange.practice.alt.hint': undefined
    'exchange.practice.alt.missing': undefined
    'exchange.practice.credit': undefined
    'exchange.practice.done': undefined
    'exchange.practice.describeFile': undefined
    'exchange.practice.moveUp': undefined
    'exchange.practice.removeFile': { name: string | number }
    'exchange.practice.fileAdded': undefined
    'exchange.practice.fileRemoved': undefined
    'exchange.practice.fileSize': { kilobytes: number }
    'exchange.practice.lessons': undefined
    'exchange.practice.addLesson': undefined
    'exchange.practice.addLesson.send': undefined
    'exchange.practice.inTheNameOf': undefined
    'exchange.practice.reflection': undefined
    'exchange.practice.reflection.hint': undefined
    'exchange.practice.lessonTaken': undefined
    'exchange.practice.lessonTaken.hint': undefined
    'exchange.practice.lesson.missing': undefined
    'exchange.practice.lesson.remove': undefined
    'exchange.practice.lessonAdded': undefined
    'exchange.practice.lessonRemoved': undefined
    'exchange.practice.trail': undefined
    'exchange.practice.grownFrom': { from: string | number; link: Markup; title: string | number }
    'exchange.practice.adapt': undefined
    'exchange.practice.adaptFurther': undefined
    'exchange.practice.adaptation': undefined
    'exchange.practice.adaptation.interested': undefined
    'exchange.practice.adaptation.adapting': undefined
    'exchange.practice.adaptation.adapted': undefined
    'exchange.practice.adaptation.dropped': undefined
    'exchange.practice.adaptation.note': undefined
    'exchange.practice.adaptation.noteHint': undefined
    'exchange.practice.adaptation.became': undefined
    'exchange.practice.adaptation.becameHint': undefined
    'exchange.practice.adaptation.notOurs': undefined
    'exchange.practice.adaptation.send': undefined
    'exchange.practice.adaptation.kept': undefined
    'exchange.practice.adaptation.stale': undefined
    'exchange.api.adaptations': undefined
    'exchange.cell.kind': undefined
    'exchange.concepts.about': undefined
    'exchange.concepts.aboutHint': undefined
    'exchange.thesaurus.add': undefined
    'exchange.thesaurus.addTitle': undefined
    'exchange.thesaurus.added': undefined
    'exchange.thesaurus.broader': undefined
    'exchange.thesaurus.broader.unknown': undefined
    'exchange.thesaurus.broaderHint': undefined
    'exchange.thesaurus.cancel': undefined
    'exchange.thesaurus.change': undefined
    'exchange.thesaurus.changeTitle': undefined
    'exchange.thesaurus.changedHere': undefined
    'exchange.thesaurus.count': { count: number }
    'exchange.thesaurus.doNotUse': undefined
    'exchange.thesaurus.formLead': undefined
    'exchange.thesaurus.label.missing': undefined
    'exchange.thesaurus.labels': undefined
    'exchange.thesaurus.languages': undefined
    'exchange.thesaurus.lead': undefined
    'exchange.thesaurus.narrower': undefined
    'exchange.thesaurus.notUsed': undefined
    'exchange.thesaurus.nothing': undefined
    'exchange.thesaurus.ownConcept': undefined
    'exchange.thesaurus.open': undefined
    'exchange.thesaurus.partOf': undefined
    'exchange.thesaurus.restoreShipped': undefined
    'exchange.thesaurus.restored': undefined
    'exchange.thesaurus.retired': undefined
    'exchange.thesaurus.save': undefined
    'exchange.thesaurus.saved': undefined
    'exchange.thesaurus.search': undefined
    'exchange.thesaurus.suggested': undefined
    'exchange.thesaurus.taken': undefined
    'exchange.thesaurus.title': undefined
    'exchange.thesaurus.useAgain': undefined
    'exchange.thesaurus.used': { count: number }
    'exchange.thesaurus.usedIn': undefined
    'exchange.thesaurus.usedNowhere': undefined
    'exchange.plan.title': undefined
    'exchange.plan.lead': undefined
    'exchange.plan.see': undefined
    'exchange.plan.none': undefined
    'exchange.plan.noneStart': undefined
    'exchange.plan.noneWait': undefined
    'exchange.plan.waiting': undefined
    'exchange.plan.solving': undefined
    'exchange.plan.comesByItself': undefined
    'exchange.plan.failed': undefined
    'exchange.plan.trouble': { trouble: string | number }
    'exchange.plan.meanwhile': undefined
    'exchange.plan.met': { all: number }
    'exchange.plan.visits': { count: number }
    'exchange.plan.open': undefined
    'exchange.plan.kilometres': undefined
    'exchange.plan.provedWishes': { met: number }
    'exchange.plan.cutWishes': { met: number; most: string | number }
    'exchange.plan.provedRest': undefined
    'exchange.plan.cutRest': undefined
    'exchange.plan.considered': { count: string | number; seconds: string | number }
    'exchange.plan.moreWishes': { count: number }
    'exchange.plan.fewerWishes': { count: number }
    'exchange.plan.limits': undefined
    'exchange.plan.hosts': undefined
    'exchange.plan.travels': undefined
    'exchange.plan.start': undefined
    'exchange.plan.again': undefined
    'exchange.plan.whoVisits': undefined
    'exchange.plan.hostLine': { count: number; host: string | number; link: Markup }
    'exchange.plan.isFixed': undefined
    'exchange.plan.change': { change: string | number }
    'exchange.plan.changeOf': { city: string | number; host: string | number; subTheme: string | number }
    'exchange.plan.marked': undefined
    'exchange.plan.changeMarked': { change: string | number }
    'exchange.plan.chooseChange': undefined
    'exchange.plan.groups': { count: number }
    'exchange.plan.groupLine': { cities: string | number; host: string | number }
    'exchange.plan.balance': undefined
    'exchange.plan.taken': undefined
    'exchange.plan.given': undefined
    'exchange.plan.staysOpen': undefined
    'exchange.plan.why': { count: string | number; why: string | number }
    'exchange.plan.fixed': undefined
    'exchange.plan.ruledOut': undefined
    'exchange.part.title': undefined
    'exchange.part.ofCity': { city: string | number }
    'exchange.part.question': { supplier: string | number; taker: string | number }
    'exchange.part.waits': undefined
    'exchange.part.needs': { count: number }
    'exchange.part.drafts': { count: number }
    'exchange.part.raise': undefined
    'exchange.part.offer': undefined
    'exchange.part.plan': undefined
    'exchange.part.thesaurus': undefined
    'exchange.part.profile': undefined
    'exchange.matrix.sheet.outside': undefined
    'exchange.matrix.sheet.practices': { state: string | number }
  }
}

export type Markup = (parts: Child[]) => Child
