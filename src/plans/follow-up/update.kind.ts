import type { RecordKind } from '#networks'
import { carryingAt } from './follow-up.paths.ts'
import { updatesByIds } from './follow-up.queries.ts'

/** What activity and the door of files know of how an action goes. */
export const updateKind: RecordKind = {
  kind: 'plan_update',
  label: 'plans.update.one',
  find: async (locals, ids) =>
    (await updatesByIds(locals, ids)).map(({ id, action, city, language, cityId, audience }) => ({
      id,
      title: action.title,
      lang: language,
      at: carryingAt(city, action),
      cityId,
      audience,
    })),
}
