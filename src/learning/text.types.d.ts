// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'learning.grid.one': undefined
    'learning.grid.horizontal': undefined
    'learning.grid.title': { city: string | number; event: string | number }
    'learning.grid.fill': undefined
    'learning.grid.rows': { count: number }
    'learning.grid.empty': undefined
    'learning.grid.emptyBody': undefined
    'learning.grid.unshared': { count: number }
    'learning.grid.method': undefined
    'learning.grid.method.grid': undefined
    'learning.grid.method.photo_elicitation': undefined
    'learning.grid.method.both': undefined
    'learning.grid.method.missing': undefined
    'learning.grid.takeHome': undefined
    'learning.grid.takeHome.label': undefined
    'learning.grid.takeHome.hint': undefined
    'learning.grid.filledOn': undefined
    'learning.grid.sharedOn': undefined
    'learning.grid.sharedOn.hint': undefined
    'learning.grid.sharing': undefined
    'learning.grid.share': undefined
    'learning.grid.save': undefined
    'learning.grid.saved': undefined
    'learning.grid.nowShared': undefined
    'learning.grid.elsewhere': undefined
    'learning.grid.state.open': undefined
    'learning.grid.state.filled': undefined
    'learning.grid.state.shared': undefined
    'learning.grid.state.reviewed': undefined
    'learning.grids.title': undefined
    'learning.grids.lead': undefined
    'learning.grids.ofMeeting': { meeting: string | number }
    'learning.grids.ofCity': { city: string | number }
    'learning.grids.none': undefined
    'learning.grids.noneBody': undefined
    'learning.grids.fromMeetings': undefined
    'learning.grids.onThemes': undefined
    'learning.audience.name': undefined
    'learning.audience.missing': undefined
    'learning.audience.group': undefined
    'learning.audience.network': undefined
    'learning.audience.public': undefined
    'learning.audience.city': undefined
    'learning.audience.author': undefined
    'learning.audience.now.group': undefined
    'learning.audience.now.network': undefined
    'learning.audience.now.public': undefined
    'learning.audience.now.city': undefined
    'learning.audience.now.author': undefined
    'learning.row.one': undefined
    'learning.row.add': undefined
    'learning.row.send': undefined
    'learning.row.added': undefined
    'learning.row.again': undefined
    'learning.row.change': undefined
    'learning.row.save': undefined
    'learning.row.saved': undefined
    'learning.row.remove': undefined
    'learning.row.removeTitle': undefined
    'learning.row.removeLead': undefined
    'learning.row.removeSend': undefined
    'learning.row.removed': undefined
    'learning.row.keyPoint': undefined
    'learning.row.keyPoint.hint': undefined
    'learning.row.keyPoint.missing': undefined
    'learning.row.relevance': undefined
    'learning.row.action': undefined
    'learning.row.action.hint': undefined
    'learning.row.who': undefined
    'learning.row.about': undefined
    'learning.row.session': undefined
    'learning.row.practice': undefined
    'learning.row.need': undefined
    'learning.row.missing': { what: string | number }
    'learning.photo.title': undefined
    'learning.photo.add': undefined
    'learning.photo.added': undefined
    'learning.photo.file': undefined
    'learning.photo.alt': undefined
    'learning.photo.alt.hint': undefined
    'learning.photo.alt.missing': undefined
    'learning.photo.noPicture': undefined
    'learning.photo.remove': { alt: string | number }
    'learning.photo.removed': undefined
    'learning.photo.done': undefined
    'learning.kept.kept': undefined
    'learning.kept.photos': undefined
    'learning.kept.sent': undefined
    'learning.kept.refused': undefined
    'learning.kept.signIn': undefined
    'learning.kept.offline': undefined
    'learning.kept.takeBack': undefined
    'learning.review.title': undefined
    'learning.review.of': { meeting: string | number }
    'learning.review.lead': undefined
    'learning.review.none': undefined
    'learning.review.noneBody': undefined
    'learning.review.promised': { count: number }
    'learning.review.unanswered': undefined
    'learning.review.open': undefined
    'learning.review.say': undefined
    'learning.review.again': undefined
    'learning.review.result': undefined
    'learning.review.result.done': undefined
    'learning.review.result.partly': undefined
    'learning.review.result.not_done': undefined
    'learning.review.result.changed': undefined
    'learning.review.missing': undefined
    'learning.review.note': undefined
    'learning.review.note.hint': undefined
    'learning.review.sayWhy': undefined
    'learning.review.send': undefined
    'learning.review.saved': undefined
    'learning.log.one': undefined
    'learning.log.title': { city: string | number }
    'learning.log.lead': undefined
    'learning.log.count': { count: number }
    'learning.log.actions': undefined
    'learning.log.waiting': { count: number }
    'learning.log.empty': undefined
    'learning.log.emptyBody': undefined
    'learning.log.filters': undefined
    'learning.log.allStates': undefined
    'learning.log.from': undefined
    'learning.log.fromAnything': undefined
    'learning.log.from.row': undefined
    'learning.log.from.session': undefined
    'learning.log.from.meeting': undefined
    'learning.log.from.practice': undefined
    'learning.log.from.need': undefined
    'learning.log.from.none': undefined
    'learning.log.sort': undefined
    'learning.log.sort.newest': undefined
    'learning.log.sort.state': undefined
    'learning.log.sort.title': undefined
    'learning.log.nothingFits': undefined
    'learning.log.showAll': undefined
    'learning.action.one': undefined
    'learning.action.grow': undefined
    'learning.action.growFor': { city: string | number }
    'learning.action.grown': undefined
    'learning.action.new': undefined
    'learning.action.newLead': undefined
    'learning.action.add': undefined
    'learning.action.again': undefined
    'learning.action.change': undefined
    'learning.action.save': undefined
    'learning.action.saved': undefined
    'learning.action.history': undefined
    'learning.action.title': undefined
    'learning.action.title.missing': undefined
    'learning.action.intendedResult': undefined
    'learning.action.output': undefined
    'learning.action.leadBy': undefined
    'learning.action.partners': undefined
    'learning.action.resources': undefined
    'learning.action.timescale': undefined
    'learning.action.table': undefined
    'learning.action.notStated': undefined
    'learning.action.stateName': undefined
    'learning.action.state.idea': undefined
    'learning.action.state.draft': undefined
    'learning.action.state.discussed': undefined
    'learning.action.state.kept': undefined
    'learning.action.state.merged': undefined
    'learning.action.state.dropped': undefined
    'learning.action.state.in_plan': undefined
    'learning.action.decisions': undefined
    'learning.action.by': { actor: string | number; date: string | number }
    'learning.action.move': undefined
    'learning.action.move.send': undefined
    'learning.action.move.missing': undefined
    'learning.action.move.reason': undefined
    'learning.action.move.reasonHint': undefined
    'learning.action.move.sayWhy': undefined
    'learning.action.move.into': undefined
    'learning.action.move.intoWhich': undefined
    'learning.action.moved': undefined
    'learning.thread.whatBecame': undefined
    'learning.thread.whereFrom': undefined
    'learning.thread.fromNothing': undefined
    'learning.thread.next': undefined
    'learning.thread.noAction': undefined
    'learning.thread.noSession': undefined
    'learning.thread.shows': undefined
    'learning.thread.kind.need': undefined
    'learning.thread.kind.session': undefined
    'learning.thread.kind.meeting': undefined
    'learning.thread.kind.practice': undefined
    'learning.thread.kind.row': undefined
    'learning.thread.kind.action': undefined
    'learning.thread.kind.poll': undefined
    'learning.thread.ofMeeting': undefined
    'learning.thread.more': { count: number }
    'learning.chain.title': undefined
    'learning.chain.step': undefined
    'learning.chain.eyebrow': undefined
    'learning.chain.lead': undefined
    'learning.chain.stage.raised': undefined
    'learning.chain.stage.on_agenda': undefined
    'learning.chain.stage.addressed': undefined
    'learning.chain.stage.acted': undefined
    'learning.chain.stage.no_agenda': undefined
    'learning.chain.stage.not_addressed': undefined
    'learning.chain.stage.no_action': undefined
    'learning.chain.stage.closed': undefined
    'learning.chain.byTheme': undefined
    'learning.chain.byCity': undefined
    'learning.chain.nothing': undefined
    'learning.chain.close': undefined
    'learning.chain.empty': undefined
    'learning.chain.emptyWay': undefined
    'learning.chain.counted.raised': { count: number }
    'learning.chain.counted.on_agenda': { count: number }
    'learning.chain.counted.addressed': { count: number }
    'learning.chain.counted.acted': { count: number }
    'learning.chain.led': undefined
    'learning.chain.shares': undefined
    'learning.chain.ledCounts': undefined
    'learning.chain.countedBy': undefined
    'learning.chain.stands': undefined
    'learning.chain.standsTogether': { count: number }
    'learning.city.title': undefined
    'learning.desk.actions': { count: number }
    'learning.desk.rows': { count: number }
    'learning.suggestion.learned': undefined
    'learning.suggestion.promised': undefined
    'learning.suggestion.draft': undefined
    'learning.api.thread': undefined
  }
}

export type Markup = (parts: Child[]) => Child
