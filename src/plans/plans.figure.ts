import { type NetworkFigure, networkPath } from '#networks'
import { followUpPath } from './follow-up/follow-up.paths.ts'
import { countPlans } from './panel.queries.ts'

/** How many plans are published, and how many of them were adopted, as far as one may know; who finds none published reads of those adopted. */
export const plansFigure: NetworkFigure = {
  place: 25,
  read: async (locals) => {
    const { network, format, t } = locals
    const { published, adopted } = await countPlans(locals)
    const count = published || adopted
    if (count === 0) return null
    const label =
      published > 0 ? t('plans.figure.published', { count, adopted }) : t('plans.followUp.figure', { count: adopted })
    const href = published > 0 ? networkPath(network, '/plans') : followUpPath(network)
    return { value: format.number(count), label, href }
  },
}
