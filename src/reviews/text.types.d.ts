// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'reviews.name': undefined
    'reviews.menu': undefined
    'reviews.desk.write': { city: string | number }
    'reviews.desk.answer': { count: number }
    'reviews.desk.round': { round: string | number }
    'reviews.desk.missing': { answers: number; reviews: number }
    'reviews.evidence.tests': undefined
    'reviews.evidence.plans': undefined
    'reviews.kind.test_plans': undefined
    'reviews.kind.test_plans.hint': undefined
    'reviews.kind.test_results': undefined
    'reviews.kind.test_results.hint': undefined
    'reviews.kind.plans': undefined
    'reviews.kind.plans.hint': undefined
    'reviews.state.prepared': undefined
    'reviews.state.open': undefined
    'reviews.state.answering': undefined
    'reviews.state.closed': undefined
    'reviews.rounds.count': { count: number }
    'reviews.rounds.lead': undefined
    'reviews.rounds.empty': undefined
    'reviews.rounds.emptyBody': undefined
    'reviews.round.one': undefined
    'reviews.round.new': undefined
    'reviews.round.change': undefined
    'reviews.round.formLead': undefined
    'reviews.round.title': undefined
    'reviews.round.title.missing': undefined
    'reviews.round.kind': undefined
    'reviews.round.kind.missing': undefined
    'reviews.round.each': undefined
    'reviews.round.each.hint': undefined
    'reviews.round.each.missing': undefined
    'reviews.round.dueOn': undefined
    'reviews.round.answersDueOn': undefined
    'reviews.round.meeting': undefined
    'reviews.round.noDay': undefined
    'reviews.round.visibility': undefined
    'reviews.round.visibility.missing': undefined
    'reviews.round.visibility.own': undefined
    'reviews.round.visibility.after_own': undefined
    'reviews.round.visibility.all': undefined
    'reviews.round.names': undefined
    'reviews.round.namesHidden': undefined
    'reviews.round.namesHidden.hint': undefined
    'reviews.round.namesHidden.yes': undefined
    'reviews.round.namesHidden.no': undefined
    'reviews.round.namesHidden.stays': undefined
    'reviews.round.save': undefined
    'reviews.round.saved': undefined
    'reviews.round.again': undefined
    'reviews.round.prepared': undefined
    'reviews.round.until': { date: string | number }
    'reviews.round.sentOf': { all: number; sent: number }
    'reviews.round.about': undefined
    'reviews.round.progress': undefined
    'reviews.round.lead.prepared': undefined
    'reviews.round.lead.open': undefined
    'reviews.round.lead.answering': undefined
    'reviews.round.lead.closed': undefined
    'reviews.round.toRead': undefined
    'reviews.round.aboutOwn': undefined
    'reviews.round.readBy': { cities: string | number }
    'reviews.round.readByMany': { count: number }
    'reviews.round.whoReads': undefined
    'reviews.round.hiddenHere': undefined
    'reviews.round.whatWasSent': undefined
    'reviews.round.next': undefined
    'reviews.round.openLead': undefined
    'reviews.round.open': undefined
    'reviews.round.opened': undefined
    'reviews.round.noPairs': undefined
    'reviews.round.nothingToRead': undefined
    'reviews.round.nothingToReadBody': { cities: string | number }
    'reviews.round.move.open': undefined
    'reviews.round.move.open.hint': undefined
    'reviews.round.move.answering': undefined
    'reviews.round.move.answering.hint': undefined
    'reviews.round.move.closed': undefined
    'reviews.round.move.closed.hint': undefined
    'reviews.round.moved.open': undefined
    'reviews.round.moved.answering': undefined
    'reviews.round.moved.closed': undefined
    'reviews.round.remove': undefined
    'reviews.round.removeTitle': undefined
    'reviews.round.removeLead': undefined
    'reviews.round.removed': undefined
    'reviews.round.openTitle': undefined
    'reviews.round.openAsk': { cities: number; count: number }
    'reviews.round.adoptedAlready': { cities: string | number }
    'reviews.round.letters': undefined
    'reviews.round.nobodySpeaks': undefined
    'reviews.round.answersTitle': undefined
    'reviews.round.answersAsk': { all: number; sent: number }
    'reviews.round.stillDue': { date: string | number }
    'reviews.round.answersDueOn.early': undefined
    'reviews.round.readAgain': undefined
    'reviews.round.cityByCity': undefined
    'reviews.pair.title': undefined
    'reviews.pair.none': undefined
    'reviews.pair.how': undefined
    'reviews.pair.aims': { each: number }
    'reviews.pair.aim.number': { most: number; proved: string | number; wanted: number }
    'reviews.pair.aim.repeated': { count: number }
    'reviews.pair.aim.mirrored': { count: number; mutual: number }
    'reviews.pair.aim.common': undefined
    'reviews.pair.proved': undefined
    'reviews.pair.notProved': undefined
    'reviews.pair.reads': { city: string | number }
    'reviews.pair.of': { reviewed: string | number; reviewer: string | number }
    'reviews.pair.byHand': undefined
    'reviews.pair.shows': { themes: string | number }
    'reviews.pair.same': { themes: string | number }
    'reviews.pair.nothing': undefined
    'reviews.pair.fresh': undefined
    'reviews.pair.repeated': undefined
    'reviews.pair.mirrored': undefined
    'reviews.pair.remove': undefined
    'reviews.pair.removed': undefined
    'reviews.pair.add': undefined
    'reviews.pair.added': undefined
    'reviews.pair.itself': undefined
    'reviews.pair.reviewer': undefined
    'reviews.pair.reviewed': undefined
    'reviews.pair.uneven': undefined
    'reviews.pair.unevenLine': { city: string | number; each: number; isRead: number; reads: number }
    'reviews.pair.propose': undefined
    'reviews.pair.proposeAgain': undefined
    'reviews.pair.proposed': undefined
    'reviews.pair.cities': undefined
    'reviews.pair.notReady': undefined
    'reviews.pair.conflicts': undefined
    'reviews.pair.conflict': { one: string | number; other: string | number }
    'reviews.pair.newConflict': undefined
    'reviews.pair.one': undefined
    'reviews.pair.other': undefined
    'reviews.pair.keepsByHand': undefined
    'reviews.pair.whatIsRead': undefined
    'reviews.pair.frozenAtOpening': undefined
    'reviews.pair.subjectOf': { city: string | number }
    'reviews.pair.choose': undefined
    'reviews.pair.trouble.contradiction': undefined
    'reviews.pair.trouble.too_late': undefined
    'reviews.pair.trouble.too_few': undefined
    'reviews.pair.apart': undefined
    'reviews.pair.apartBody': { one: string | number; other: string | number }
    'reviews.pair.anyway': { reviewed: string | number; reviewer: string | number }
    'reviews.pair.apartFalls': undefined
    'reviews.pair.notReadyOf': { city: string | number }
    'reviews.pair.readsCount': undefined
    'reviews.pair.readByCount': undefined
    'reviews.pair.reasons': undefined
    'reviews.pair.changedByHand': undefined
    'reviews.pair.table': undefined
    'reviews.pair.more': { count: number }
    'reviews.review.of': { city: string | number }
    'reviews.review.by': { city: string | number }
    'reviews.review.numbered': { number: number }
    'reviews.review.state.assigned': undefined
    'reviews.review.state.reading': undefined
    'reviews.review.state.sent': undefined
    'reviews.review.state.answered': undefined
    'reviews.review.sentOn': { date: string | number }
    'reviews.review.lead': undefined
    'reviews.review.leadRead': undefined
    'reviews.review.toAnswers': undefined
    'reviews.review.notSentYet': undefined
    'reviews.review.answers': undefined
    'reviews.review.noAnswer': undefined
    'reviews.review.send': undefined
    'reviews.review.sendHint': undefined
    'reviews.review.keep': undefined
    'reviews.review.coordinatorSends': undefined
    'reviews.review.empty': undefined
    'reviews.review.fellows': undefined
    'reviews.review.done.saved': undefined
    'reviews.review.done.same': undefined
    'reviews.review.done.sent': undefined
    'reviews.review.done.again': undefined
    'reviews.review.done.shut': undefined
    'reviews.review.question.1': undefined
    'reviews.review.question.2': undefined
    'reviews.review.question.3': undefined
    'reviews.review.question.4': undefined
    'reviews.review.question.5': undefined
    'reviews.review.question.6': undefined
    'reviews.remark.new': undefined
    'reviews.remark.here': undefined
    'reviews.remark.kind': undefined
    'reviews.remark.kind.missing': undefined
    'reviews.remark.kind.question': undefined
    'reviews.remark.kind.strength': undefined
    'reviews.remark.kind.concern': undefined
    'reviews.remark.kind.suggestion': undefined
    'reviews.remark.part': undefined
    'reviews.remark.whole': undefined
    'reviews.remark.text': undefined
    'reviews.remark.missing': undefined
    'reviews.remark.add': undefined
    'reviews.remark.at': { part: string | number }
    'reviews.remark.count': { count: number }
    'reviews.remark.change': undefined
    'reviews.remark.save': undefined
    'reviews.remark.remove': undefined
    'reviews.remark.saved': undefined
    'reviews.remark.removed': undefined
    'reviews.remark.done.added': undefined
    'reviews.remark.done.again': undefined
    'reviews.remark.done.shut': undefined
    'reviews.remark.failed': undefined
    'reviews.remark.numbered': { number: number }
    'reviews.sent.title': { city: string | number }
    'reviews.sent.lead': { count: number }
    'reviews.sent.leadRead': { count: number }
    'reviews.sent.empty': undefined
    'reviews.sent.emptyBody': undefined
    'reviews.sent.whatWasRead': undefined
    'reviews.sent.answersDue': { date: string | number }
    'reviews.response.name': undefined
    'reviews.response.accept': undefined
    'reviews.response.adapt': undefined
    'reviews.response.decline': undefined
    'reviews.response.missing': undefined
    'reviews.response.reason': undefined
    'reviews.response.reasonHint': undefined
    'reviews.response.sayWhy': undefined
    'reviews.response.give': undefined
    'reviews.response.change': undefined
    'reviews.response.send': undefined
    'reviews.response.kept': { count: number }
    'reviews.response.elsewhere': undefined
    'reviews.response.closed': undefined
    'reviews.response.answer': undefined
    'reviews.response.sendHint': undefined
    'reviews.response.begun': { when: string | number }
    'reviews.response.discard': undefined
    'reviews.response.discarded': undefined
    'reviews.response.otherWindow': undefined
    'reviews.frozen.part.summary': undefined
    'reviews.frozen.part.budget': undefined
    'reviews.frozen.part.capacity': undefined
    'reviews.frozen.part.timeframe': undefined
    'reviews.frozen.part.results': undefined
    'reviews.frozen.part.experiment': undefined
    'reviews.frozen.part.result': undefined
    'reviews.frozen.seen': undefined
    'reviews.frozen.decision': undefined
    'reviews.frozen.lesson': undefined
    'reviews.frozen.what_changes': undefined
    'reviews.frozen.decision.scale': undefined
    'reviews.frozen.decision.change': undefined
    'reviews.frozen.decision.stop': undefined
    'reviews.frozen.decision.persist': undefined
    'reviews.frozen.decision.pivot': undefined
    'reviews.frozen.experiment.solution_works': undefined
    'reviews.frozen.experiment.people_use_it': undefined
    'reviews.frozen.experiment.impact_reached': undefined
    'reviews.frozen.experiment.resources_sustain_it': undefined
    'reviews.frozen.done': { date: string | number }
    'reviews.frozen.notStated': undefined
    'reviews.frozen.version': { date: string | number; number: number }
    'reviews.frozen.onOpening': undefined
    'reviews.live.title': undefined
    'reviews.live.of': { city: string | number }
    'reviews.live.lead': undefined
    'reviews.live.screen': undefined
    'reviews.live.paper': undefined
    'reviews.live.leaveScreen': undefined
    'reviews.live.print': undefined
    'reviews.live.before': undefined
    'reviews.live.ended': undefined
    'reviews.live.place': { number: number; of: number }
    'reviews.live.parts': undefined
    'reviews.live.minutes': { count: number }
    'reviews.live.begin': undefined
    'reviews.live.goOn': undefined
    'reviews.live.next': { part: string | number }
    'reviews.live.end': undefined
    'reviews.live.back': undefined
    'reviews.live.again': undefined
    'reviews.live.note': undefined
    'reviews.live.noteText': undefined
    'reviews.live.addNote': undefined
    'reviews.live.notes': { count: number }
    'reviews.live.removeNote': undefined
    'reviews.live.isRemark': undefined
    'reviews.live.intoRemarks': undefined
    'reviews.live.whichNotes': undefined
    'reviews.live.makeRemarks': undefined
    'reviews.live.remarked': { count: number }
    'reviews.live.roles': undefined
    'reviews.live.nameRoles': undefined
    'reviews.live.nobody': undefined
    'reviews.live.role.facilitator': undefined
    'reviews.live.role.timekeeper': undefined
    'reviews.live.role.notes': undefined
    'reviews.live.paperKind.question': undefined
    'reviews.live.paperKind.strength': undefined
    'reviews.live.paperKind.concern': undefined
    'reviews.live.paperKind.suggestion': undefined
    'reviews.live.asOf': { time: string | number }
    'reviews.live.lookAgain': undefined
    'reviews.live.asOfScreen': { seconds: number; time: string | number }
    'reviews.live.offline': { time: string | number }
    'reviews.live.offlineScreen': { time: string | number }
    'reviews.live.kept': undefined
    'reviews.live.keptNot': undefined
    'reviews.live.sent': undefined
    'reviews.live.refused': undefined
    'reviews.live.signIn': undefined
    'reviews.live.backIntoForm': undefined
    'reviews.live.throwAway': undefined
    'reviews.live.noteEmpty': undefined
    'reviews.live.shut': undefined
    'reviews.live.notOpenYet': undefined
    'reviews.live.moveClock': undefined
    'reviews.live.keepTime': undefined
    'reviews.live.earlier': { count: number }
    'reviews.live.comeIn': undefined
    'reviews.live.comeInQr': { address: string | number }
    'reviews.live.intoReview': { city: string | number }
    'reviews.live.intoSent': { city: string | number }
    'reviews.live.noteOf': { city: string | number }
    'reviews.live.noteOfRoom': undefined
    'reviews.live.when': undefined
    'reviews.mail.opened': { round: string | number }
    'reviews.mail.reads': { cities: string | number; city: string | number; kind: string | number }
    'reviews.mail.due': { date: string | number }
    'reviews.mail.onlyThat': undefined
    'reviews.mail.read': undefined
    'reviews.mail.answers': { count: number; round: string | number }
    'reviews.mail.answerEach': { city: string | number }
    'reviews.mail.answer': undefined
    'reviews.mail.reason': { city: string | number; network: string | number }
    'reviews.version.answers': { count: number }
    'reviews.version.open': undefined
    'reviews.thread.remark': undefined
    'reviews.api.rounds': undefined
    'reviews.api.round': undefined
    'reviews.api.kind': undefined
    'reviews.api.state': undefined
    'reviews.api.visibility': undefined
    'reviews.api.namesHidden': undefined
    'reviews.api.each': undefined
    'reviews.api.reviews': undefined
    'reviews.api.sent': undefined
    'reviews.question.title': undefined
    'reviews.question.stand': undefined
    'reviews.question.ask': undefined
    'reviews.question.own': undefined
    'reviews.question.ownHint': undefined
    'reviews.question.save': undefined
    'reviews.question.saved': undefined
    'reviews.question.none': undefined
    'reviews.question.count': { count: number }
    'reviews.keep.kept': undefined
    'reviews.keep.away': undefined
    'reviews.keep.signIn': undefined
    'reviews.keep.conflict': undefined
    'reviews.effect.changed': { count: number }
    'reviews.effect.none': undefined
    'reviews.effect.join': undefined
  }
}

export type Markup = (parts: Child[]) => Child
