import { editsMeeting } from '#meetings'
import { citiesOfStanding, leads } from '#networks'
import type { Sentence } from '#platform/http'
import { maySeePoll, type PollEnv } from '../in-poll.ts'
import { resultsAreOut } from '../poll.shown.ts'

/**
 * Who makes learning needs of what was answered: who leads, of a local meeting who speaks for its city; once the results
 * are out also those who speak for another city, for that city.
 */
export const mayMakeNeeds: Sentence<PollEnv> = (locals) => {
  const door = maySeePoll(locals)
  if (door !== 'yes') return door
  const { standing, meeting, poll, questions } = locals
  if (leads(standing) || editsMeeting(standing, meeting)) return 'yes'
  return citiesOfStanding(standing, 'speaks').length > 0 && resultsAreOut(poll, questions) ? 'yes' : 'no'
}
