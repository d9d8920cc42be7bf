import type { Sentence } from '#platform/http'

/** Public pages: whoever comes may read them. */
export const everyone: Sentence = () => 'yes'
