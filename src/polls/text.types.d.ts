// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'polls.poll.one': undefined
    'polls.poll.make': undefined
    'polls.poll.makeLead': undefined
    'polls.poll.made': undefined
    'polls.poll.change': undefined
    'polls.poll.save': undefined
    'polls.poll.saved': undefined
    'polls.poll.stale': undefined
    'polls.poll.title': undefined
    'polls.poll.title.hint': undefined
    'polls.poll.title.missing': undefined
    'polls.poll.template': undefined
    'polls.poll.template.none': undefined
    'polls.poll.steps': undefined
    'polls.poll.steps.all': undefined
    'polls.poll.steps.steps': undefined
    'polls.poll.results': undefined
    'polls.poll.results.released': undefined
    'polls.poll.results.answered': undefined
    'polls.poll.results.live': undefined
    'polls.poll.names': undefined
    'polls.poll.names.anonymous': undefined
    'polls.poll.names.anonymous.hint': undefined
    'polls.poll.names.signed': undefined
    'polls.poll.names.signed.hint': undefined
    'polls.poll.moderation': undefined
    'polls.poll.moderated': undefined
    'polls.poll.moderated.hint': undefined
    'polls.poll.opensOn': undefined
    'polls.poll.closesOn': undefined
    'polls.poll.time': undefined
    'polls.poll.time.hint': { zone: string | number }
    'polls.poll.time.wrong': undefined
    'polls.poll.time.before': undefined
    'polls.poll.code': undefined
    'polls.poll.importedFrom': undefined
    'polls.poll.questions': undefined
    'polls.poll.noQuestions': undefined
    'polls.poll.noQuestionsYet': undefined
    'polls.poll.openLead': undefined
    'polls.poll.answer': undefined
    'polls.poll.toScreen': undefined
    'polls.poll.toResults': undefined
    'polls.poll.open': undefined
    'polls.poll.close': undefined
    'polls.poll.reopen': undefined
    'polls.poll.analyse': undefined
    'polls.poll.done.open': undefined
    'polls.poll.done.close': undefined
    'polls.poll.done.reopen': undefined
    'polls.poll.done.analyse': undefined
    'polls.poll.moved': undefined
    'polls.poll.more': undefined
    'polls.poll.duplicate': undefined
    'polls.poll.duplicateTitle': { title: string | number }
    'polls.poll.duplicateLead': undefined
    'polls.poll.copyOf': { title: string | number }
    'polls.poll.remove': undefined
    'polls.poll.removeTitle': { title: string | number }
    'polls.poll.removed': undefined
    'polls.poll.openedOn': undefined
    'polls.poll.closedOn': undefined
    'polls.polls.title': undefined
    'polls.polls.all': undefined
    'polls.polls.none': undefined
    'polls.polls.noneYet': undefined
    'polls.polls.noneHere': undefined
    'polls.polls.counts': { answered: number; questions: number }
    'polls.state.draft': undefined
    'polls.state.open': undefined
    'polls.state.closed': undefined
    'polls.state.analysed': undefined
    'polls.question.add': undefined
    'polls.question.added': undefined
    'polls.question.change': undefined
    'polls.question.answered': undefined
    'polls.question.kind.label': undefined
    'polls.question.kind.missing': undefined
    'polls.question.kind.single': undefined
    'polls.question.kind.single.hint': undefined
    'polls.question.kind.multiple': undefined
    'polls.question.kind.multiple.hint': undefined
    'polls.question.kind.scale': undefined
    'polls.question.kind.scale.hint': undefined
    'polls.question.kind.ranking': undefined
    'polls.question.kind.ranking.hint': undefined
    'polls.question.kind.points': undefined
    'polls.question.kind.points.hint': undefined
    'polls.question.kind.words': undefined
    'polls.question.kind.words.hint': undefined
    'polls.question.kind.text': undefined
    'polls.question.kind.text.hint': undefined
    'polls.question.text': undefined
    'polls.question.text.missing': undefined
    'polls.question.hint': undefined
    'polls.question.options': undefined
    'polls.question.options.hint': undefined
    'polls.question.options.answered': undefined
    'polls.question.options.few': undefined
    'polls.question.options.many': { most: number }
    'polls.question.options.long': { most: number }
    'polls.question.options.twice': undefined
    'polls.question.options.noneRight': undefined
    'polls.question.optionCount': { count: number }
    'polls.question.quiz': undefined
    'polls.question.quiz.hint': undefined
    'polls.question.most': undefined
    'polls.question.most.hint': undefined
    'polls.question.most.scale': undefined
    'polls.question.most.words': undefined
    'polls.question.least': undefined
    'polls.question.mostLabel': undefined
    'polls.question.themed': undefined
    'polls.question.themed.hint': undefined
    'polls.question.up': undefined
    'polls.question.upNamed': { number: number }
    'polls.question.down': undefined
    'polls.question.downNamed': { number: number }
    'polls.question.remove': undefined
    'polls.question.removeTitle': undefined
    'polls.question.removed': undefined
    'polls.template.closing': undefined
    'polls.template.closing.learn': undefined
    'polls.template.closing.hint': undefined
    'polls.template.closing.useful': undefined
    'polls.template.closing.least': undefined
    'polls.template.closing.most': undefined
    'polls.template.mood': undefined
    'polls.template.mood.question': undefined
    'polls.template.expectations': undefined
    'polls.template.expectations.words': undefined
    'polls.template.expectations.text': undefined
    'polls.join.title': undefined
    'polls.join.lead': undefined
    'polls.join.code': undefined
    'polls.join.codeHint': undefined
    'polls.join.missing': undefined
    'polls.join.unknown': undefined
    'polls.join.send': undefined
    'polls.live.what': undefined
    'polls.phone.form': undefined
    'polls.phone.notYet': undefined
    'polls.phone.closed': undefined
    'polls.phone.asked': { count: number }
    'polls.phone.thanks': undefined
    'polls.phone.wait': undefined
    'polls.phone.promise': undefined
    'polls.phone.promiseSigned': undefined
    'polls.phone.sign': undefined
    'polls.phone.signHint': undefined
    'polls.phone.send': undefined
    'polls.phone.sending': undefined
    'polls.phone.waiting': undefined
    'polls.phone.late': undefined
    'polls.phone.forgetful': undefined
    'polls.phone.counted': undefined
    'polls.phone.later': undefined
    'polls.phone.noResults': undefined
    'polls.phone.soFar': undefined
    'polls.answer.upTo': { most: number }
    'polls.answer.any': undefined
    'polls.answer.rank': undefined
    'polls.answer.share': { most: number }
    'polls.answer.words': { most: number }
    'polls.answer.word': { number: number }
    'polls.answer.place': { place: number }
    'polls.answer.theme': undefined
    'polls.answer.nothing': undefined
    'polls.answer.tooMany': undefined
    'polls.answer.sameRank': undefined
    'polls.answer.points': undefined
    'polls.answer.tooLong': undefined
    'polls.answer.wordTooLong': undefined
    'polls.vote.give': undefined
    'polls.vote.done': undefined
    'polls.vote.for': { text: string | number }
    'polls.result.none': undefined
    'polls.result.noTexts': undefined
    'polls.result.share': { count: number; share: number }
    'polls.result.points': { points: number }
    'polls.result.place': { place: string | number }
    'polls.result.votes': { votes: number }
    'polls.result.texts': { texts: number }
    'polls.result.right': undefined
    'polls.result.mean': { mean: string | number }
    'polls.results.title': { poll: string | number }
    'polls.results.eyebrow': undefined
    'polls.results.lead': undefined
    'polls.results.leadSigned': undefined
    'polls.results.leadBrought': undefined
    'polls.results.people': { count: number }
    'polls.results.questions': { count: number }
    'polls.results.hidden': undefined
    'polls.results.hiddenLead': undefined
    'polls.results.release': undefined
    'polls.results.csv': undefined
    'polls.results.answersCsv': undefined
    'polls.csv.question': undefined
    'polls.csv.kind': undefined
    'polls.csv.answered': undefined
    'polls.csv.answer': undefined
    'polls.csv.count': undefined
    'polls.csv.points': undefined
    'polls.csv.place': undefined
    'polls.csv.theme': undefined
    'polls.csv.signed': undefined
    'polls.csv.group': undefined
    'polls.csv.state': undefined
    'polls.screen.answered': { count: number }
    'polls.screen.qr': { address: string | number }
    'polls.screen.controls': undefined
    'polls.screen.before': undefined
    'polls.screen.next': undefined
    'polls.screen.place': { number: number; of: number }
    'polls.screen.show': undefined
    'polls.screen.hide': undefined
    'polls.screen.leave': undefined
    'polls.screen.state.draft': undefined
    'polls.screen.state.open': undefined
    'polls.screen.state.closed': undefined
    'polls.screen.state.analysed': undefined
    'polls.texts.title': undefined
    'polls.texts.lead': undefined
    'polls.texts.alike': undefined
    'polls.texts.together': undefined
    'polls.texts.none': undefined
    'polls.texts.noneYet': undefined
    'polls.texts.choose': undefined
    'polls.texts.chooseSome': undefined
    'polls.texts.name': undefined
    'polls.texts.nameHint': undefined
    'polls.texts.nameMissing': undefined
    'polls.texts.group': undefined
    'polls.texts.into': undefined
    'polls.texts.ungroup': undefined
    'polls.texts.show': undefined
    'polls.texts.hide': undefined
    'polls.texts.state.held': undefined
    'polls.texts.state.shown': undefined
    'polls.texts.state.hidden': undefined
    'polls.brought.title': undefined
    'polls.brought.lead': undefined
    'polls.brought.from': undefined
    'polls.brought.from.hint': undefined
    'polls.brought.from.missing': undefined
    'polls.brought.file': undefined
    'polls.brought.table': undefined
    'polls.brought.table.hint': undefined
    'polls.brought.table.missing': undefined
    'polls.brought.check': undefined
    'polls.brought.checkLead': { questions: number }
    'polls.brought.take': undefined
    'polls.brought.done': undefined
    'polls.brought.problems': { count: number }
    'polls.brought.line': { line: number }
    'polls.brought.unreadable': undefined
    'polls.brought.columns': undefined
    'polls.brought.nothing': undefined
    'polls.brought.empty': undefined
    'polls.brought.kind': { kind: string | number }
    'polls.brought.twoKinds': { question: string | number }
    'polls.brought.count': { count: string | number }
    'polls.brought.scale': { answer: string | number }
    'polls.brought.long': undefined
    'polls.brought.tooMany': { most: number }
    'polls.brought.tooManyOptions': { most: number; question: string | number }
    'polls.needs.title': undefined
    'polls.needs.lead': undefined
    'polls.needs.stillOpen': undefined
    'polls.needs.none': undefined
    'polls.needs.allMade': undefined
    'polls.needs.more': { count: number }
    'polls.needs.howMany': { count: number }
    'polls.needs.votes': { count: number }
    'polls.needs.guessed': undefined
    'polls.needs.take': undefined
    'polls.needs.take.missing': undefined
    'polls.needs.question': undefined
    'polls.needs.question.hint': undefined
    'polls.needs.question.missing': undefined
    'polls.needs.theme': undefined
    'polls.needs.theme.missing': undefined
    'polls.needs.cities': undefined
    'polls.needs.cities.missing': undefined
    'polls.needs.voiced': undefined
    'polls.needs.with': undefined
    'polls.needs.with.hint': undefined
    'polls.needs.forAll': undefined
    'polls.needs.target': undefined
    'polls.needs.target.hint': undefined
    'polls.needs.audience': undefined
    'polls.needs.audience.missing': undefined
    'polls.needs.audience.city': undefined
    'polls.needs.audience.group': undefined
    'polls.needs.audience.network': undefined
    'polls.needs.audience.public': undefined
    'polls.needs.send': undefined
    'polls.needs.done': { count: number }
    'polls.needs.made': { count: number }
    'polls.needs.watched': undefined
    'polls.needs.promised': { count: number }
    'polls.needs.city': undefined
    'polls.needs.here': undefined
    'polls.needs.all': undefined
    'polls.needs.ofPromised': { fewer: string | number; promised: number; raised: number }
    'polls.academy.poll': undefined
    'polls.academy.polls': { answered: number; count: number }
    'polls.academy.needs': undefined
    'polls.academy.raised': { count: number }
    'polls.origin.title': undefined
    'polls.origin.raisedAt': undefined
    'polls.origin.poll': undefined
    'polls.origin.target': undefined
  }
}

export type Markup = (parts: Child[]) => Child
