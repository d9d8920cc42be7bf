import { networkPath } from '#networks'

interface Slugged {
  slug: string
}

/** Everything cities want to learn with who could show it, narrowed down where values are given. */
export function matchesPath(network: Slugged, narrowed: Record<string, string> = {}): string {
  const query = new URLSearchParams(narrowed)
  return networkPath(network, query.size > 0 ? `/matches?${query}` : '/matches')
}

/** One city in one sub-theme: everybody who could show it. */
export const demandPath = (
  network: Slugged,
  subTheme: { code: string },
  city: Slugged,
  what: '' | '/decisions' | '/answers' = '',
): string => networkPath(network, demandAt(subTheme, city) + what)

/** The same behind the network's own address. */
export const demandAt = (subTheme: { code: string }, city: Slugged): string =>
  `/matches/${encodeURIComponent(subTheme.code)}/${encodeURIComponent(city.slug)}`

/** Where whoever holds the letter answers; of no network, because its door is the secret. */
export const answerPath = (secret: string): string => `/matches/${secret}`
