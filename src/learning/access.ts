import { editsCity, leads, type Standing, worksIn } from '#networks'
import type { Audience } from '#platform/activity'

/** Who writes down what a city takes home: those who work in the city, in the city hall or in its local group. */
export const takesHomeFor = (standing: Standing, cityId: string): boolean =>
  leads(standing) || worksIn(standing, cityId)

/** Who says that a grid is filled in, and who reads it: who speaks for the city. */
export const sharesFor = editsCity

interface Written {
  cityId: string
  audience: Audience
  personId: string | null
}

/** Who changes a line of a grid or of a log: who speaks for the city; who wrote it, as long as it stays within the group. */
export const editsLine = (standing: Standing, line: Written): boolean =>
  editsCity(standing, line.cityId) ||
  (line.audience === 'group' && line.personId === standing.personId && worksIn(standing, line.cityId))

/** Who says what becomes of a draft action, and what became of a promised one. */
export const decidesOnActions = editsCity

/** With whom a city shares its lines: it decides about more than its group by itself. */
export const lineAudiences: Audience[] = ['group', 'network', 'public']
