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
    'plans.document.risk.levels': { impact: string | number; likelihood: string | number }
    'plans.document.risk.likelihood': { likelihood: string | number }
    'plans.document.risk.impact': { impact: string | number }
    'plans.document.risk.owner': { owner: string | number }
    'plans.document.indicator.fromTo': { baseline: string | number; target: string | number }
    'plans.document.indicator.now': { baseline: string | number }
    'plans.document.indicator.target': { target: string | number }
    'plans.document.indicator.by': { date: string | number }
    'plans.document.indicator.source': { source: string | number }
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
    'plans.document.caption.funding': undefined
    'plans.document.caption.risks': undefined
    'plans.document.caption.indicators': undefined
    'plans.document.caption.horizontal': undefined
    'plans.document.continued': undefined
    'plans.document.origins': undefined
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
  }
}

export type Markup = (parts: Child[]) => Child
