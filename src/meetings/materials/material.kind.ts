import { maySee, type RecordKind } from '#networks'
import { materialsByIds, readersOf } from './material.queries.ts'

/** What activity and the door of files know of what a meeting left behind. */
export const materialKind: RecordKind = {
  kind: 'material',
  label: 'meetings.material.one',
  find: async ({ db, network, standing, t }, ids) =>
    (await materialsByIds(db, network, ids))
      .map((material) => ({ material, readers: readersOf(material, material.meeting) }))
      .filter(({ readers }) => maySee(standing, readers))
      .map(({ material, readers }) => ({
        id: material.id,
        title: material.caption ?? material.file?.name ?? t('meetings.material.one'),
        lang: network.language,
        at: `/meetings/${material.meeting.slug}/materials#m-${material.id}`,
        ...readers,
      })),
}
