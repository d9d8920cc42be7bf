import type { Locals } from '#platform/http'
import { type City, isLead } from './cities/city.queries.ts'
import type { Network } from './network.queries.ts'
import { subThemesOf, type Theme } from './themes/theme.queries.ts'

export interface NetworkRecord {
  network: Network
  cities: City[]
  themes: Theme[]
}

/** What a network is, in a sentence made of what is on record about it. */
export function describe({ t }: Pick<Locals, 't'>, { cities, themes }: NetworkRecord): string {
  const topThemes = themes.length - subThemesOf(themes).length
  if (cities.length === 0) return t('networks.home.noCities')
  return t('networks.home.description', {
    cities: cities.length,
    countries: new Set(cities.map(({ country }) => country)).size,
    themes: topThemes,
  })
}

/** Programme, years and who leads, as far as they are known: "URBACT network · 2023–2025 · led by Genk". */
export function standing({ t, format }: Pick<Locals, 't' | 'format'>, { network, cities }: NetworkRecord): string {
  const lead = cities.find((city) => isLead(network, city))
  return [
    network.programme ? t('networks.home.programme', { programme: network.programme }) : t('networks.home.network'),
    format.period(yearOf(network.start), yearOf(network.end)).replace(/\s*–\s*/, '–'),
    lead ? t('networks.home.ledBy', { city: lead.name }) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The same for machines, in the words of schema.org. */
export function linkedData({ url }: Pick<Locals, 'url'>, { network, cities }: NetworkRecord): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: network.name,
    ...(network.acronym ? { alternateName: network.acronym } : {}),
    url: new URL(url.pathname, url).href,
    ...(network.programme ? { parentOrganization: { '@type': 'Organization', name: network.programme } } : {}),
    ...(network.start ? { foundingDate: network.start } : {}),
    ...(network.end ? { dissolutionDate: network.end } : {}),
    member: cities.map(({ name, country }) => ({
      '@type': 'City',
      name,
      containedInPlace: { '@type': 'Country', identifier: country },
    })),
  }
}

const yearOf = (date: string | null) => date?.slice(0, 4) ?? null
