import { and, count, eq, isNotNull } from 'drizzle-orm'
import { type NetworkFigure, networkPath } from '#networks'
import { testingActions } from './schema.ts'

/** How many testing actions have a name; one that is "not yet identified" is no action yet. */
export const testingActionFigure: NetworkFigure = {
  place: 20,
  read: async ({ db, format, network, t }) => {
    const [found] = await db
      .select({ count: count() })
      .from(testingActions)
      .where(and(eq(testingActions.networkId, network.id), isNotNull(testingActions.title)))
    if (!found?.count) return null
    return {
      value: format.number(found.count),
      label: t('actions.figure.testingActions', { count: found.count }),
      href: networkPath(network, '/testing-actions'),
    }
  },
}
