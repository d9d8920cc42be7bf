// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'platform.page.skip': undefined
    'platform.page.menu': undefined
    'platform.page.search': undefined
    'platform.error.notFound.title': undefined
    'platform.error.notFound.body': undefined
    'platform.error.broken.title': undefined
    'platform.error.broken.body': { id: string | number }
    'platform.page.mainMenu': undefined
    'platform.page.foot': undefined
    'platform.page.asOf': { date: string | number }
    'platform.page.source': { source: string | number; written: Markup }
    'platform.page.howWeKnow': undefined
    'platform.page.example': undefined
    'platform.page.exampleNote': undefined
    'platform.page.about': undefined
    'platform.page.accessibility': undefined
    'platform.page.feed': undefined
    'platform.page.api': undefined
    'platform.page.networks': undefined
    'platform.crumbs.label': undefined
    'platform.pager.label': undefined
    'platform.pager.before': undefined
    'platform.pager.after': undefined
    'platform.pager.place': { page: string | number; pages: string | number }
    'platform.filters.apply': undefined
    'platform.filters.all': undefined
    'platform.filters.active': undefined
    'platform.filters.remove': undefined
    'platform.timeline.next': undefined
    'platform.timeline.open': undefined
    'platform.error.refused.title': undefined
    'platform.error.refused.body': undefined
    'platform.error.notUnderstood.title': undefined
    'platform.error.notUnderstood.body': undefined
    'platform.error.method.title': undefined
    'platform.error.method.body': undefined
    'platform.error.tooLarge.title': undefined
    'platform.error.tooLarge.body': undefined
    'platform.error.tooLarge.form': { megabytes: number }
    'platform.error.tooLarge.back': undefined
    'platform.error.tooLong.title': undefined
    'platform.error.tooLong.body': undefined
    'platform.error.tooMany.title': undefined
    'platform.error.tooMany.body': undefined
    'platform.error.away.title': undefined
    'platform.error.away.body': undefined
    'platform.error.home': undefined
    'platform.page.tools': undefined
    'platform.page.licence': undefined
    'platform.page.what': undefined
    'platform.api.wholeNumber': { max: number }
    'platform.api.knownFormats': undefined
    'platform.api.field.page': undefined
    'platform.api.field.perPage': undefined
    'platform.api.field.total': undefined
    'platform.mail.settings': undefined
    'platform.form.errorTitle': { title: string | number }
    'platform.form.error': undefined
    'platform.form.summary': undefined
    'platform.form.optional': undefined
    'platform.form.upTo': { max: number }
    'platform.form.chooseOne': undefined
    'platform.form.tooLong': { max: number }
    'platform.form.choose': undefined
    'platform.form.notUnderstood': undefined
    'platform.form.number': undefined
    'platform.form.date': undefined
    'platform.form.email': undefined
    'platform.form.url': undefined
    'platform.form.file': undefined
    'platform.form.cancel': undefined
    'platform.form.saved': undefined
    'platform.form.undo': undefined
    'platform.form.signedOut.title': undefined
    'platform.form.signedOut.body': undefined
    'platform.form.signedOut.files': undefined
    'platform.form.signedOut.signIn': undefined
    'platform.form.signedOut.send': undefined
    'platform.form.negative': undefined
    'platform.form.inField': { label: string | number }
    'platform.form.inGroup': { group: string | number; label: string | number }
    'platform.records.history.title': undefined
    'platform.records.history.none': undefined
    'platform.records.history.noneYet': undefined
    'platform.records.history.undone': undefined
    'platform.records.history.withoutDetail': undefined
    'platform.records.history.undo': undefined
    'platform.records.history.out': undefined
    'platform.records.history.in': undefined
    'platform.records.history.emptied': undefined
    'platform.records.conflict.title': { count: number }
    'platform.records.conflict.lead': undefined
    'platform.records.conflict.theirs': { who: string | number }
    'platform.records.conflict.theirsAt': { when: string | number; who: string | number }
    'platform.records.conflict.mine': undefined
    'platform.records.conflict.empty': undefined
    'platform.records.conflict.somebody': undefined
    'platform.records.draft.begun': { when: string | number; who: string | number }
    'platform.records.draft.onlyEditors': undefined
    'platform.records.draft.continue': undefined
    'platform.records.draft.discard': undefined
    'platform.records.undo.tooLate': undefined
    'platform.records.undo.blocked': undefined
    'platform.records.undo.changedSince': { fields: string | number }
    'platform.error.who.title': undefined
    'platform.error.who.body': undefined
    'platform.api.jsonObject': undefined
    'platform.files.tooLarge': undefined
    'platform.files.unknownKind': undefined
    'platform.files.unreadable': undefined
    'platform.files.tooMany': undefined
    'platform.files.again': undefined
    'platform.files.empty': undefined
    'platform.files.notKept': undefined
    'platform.files.missing': undefined
    'platform.sheets.or': undefined
    'platform.sheets.control': { letter: string | number }
    'platform.sheets.unreadable': undefined
    'platform.sheets.halfLetter': undefined
    'platform.sheets.tooLong': { most: string | number }
    'platform.sheets.empty': undefined
    'platform.sheets.date': { readings: string | number }
    'platform.sheets.currency': undefined
    'platform.sheets.language': undefined
    'platform.sheets.colour': undefined
    'platform.sheets.idTooLong': { most: string | number }
    'platform.sheets.id': { example: string | number }
    'platform.sheets.code': { example: string | number }
    'platform.sheets.integer': { count: number; readings: string | number }
    'platform.sheets.decimal': { count: number; readings: string | number }
    'platform.sheets.twoWays': { readings: string | number }
    'platform.sheets.tooManyDigits': undefined
    'platform.sheets.range': { max: string | number; min: string | number }
    'platform.sheets.address': undefined
    'platform.sheets.countryMeant': { code: string | number }
    'platform.sheets.country': undefined
    'platform.sheets.yesNo': undefined
    'platform.sheets.choice': { choices: string | number }
    'platform.tables.nothing': { path: string | number }
    'platform.tables.otherKind': { kind: string | number }
    'platform.tables.unknownKind': undefined
    'platform.tables.folder': { path: string | number }
    'platform.tables.workbookTooLarge': undefined
    'platform.tables.workbookDamaged': undefined
    'platform.tables.noResult': { cell: string | number }
    'platform.tables.formulaError': { cell: string | number }
    'platform.tables.fewLines': undefined
    'platform.tables.tooLarge': undefined
    'platform.tables.longRow': undefined
    'platform.tables.openQuote': undefined
    'platform.tables.strayQuote': undefined
    'platform.tables.unreadable': { code: string | number }
    'platform.tables.longCell': { most: string | number }
    'platform.tables.manyFiles': { most: string | number }
    'platform.tables.locked': undefined
    'platform.tables.climbs': undefined
    'platform.tables.noZip': undefined
    'platform.tables.largeZip': undefined
    'platform.tables.bomb': undefined
    'platform.tables.oneByItself': undefined
    'platform.tables.merged': { cells: string | number }
    'platform.tables.readAs': { encoding: string | number; otherwise: string | number; read: string | number }
  }
}

export type Markup = (parts: Child[]) => Child
