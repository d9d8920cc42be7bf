import { planAt, planPath } from '../plan.paths.ts'

interface Slugged {
  slug: string
}

/** All versions of a city's plan, or something done with them. */
export const versionsPath = (network: Slugged, city: Slugged, what: '' | `/${string}` | `#${string}` = ''): string =>
  planPath(network, city, `/versions${what}`)

/** One version, for good, or something below it. */
export const versionPath = (
  network: Slugged,
  city: Slugged,
  version: { number: number },
  what: '' | `/${string}` | `.${string}` | `?${string}` = '',
): string => planPath(network, city, `/versions/${version.number}${what}`)

/** The same behind the network's own address. */
export const versionAt = (city: Slugged, version: { number: number }, what: '' | `/${string}` = ''): string =>
  `${planAt(city)}/versions/${version.number}${what}`
