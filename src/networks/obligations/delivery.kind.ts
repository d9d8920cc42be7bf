import { and, eq, inArray } from 'drizzle-orm'
import { maySee } from '../access.ts'
import { deliveries, obligations } from '../schema.ts'
import type { RecordKind } from '../slots.ts'
import { deliveryFields } from './delivery.commands.ts'
import { audienceOf } from './in-owed.ts'

/** What activity, files, follows and notices know of something handed in. */
export const deliveryKind: RecordKind = {
  kind: 'delivery',
  label: 'networks.delivery.kind',
  find: async ({ db, network, standing }, ids) => {
    if (ids.length === 0) return []
    const found = await db
      .select({
        id: deliveries.id,
        title: deliveries.title,
        cityId: deliveries.cityId,
        slug: obligations.slug,
      })
      .from(deliveries)
      .innerJoin(obligations, eq(obligations.id, deliveries.obligationId))
      .where(and(eq(deliveries.networkId, network.id), inArray(deliveries.id, ids)))
    return found
      .map(({ slug, ...one }) => ({
        ...one,
        lang: network.language,
        at: `/obligations/${slug}/deliveries/${one.id}`,
        audience: audienceOf(one),
      }))
      .filter((one) => maySee(standing, one))
  },
  fields: async () => deliveryFields,
}
