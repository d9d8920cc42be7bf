import type { RecordKind } from '#networks'
import { versionsByIds } from './version.ids.queries.ts'
import { versionAt } from './version.paths.ts'

/** What activity, follows, digests and notices know of a version of a plan. */
export const versionKind: RecordKind = {
  kind: 'plan_version',
  label: 'plans.versions.one',
  find: async (locals, ids) =>
    (await versionsByIds(locals, ids)).map(({ version, title, city }) => ({
      id: version.id,
      title: locals.t('plans.versions.record', { title, number: version.number }),
      at: versionAt(city, version),
      cityId: version.cityId,
      audience: version.audience,
    })),
}
