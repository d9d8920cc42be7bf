import { count, eq } from 'drizzle-orm'
import { type NetworkFigure, networkPath } from '#networks'
import { practices } from './schema.ts'

/** How many practices a network can learn from, those from outside included. */
export const practiceFigure: NetworkFigure = {
  place: 10,
  read: async ({ db, format, network, t }) => {
    const [found] = await db.select({ count: count() }).from(practices).where(eq(practices.networkId, network.id))
    if (!found?.count) return null
    return {
      value: format.number(found.count),
      label: t('exchange.figure.practices', { count: found.count }),
      href: networkPath(network, '/practices'),
    }
  },
}
