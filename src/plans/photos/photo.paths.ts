import { draftPath } from '../plan.paths.ts'
import { versionPath } from '../versions/version.paths.ts'

interface Slugged {
  slug: string
}

/** The photos of a plan as it is written now; addresses that end with `/files` take large bodies. */
export const photosPath = (network: Slugged, city: Slugged, what: '' | `/${string}` = ''): string =>
  draftPath(network, city, `/files${what}`)

/** A photo as it stands in a version: who may read the version sees it. */
export const versionPhotoPath = (
  network: Slugged,
  city: Slugged,
  version: { number: number },
  photo: { id: string },
  small = false,
): string => versionPath(network, city, version, `/photos/${photo.id}${small ? '?small' : ''}`)
