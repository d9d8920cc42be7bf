import type { RecordKind } from '#networks'
import { formAudience, readsForm, seesTest } from '../access.ts'
import { evidenceFields } from './evidence.kept.ts'
import { evidenceByIds } from './evidence.queries.ts'
import { evidenceAt } from './running.paths.ts'

/** What activity and the doors of photos know of a piece of evidence: it is for those who read the form of its test. */
export const evidenceKind: RecordKind = {
  kind: 'testing_evidence',
  label: 'actions.seen.one',
  find: async ({ db, network, standing, t }, ids) =>
    (await evidenceByIds(db, network, ids))
      .filter(({ action }) => seesTest(standing, action) && readsForm(standing, action))
      .map(({ evidence, action }) => ({
        id: evidence.id,
        title: evidence.text ?? t(`actions.seen.kind.${evidence.kind}`),
        lang: evidence.text ? network.language : undefined,
        at: `${evidenceAt(action)}#seen-${evidence.id}`,
        cityId: action.cityId,
        audience: formAudience(action),
      })),
  fields: async () => evidenceFields,
}
