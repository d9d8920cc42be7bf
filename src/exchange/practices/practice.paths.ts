import { networkPath } from '#networks'

/** One practice of the catalogue. */
export const practicePath = (network: { slug: string }, practice: { slug: string }): string =>
  networkPath(network, `/practices/${encodeURIComponent(practice.slug)}`)

/** The catalogue, narrowed down where values are given. */
export function practicesPath(network: { slug: string }, narrowed: Record<string, string> = {}): string {
  const query = new URLSearchParams(narrowed)
  return networkPath(network, query.size > 0 ? `/practices?${query}` : '/practices')
}

/** Something done with a practice: `/edit`, `/history`, `/files`. */
export const practiceWorkPath = (network: { slug: string }, practice: { slug: string }, what: `/${string}`): string =>
  practicePath(network, practice) + what

/** The way to a new practice: first what there is already, then (`describe`) the form. */
export function newPracticePath(network: { slug: string }, begun: Record<string, string> = {}): string {
  const query = new URLSearchParams(begun)
  return networkPath(network, query.size > 0 ? `/practices/new?${query}` : '/practices/new')
}

export const writeUpPath = (network: { slug: string }, begun: Record<string, string> = {}): string => {
  const query = new URLSearchParams(begun)
  return networkPath(network, query.size > 0 ? `/practices/write-up?${query}` : '/practices/write-up')
}

/** What people are writing and have not published. */
export const practiceDraftsPath = (network: { slug: string }, rest: '' | `/${string}` = ''): string =>
  networkPath(network, `/practices/drafts${rest}`)
