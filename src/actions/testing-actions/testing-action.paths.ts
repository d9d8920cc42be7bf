import { networkPath } from '#networks'

interface Slugged {
  slug: string
}

export const testsAt = '/testing-actions'

/** What the cities want to try, narrowed down where values are given. */
export function testsPath(network: Slugged, narrowed: Record<string, string> = {}): string {
  const query = new URLSearchParams(narrowed)
  return networkPath(network, testsAt + (query.size > 0 ? `?${query}` : ''))
}

/** What one city tries. */
export const testsOfCityAt = (city: Slugged): string => `${testsAt}?city=${encodeURIComponent(city.slug)}`

export const testingActionAt = (action: Slugged): string => `${testsAt}/${encodeURIComponent(action.slug)}`

/** One testing action, or something done with it. */
export const testingActionPath = (network: Slugged, action: Slugged, what: '' | `/${string}` = ''): string =>
  networkPath(network, testingActionAt(action) + what)

export const newTestPath = (network: Slugged, given: Record<string, string> = {}): string => {
  const query = new URLSearchParams(given)
  return networkPath(network, `${testsAt}/new${query.size > 0 ? `?${query}` : ''}`)
}

/** The first words of the title, and the end of its id. */
export function testSlug(title: string, id: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const begun = [...(words ?? []).filter(({ length }) => length > 2).slice(0, 6)].join('-').slice(0, 70)
  return `${begun || 'test'}-${id.slice(-4)}`
}
