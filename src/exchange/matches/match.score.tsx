import { Panel, usePage } from '#platform/ui'
import { limits, objectionWeights, reasonWeights } from './match.weights.ts'

const keys = <T extends object>(weights: T) => Object.keys(weights) as (keyof T)[]

/** How a score comes about, for whoever wants to check it. */
export function ScoreExplained() {
  const { t, format } = usePage()
  const points = (weight: number) => format.number(Math.round(weight * 100))
  return (
    <Panel title={t('exchange.match.howScored')}>
      <p>{t('exchange.match.howScoredLead')}</p>
      <details>
        <summary>{t('exchange.match.weights')}</summary>
        <table class="match-weights">
          <caption class="unseen">{t('exchange.match.weights')}</caption>
          <tbody>
            {keys(reasonWeights).map((kind) => (
              <tr>
                <th scope="row">{t('exchange.match.reasonKind', { kind, times: limits.similarSize })}</th>
                <td class="number">+ {points(reasonWeights[kind])}</td>
              </tr>
            ))}
            {keys(objectionWeights).map((kind) => (
              <tr>
                <th scope="row">
                  {t('exchange.match.objectionKind', {
                    kind,
                    times: limits.veryDifferentSize,
                    kilometres: format.number(limits.farKilometres),
                  })}
                </th>
                <td class="number">− {points(objectionWeights[kind])} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Panel>
  )
}
