import { networkPath } from '../network.paths.ts'
import type { Obligation } from './obligation.queries.ts'

export const obligationPath = (network: { slug: string }, { slug }: Pick<Obligation, 'slug'>) =>
  networkPath(network, `/obligations#${slug}`)

/** Where each obligation can be read, by its id. */
export const obligationLinks = (network: { slug: string }, obligations: Obligation[]) =>
  new Map(
    obligations.map((obligation) => [
      obligation.slug,
      { title: obligation.type, href: obligationPath(network, obligation) },
    ]),
  )
