import { networkPath } from '#networks'

/** One practice of the catalogue. */
export const practicePath = (network: { slug: string }, practice: { slug: string }): string =>
  networkPath(network, `/practices/${encodeURIComponent(practice.slug)}`)
