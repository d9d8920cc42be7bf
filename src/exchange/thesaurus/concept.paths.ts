import { networkPath } from '#networks'

/** The words of a network and what they mean, or one of them, or what is done with it. */
export const thesaurusPath = (network: { slug: string }): string => networkPath(network, '/thesaurus')

export const conceptPath = (network: { slug: string }, concept: { slug: string }, rest = ''): string =>
  networkPath(network, `/thesaurus/${encodeURIComponent(concept.slug)}${rest}`)
