// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'networks.menu.overview': undefined
    'networks.menu.cities': undefined
    'networks.menu.roadmap': undefined
    'networks.list.title': undefined
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
  }
}

export type Markup = (parts: Child[]) => Child
