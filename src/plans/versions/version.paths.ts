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

/** A change, where the version it came with is held against the one before; the version alone where there is none to be seen. */
export const changePath = (
  network: Slugged,
  city: Slugged,
  change: { number: number; subjectId: string; comparable?: boolean },
): string =>
  change.comparable === false
    ? versionPath(network, city, change)
    : `${versionPath(network, city, change, '/compare')}#change-${change.subjectId}`

/** The same behind the network's own address. */
export const versionAt = (city: Slugged, version: { number: number }, what: '' | `/${string}` = ''): string =>
  `${planAt(city)}/versions/${version.number}${what}`
