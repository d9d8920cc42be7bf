import { usePage } from '#platform/ui'
import type { ImplausibleFigure } from './city.plausibility.ts'

/** Says in words what is odd about a figure that is kept. */
export function Doubt({ figure: { rule, params } }: { figure: ImplausibleFigure }) {
  const { t, format } = usePage()
  if (rule === 'above_population')
    return <>{t('networks.doubt.abovePopulation', { population: format.number(params.compared) })}</>
  const compared = t('networks.city.percent', { value: format.number(params.compared) })
  if (rule === 'below_general_rate') return <>{t('networks.doubt.belowGeneralRate', { general: compared })}</>
  return <>{t('networks.doubt.aboveLimit', { limit: compared })}</>
}
