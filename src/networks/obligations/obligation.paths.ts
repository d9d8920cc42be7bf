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

/** Where one thing owed is handed in; follows the network's address. */
export function deliverPath({ slug }: { slug: string }, city: { slug: string } | null, part: string): string {
  const asked = new URLSearchParams({ ...(city ? { city: city.slug } : {}), item: part })
  return `/obligations/${slug}/deliver?${asked}`
}

/** Everything a city owes. */
export const cityDuePath = (network: { slug: string }, city: { slug: string }) =>
  networkPath(network, `/cities/${city.slug}/due`)

/** The part of a due item's key that names it within its obligation and its city. */
export const partOf = ({ key }: { key: string }): string => key.split(':').slice(2).join(':')

/** Where somebody says that one thing owed is not asked for. */
export function waivePath(
  network: { slug: string },
  item: { key: string; obligation: { slug: string } },
  city: { slug: string } | null,
): string {
  const asked = new URLSearchParams({ ...(city ? { city: city.slug } : {}), item: partOf(item) })
  return networkPath(network, `/obligations/${item.obligation.slug}/waive?${asked}`)
}
