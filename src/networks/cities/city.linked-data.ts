import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { City } from './city.queries.ts'

/** A city in the words of schema.org. */
export function cityData(network: Network, city: City, url: URL): Record<string, unknown> {
  const { country, latitude, longitude } = city
  return {
    '@context': 'https://schema.org',
    '@type': 'City',
    name: city.name,
    url: new URL(url.pathname, url).href,
    containedInPlace: { '@type': 'Country', identifier: country },
    ...(latitude && longitude ? { geo: { '@type': 'GeoCoordinates', latitude, longitude } } : {}),
    subjectOf: { '@type': 'Collection', name: network.name, url: url.origin + networkPath(network) },
  }
}
