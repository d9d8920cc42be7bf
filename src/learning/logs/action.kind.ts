import type { RecordKind } from '#networks'
import { actionFieldsSaid } from './action.kept.ts'
import { actionAt } from './action.paths.ts'
import { actionsByIds } from './action.queries.ts'

/** What activity, follows, digests and notices know of a draft action. */
export const actionKind: RecordKind = {
  kind: 'draft_action',
  label: 'learning.action.one',
  find: async (locals, ids) =>
    (await actionsByIds(locals.db, locals, ids)).map(({ action, city }) => ({
      id: action.id,
      title: action.title,
      lang: locals.network.language,
      at: actionAt(city, action),
      cityId: action.cityId,
      audience: action.audience,
    })),
  fields: async () => actionFieldsSaid,
}
