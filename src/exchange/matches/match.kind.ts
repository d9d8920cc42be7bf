import type { RecordKind } from '#networks'
import { decidedByIds } from './decided.queries.ts'
import { demandAt } from './match.paths.ts'

/** What activity, follows and digests know of a decision about a match: only where one may see the wish itself. */
export const matchKind: RecordKind = {
  kind: 'match',
  label: 'exchange.match.record',
  find: async (locals, ids) =>
    (await decidedByIds(locals, ids)).map(({ id, demand, supplier, audience }) => ({
      id,
      title: locals.t('exchange.match.recordTitle', {
        city: demand.city.name,
        supplier,
        subTheme: demand.subTheme.title,
      }),
      at: demandAt(demand.subTheme, demand.city),
      cityId: demand.city.id,
      audience,
    })),
}
