import type { Sentence } from '#platform/http'
import type { PeopleEnv } from './viewer.ts'

/** Public pages: whoever comes may read them. */
export const everyone: Sentence = () => 'yes'

/** Pages of one's own: whoever has not signed in is asked to. */
export const signedIn: Sentence<PeopleEnv> = ({ viewer }) => (viewer.person ? 'yes' : 'who')

/**
 * What programs change: somebody's program with a token for writing, or the person at one of our own pages. Stands before
 * the network is looked up, because its answer to visitors must not depend on one.
 */
export const mayWriteByToken: Sentence<PeopleEnv> = ({ viewer: { person, scopes } }) => {
  if (!person) return 'who'
  return scopes === undefined || scopes.includes('write') ? 'yes' : 'no'
}

/** What belongs to a real person: their address, their letters, their tokens. Roles of a demonstration have none. */
export const ownAccount: Sentence<PeopleEnv> = ({ viewer: { person } }) => {
  if (!person) return 'who'
  return person.demo ? 'no' : 'yes'
}
