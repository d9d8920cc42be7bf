import type { RecordKind } from '../slots.ts'
import { obligationFields } from './obligation.kept.ts'
import { obligationsOf } from './obligation.queries.ts'

/** What activity, follows and notices know of something promised. */
export const obligationKind: RecordKind = {
  kind: 'obligation',
  label: 'networks.obligation.kind',
  find: async ({ db, network }, ids) =>
    (await obligationsOf(db, network))
      .filter(({ id }) => ids.includes(id))
      .map(({ id, slug, type }) => ({
        id,
        title: type,
        lang: network.language,
        at: `/obligations#${slug}`,
        cityId: null,
        audience: 'public' as const,
      })),
  fields: async () => obligationFields,
}
