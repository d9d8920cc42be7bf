import { type RecordKind, subThemesOf, themesOf } from '#networks'
import { needFields } from './need.kept.ts'
import { needAt } from './need.paths.ts'
import { needsByIds } from './need.queries.ts'

/** What activity, follows, digests and notices know of a need. */
export const needKind: RecordKind = {
  kind: 'need',
  label: 'exchange.need.eyebrow',
  find: async (locals, ids) =>
    (await needsByIds(locals.db, locals, ids)).map((need) => ({
      id: need.id,
      title: need.question,
      lang: locals.network.language,
      at: needAt(need),
      cityId: need.cityId,
      audience: need.audience,
      themeIds: [need.themeId],
    })),
  fields: async ({ db, network }) => needFields(subThemesOf(await themesOf(db, network))),
}
