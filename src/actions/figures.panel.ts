import { type NetworkFigure, networkPath } from '#networks'
import { countTests } from './testing-actions/testing-action.queries.ts'

/** How many testing actions have a name and were not dropped; one that is "not yet identified" is no action yet. */
export const testingActionFigure: NetworkFigure = {
  place: 20,
  read: async (locals) => {
    const { db, format, network, t } = locals
    const { count, concluded } = await countTests(db, locals)
    if (count === 0) return null
    return {
      value: format.number(count),
      label: t('actions.figure.testingActions', { count, concluded }),
      href: networkPath(network, '/testing-actions'),
    }
  },
}
