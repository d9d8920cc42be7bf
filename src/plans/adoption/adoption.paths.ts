import { planPath } from '../plan.paths.ts'

interface Slugged {
  slug: string
}

/** How a plan becomes the city's: the council, and the meetings that present it. */
export const adoptionPath = (network: Slugged, city: Slugged, what: '' | `/${string}` = ''): string =>
  planPath(network, city, `/adoption${what}`)

export const planPresentationsPath = (network: Slugged, city: Slugged): string =>
  planPath(network, city, '/adoption#presentations' as `/${string}`)
