import { networkPath } from '#networks'

interface Slugged {
  slug: string
}

/** Where a grid lies: under the meeting it was filled in at, or under its city, for a horizontal theme. */
export interface GridPlace {
  city: Slugged
  meeting: Slugged | null
  theme: string | null
}

/** A horizontal theme in an address. */
export const themeSlug = (theme: string): string =>
  theme
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'theme'

/** The grids of a meeting, or of a city, behind the network's own address. */
export const gridsAt = ({ city, meeting, theme }: GridPlace): string =>
  meeting && theme === null ? `/meetings/${meeting.slug}/grids` : `/cities/${city.slug}/grids`

export const gridAt = (place: GridPlace): string =>
  `${gridsAt(place)}/${place.theme === null ? place.city.slug : themeSlug(place.theme)}`

/** One grid, or something done in it. */
export const gridPath = (network: Slugged, place: GridPlace, what: '' | `/${string}` = ''): string =>
  networkPath(network, gridAt(place) + what)

export const rowPath = (network: Slugged, place: GridPlace, row: { id: string }, what: `/${string}`): string =>
  gridPath(network, place, `/rows/${row.id}${what}`)

export const meetingGridsPath = (network: Slugged, meeting: Slugged): string =>
  networkPath(network, `/meetings/${meeting.slug}/grids`)

export const cityGridsPath = (network: Slugged, city: Slugged): string =>
  networkPath(network, `/cities/${city.slug}/grids`)

export const reviewPath = (network: Slugged, meeting: Slugged): string =>
  networkPath(network, `/meetings/${meeting.slug}/review`)
