import type { NetworkFigure } from '#networks'
import { countAdopted } from './figures.queries.ts'
import { followUpPath } from './follow-up.paths.ts'

/** How many plans were adopted, out of those one may see. */
export const adoptedFigure: NetworkFigure = {
  place: 25,
  read: async (locals) => {
    const count = await countAdopted(locals)
    if (count === 0) return null
    const { network, format, t } = locals
    return { value: format.number(count), label: t('plans.followUp.figure', { count }), href: followUpPath(network) }
  },
}
