import { asc, eq } from 'drizzle-orm'
import { oncePerPage } from '#platform/db'
import { profileEntries } from '../schema.ts'
import { type Profile, type ProfileEntry, type ProfileList, profileLists } from './profile.ts'
import { shippedProfile } from './shipped.ts'

/** How a network works: its own rows, and the shipped profile where it has changed nothing. One query. */
export const profileOf = oncePerPage(async (db, network: { id: string; profile: string }): Promise<Profile> => {
  const rows = await db
    .select()
    .from(profileEntries)
    .where(eq(profileEntries.networkId, network.id))
    .orderBy(asc(profileEntries.position))
  const shipped = shippedProfile(network.profile)
  const own = Map.groupBy(rows, ({ list }) => list)
  const entriesOf = (list: ProfileList): ProfileEntry[] => own.get(list) ?? shipped[list]
  return Object.fromEntries(profileLists.map((list) => [list, entriesOf(list)])) as Profile
})
