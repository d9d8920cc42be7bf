import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { Theme } from './theme.queries.ts'

/** A theme in the words of schema.org: a term of those its network works with. */
export const themeData = (network: Network, theme: Theme, url: URL): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'DefinedTerm',
  name: theme.title,
  termCode: theme.code,
  inLanguage: network.language,
  url: new URL(url.pathname, url).href,
  inDefinedTermSet: {
    '@type': 'DefinedTermSet',
    name: network.name,
    url: url.origin + networkPath(network, '/themes'),
  },
})
