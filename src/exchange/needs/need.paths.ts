import { networkPath } from '#networks'

interface Slugged {
  slug: string
}

/** What the cities want to learn, narrowed down where values are given. */
export function needsPath(network: Slugged, narrowed: Record<string, string> = {}): string {
  const query = new URLSearchParams(narrowed)
  return networkPath(network, query.size > 0 ? `/needs?${query}` : '/needs')
}

export const newNeedPath = (network: Slugged, begun: Record<string, string> = {}): string => {
  const query = new URLSearchParams(begun)
  return networkPath(network, query.size > 0 ? `/needs/new?${query}` : '/needs/new')
}

/** One need, or something done with it. */
export const needPath = (network: Slugged, need: Slugged, what: '' | `/${string}` = ''): string =>
  networkPath(network, needAt(need) + what)

/** The same behind the network's own address. */
export const needAt = ({ slug }: Slugged): string => `/needs/${encodeURIComponent(slug)}`

/** Needs of several cities that ask the same. */
export const needGroupPath = (network: Slugged, group: { id: string }): string =>
  networkPath(network, `/needs/groups/${group.id}`)

/** The first words of the question, and the end of its id: an address that says something and tells of no other need. */
export function slugOf(question: string, id: string): string {
  const words = question
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return [...(words ?? ['need']).filter(({ length }) => length > 2).slice(0, 6), id.slice(-4)].join('-').slice(0, 80)
}
