import { citiesOfStanding, leads, mayTakePart, type NetworkEnv, type Standing } from '#networks'
import type { Sentence } from '#platform/http'

/** Who works in groups: who leads, and whoever works in some city. */
export const joinsGroups = (standing: Standing): boolean =>
  leads(standing) || citiesOfStanding(standing, 'works').length > 0

/** Groups form themselves: whoever speaks for a city begins one, and who leads. */
export const formsGroups = (standing: Standing): boolean =>
  leads(standing) || citiesOfStanding(standing, 'speaks').length > 0

/** Who changes a group, ends it and says in which sessions it meets: whoever began it, and who leads. */
export const keepsGroup = (standing: Standing, { personId }: { personId: string | null }): boolean =>
  leads(standing) || (personId !== null && personId === standing.personId && formsGroups(standing))

const amongMembers =
  (rule: (standing: Standing) => boolean): Sentence<NetworkEnv> =>
  (locals) => {
    const verdict = mayTakePart(locals)
    return verdict !== 'yes' || rule(locals.standing) ? verdict : 'no'
  }

export const mayFormGroups = amongMembers(formsGroups)
export const mayJoinGroups = amongMembers(joinsGroups)
