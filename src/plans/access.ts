import { editsCity, leads, maySee, type Standing, worksIn } from '#networks'
import type { Audience } from '#platform/activity'

/** Who reads the plan of a city as it is written now: those who work in the city, and those who lead the network. */
export const readsDraft = (standing: Standing, cityId: string): boolean => leads(standing) || worksIn(standing, cityId)

/** Who writes its texts and says something at a passage: all of them. */
export const writesPlan = (standing: Standing, cityId: string): boolean => readsDraft(standing, cityId)

/** Who decides what a plan consists of: its sections, objectives and actions, its versions, that it is given out and adopted. */
export const editsPlan = editsCity

/** A version that was frozen is read by whom it is for. */
export const seesVersion = (standing: Standing, version: { audience: Audience; cityId: string }): boolean =>
  maySee(standing, version)
