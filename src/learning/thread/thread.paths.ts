import { networkPath } from '#networks'

/** How far needs have come in the network, narrowed down where values are given. */
export function threadPath(network: { slug: string }, narrowed: Record<string, string> = {}): string {
  const query = new URLSearchParams(narrowed)
  return networkPath(network, query.size > 0 ? `/thread?${query}` : '/thread')
}
