import { and, eq, inArray } from 'drizzle-orm'
import { belongs } from '../memberships/standing.ts'
import { profileEntries } from '../schema.ts'
import type { RecordKind } from '../slots.ts'
import { entryFields } from './profile.kept.ts'
import { wordOf } from './profile.ts'

/** What activity knows of a row of the profile. */
export const profileEntryKind: RecordKind = {
  kind: 'profile_entry',
  label: 'networks.profile.kind',
  find: async ({ db, network, standing, lang }, ids) => {
    if (ids.length === 0 || !belongs(standing)) return []
    const rows = await db
      .select()
      .from(profileEntries)
      .where(and(eq(profileEntries.networkId, network.id), inArray(profileEntries.id, ids)))
    return rows.map(({ id, list, key, label }) => ({
      id,
      title: wordOf(label, lang),
      at: `/profile/${list}#${key}`,
      cityId: null,
      audience: 'network' as const,
    }))
  },
  fields: async () => entryFields,
}
