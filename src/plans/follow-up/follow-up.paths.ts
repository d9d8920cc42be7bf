import { networkPath } from '#networks'
import { planAt, planPath } from '../plan.paths.ts'

interface Slugged {
  slug: string
}

/** How an action of an adopted plan goes, in public. */
export const carryingPath = (network: Slugged, city: Slugged, action: Slugged, what: '' | `/${string}` = ''): string =>
  planPath(network, city, `/actions/${encodeURIComponent(action.slug)}${what}`)

/** The same behind the network's own address. */
export const carryingAt = (city: Slugged, action: Slugged): string =>
  `${planAt(city)}/actions/${encodeURIComponent(action.slug)}`

/** How all adopted plans of a network go. */
export const followUpPath = (network: Slugged): string => networkPath(network, '/plans/follow-up')
