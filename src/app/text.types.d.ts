// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'app.api.title': undefined
    'app.api.lead': undefined
    'app.api.machine': { address: string | number; file: Markup }
    'app.api.rules.title': undefined
    'app.api.rules.formats': undefined
    'app.api.rules.paging': undefined
    'app.api.rules.caching': undefined
    'app.api.rules.errors': undefined
    'app.api.rules.limits': undefined
    'app.api.rules.fields': undefined
    'app.api.fieldsOf': { name: string | number }
    'app.api.field.name': undefined
    'app.api.field.type': undefined
    'app.api.field.meaning': undefined
    'app.api.parameter.id': undefined
    'app.api.parameter.format': undefined
    'app.api.answer.notModified': undefined
    'app.home.title': undefined
    'app.home.description': undefined
    'app.home.lead': undefined
    'app.home.none': undefined
    'app.home.noneHow': undefined
    'app.home.folder': undefined
    'app.home.noneDemo': { command: Markup }
    'app.home.count': { count: number }
    'app.home.countOf': { all: string | number; count: number }
    'app.home.nothingFound': undefined
    'app.home.showAll': undefined
    'app.home.find': undefined
    'app.home.narrow': undefined
    'app.home.programme': undefined
    'app.home.allProgrammes': undefined
    'app.home.ledBy': { city: string | number }
    'app.home.cities': { count: number }
    'app.home.practices': { count: number }
    'app.about.title': undefined
    'app.about.lead': undefined
    'app.about.name.title': undefined
    'app.about.name.body': undefined
    'app.about.read.title': undefined
    'app.about.read.body': undefined
    'app.about.trust.title': undefined
    'app.about.trust.computed': undefined
    'app.about.trust.asOf': undefined
    'app.about.trust.unknown': undefined
    'app.about.trust.doubt': undefined
    'app.about.trust.example': undefined
    'app.about.data.title': undefined
    'app.about.data.body': undefined
    'app.about.machines.title': undefined
    'app.about.machines.body': { link: Markup }
    'app.about.made.title': undefined
    'app.about.made.body': undefined
    'app.about.contact.title': undefined
    'app.accessibility.title': undefined
    'app.accessibility.lead': undefined
    'app.accessibility.status.title': undefined
    'app.accessibility.status.body': undefined
    'app.accessibility.tested.title': undefined
    'app.accessibility.tested.axe': undefined
    'app.accessibility.tested.contrast': undefined
    'app.accessibility.tested.script': undefined
    'app.accessibility.tested.narrow': undefined
    'app.accessibility.limits.title': undefined
    'app.accessibility.limits.matrix': undefined
    'app.accessibility.limits.map': undefined
    'app.accessibility.limits.content': undefined
    'app.accessibility.limits.readers': undefined
    'app.accessibility.complain.title': undefined
    'app.accessibility.complain.body': undefined
    'app.accessibility.complain.authority': { link: Markup }
    'app.accessibility.date': undefined
    'app.error.searchNetwork': { network: string | number }
    'app.error.openNetwork': { network: string | number }
    'app.error.searchNetworks': undefined
    'app.feed.house': undefined
    'app.feed.network': { name: string | number }
    'app.feed.kind.network': undefined
    'app.feed.kind.practice': undefined
    'app.feed.kind.need': undefined
    'app.feed.kind.meeting': undefined
    'app.feed.kind.testing_action': undefined
    'app.search.title': undefined
    'app.search.titleFor': { typed: string | number }
    'app.search.inNetwork': { network: string | number }
    'app.search.everywhere': undefined
    'app.search.lead': undefined
    'app.search.found': { total: number }
    'app.search.foundMany': { total: number }
    'app.search.respelt': { instead: string | number; link: Markup }
    'app.search.asTyped': { typed: string | number }
    'app.search.meant': { meant: Markup }
    'app.search.onlyTyped': { typed: string | number }
    'app.search.kinds': undefined
    'app.search.allKinds': undefined
    'app.search.kind.city': undefined
    'app.search.kind.theme': undefined
    'app.search.kind.practice': undefined
    'app.search.kind.need': undefined
    'app.search.kind.meeting': undefined
    'app.search.kind.testing_action': undefined
    'app.search.kind.plan_focus': undefined
    'app.search.kind.grid_row': undefined
    'app.search.kind.draft_action': undefined
    'app.search.kind.testing_action_form': undefined
    'app.search.kind.plan': undefined
    'app.search.kind.plan_action': undefined
    'app.search.kind.published_plan': undefined
    'app.search.kind.published_section': undefined
    'app.search.kind.published_action': undefined
    'app.search.one.city': undefined
    'app.search.one.theme': undefined
    'app.search.one.practice': undefined
    'app.search.one.need': undefined
    'app.search.one.meeting': undefined
    'app.search.one.testing_action': undefined
    'app.search.one.plan_focus': undefined
    'app.search.one.grid_row': undefined
    'app.search.one.draft_action': undefined
    'app.search.one.testing_action_form': undefined
    'app.search.one.plan': undefined
    'app.search.one.plan_action': undefined
    'app.search.one.published_plan': undefined
    'app.search.one.published_section': undefined
    'app.search.one.published_action': undefined
    'app.search.narrowPractices': undefined
    'app.search.inAllNetworks': undefined
    'app.search.nothing': { typed: string | number }
    'app.search.nothingTips': undefined
    'app.search.nothingOfKind': { link: Markup }
    'app.search.nothingOutside': { link: Markup }
    'app.search.wholeCatalogue': undefined
    'app.search.allNetworks': undefined
    'app.search.onlySigns': undefined
    'app.letters.title': undefined
    'app.letters.none': undefined
    'app.letters.noneYet': undefined
    'app.letters.lead': { count: number }
    'app.letters.to': undefined
    'app.letters.written': undefined
    'app.letters.asText': undefined
    'app.api.rules.tokens': undefined
    'app.demo.title': undefined
    'app.demo.lead': undefined
    'app.demo.note': { letters: Markup }
    'app.demo.look': undefined
    'app.demo.step': undefined
    'app.demo.stepInto': { role: string | number }
    'app.demo.signedIn': { name: string | number }
    'app.demo.youAre': { role: string | number }
    'app.demo.change': undefined
    'app.demo.leave': undefined
    'app.demo.try': undefined
    'app.home.mine': undefined
    'app.live.what': undefined
    'app.upload.title': undefined
    'app.upload.titleNew': undefined
    'app.upload.lead': undefined
    'app.upload.leadNew': undefined
    'app.upload.files': undefined
    'app.upload.filesHint': undefined
    'app.upload.check': undefined
    'app.upload.template': undefined
    'app.upload.now': undefined
    'app.upload.now.failed': undefined
    'app.upload.brought': undefined
    'app.upload.kept': undefined
    'app.upload.wrong.nothing': undefined
    'app.upload.wrong.tooLarge': undefined
    'app.upload.wrong.tooMany': undefined
    'app.upload.wrong.tooOften': undefined
    'app.upload.one': { name: string | number }
    'app.upload.state.checking': undefined
    'app.upload.state.checked': undefined
    'app.upload.state.taking_in': undefined
    'app.upload.state.taken_in': undefined
    'app.upload.state.failed': undefined
    'app.upload.say.checking': undefined
    'app.upload.say.checked': undefined
    'app.upload.say.taking_in': undefined
    'app.upload.say.taken_in': undefined
    'app.upload.say.failed': undefined
    'app.upload.say.wrong': { count: number }
    'app.upload.say.conflicts': { count: number }
    'app.upload.say.nothing': undefined
    'app.upload.say.unknown': undefined
    'app.upload.knows': undefined
    'app.upload.say.ready': { count: number }
    'app.upload.progress': undefined
    'app.upload.progressOf': { count: number; table: string | number }
    'app.upload.decide': undefined
    'app.upload.decide.keep': undefined
    'app.upload.decide.keepHint': undefined
    'app.upload.decide.file': undefined
    'app.upload.decide.fileHint': undefined
    'app.upload.decide.missing': undefined
    'app.upload.hidden': undefined
    'app.upload.takeIn': undefined
    'app.upload.see': undefined
    'app.upload.forget': undefined
    'app.upload.forgotten': undefined
    'app.upload.problems': { count: string | number }
    'app.upload.implausible': { count: string | number }
    'app.upload.remarks': { count: string | number }
    'app.upload.ignored': { count: string | number }
    'app.upload.onlyHere': { count: string | number }
    'app.upload.conflicts': { count: string | number }
    'app.upload.here': undefined
    'app.upload.inFile': undefined
    'app.upload.nothingThere': undefined
    'app.upload.tables': undefined
    'app.upload.tables.done': undefined
    'app.upload.column.file': undefined
    'app.upload.column.rows': undefined
    'app.upload.column.added': undefined
    'app.upload.column.changed': undefined
    'app.upload.column.same': undefined
    'app.upload.column.kept': undefined
    'app.upload.column.onlyHere': undefined
    'app.upload.row': { line: number }
    'app.upload.inColumn': { column: string | number }
    'app.upload.more': { count: number }
    'app.transfer.twice': { lines: string | number }
    'app.transfer.nameless': { tables: string | number }
    'app.transfer.namelessKept': { tables: string | number }
    'app.transfer.missingTable': { help: string | number }
    'app.transfer.sameTable': { file: string | number }
    'app.transfer.restricted': undefined
    'app.transfer.changedHere': undefined
    'app.transfer.stillNamed': { by: string | number; column: string | number; more: number }
    'app.transfer.network.missing': undefined
    'app.transfer.network.object': undefined
    'app.transfer.network.json': { character: string | number; known: string | number; line: string | number }
    'app.transfer.network.missingSheet': undefined
    'app.transfer.network.twice': undefined
    'app.transfer.network.list': undefined
    'app.transfer.network.text': undefined
    'app.transfer.table.empty': { column: string | number }
    'app.transfer.table.short': { count: number }
    'app.transfer.table.header': { header: string | number }
    'app.transfer.table.headerTwice': undefined
    'app.transfer.table.wide': { cells: string | number; header: string | number }
    'app.upload.otherNetwork': { network: string | number }
    'app.upload.knownNetwork': undefined
    'app.desk.title': undefined
    'app.desk.count': { count: number }
    'app.desk.demo': undefined
    'app.desk.nowhere': undefined
    'app.desk.nowhereYet': undefined
    'app.desk.onlyReading': undefined
    'app.desk.nothingDue': undefined
    'app.desk.due': undefined
    'app.desk.more': { count: number }
    'app.desk.waits': undefined
    'app.desk.coming': undefined
    'app.desk.wholeNetwork': undefined
    'app.desk.allOf': { city: string | number }
    'app.desk.upToDate': undefined
    'app.desk.do.plan': undefined
    'app.desk.do.report': undefined
    'app.desk.do.checkIn': undefined
    'app.desk.do.raise': undefined
    'app.desk.do.fill': undefined
    'app.desk.do.write': undefined
    'app.desk.do.ask': undefined
    'app.desk.do.handIn': undefined
    'app.desk.do.open': undefined
    'app.desk.panel': { count: number }
    'app.desk.work': undefined
  }
}

export type Markup = (parts: Child[]) => Child
