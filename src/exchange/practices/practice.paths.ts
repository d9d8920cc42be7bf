import { networkPath } from '#networks'

/** One practice of the catalogue. */
export const practicePath = (network: { slug: string }, practice: { slug: string }): string =>
  networkPath(network, `/practices/${encodeURIComponent(practice.slug)}`)

/** The catalogue, narrowed down where values are given. */
export function practicesPath(network: { slug: string }, narrowed: Record<string, string> = {}): string {
  const query = new URLSearchParams(narrowed)
  return networkPath(network, query.size > 0 ? `/practices?${query}` : '/practices')
}
