import { cityPath } from '#networks'

interface Slugged {
  slug: string
}

/** The page of a city's local group, or something done with it. */
export const groupPath = (network: Slugged, city: Slugged, what: '' | `/${string}` = ''): string =>
  `${cityPath(network, city)}/local-group${what}`

/** The same behind the network's own address. */
export const groupAt = (city: Slugged, what: '' | `/${string}` = ''): string =>
  `/cities/${city.slug}/local-group${what}`
