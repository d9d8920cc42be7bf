import { usePage } from '#platform/ui'
import { saySum } from '../checks/form-words.ts'
import type { TestingAction } from '../testing-actions/testing-action.queries.ts'
import type { Evidence } from './evidence.queries.ts'
import { spentIn } from './spent.ts'

interface Props {
  action: Pick<TestingAction, 'budget' | 'budgetCurrency'>
  evidence: Pick<Evidence, 'kind' | 'value' | 'unit'>[]
}

/** What was spent of how much, currency by currency; what is more than there was says so. */
export function MoneyLine({ action: { budget, budgetCurrency }, evidence }: Props) {
  const page = usePage()
  const { t } = page
  const spent = spentIn(evidence)
  const own = spent.find(({ currency }) => currency === budgetCurrency) ?? { sum: 0 }
  const others = spent.filter(({ currency }) => currency !== budgetCurrency)
  if (budget === null && spent.length === 0) return null
  return (
    <p class="evidence-money">
      {budget === null || !budgetCurrency ? null : (
        <>
          {t('actions.seen.spentOf', {
            spent: saySum(own.sum, budgetCurrency, page),
            budget: saySum(budget, budgetCurrency, page),
          })}{' '}
          {budget > 0 ? (
            <meter min={0} max={Math.max(budget, own.sum)} high={budget} value={own.sum} aria-hidden="true" />
          ) : null}{' '}
          {own.sum > budget ? (
            <strong>{t('actions.seen.over', { sum: saySum(own.sum - budget, budgetCurrency, page) })}</strong>
          ) : null}
        </>
      )}
      {others.map(({ currency, sum }) => (
        <span> {t('actions.seen.spentElse', { sum: saySum(sum, currency, page) })}</span>
      ))}
    </p>
  )
}
