import { type Network, networkPath } from '#networks'
import { practicePath } from './practice.paths.ts'
import type { Listed } from './practice.queries.ts'

/** A practice in the words of schema.org. */
export function practiceLinkedData(origin: string, network: Network, practice: Listed): Record<string, unknown> {
  const place = practice.city?.name ?? practice.owner
  const { summary, lesson, sourceUrl, start } = practice
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': origin + practicePath(network, practice),
    name: practice.title,
    inLanguage: network.language,
    ...(summary ? { description: summary } : {}),
    ...(lesson ? { abstract: lesson } : {}),
    ...(start ? { temporalCoverage: `${start}/..` } : {}),
    ...(place ? { locationCreated: { '@type': 'Place', name: place, address: addressIn(practice.country) } } : {}),
    about: practice.subThemes.map(({ title }) => ({ '@type': 'DefinedTerm', name: title })),
    isPartOf: { '@type': 'Collection', name: network.name, url: origin + networkPath(network) },
    ...(sourceUrl ? { citation: sourceUrl } : {}),
  }
}

const addressIn = (country: string | null) =>
  country ? { '@type': 'PostalAddress', addressCountry: country } : undefined
