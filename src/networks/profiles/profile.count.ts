import type { Profile, ProfileEntry } from './profile.ts'
import { shippedProfile } from './shipped.ts'

/**
 * A number of the profile, such as for how many days names of attendance sheets are kept. Where a network has taken the row
 * out it is as every network begins: the custom profile has a row for every number that is asked for.
 */
export function countIn(profile: Profile, key: string): number {
  const value = valueIn(profile.count, key) ?? valueIn(shippedProfile('custom').count, key)
  if (value === undefined) throw new Error(`No profile says ${key}.`)
  return value
}

function valueIn(rows: ProfileEntry[], key: string): number | undefined {
  const value = rows.find((entry) => entry.key === key)?.detail.value
  return typeof value === 'number' ? value : undefined
}
