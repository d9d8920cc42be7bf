// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'actions.figure.testingActions': { concluded: number; count: number }
    'actions.open.notYetIdentified': undefined
    'actions.planFocus.title': undefined
    'actions.planFocus.nothing': { city: string | number }
    'actions.planFocus.fromProfile': undefined
    'actions.planFocus.inPlans': { count: number }
    'actions.testing.title': undefined
    'actions.testing.nothing': { city: string | number }
    'actions.testing.idea': undefined
    'actions.testing.started': undefined
    'actions.testing.with': { group: string | number; written: Markup }
    'actions.testing.inTests': { count: number }
    'actions.testing.all.title': undefined
    'actions.testing.all.eyebrow': { count: number }
    'actions.testing.all.lead': undefined
    'actions.testing.all.none': undefined
    'actions.testing.all.noneHow': undefined
    'actions.testing.ofCity': undefined
    'actions.sheet.open': undefined
    'actions.check.title': undefined
    'actions.check.titleOf': { title: string | number }
    'actions.check.kind.testing_action': undefined
    'actions.check.part.summary': undefined
    'actions.check.part.budget': undefined
    'actions.check.part.capacity': undefined
    'actions.check.part.timeframe': undefined
    'actions.check.part.results': undefined
    'actions.check.part.experiment': undefined
    'actions.check.field.title': undefined
    'actions.check.missing.title': undefined
    'actions.check.missing.field': { field: string | number }
    'actions.check.missing.part': { part: string | number }
    'actions.check.missing.why': undefined
    'actions.check.missing.stakeholders': undefined
    'actions.check.missing.answers': { count: number }
    'actions.check.blocks': undefined
    'actions.check.worthALook': undefined
    'actions.check.complete': undefined
    'actions.check.lead': { who: string | number }
    'actions.check.send': undefined
    'actions.check.sendNext': undefined
    'actions.check.message': undefined
    'actions.check.message.hint': undefined
    'actions.check.wasSent': undefined
    'actions.check.isOpen': undefined
    'actions.check.notNow': undefined
    'actions.check.since': undefined
    'actions.check.sinceNothing': undefined
    'actions.check.rounds': undefined
    'actions.check.noRounds': undefined
    'actions.check.noRoundsYet': undefined
    'actions.check.remarks': { count: number }
    'actions.check.round': { number: number }
    'actions.check.roundOf': { number: number; title: string | number }
    'actions.check.sentBy': { actor: string | number; date: string | number }
    'actions.check.waitsDays': { days: number }
    'actions.check.waitsForWhom': { who: string | number }
    'actions.check.isAgreed': { date: string | number }
    'actions.check.checkIt': undefined
    'actions.check.toAnswer': { count: number }
    'actions.check.editDraft': undefined
    'actions.check.all': undefined
    'actions.check.nobodyYet': undefined
    'actions.check.by': { actor: string | number; date: string | number }
    'actions.check.pointsOf': { most: number; points: number }
    'actions.check.state.waiting': undefined
    'actions.check.state.agreed': undefined
    'actions.check.state.returned': undefined
    'actions.check.changedHere': undefined
    'actions.check.nothingHere': undefined
    'actions.check.suggested': undefined
    'actions.check.outcome.taken': undefined
    'actions.check.outcome.declined': undefined
    'actions.check.take': undefined
    'actions.check.answer': undefined
    'actions.check.answer.anew': undefined
    'actions.check.answer.choose': undefined
    'actions.check.answer.outcome': undefined
    'actions.check.answer.words': undefined
    'actions.check.answer.hint': undefined
    'actions.check.answer.send': undefined
    'actions.check.answer.sayWhy': undefined
    'actions.check.answered.answered': undefined
    'actions.check.answered.changed': undefined
    'actions.check.answered.notNow': undefined
    'actions.check.queue.title': undefined
    'actions.check.queue.step': undefined
    'actions.check.queue.count': { count: number }
    'actions.check.queue.none': undefined
    'actions.check.queue.noneYet': undefined
    'actions.check.queue.place': { count: number; number: number }
    'actions.check.queue.skip': undefined
    'actions.check.queue.mine': undefined
    'actions.check.queue.elsewhere': undefined
    'actions.check.queue.days': { days: number }
    'actions.check.queue.lead': undefined
    'actions.check.queue.over': { limit: number; over: number }
    'actions.check.queue.tooLong': { said: string | number }
    'actions.check.queue.ofKind': { count: number; kind: string | number }
    'actions.check.queue.toVerdict': undefined
    'actions.check.form': undefined
    'actions.check.youAre': { role: string | number }
    'actions.check.otherSaid.agreed': { role: string | number }
    'actions.check.otherSaid.returned': { role: string | number }
    'actions.check.readIt': undefined
    'actions.check.earlier': { count: number }
    'actions.check.remarkAt': undefined
    'actions.check.remark': undefined
    'actions.check.suggestion': undefined
    'actions.check.suggestion.hint': undefined
    'actions.check.suggestion.hintAt': undefined
    'actions.check.points': undefined
    'actions.check.points.hint': undefined
    'actions.check.points.missing': undefined
    'actions.check.points.before': { number: number; points: number }
    'actions.check.verdict': undefined
    'actions.check.verdict.name': undefined
    'actions.check.verdict.agreed': undefined
    'actions.check.verdict.agreed.hint': undefined
    'actions.check.verdict.returned': undefined
    'actions.check.verdict.returned.hint': undefined
    'actions.check.verdict.missing': undefined
    'actions.check.comment': undefined
    'actions.check.comment.hint': undefined
    'actions.check.comment.missing': undefined
    'actions.check.give': undefined
    'actions.check.keep': undefined
    'actions.check.wasKept': undefined
    'actions.check.wasGiven': { city: string | number; title: string | number }
    'actions.check.closed.agreed': { city: string | number; title: string | number }
    'actions.check.closed.returned': { city: string | number; title: string | number }
    'actions.check.meanwhile': undefined
    'actions.check.stale': { actor: string | number }
    'actions.check.desk.waiting': { count: number; role: string | number }
    'actions.check.desk.oldest': { days: number }
    'actions.check.desk.returned': { title: string | number }
    'actions.check.desk.toAnswer': { count: number }
    'actions.check.desk.over': { days: number; limit: number; over: number }
    'actions.check.mail.arrived': { city: string | number; title: string | number }
    'actions.check.mail.arrivedBody': { by: string | number; city: string | number; title: string | number; what: string | number }
    'actions.check.mail.check': undefined
    'actions.check.mail.noMore': undefined
    'actions.check.mail.reasonChecker': { network: string | number }
    'actions.check.mail.agreed': { title: string | number }
    'actions.check.mail.agreedBody': { city: string | number; remarks: number; title: string | number; what: string | number }
    'actions.check.mail.returned': { title: string | number }
    'actions.check.mail.returnedBody': { city: string | number; remarks: number; title: string | number; what: string | number }
    'actions.check.mail.see': undefined
    'actions.check.mail.reasonCity': { city: string | number; network: string | number }
    'actions.check.at': undefined
    'actions.check.at.all': undefined
    'actions.check.at.missing': undefined
    'actions.check.more': undefined
    'actions.check.past': undefined
    'actions.check.toPlace': undefined
    'actions.check.answerThem': { count: number }
    'actions.experiment.kind.solution_works': undefined
    'actions.experiment.kind.people_use_it': undefined
    'actions.experiment.kind.impact_reached': undefined
    'actions.experiment.kind.resources_sustain_it': undefined
    'actions.step.takes': { days: number }
    'actions.step.kind.step': undefined
    'actions.step.kind.permission': undefined
    'actions.step.kind.procurement': undefined
    'actions.step.label': undefined
    'actions.step.kind': undefined
    'actions.step.who': undefined
    'actions.step.leadDays': undefined
    'actions.evidence.form': undefined
    'actions.test.one': undefined
    'actions.test.all': undefined
    'actions.test.new': undefined
    'actions.test.newLead': undefined
    'actions.test.begin': undefined
    'actions.test.grow': undefined
    'actions.test.growFor': { city: string | number }
    'actions.test.grown': undefined
    'actions.test.edit': undefined
    'actions.test.editLead': undefined
    'actions.test.save': undefined
    'actions.test.saved': undefined
    'actions.test.history': undefined
    'actions.test.undone': undefined
    'actions.test.form': undefined
    'actions.test.notStated': { count: number; what: string | number }
    'actions.test.about': undefined
    'actions.test.missing': undefined
    'actions.test.missing.lead': undefined
    'actions.test.missing.asked': undefined
    'actions.test.missing.nothing': undefined
    'actions.test.origins': undefined
    'actions.test.origins.none': undefined
    'actions.test.origins.change': undefined
    'actions.test.origins.lead': { city: string | number }
    'actions.test.origins.remove': undefined
    'actions.test.origins.add': undefined
    'actions.test.origins.search': undefined
    'actions.test.origins.kind': undefined
    'actions.test.origins.kinds': undefined
    'actions.test.origins.words': undefined
    'actions.test.origins.nothing': undefined
    'actions.test.origins.nothingHow': undefined
    'actions.test.origin.draft': undefined
    'actions.test.origin.row': undefined
    'actions.test.origin.practice': undefined
    'actions.test.origin.need': undefined
    'actions.test.origin.focus': undefined
    'actions.test.trail': undefined
    'actions.test.trailBy': { actor: string | number; date: string | number }
    'actions.test.move': undefined
    'actions.test.move.missing': undefined
    'actions.test.move.reason': undefined
    'actions.test.move.sayWhy': undefined
    'actions.test.move.send': undefined
    'actions.test.moved': undefined
    'actions.test.stateName': undefined
    'actions.test.state.idea': undefined
    'actions.test.state.drafted': undefined
    'actions.test.state.in_check': undefined
    'actions.test.state.returned': undefined
    'actions.test.state.agreed': undefined
    'actions.test.state.presented': undefined
    'actions.test.state.running': undefined
    'actions.test.state.reviewed': undefined
    'actions.test.state.concluded': undefined
    'actions.test.state.dropped': undefined
    'actions.test.filters': undefined
    'actions.test.city': undefined
    'actions.test.allCities': undefined
    'actions.test.theme': undefined
    'actions.test.allThemes': undefined
    'actions.test.allStates': undefined
    'actions.test.nothingFits': undefined
    'actions.test.showAll': undefined
    'actions.test.titleMissing': undefined
    'actions.test.cityMissing': undefined
    'actions.test.dateWrong': undefined
    'actions.test.dateHint': undefined
    'actions.test.endsBefore': undefined
    'actions.test.currency': undefined
    'actions.test.currencyMissing': undefined
    'actions.test.stepMissing': undefined
    'actions.test.stepsHint': undefined
    'actions.test.stepNumber': { number: string | number }
    'actions.test.moreSteps': undefined
    'actions.test.audienceHint': undefined
    'actions.test.field.title': undefined
    'actions.test.field.description': undefined
    'actions.test.field.targetGroup': undefined
    'actions.test.field.subThemes': undefined
    'actions.test.field.assumption': undefined
    'actions.test.field.budget': undefined
    'actions.test.field.budgetNote': undefined
    'actions.test.field.leadUnit': undefined
    'actions.test.field.capacity': undefined
    'actions.test.field.stakeholders': undefined
    'actions.test.field.startsOn': undefined
    'actions.test.field.endsOn': undefined
    'actions.test.field.steps': undefined
    'actions.test.field.outputs': undefined
    'actions.test.field.results': undefined
    'actions.test.field.successSignal': undefined
    'actions.test.field.risks': undefined
    'actions.test.field.experimentKind': undefined
    'actions.test.field.method': undefined
    'actions.test.field.metric': undefined
    'actions.test.field.target': undefined
    'actions.test.field.grant': undefined
    'actions.test.field.coach': undefined
    'actions.test.field.extra': undefined
    'actions.test.growSomewhere': undefined
    'actions.similar.title': undefined
    'actions.similar.nobody': undefined
    'actions.similar.tests': undefined
    'actions.similar.practices': undefined
    'actions.similar.words': { count: number }
    'actions.similar.concepts': undefined
    'actions.similar.themes': { count: number }
    'actions.run.title': undefined
    'actions.run.start': undefined
    'actions.run.startTitle': undefined
    'actions.run.startLead': undefined
    'actions.run.startAnyway': undefined
    'actions.run.started': undefined
    'actions.run.notNow': undefined
    'actions.run.permissionsMissing': { count: number }
    'actions.run.askBy': { date: string | number; days: number }
    'actions.run.askedLate': { date: string | number }
    'actions.run.done': undefined
    'actions.run.notDone': undefined
    'actions.run.doneOn': { date: string | number }
    'actions.run.stepDone': undefined
    'actions.run.stepOpen': undefined
    'actions.run.desk.ask': { step: string | number; title: string | number }
    'actions.run.desk.conclude': { title: string | number }
    'actions.run.desk.over': { date: string | number }
    'actions.run.neverTicked': undefined
    'actions.cycle.designed': undefined
    'actions.cycle.permitted': undefined
    'actions.cycle.running': undefined
    'actions.cycle.observed': undefined
    'actions.cycle.learned': undefined
    'actions.cycle.to.designed': undefined
    'actions.cycle.to.permitted': undefined
    'actions.cycle.to.running': undefined
    'actions.cycle.to.observed': undefined
    'actions.cycle.said.designed': undefined
    'actions.cycle.said.permitted': undefined
    'actions.cycle.said.running': undefined
    'actions.cycle.said.observed': undefined
    'actions.cycle.said.learned': undefined
    'actions.report.see': undefined
    'actions.report.title': undefined
    'actions.report.one': undefined
    'actions.report.days': undefined
    'actions.report.noDay': undefined
    'actions.report.grant': { sum: string | number }
    'actions.report.dayUnknown': undefined
    'actions.seen.one': undefined
    'actions.seen.title': undefined
    'actions.seen.lookFor': undefined
    'actions.seen.metric': { metric: string | number; target: string | number }
    'actions.seen.add': undefined
    'actions.seen.kinds': undefined
    'actions.seen.kind.note': undefined
    'actions.seen.kind.number': undefined
    'actions.seen.kind.voice': undefined
    'actions.seen.kind.photo': undefined
    'actions.seen.kind.cost': undefined
    'actions.seen.text.note': undefined
    'actions.seen.text.number': undefined
    'actions.seen.text.voice': undefined
    'actions.seen.text.photo': undefined
    'actions.seen.text.cost': undefined
    'actions.seen.text.missing': undefined
    'actions.seen.voice.hint': undefined
    'actions.seen.who': undefined
    'actions.seen.who.hint': undefined
    'actions.seen.value': undefined
    'actions.seen.value.missing': undefined
    'actions.seen.unit': undefined
    'actions.seen.unit.hint': undefined
    'actions.seen.unit.missing': undefined
    'actions.seen.cost': undefined
    'actions.seen.cost.missing': undefined
    'actions.seen.currency': undefined
    'actions.seen.currency.hint': undefined
    'actions.seen.currency.missing': undefined
    'actions.seen.photo': undefined
    'actions.seen.photo.none': undefined
    'actions.seen.alt': undefined
    'actions.seen.alt.hint': undefined
    'actions.seen.alt.missing': undefined
    'actions.seen.day': undefined
    'actions.seen.day.missing': undefined
    'actions.seen.day.later': undefined
    'actions.seen.send': undefined
    'actions.seen.added': undefined
    'actions.seen.again': undefined
    'actions.seen.soFar': { count: number }
    'actions.seen.none': undefined
    'actions.seen.noneYet': undefined
    'actions.seen.numbers': undefined
    'actions.seen.by': { actor: string | number }
    'actions.seen.change': undefined
    'actions.seen.changeTitle': undefined
    'actions.seen.save': undefined
    'actions.seen.saved': undefined
    'actions.seen.remove': undefined
    'actions.seen.removeTitle': undefined
    'actions.seen.removeLead': undefined
    'actions.seen.removed': undefined
    'actions.seen.spentOf': { budget: string | number; spent: string | number }
    'actions.seen.over': { sum: string | number }
    'actions.seen.spentElse': { sum: string | number }
    'actions.conclusion.title': undefined
    'actions.conclusion.lead': undefined
    'actions.conclusion.ended': undefined
    'actions.conclusion.hoped': undefined
    'actions.conclusion.seen': undefined
    'actions.conclusion.lesson': undefined
    'actions.conclusion.lesson.hint': undefined
    'actions.conclusion.lesson.missing': undefined
    'actions.conclusion.decision': undefined
    'actions.conclusion.decision.missing': undefined
    'actions.conclusion.decision.scale': undefined
    'actions.conclusion.decision.scale.hint': undefined
    'actions.conclusion.decision.change': undefined
    'actions.conclusion.decision.change.hint': undefined
    'actions.conclusion.decision.stop': undefined
    'actions.conclusion.decision.stop.hint': undefined
    'actions.conclusion.decision.persist': undefined
    'actions.conclusion.decision.persist.hint': undefined
    'actions.conclusion.decision.pivot': undefined
    'actions.conclusion.decision.pivot.hint': undefined
    'actions.conclusion.whatChanges': undefined
    'actions.conclusion.whatChanges.hint': undefined
    'actions.conclusion.planEffect': undefined
    'actions.conclusion.planEffect.hint': undefined
    'actions.conclusion.public': undefined
    'actions.conclusion.public.hint': undefined
    'actions.conclusion.public.yes': undefined
    'actions.conclusion.public.no': undefined
    'actions.conclusion.send': undefined
    'actions.conclusion.saved': undefined
    'actions.conclusion.change': undefined
    'actions.api.tests': undefined
    'actions.api.test': undefined
    'actions.api.state': undefined
    'actions.thread.focus': undefined
    'actions.thread.test': undefined
    'actions.thread.seen': undefined
    'actions.thread.round': undefined
  }
}

export type Markup = (parts: Child[]) => Child
