// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'networks.menu.overview': undefined
    'networks.menu.cities': undefined
    'networks.menu.roadmap': undefined
    'networks.api.networks': undefined
    'networks.api.network': undefined
    'networks.api.cities': undefined
    'networks.api.city': undefined
    'networks.api.themes': undefined
    'networks.api.id': undefined
    'networks.api.url': undefined
    'networks.api.partialDate': undefined
    'networks.api.asWritten': undefined
    'networks.api.asOf': undefined
    'networks.api.example': undefined
    'networks.api.country': undefined
    'networks.api.parent': undefined
    'networks.home.programme': { programme: string | number }
    'networks.home.network': undefined
    'networks.home.ledBy': { city: string | number }
    'networks.home.description': { cities: number; countries: number; themes: number }
    'networks.home.noCities': undefined
    'networks.home.horizontal': { names: Markup }
    'networks.home.readCities': undefined
    'networks.home.about': undefined
    'networks.home.subThemes': { count: number }
    'networks.figure.cities': { count: number }
    'networks.figure.subThemes': { count: number }
    'networks.map.lead': { country: string | number }
    'networks.map.homeless': undefined
    'networks.map.all': { count: number }
    'networks.notStated': undefined
    'networks.halfYear.first': { year: string | number }
    'networks.halfYear.second': { year: string | number }
    'networks.cities.title': undefined
    'networks.cities.lead': { count: number }
    'networks.cities.caption': undefined
    'networks.cities.sortBy': undefined
    'networks.cities.none': undefined
    'networks.cities.noneYet': undefined
    'networks.cities.howCounted': undefined
    'networks.city.name': undefined
    'networks.city.country': undefined
    'networks.city.population': undefined
    'networks.city.unemployment': undefined
    'networks.city.youthUnemployment': undefined
    'networks.city.gdpPerCapita': undefined
    'networks.city.civilServants': undefined
    'networks.city.percent': { value: string | number }
    'networks.city.currencyNotStated': undefined
    'networks.city.demography': undefined
    'networks.city.economy': undefined
    'networks.city.functionalUrbanArea': undefined
    'networks.city.participationUnits': undefined
    'networks.city.advisoryBodies': undefined
    'networks.city.note': undefined
    'networks.city.facts': undefined
    'networks.city.leadPartner': undefined
    'networks.city.projectPartner': undefined
    'networks.city.partnerBody': { body: Markup; name: string | number }
    'networks.doubt.title': undefined
    'networks.doubt.none': undefined
    'networks.doubt.howHandled': undefined
    'networks.doubt.figure': { figure: string | number; value: string | number }
    'networks.doubt.abovePopulation': { population: string | number }
    'networks.doubt.aboveLimit': { limit: string | number }
    'networks.doubt.belowGeneralRate': { general: string | number }
    'networks.contradiction.title': undefined
    'networks.contradiction.all': undefined
    'networks.contradiction.none': undefined
    'networks.contradiction.topic': undefined
    'networks.contradiction.versionA': undefined
    'networks.contradiction.versionB': undefined
    'networks.contradiction.handling': undefined
    'networks.contradiction.here': undefined
    'networks.source.title': undefined
    'networks.source.lead': undefined
    'networks.source.document': undefined
    'networks.source.day': undefined
    'networks.source.language': undefined
    'networks.themes.title': undefined
    'networks.themes.lead': { subThemes: number; themes: number }
    'networks.themes.description': { network: string | number }
    'networks.themes.none': undefined
    'networks.themes.across': undefined
    'networks.themes.acrossLead': undefined
    'networks.themes.about': undefined
    'networks.theme.theme': { code: string | number }
    'networks.theme.subTheme': { code: string | number }
    'networks.theme.description': { network: string | number; theme: string | number }
    'networks.theme.subThemes': undefined
    'networks.roadmap.title': undefined
    'networks.roadmap.lead': undefined
    'networks.roadmap.none': undefined
    'networks.roadmap.noneYet': undefined
    'networks.roadmap.jump': undefined
    'networks.roadmap.noHalfYear': undefined
    'networks.roadmap.noDate': undefined
    'networks.roadmap.responsible': { name: Markup; who: string | number }
    'networks.roadmap.contributes': { name: Markup; who: string | number }
    'networks.roadmap.links': undefined
    'networks.obligations.title': undefined
    'networks.obligations.lead': undefined
    'networks.obligations.teaser': { count: number }
    'networks.obligations.link': undefined
    'networks.obligations.none': undefined
    'networks.obligation.type': undefined
    'networks.obligation.count': undefined
    'networks.obligation.writer': undefined
    'networks.obligation.checker': undefined
    'networks.obligation.due': undefined
    'networks.obligation.atLeast': { count: string | number }
    'networks.obligation.numberNotStated': { said: Markup; unit: string | number }
    'networks.obligation.perNetwork': undefined
    'networks.obligation.perPartner': undefined
    'networks.doubt.short': undefined
  }
}

export type Markup = (parts: Child[]) => Child
