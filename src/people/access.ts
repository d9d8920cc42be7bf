import type { Sentence } from '#platform/http'
import type { PeopleEnv } from './viewer.ts'

/** Public pages: whoever comes may read them. */
export const everyone: Sentence = () => 'yes'

/** Pages of one's own: whoever has not signed in is asked to. */
export const signedIn: Sentence<PeopleEnv> = ({ viewer }) => (viewer.person ? 'yes' : 'who')
