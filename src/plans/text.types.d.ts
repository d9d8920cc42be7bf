// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'plans.name': undefined
    'plans.document.contents': undefined
    'plans.document.name': undefined
    'plans.document.cityData': undefined
    'plans.document.version': { number: string | number }
    'plans.document.versionOf': { kind: string | number; number: string | number }
    'plans.document.kind.draft': undefined
    'plans.document.kind.v1': undefined
    'plans.document.kind.v2': undefined
    'plans.document.kind.final': undefined
    'plans.document.asWritten': undefined
    'plans.document.example': undefined
    'plans.document.exampleMark': undefined
    'plans.document.network': { network: string | number }
    'plans.document.page': undefined
    'plans.document.action': { number: string | number }
    'plans.document.objective': { number: string | number }
    'plans.document.notStated': undefined
    'plans.document.noText': undefined
    'plans.document.noActions': undefined
    'plans.document.noObjectives': undefined
    'plans.document.noTests': undefined
    'plans.document.noDates': undefined
    'plans.document.noFunding': undefined
    'plans.document.noRisks': undefined
    'plans.document.noIndicators': undefined
    'plans.document.noHorizontal': undefined
    'plans.document.noFacts': undefined
    'plans.document.servedBy': { actions: string | number }
    'plans.document.field': undefined
    'plans.document.value': undefined
    'plans.document.field.objective': undefined
    'plans.document.field.intendedResult': undefined
    'plans.document.field.output': undefined
    'plans.document.field.leadBy': undefined
    'plans.document.field.partners': undefined
    'plans.document.field.resources': undefined
    'plans.document.field.cost': undefined
    'plans.document.field.funding': undefined
    'plans.document.field.when': undefined
    'plans.document.field.steps': undefined
    'plans.document.field.indicators': undefined
    'plans.document.field.risks': undefined
    'plans.document.field.subThemes': undefined
    'plans.document.field.horizontalThemes': undefined
    'plans.document.field.commitments': undefined
    'plans.document.field.status': undefined
    'plans.document.field.source': undefined
    'plans.document.field.action': undefined
    'plans.document.field.risk': undefined
    'plans.document.field.likelihood': undefined
    'plans.document.field.impact': undefined
    'plans.document.field.answer': undefined
    'plans.document.field.owner': undefined
    'plans.document.field.indicator': undefined
    'plans.document.field.baseline': undefined
    'plans.document.field.target': undefined
    'plans.document.field.byDate': undefined
    'plans.document.field.seenIn': undefined
    'plans.document.field.horizontalTheme': undefined
    'plans.document.field.actions': undefined
    'plans.document.field.assumption': undefined
    'plans.document.field.lesson': undefined
    'plans.document.field.decision': undefined
    'plans.document.field.whatChanges': undefined
    'plans.document.field.inActions': undefined
    'plans.document.field.origin': undefined
    'plans.document.status.idea': undefined
    'plans.document.status.draft': undefined
    'plans.document.status.agreed': undefined
    'plans.document.status.funded': undefined
    'plans.document.status.running': undefined
    'plans.document.status.done': undefined
    'plans.document.status.dropped': undefined
    'plans.document.funding.secured': undefined
    'plans.document.funding.applied': undefined
    'plans.document.funding.idea': undefined
    'plans.document.funding.none': undefined
    'plans.document.level.low': undefined
    'plans.document.level.medium': undefined
    'plans.document.level.high': undefined
    'plans.document.decision.scale': undefined
    'plans.document.decision.change': undefined
    'plans.document.decision.stop': undefined
    'plans.document.decision.persist': undefined
    'plans.document.decision.pivot': undefined
    'plans.document.step.done': { date: string | number }
    'plans.document.total': undefined
    'plans.document.totalSecured': undefined
    'plans.document.withoutCost': { count: number }
    'plans.document.schedule.when': undefined
    'plans.document.schedule.alt': { action: string | number; when: string | number }
    'plans.document.schedule.caption': { from: string | number; to: string | number }
    'plans.document.schedule.undated': undefined
    'plans.document.grewFrom': { origins: string | number }
    'plans.document.origin.testing_action': { title: string | number }
    'plans.document.origin.draft_action': { title: string | number }
    'plans.document.origin.learning_grid_row': { title: string | number }
    'plans.document.origin.practice': { title: string | number }
    'plans.document.origin.need': { title: string | number }
    'plans.document.origin.plan_focus': { title: string | number }
    'plans.document.origin.words': { title: string | number }
    'plans.document.origin.meeting': { title: string | number }
    'plans.document.origin.session': { title: string | number }
    'plans.document.origin.review_remark': { title: string | number }
    'plans.document.caption.funding': undefined
    'plans.document.caption.risks': undefined
    'plans.document.caption.indicators': undefined
    'plans.document.caption.horizontal': undefined
    'plans.document.continued': undefined
    'plans.document.origins': undefined
    'plans.document.test.open': undefined
    'plans.document.thread': undefined
    'plans.document.more': { count: number }
    'plans.document.programme': { programme: string | number }
    'plans.document.adopted': { body: string | number; date: string | number }
    'plans.document.worksOn': undefined
    'plans.document.map': { city: string | number; network: string | number }
    'plans.fact.country': undefined
    'plans.fact.region': undefined
    'plans.fact.population': undefined
    'plans.fact.unemployment': undefined
    'plans.fact.youthUnemployment': undefined
    'plans.fact.gdp': undefined
    'plans.fact.civilServants': undefined
    'plans.fact.demography': undefined
    'plans.fact.economy': undefined
    'plans.fact.participationUnits': undefined
    'plans.fact.advisoryBodies': undefined
    'plans.fact.percent': { value: string | number }
    'plans.fact.doubt.abovePopulation': { population: string | number }
    'plans.fact.doubt.aboveLimit': { limit: string | number }
    'plans.fact.doubt.belowGeneralRate': { general: string | number }
    'plans.plan.one': undefined
    'plans.plan.title': undefined
    'plans.plan.title.missing': undefined
    'plans.plan.usualTitle': { city: string | number }
    'plans.plan.language': undefined
    'plans.plan.languageHint': undefined
    'plans.plan.language.missing': undefined
    'plans.plan.ambition': undefined
    'plans.plan.ambition.missing': undefined
    'plans.plan.ambition.strategy': undefined
    'plans.plan.ambition.strategy.hint': undefined
    'plans.plan.ambition.project': undefined
    'plans.plan.ambition.project.hint': undefined
    'plans.plan.start': undefined
    'plans.plan.startLead': undefined
    'plans.plan.startSend': undefined
    'plans.plan.started': undefined
    'plans.plan.isThere': undefined
    'plans.plan.change': undefined
    'plans.plan.saved': undefined
    'plans.plan.writtenIn': { language: string | number }
    'plans.plan.more': undefined
    'plans.plan.published': undefined
    'plans.versions.name': undefined
    'plans.versions.one': undefined
    'plans.versions.of': { city: string | number }
    'plans.versions.title': { city: string | number; number: string | number }
    'plans.versions.lead': undefined
    'plans.versions.number': { number: string | number }
    'plans.versions.by': { actor: string | number; date: string | number }
    'plans.versions.none': undefined
    'plans.versions.noneYet': undefined
    'plans.versions.freeze': undefined
    'plans.versions.freezeIt': undefined
    'plans.versions.freezeLead': undefined
    'plans.versions.frozen': { number: string | number }
    'plans.versions.whatChanged': undefined
    'plans.versions.changedFrom': { number: string | number }
    'plans.versions.nothingSince': { date: string | number; number: string | number }
    'plans.versions.changedSince': { count: number; date: string | number; number: string | number }
    'plans.versions.seeLast': undefined
    'plans.versions.kindName': undefined
    'plans.versions.kind.missing': undefined
    'plans.versions.kind.draft': undefined
    'plans.versions.kind.draft.hint': undefined
    'plans.versions.kind.v1': undefined
    'plans.versions.kind.v1.hint': undefined
    'plans.versions.kind.v2': undefined
    'plans.versions.kind.v2.hint': undefined
    'plans.versions.kind.final': undefined
    'plans.versions.kind.final.hint': undefined
    'plans.versions.note': undefined
    'plans.versions.note.hint': undefined
    'plans.versions.why': undefined
    'plans.versions.ask.noTest': undefined
    'plans.versions.ask.sameAsBefore': undefined
    'plans.versions.ask.unchanged': undefined
    'plans.versions.changedMeanwhile': undefined
    'plans.versions.taken': undefined
    'plans.versions.blocked': undefined
    'plans.versions.missingFor': { kind: string | number }
    'plans.versions.missingLead': undefined
    'plans.versions.missing.order': { kind: string | number }
    'plans.versions.missing.section': { section: string | number }
    'plans.versions.missing.noAction': undefined
    'plans.versions.missing.action': { action: string | number; needs: string | number }
    'plans.versions.missing.presentation': undefined
    'plans.versions.about': undefined
    'plans.versions.frozenOn': undefined
    'plans.versions.whoReads': undefined
    'plans.versions.readers.group': undefined
    'plans.versions.readers.network': undefined
    'plans.versions.readers.public': undefined
    'plans.versions.publishedOn': { date: string | number }
    'plans.versions.fingerprint': undefined
    'plans.versions.fingerprint.hint': undefined
    'plans.versions.audience.missing': undefined
    'plans.versions.to.group': { now: string | number }
    'plans.versions.to.network': { now: string | number }
    'plans.versions.to.public': undefined
    'plans.versions.now.group': undefined
    'plans.versions.now.network': undefined
    'plans.versions.now.public': undefined
    'plans.versions.draftStays': undefined
    'plans.versions.ambition.strategy': undefined
    'plans.versions.ambition.project': undefined
    'plans.versions.record': { number: string | number; title: string | number }
    'plans.versions.all': undefined
    'plans.versions.difference': undefined
    'plans.versions.differenceMore': { count: number }
    'plans.versions.kindAndDay': { date: string | number; kind: string | number }
    'plans.compare.title': { number: string | number; other: string | number }
    'plans.compare.lead': { from: string | number; to: string | number }
    'plans.compare.with': undefined
    'plans.compare.first': undefined
    'plans.compare.same': undefined
    'plans.compare.changed': { count: number }
    'plans.compare.added': { count: number }
    'plans.compare.removed': { count: number }
    'plans.compare.explained': { count: number }
    'plans.compare.unchanged': { count: number }
    'plans.compare.kind.plan': undefined
    'plans.compare.kind.section': undefined
    'plans.compare.kind.objective': undefined
    'plans.compare.kind.action': undefined
    'plans.compare.what.added': undefined
    'plans.compare.what.removed': undefined
    'plans.compare.what.changed': undefined
    'plans.compare.field.title': undefined
    'plans.compare.field.text': undefined
    'plans.compare.field.ambition': undefined
    'plans.compare.field.language': undefined
    'plans.compare.field.description': undefined
    'plans.compare.field.objective': undefined
    'plans.compare.field.intendedResult': undefined
    'plans.compare.field.output': undefined
    'plans.compare.field.leadBy': undefined
    'plans.compare.field.partners': undefined
    'plans.compare.field.resources': undefined
    'plans.compare.field.cost': undefined
    'plans.compare.field.fundingSource': undefined
    'plans.compare.field.fundingStatus': undefined
    'plans.compare.field.startsOn': undefined
    'plans.compare.field.endsOn': undefined
    'plans.compare.field.steps': undefined
    'plans.compare.field.indicators': undefined
    'plans.compare.field.risks': undefined
    'plans.compare.field.commitments': undefined
    'plans.compare.field.subThemes': undefined
    'plans.compare.field.horizontalThemes': undefined
    'plans.compare.field.origins': undefined
    'plans.compare.field.status': undefined
    'plans.compare.rest': { count: number }
    'plans.compare.named': { count: number }
    'plans.compare.whole': undefined
    'plans.compare.toAll': undefined
    'plans.compare.alike': undefined
    'plans.compare.alike.section': { count: number }
    'plans.compare.alike.objective': { count: number }
    'plans.compare.alike.action': { count: number }
    'plans.compare.toVersion': { number: string | number }
    'plans.ledger.title': { number: string | number }
    'plans.ledger.lead': { number: string | number }
    'plans.ledger.open': { count: number }
    'plans.ledger.toCompare': undefined
    'plans.ledger.of': { change: string | number }
    'plans.ledger.say': undefined
    'plans.ledger.sayMore': undefined
    'plans.ledger.cause': undefined
    'plans.ledger.cause.missing': undefined
    'plans.ledger.reason': undefined
    'plans.ledger.reason.hint': undefined
    'plans.ledger.reason.missing': undefined
    'plans.ledger.keep': undefined
    'plans.ledger.written': undefined
    'plans.ledger.forget': { cause: string | number }
    'plans.ledger.forgotten': undefined
    'plans.ledger.kind.test': undefined
    'plans.ledger.kind.review': undefined
    'plans.ledger.kind.check': undefined
    'plans.ledger.kind.comment': undefined
    'plans.ledger.kind.other': undefined
    'plans.ledger.effects': undefined
    'plans.ledger.noEffects': undefined
    'plans.ledger.inVersion': { number: string | number }
    'plans.ledger.told.test': { date: string | number }
    'plans.ledger.told.check': { date: string | number; number: number }
    'plans.ledger.join': undefined
    'plans.ledger.subject': undefined
    'plans.ledger.subject.missing': undefined
    'plans.ledger.here': { number: string | number }
    'plans.ledger.hereMore': { count: number }
    'plans.ledger.noCause': undefined
    'plans.ledger.takenOut': undefined
    'plans.adoption.title': { city: string | number }
    'plans.adoption.lead': undefined
    'plans.adoption.council': undefined
    'plans.adoption.final': { date: string | number; number: string | number }
    'plans.adoption.finalFirst': undefined
    'plans.adoption.presentationFirst': undefined
    'plans.adoption.isAdopted': undefined
    'plans.adoption.said': { body: string | number; date: string | number; number: string | number }
    'plans.adoption.by': undefined
    'plans.adoption.by.hint': undefined
    'plans.adoption.by.missing': undefined
    'plans.adoption.on': undefined
    'plans.adoption.on.missing': undefined
    'plans.adoption.on.later': undefined
    'plans.adoption.decision': undefined
    'plans.adoption.decision.hint': undefined
    'plans.adoption.adopt': undefined
    'plans.adoption.adopted': undefined
    'plans.adoption.correct': undefined
    'plans.adoption.takeBack': undefined
    'plans.adoption.takenBack': undefined
    'plans.adoption.link': undefined
    'plans.presentation.title': undefined
    'plans.presentation.none': undefined
    'plans.presentation.planned': undefined
    'plans.presentation.held': undefined
    'plans.presentation.cancelled': undefined
    'plans.presentation.which': undefined
    'plans.presentation.add': undefined
    'plans.presentation.added': undefined
    'plans.presentation.remove': { meeting: string | number }
    'plans.presentation.removed': undefined
    'plans.presentation.plan': undefined
    'plans.presentation.here': undefined
    'plans.writing.section': undefined
    'plans.writing.text': undefined
    'plans.writing.textHint': undefined
    'plans.writing.save': undefined
    'plans.writing.saved': undefined
    'plans.writing.back': undefined
    'plans.writing.drawn': undefined
    'plans.writing.tooLong': undefined
    'plans.writing.tools': undefined
    'plans.writing.tool.strong': undefined
    'plans.writing.tool.em': undefined
    'plans.writing.tool.large': undefined
    'plans.writing.tool.small': undefined
    'plans.writing.tool.bullets': undefined
    'plans.writing.tool.numbers': undefined
    'plans.writing.tool.quote': undefined
    'plans.writing.tool.link': undefined
    'plans.writing.tool.undo': undefined
    'plans.writing.tool.redo': undefined
    'plans.writing.tool.remark': undefined
    'plans.writing.link.address': undefined
    'plans.writing.link.wrong': undefined
    'plans.writing.link.set': undefined
    'plans.writing.link.unset': undefined
    'plans.writing.alone': undefined
    'plans.writing.together': undefined
    'plans.writing.state.saved': undefined
    'plans.writing.state.sending': undefined
    'plans.writing.state.away': undefined
    'plans.writing.state.awaySaved': undefined
    'plans.writing.state.unkept': undefined
    'plans.writing.state.shut': undefined
    'plans.writing.state.refused': undefined
    'plans.writing.state.long': undefined
    'plans.writing.state.again': undefined
    'plans.writing.clash.title': { count: number }
    'plans.writing.clash.lead': undefined
    'plans.writing.clash.passage': undefined
    'plans.writing.clash.mine': undefined
    'plans.writing.clash.theirs': undefined
    'plans.writing.clash.both': undefined
    'plans.writing.clash.takenOut': undefined
    'plans.writing.kept': undefined
    'plans.documents.title': undefined
    'plans.documents.of': { city: string | number; number: string | number }
    'plans.documents.lead': undefined
    'plans.documents.pdf': undefined
    'plans.documents.pdf.hint': undefined
    'plans.documents.docx': undefined
    'plans.documents.docx.hint': undefined
    'plans.documents.json': undefined
    'plans.documents.json.hint': undefined
    'plans.documents.take.pdf': undefined
    'plans.documents.take.docx': undefined
    'plans.documents.take.json': undefined
    'plans.documents.make.pdf': undefined
    'plans.documents.make.docx': undefined
    'plans.documents.making': { progress: string | number }
    'plans.documents.trouble': undefined
    'plans.documents.notYet': undefined
    'plans.documents.choose': undefined
    'plans.documents.size': { size: string | number }
    'plans.documents.publishedOn': { date: string | number }
    'plans.documents.toDraft': undefined
    'plans.documents.askFor': undefined
    'plans.update.one': undefined
    'plans.update.tell': undefined
    'plans.update.send': undefined
    'plans.update.told': undefined
    'plans.update.status': undefined
    'plans.update.status.missing': undefined
    'plans.update.funding': undefined
    'plans.update.text': undefined
    'plans.update.text.hint': undefined
    'plans.update.why': undefined
    'plans.update.still': undefined
    'plans.update.photo': undefined
    'plans.update.photo.add': undefined
    'plans.update.photo.lead': { date: string | number }
    'plans.update.photo.alt': undefined
    'plans.update.photo.alt.hint': undefined
    'plans.update.photo.alt.missing': undefined
    'plans.update.photo.credit': undefined
    'plans.update.photo.only': undefined
    'plans.update.photo.added': undefined
    'plans.carrying.eyebrow': { city: string | number; date: string | number }
    'plans.carrying.asOf': { date: string | number }
    'plans.carrying.asAdopted': undefined
    'plans.carrying.updates': undefined
    'plans.carrying.nothing': undefined
    'plans.carrying.funding': { funding: string | number }
    'plans.carrying.facts': undefined
    'plans.carrying.commitments': undefined
    'plans.carrying.plan': undefined
    'plans.carrying.howItGoes': undefined
    'plans.yearly.subject': { plan: string | number }
    'plans.yearly.body': { city: string | number; count: number }
    'plans.yearly.answer': undefined
    'plans.yearly.more': { count: number }
    'plans.yearly.reason': { city: string | number }
    'plans.yearly.title': undefined
    'plans.yearly.lead': { city: string | number; plan: string | number }
    'plans.yearly.still': undefined
    'plans.yearly.changed': undefined
    'plans.yearly.action': undefined
    'plans.yearly.action.missing': undefined
    'plans.yearly.allDone': undefined
    'plans.yearly.stillTold': { count: number }
    'plans.yearly.changedTold': { action: string | number }
    'plans.yearly.stopTitle': undefined
    'plans.yearly.stopLead': { plan: string | number }
    'plans.yearly.stop': undefined
    'plans.yearly.stopped': undefined
    'plans.yearly.noMore': undefined
    'plans.yearly.again': undefined
    'plans.yearly.begun': undefined
    'plans.followUp.title': undefined
    'plans.followUp.lead': undefined
    'plans.followUp.none': undefined
    'plans.followUp.noneYet': undefined
    'plans.followUp.adopted': { cities: string | number }
    'plans.followUp.running': { actions: string | number }
    'plans.followUp.secured': { actions: string | number }
    'plans.followUp.measured': { actions: string | number }
    'plans.followUp.changing': { tests: string | number }
    'plans.followUp.horizontal': undefined
    'plans.followUp.actions': { count: number; said: string | number }
    'plans.followUp.figure': { count: number }
    'plans.evidence.context': undefined
    'plans.evidence.actions': undefined
    'plans.evidence.draft': undefined
    'plans.evidence.plan': undefined
    'plans.evidence.presentation': undefined
    'plans.desk.causes': undefined
    'plans.desk.presentation': undefined
    'plans.desk.adoption': undefined
    'plans.desk.yearly': undefined
    'plans.save': undefined
    'plans.back': undefined
    'plans.undone': undefined
    'plans.notUndone': undefined
    'plans.figure.objectives': { count: number }
    'plans.figure.actions': { count: number }
    'plans.figure.actionsIn': { count: number }
    'plans.figure.missing': { count: number }
    'plans.figure.published': { adopted: number; count: number }
    'plans.move.up': undefined
    'plans.move.down': undefined
    'plans.move.moved': undefined
    'plans.move.failed': undefined
    'plans.sections.title': undefined
    'plans.sections.lead': undefined
    'plans.sections.own': undefined
    'plans.sections.add': undefined
    'plans.sections.added': undefined
    'plans.section.one': undefined
    'plans.section.title': undefined
    'plans.section.title.missing': undefined
    'plans.section.text': undefined
    'plans.section.used': undefined
    'plans.section.isUsed': undefined
    'plans.section.isNotUsed': undefined
    'plans.section.required': undefined
    'plans.section.rename': undefined
    'plans.section.renameSend': undefined
    'plans.section.renamed': undefined
    'plans.section.renamedElsewhere': undefined
    'plans.section.leaveOut': undefined
    'plans.section.choose': undefined
    'plans.section.write': undefined
    'plans.section.introduce': undefined
    'plans.objectives.title': undefined
    'plans.objectives.lead': undefined
    'plans.objectives.none': undefined
    'plans.objectives.new': undefined
    'plans.objectives.add': undefined
    'plans.objectives.added': undefined
    'plans.objectives.focus': undefined
    'plans.objectives.takeOver': { count: number }
    'plans.objectives.tookOver': { count: number }
    'plans.objective.one': undefined
    'plans.objective.title': undefined
    'plans.objective.title.missing': undefined
    'plans.objective.text': undefined
    'plans.objective.saved': undefined
    'plans.objective.remove': undefined
    'plans.objective.removeAsk': { title: string | number }
    'plans.objective.removeLead': undefined
    'plans.objective.removed': undefined
    'plans.actions.title': undefined
    'plans.actions.lead': undefined
    'plans.actions.emptyBody': undefined
    'plans.action.one': undefined
    'plans.action.new': undefined
    'plans.action.add': undefined
    'plans.action.added': undefined
    'plans.action.again': undefined
    'plans.action.open': undefined
    'plans.action.change': undefined
    'plans.action.saved': undefined
    'plans.action.title': undefined
    'plans.action.title.missing': undefined
    'plans.action.description': undefined
    'plans.action.outputHint': undefined
    'plans.action.leadByHint': undefined
    'plans.action.resourcesHint': undefined
    'plans.action.money': undefined
    'plans.action.currency': undefined
    'plans.action.currencyWrong': undefined
    'plans.action.fundingStatus': undefined
    'plans.action.startsOn': undefined
    'plans.action.endsOn': undefined
    'plans.action.dayHint': undefined
    'plans.action.dateWrong': undefined
    'plans.action.rowNameless': undefined
    'plans.action.remove': undefined
    'plans.action.removeAsk': { title: string | number }
    'plans.action.removeLead': undefined
    'plans.action.removed': undefined
    'plans.rows.more': undefined
    'plans.rows.steps.hint': undefined
    'plans.rows.steps.one': { number: string | number }
    'plans.rows.steps.label': undefined
    'plans.rows.steps.doneOn': undefined
    'plans.rows.indicators.hint': undefined
    'plans.rows.indicators.one': { number: string | number }
    'plans.rows.risks.hint': undefined
    'plans.rows.risks.one': { number: string | number }
    'plans.rows.commitments.hint': undefined
    'plans.rows.commitments.one': { number: string | number }
    'plans.rows.commitments.otherPlan': undefined
    'plans.rows.commitments.commitment': undefined
    'plans.rows.commitments.url': undefined
    'plans.origins.title': undefined
    'plans.origins.none': undefined
    'plans.origins.add': undefined
    'plans.origins.from': undefined
    'plans.origins.words': undefined
    'plans.origins.wordsHint': undefined
    'plans.origins.send': undefined
    'plans.origins.remove': undefined
    'plans.origins.missing': undefined
    'plans.origins.kind.testing_action': undefined
    'plans.origins.kind.draft_action': undefined
    'plans.origins.kind.learning_grid_row': undefined
    'plans.origins.kind.practice': undefined
    'plans.origins.kind.need': undefined
    'plans.origins.kind.plan_focus': undefined
    'plans.origins.kind.words': undefined
    'plans.origins.of.test': undefined
    'plans.origins.of.draft': undefined
    'plans.origins.of.row': undefined
    'plans.origins.of.practice': undefined
    'plans.origins.of.need': undefined
    'plans.origins.of.focus': undefined
    'plans.adopt.title': undefined
    'plans.adopt.lead': undefined
    'plans.adopt.send': undefined
    'plans.adopt.done': undefined
    'plans.adopt.standsAs': { number: string | number }
    'plans.adopt.sameDraft': { number: string | number }
    'plans.adopt.join': { number: string | number }
    'plans.adopt.sendAnew': undefined
    'plans.adopt.joined': { number: string | number }
    'plans.missing.title': undefined
    'plans.missing.lead': undefined
    'plans.missing.nothing': undefined
    'plans.missing.nothingBody': undefined
    'plans.missing.count': { count: number }
    'plans.missing.all': { count: string | number }
    'plans.missing.section': undefined
    'plans.missing.noObjective': undefined
    'plans.missing.noAction': undefined
    'plans.missing.noHorizontal': undefined
    'plans.missing.horizontal': undefined
    'plans.missing.columns': { columns: string | number }
    'plans.missing.noOrigin': undefined
    'plans.missing.endsTooEarly': undefined
    'plans.missing.column.leadBy': undefined
    'plans.missing.column.time': undefined
    'plans.missing.column.resources': undefined
    'plans.missing.column.fundingStatus': undefined
    'plans.missing.column.indicators': undefined
    'plans.missing.column.risks': undefined
    'plans.all.count': { count: number }
    'plans.all.lead': undefined
    'plans.all.description': { network: string | number }
    'plans.all.nothing': undefined
    'plans.all.notStarted': undefined
    'plans.all.adopted': { by: string | number; date: string | number }
    'plans.all.checked': { count: number }
    'plans.all.versions': undefined
    'plans.all.more': undefined
    'plans.all.filters': undefined
    'plans.all.stage': undefined
    'plans.all.allStages': undefined
    'plans.all.written': undefined
    'plans.all.theme': undefined
    'plans.all.allThemes': undefined
    'plans.all.nothingFits': undefined
    'plans.all.showAll': undefined
    'plans.stage.started': undefined
    'plans.stage.context': undefined
    'plans.stage.actions': undefined
    'plans.stage.v1': undefined
    'plans.stage.v2': undefined
    'plans.stage.final': undefined
    'plans.stage.adopted': undefined
    'plans.stage.carried_out': undefined
    'plans.api.plans': undefined
    'plans.api.plan': undefined
    'plans.api.versions': undefined
    'plans.api.stage': undefined
    'plans.api.draft': undefined
    'plans.check.title': undefined
    'plans.check.none': undefined
    'plans.check.round': { number: string | number }
    'plans.check.send': undefined
    'plans.check.nothing': undefined
    'plans.check.verdict.waits': undefined
    'plans.check.verdict.agreed': undefined
    'plans.check.verdict.returned': undefined
    'plans.check.adopted': { body: string | number; date: string | number }
    'plans.import.title': undefined
    'plans.import.lead': undefined
    'plans.import.toDraft': undefined
    'plans.import.file': undefined
    'plans.import.file.hint': undefined
    'plans.import.read': undefined
    'plans.import.choose': undefined
    'plans.import.trouble.kind': undefined
    'plans.import.trouble.macros': undefined
    'plans.import.trouble.bomb': undefined
    'plans.import.trouble.damaged': undefined
    'plans.import.trouble.empty': undefined
    'plans.import.trouble.slow': undefined
    'plans.import.found': { name: string | number }
    'plans.import.foundLead': { actions: number; sections: number }
    'plans.import.cut': undefined
    'plans.import.sections': undefined
    'plans.import.actions': undefined
    'plans.import.into': undefined
    'plans.import.leaveOut': undefined
    'plans.import.asNew': undefined
    'plans.import.below': { title: string | number }
    'plans.import.text': undefined
    'plans.import.what': undefined
    'plans.import.untitled': undefined
    'plans.import.known': { number: string | number }
    'plans.import.take': undefined
    'plans.import.forget': undefined
    'plans.import.nothing': undefined
    'plans.import.long': undefined
    'plans.import.taken': { actions: number; sections: number }
    'plans.import.notes': undefined
    'plans.thread.action': undefined
    'plans.thread.version': undefined
    'plans.thread.withOrigin': undefined
    'plans.thread.changedPlan': undefined
    'plans.thread.withOriginCounts': undefined
    'plans.thread.changedPlanCounts': undefined
    'plans.comments.title': undefined
    'plans.comments.lead': { count: number }
    'plans.comments.none': undefined
    'plans.comments.noneYet': undefined
    'plans.comments.say': undefined
    'plans.comments.sayHere': undefined
    'plans.comments.passage': undefined
    'plans.comments.everything': undefined
    'plans.comments.quote': undefined
    'plans.comments.quoteHint': undefined
    'plans.comments.comment': undefined
    'plans.comments.missing': undefined
    'plans.comments.suggestion': undefined
    'plans.comments.suggestionHint': undefined
    'plans.comments.suggested': undefined
    'plans.comments.whichPassage': undefined
    'plans.comments.said': undefined
    'plans.comments.take': undefined
    'plans.comments.taken': undefined
    'plans.comments.changedSince': undefined
    'plans.comments.done': undefined
    'plans.comments.settled': undefined
    'plans.comments.decline': undefined
    'plans.comments.note': undefined
    'plans.comments.why': undefined
    'plans.comments.outcome.taken': { who: string | number }
    'plans.comments.outcome.declined': { who: string | number }
    'plans.comments.outcome.done': { who: string | number }
    'plans.comments.waiting': { count: number }
    'plans.menu': undefined
    'plans.photo.by': { name: string | number }
    'plans.draftPhotos.title': undefined
    'plans.draftPhotos.lead': undefined
    'plans.draftPhotos.none': undefined
    'plans.draftPhotos.about': undefined
    'plans.draftPhotos.whole': undefined
    'plans.draftPhotos.add': undefined
    'plans.draftPhotos.remove': undefined
    'plans.draftPhotos.removed': undefined
    'plans.draftPhotos.tests': undefined
    'plans.draftPhotos.tests.lead': undefined
    'plans.draftPhotos.take': undefined
    'plans.draftPhotos.back': undefined
    'plans.draftPhotos.which': undefined
    'plans.publish.title': { city: string | number; number: string | number }
    'plans.publish.lead': undefined
    'plans.publish.adopted': { number: string | number }
    'plans.publish.adoptedBody': { adopted: string | number; body: string | number; date: string | number; number: string | number }
    'plans.publish.unseen': { count: number }
    'plans.publish.nothing': undefined
    'plans.publish.unseenLead': undefined
    'plans.publish.kind.origin': undefined
    'plans.publish.kind.test': undefined
    'plans.publish.kind.photo': undefined
    'plans.publish.ofAction': { action: string | number }
    'plans.publish.only.author': undefined
    'plans.publish.only.city': undefined
    'plans.publish.only.group': undefined
    'plans.publish.only.network': undefined
    'plans.publish.only.public': undefined
    'plans.publish.newer': { date: string | number; number: string | number }
    'plans.publish.notAdopted': { link: Markup; number: string | number }
    'plans.publish.back': undefined
    'plans.long.lead': undefined
    'plans.long.whole': undefined
    'plans.long.parts': undefined
    'plans.long.toParts': undefined
    'plans.long.before': undefined
    'plans.long.after': undefined
    'plans.long.paragraphs': { count: number }
    'plans.long.tests': { count: number }
    'plans.long.risks': { count: number }
    'plans.long.indicators': { count: number }
  }
}

export type Markup = (parts: Child[]) => Child
