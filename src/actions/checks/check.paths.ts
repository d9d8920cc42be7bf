import { networkPath } from '#networks'

interface Slugged {
  slug: string
}

export const checksAt = '/checks'

/** What waits for a check; with a round the page shows that one. */
export function checksPath(network: Slugged, narrowed: Record<string, string> = {}): string {
  const query = new URLSearchParams(narrowed)
  return networkPath(network, checksAt + (query.size > 0 ? `?${query}` : ''))
}

/** Sending a draft, and all its rounds. */
export const draftAt = (kind: string, subject: { id: string }): string => `${checksAt}/drafts/${kind}/${subject.id}`

export const draftPath = (network: Slugged, kind: string, subject: { id: string }): string =>
  networkPath(network, draftAt(kind, subject))

export const roundAt = (round: { id: string }): string => `${checksAt}/rounds/${round.id}`

/** One round as it was sent, with what was said of it. */
export const roundPath = (network: Slugged, round: { id: string }, what: '' | `/${string}` = ''): string =>
  networkPath(network, roundAt(round) + what)
