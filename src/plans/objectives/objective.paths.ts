import { draftPath } from '../plan.paths.ts'

interface Slugged {
  slug: string
}

export const objectivesPath = (network: Slugged, city: Slugged, what: '' | `/${string}` | `#${string}` = ''): string =>
  draftPath(network, city, `/objectives${what}`)

export const objectivePath = (network: Slugged, city: Slugged, { id }: { id: string }, what: '' | `/${string}` = '') =>
  objectivesPath(network, city, `/${id}${what}`)
