import { networkPath } from '#networks'

interface Slugged {
  slug: string
}

/** The working groups of a network, or something done with them. */
export const groupsPath = (network: Slugged, what: '' | `/${string}` = ''): string =>
  networkPath(network, `/working-groups${what}`)

export const groupPath = (network: Slugged, group: { id: string }, what: '' | `/${string}` = ''): string =>
  groupsPath(network, `/${group.id}${what}`)

export const newGroupPath = (network: Slugged, theme: { code: string }): string =>
  groupsPath(network, `/new?theme=${encodeURIComponent(theme.code)}`)
