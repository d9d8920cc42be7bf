import {
  belongs,
  citiesOfStanding,
  editsCity,
  leads,
  mayTakePart,
  type NetworkEnv,
  type Standing,
  worksIn,
} from '#networks'
import type { Audience } from '#platform/activity'
import type { Sentence } from '#platform/http'

/** Who may raise a need for some city: those who speak for one, those who work in its local group, those who lead. */
export const mayRaiseNeeds: Sentence<NetworkEnv> = (locals) => {
  const verdict = mayTakePart(locals)
  if (verdict !== 'yes') return verdict
  const { standing } = locals
  return leads(standing) || citiesOfStanding(standing, 'works').length > 0 ? 'yes' : 'no'
}

/** Whose needs one may raise. */
export const raisesFor = (standing: Standing, cityId: string): boolean => leads(standing) || worksIn(standing, cityId)

/**
 * With whom somebody may share what a city wants to learn. A local group member shares it with the group, where those who
 * speak for the city see it and decide about more.
 */
export function needAudiences(standing: Standing, cityId: string): Audience[] {
  if (editsCity(standing, cityId)) return ['city', 'group', 'network', 'public']
  return worksIn(standing, cityId) ? ['group'] : []
}

interface Raised {
  cityId: string
  audience: Audience
  personId: string | null
}

/** Who may change the words of a need: who speaks for its city; who raised it, as long as it stays within the group. */
export const editsNeed = (standing: Standing, need: Raised): boolean =>
  editsCity(standing, need.cityId) ||
  (need.audience === 'group' && need.personId === standing.personId && worksIn(standing, need.cityId))

/** Who says what became of a need. */
export const movesNeed = (standing: Standing, need: { cityId: string }): boolean => editsCity(standing, need.cityId)

/** Who brings needs of several cities together. */
export const groupsNeeds = leads

/** Who decides about the matches of a city: accepts, sets aside, asks another city to show something. */
export const decidesFor = editsCity

/** Who answers for a city that was asked to show something; the letter that asks opens the same door. */
export const answersFor = editsCity

/** What others decided is for those who belong to the network. */
export const seesDecisions = belongs
