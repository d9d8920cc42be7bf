import type { LocalGroupMember } from './local-group.queries.ts'

/** For whom the name of a person is, as they agreed: the network, or those who speak for the city and lead the network. */
export const audienceOf = (agreed: boolean): LocalGroupMember['audience'] => (agreed ? 'network' : 'city')
