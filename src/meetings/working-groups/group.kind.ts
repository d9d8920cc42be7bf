import { belongs, type RecordKind } from '#networks'
import type { Fields, Kept } from '#platform/records'
import { workingGroups } from '../schema.ts'
import { groupsByIds } from './group.queries.ts'

export const keptGroup = { table: workingGroups } satisfies Kept

export const groupFields: Fields = {
  title: { label: 'meetings.group.title' },
  purpose: { label: 'meetings.group.purpose' },
  until: { label: 'meetings.group.until', say: (value, { format }) => format.date(String(value)) },
}

/** What activity, follows, digests and notices know of a working group. */
export const groupKind: RecordKind = {
  kind: 'working_group',
  label: 'meetings.group.one',
  find: async ({ db, network, standing }, ids) =>
    belongs(standing)
      ? (await groupsByIds(db, network, ids)).map(({ id, title, themeId }) => ({
          id,
          title,
          lang: network.language,
          at: `/working-groups/${id}`,
          cityId: null,
          audience: 'network' as const,
          ...(themeId ? { themeIds: [themeId] } : {}),
        }))
      : [],
  fields: async () => groupFields,
}
