// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'local-groups.group.title': undefined
    'local-groups.group.nothing': { city: string | number }
    'local-groups.group.named': { count: number; foreseen: number }
    'local-groups.group.noneNamed': undefined
    'local-groups.group.of': { city: string | number }
    'local-groups.group.description': { city: string | number; network: string | number }
    'local-groups.group.more': undefined
    'local-groups.group.persons': { count: number }
    'local-groups.group.name': undefined
    'local-groups.group.kind': undefined
    'local-groups.group.state': undefined
    'local-groups.group.isNew': undefined
    'local-groups.group.new': undefined
    'local-groups.group.existing': undefined
    'local-groups.group.builtOn': undefined
    'local-groups.group.scope': undefined
    'local-groups.group.subGroups': undefined
    'local-groups.group.subGroupsHint': undefined
    'local-groups.group.team': undefined
    'local-groups.group.change': undefined
    'local-groups.group.editTitle': { city: string | number }
    'local-groups.group.editLead': undefined
    'local-groups.group.save': undefined
    'local-groups.group.saved': undefined
    'local-groups.group.noFacts': undefined
    'local-groups.group.noFactsYet': undefined
    'local-groups.group.staysInside': undefined
    'local-groups.group.staysInsideHint': undefined
    'local-groups.kind.ulg': undefined
    'local-groups.kind.aston_local_group': undefined
    'local-groups.kind.laa': undefined
    'local-groups.kind.lag_clld': undefined
    'local-groups.state.forming': undefined
    'local-groups.state.active': undefined
    'local-groups.state.dormant': undefined
    'local-groups.state.transformed': undefined
    'local-groups.state.closed': undefined
    'local-groups.scope.city_hall': undefined
    'local-groups.scope.cross_department': undefined
    'local-groups.scope.beyond_city_hall': undefined
    'local-groups.scope.open': undefined
    'local-groups.members.title': undefined
    'local-groups.members.none': undefined
    'local-groups.members.noneYet': undefined
    'local-groups.members.unnamed': { count: number }
    'local-groups.member.one': undefined
    'local-groups.member.add': undefined
    'local-groups.member.added': { name: string | number }
    'local-groups.member.again': undefined
    'local-groups.member.change': undefined
    'local-groups.member.changeTitle': { name: string | number }
    'local-groups.member.save': undefined
    'local-groups.member.saved': undefined
    'local-groups.member.who': undefined
    'local-groups.member.whoMissing': undefined
    'local-groups.member.person': undefined
    'local-groups.member.anOrganisation': undefined
    'local-groups.member.name': undefined
    'local-groups.member.nameHint': undefined
    'local-groups.member.nameMissing': undefined
    'local-groups.member.organisation': undefined
    'local-groups.member.organisationMissing': undefined
    'local-groups.member.kind': undefined
    'local-groups.member.kindMissing': undefined
    'local-groups.member.email': undefined
    'local-groups.member.emailHint': undefined
    'local-groups.member.shown': undefined
    'local-groups.member.shownToNetwork': undefined
    'local-groups.member.shownHint': undefined
    'local-groups.member.forCity': undefined
    'local-groups.member.forNetwork': undefined
    'local-groups.member.sector': undefined
    'local-groups.member.part': undefined
    'local-groups.member.active': undefined
    'local-groups.member.passive': undefined
    'local-groups.member.subGroup': undefined
    'local-groups.member.since': undefined
    'local-groups.member.sinceDay': { day: string | number }
    'local-groups.member.until': undefined
    'local-groups.member.untilHint': undefined
    'local-groups.member.untilBefore': undefined
    'local-groups.member.note': undefined
    'local-groups.member.remove': undefined
    'local-groups.member.removed': undefined
    'local-groups.member.removeTitle': { name: string | number }
    'local-groups.member.removeLead': undefined
    'local-groups.composition.title': undefined
    'local-groups.composition.came': { name: string | number; who: Markup }
    'local-groups.composition.left': { name: string | number; who: Markup }
    'local-groups.waiting.title': { count: number }
    'local-groups.waiting.confirm': undefined
    'local-groups.waiting.refuse': undefined
    'local-groups.waiting.confirmed': { letter: string | number; name: string | number }
    'local-groups.waiting.desk': { city: string | number; count: number }
    'local-groups.link.title': undefined
    'local-groups.link.lead': undefined
    'local-groups.link.code': { city: string | number }
    'local-groups.link.isClosed': undefined
    'local-groups.link.isAtOnce': undefined
    'local-groups.link.isAsked': undefined
    'local-groups.link.actMissing': undefined
    'local-groups.link.act.open': undefined
    'local-groups.link.act.renew': undefined
    'local-groups.link.act.close': undefined
    'local-groups.link.act.at-once': undefined
    'local-groups.link.act.ask': undefined
    'local-groups.link.said.open': undefined
    'local-groups.link.said.renew': undefined
    'local-groups.link.said.close': undefined
    'local-groups.link.said.at-once': undefined
    'local-groups.link.said.ask': undefined
    'local-groups.join.title': { city: string | number }
    'local-groups.join.lead': { city: string | number; network: string | number }
    'local-groups.join.name': undefined
    'local-groups.join.nameMissing': undefined
    'local-groups.join.organisation': undefined
    'local-groups.join.kind': undefined
    'local-groups.join.kindMissing': undefined
    'local-groups.join.email': undefined
    'local-groups.join.emailHint': undefined
    'local-groups.join.language': undefined
    'local-groups.join.consent': { city: string | number }
    'local-groups.join.consentHint': undefined
    'local-groups.join.consentMissing': undefined
    'local-groups.join.shown': { network: string | number }
    'local-groups.join.send': undefined
    'local-groups.join.tooMany': undefined
    'local-groups.join.thanks': undefined
    'local-groups.join.letter': { city: string | number }
    'local-groups.join.letterLater': { city: string | number }
    'local-groups.join.nameLater': { city: string | number }
    'local-groups.join.noLink': undefined
    'local-groups.join.noLinkHint': undefined
    'local-groups.join.byName': { city: string | number }
  }
}

export type Markup = (parts: Child[]) => Child
