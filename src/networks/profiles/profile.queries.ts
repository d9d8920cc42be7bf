import { asc, eq } from 'drizzle-orm'
import { oncePerPage, type Queryable } from '#platform/db'
import { profileEntries } from '../schema.ts'
import { type Profile, type ProfileEntry, type ProfileList, profileLists } from './profile.ts'
import { shippedProfile } from './shipped.ts'

/** The lists that a network has changed. */
export async function ownListsOf(db: Queryable, network: { id: string }): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ list: profileEntries.list })
    .from(profileEntries)
    .where(eq(profileEntries.networkId, network.id))
  return new Set(rows.map(({ list }) => list))
}

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
