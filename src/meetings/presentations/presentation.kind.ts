import { belongs, type RecordKind } from '#networks'
import { presentationsByIds } from './presentation.queries.ts'

/** What activity and the door of files know of what a city presents. */
export const presentationKind: RecordKind = {
  kind: 'presentation',
  label: 'meetings.presentation.one',
  find: async ({ db, network, standing }, ids) =>
    belongs(standing)
      ? (await presentationsByIds(db, network, ids)).map(({ id, title, cityId, meeting }) => ({
          id,
          title,
          lang: network.language,
          at: `/meetings/${meeting.slug}/presentations#p-${id}`,
          cityId,
          audience: 'network' as const,
        }))
      : [],
}
