import { networkPath } from '#networks'

interface Slugged {
  slug: string
}

export const roundsAt = '/reviews'
export const roundAt = (round: Slugged): string => `${roundsAt}/${encodeURIComponent(round.slug)}`
export const reviewAt = (round: Slugged, review: { id: string }): string => `${roundAt(round)}/reviews/${review.id}`
export const sentAt = (round: Slugged, city: Slugged): string => `${roundAt(round)}/cities/${city.slug}`
export const liveAt = (round: Slugged, city: Slugged): string => `${roundAt(round)}/live/${city.slug}`

export const roundsPath = (network: Slugged, what = ''): string => networkPath(network, roundsAt + what)
export const roundPath = (network: Slugged, round: Slugged, what = ''): string =>
  networkPath(network, roundAt(round) + what)

/** Where one city reads and writes. */
export const reviewPath = (network: Slugged, round: Slugged, review: { id: string }, what = ''): string =>
  networkPath(network, reviewAt(round, review) + what)

/** What was sent about a city, and its answers. */
export const sentPath = (network: Slugged, round: Slugged, city: Slugged, what = ''): string =>
  networkPath(network, sentAt(round, city) + what)

/** A photo of what is read, by the address of whoever reads it. */
export const photoUnder =
  (page: string) =>
  ({ id }: { id: string }, small: boolean): string =>
    `${page}/photos/${id}${small ? '?small' : ''}`

export const livePath = (network: Slugged, round: Slugged, city: Slugged, what = ''): string =>
  networkPath(network, liveAt(round, city) + what)
