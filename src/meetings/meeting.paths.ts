import { networkPath } from '#networks'

interface Slugged {
  slug: string
}

export const meetingsPath = (network: Slugged, what: '' | `/${string}` = '') => networkPath(network, `/meetings${what}`)

/** One meeting, or something done with it. */
export const meetingPath = (network: Slugged, meeting: Slugged, what: '' | `/${string}` = '') =>
  networkPath(network, meetingAt(meeting, what))

/** The same behind the network's own address. */
export const meetingAt = ({ slug }: Slugged, what: '' | `/${string}` = '') => `/meetings/${slug}${what}`

export const agendaPath = (network: Slugged, meeting: Slugged, what: '' | `/${string}` = '') =>
  meetingPath(network, meeting, `/agenda${what}`)

/** A session stands on the agenda of its meeting and has a page of its own. */
export const sessionPath = (network: Slugged, meeting: Slugged, { id }: { id: string }, what: '' | `/${string}` = '') =>
  meetingPath(network, meeting, `/sessions/${id}${what}`)

/** The words of a title as they can stand in an address and in a folder: nothing but letters, figures and dashes. */
export function slugFor(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const slug = (words ?? ['meeting']).slice(0, 6).join('-').slice(0, 40).replace(/-$/, '')
  return slug === 'new' ? 'new-meeting' : slug
}
