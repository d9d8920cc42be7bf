import { testingActionAt, testingActionPath } from '../testing-actions/testing-action.paths.ts'

interface Slugged {
  slug: string
}

export const evidenceAt = (action: Slugged): string => `${testingActionAt(action)}/evidence`

/** What was seen of a test, or the form for one more piece of it. */
export const evidencePath = (network: Slugged, action: Slugged, what: '' | `/${string}` | `?${string}` = ''): string =>
  testingActionPath(network, action, `/evidence${what}`)

export const conclusionAt = (action: Slugged): string => `${testingActionAt(action)}/conclusion`
