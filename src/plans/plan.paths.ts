import { networkPath } from '#networks'

interface Slugged {
  slug: string
}

export const planAt = (city: Slugged): string => `/cities/${city.slug}/plan`

/** What is published of a city's plan, or something below it. */
export const planPath = (network: Slugged, city: Slugged, what: '' | `/${string}` | `.${string}` = ''): string =>
  networkPath(network, planAt(city) + what)

export const draftAt = (city: Slugged): string => `${planAt(city)}/draft`

/** The plan as it is written now, or something below it. */
export const draftPath = (
  network: Slugged,
  city: Slugged,
  what: '' | `/${string}` | `#${string}` | `?${string}` = '',
): string => networkPath(network, draftAt(city) + what)

export const sectionPath = (network: Slugged, city: Slugged, section: { key: string }, what: '' | `/${string}` = '') =>
  draftPath(network, city, `/sections/${encodeURIComponent(section.key)}${what}`)

export const planActionPath = (network: Slugged, city: Slugged, action: Slugged, what: '' | `/${string}` = '') =>
  draftPath(network, city, `/actions/${encodeURIComponent(action.slug)}${what}`)
