import { networkPath } from '#networks'

type Place = { network: { slug: string }; meeting: { slug: string } }

/** Everything about the polls of a meeting, for those who belong to it. */
export const pollsPath = ({ network, meeting }: Place, rest = '') =>
  networkPath(network, `/meetings/${meeting.slug}/polls${rest}`)

export const pollPath = (place: Place, { code }: { code: string }, rest = '') => pollsPath(place, `/${code}${rest}`)

/** Where the room answers: short, because people type it. */
export const joinPath = ({ code }: { code: string }, rest = '') => `/p/${code}${rest}`
