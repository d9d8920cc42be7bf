import { type NetworkFigure, networkPath } from '#networks'
import { countTests } from './testing-actions/testing-action.queries.ts'

/** How many testing actions have a name; one that is "not yet identified" is no action yet. */
export const testingActionFigure: NetworkFigure = {
  place: 20,
  read: async (locals) => {
    const { db, format, network, t } = locals
    const count = await countTests(db, locals)
    if (count === 0) return null
    return {
      value: format.number(count),
      label: t('actions.figure.testingActions', { count }),
      href: networkPath(network, '/testing-actions'),
    }
  },
}
