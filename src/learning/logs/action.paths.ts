import { networkPath } from '#networks'

interface Slugged {
  slug: string
}

export const logAt = (city: Slugged): string => `/cities/${city.slug}/log`

/** The learning log of a city, narrowed down where values are given. */
export function logPath(network: Slugged, city: Slugged, narrowed: Record<string, string> = {}): string {
  const query = new URLSearchParams(narrowed)
  return networkPath(network, logAt(city) + (query.size > 0 ? `?${query}` : ''))
}

export const actionAt = (city: Slugged, action: Slugged): string => `${logAt(city)}/${encodeURIComponent(action.slug)}`

/** One draft action, or something done with it. */
export const actionPath = (network: Slugged, city: Slugged, action: Slugged, what: '' | `/${string}` = ''): string =>
  networkPath(network, actionAt(city, action) + what)

export const newActionPath = (network: Slugged, city: Slugged): string => networkPath(network, `${logAt(city)}/new`)

/** The first words of the title, and the end of its id. */
export function actionSlug(title: string, id: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const begun = [...(words ?? []).filter(({ length }) => length > 2).slice(0, 6)].join('-').slice(0, 70)
  return `${begun || 'action'}-${id.slice(-4)}`
}
