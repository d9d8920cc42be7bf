import type { Network } from '#networks'
import { type Figure, Figures, type Filter, Filters, usePage } from '#platform/ui'
import { gapChoices, isNarrowed, type MatrixFilters, type MatrixView, stateChoices } from './matrix.filters.ts'
import { matrixPath } from './matrix.paths.ts'
import { figuresOf, type Matrix } from './matrix.ts'
import { useWritten } from './who-can-teach.tsx'

interface MatrixProps {
  network: Network
  matrix: Matrix
}

/** How many sub-themes lack somebody who can teach them; each number leads to the rows it counts. */
export function GapFigures({ network, matrix }: MatrixProps) {
  const { t, format } = usePage()
  const { gaps } = figuresOf(matrix)
  const figure = (gap: 'no_supplier' | 'outside_only' | 'single_supplier', label: string, tone: Figure['tone']) => ({
    value: format.number(gaps[gap]),
    label,
    href: gaps[gap] > 0 ? matrixPath(network, { gap }) : undefined,
    tone,
  })
  return (
    <Figures
      items={[
        figure('no_supplier', t('exchange.matrix.figureNobody', { count: gaps.no_supplier }), 'nobody'),
        figure('outside_only', t('exchange.matrix.figureOutside'), 'want'),
        figure('single_supplier', t('exchange.matrix.figureSingle', { count: gaps.single_supplier }), 'single'),
      ]}
    />
  )
}

/** The views people ask for most, in one press. Everything one chooses lives in the address. */
export function MatrixViews({ network, view: { filters } }: { network: Network; view: MatrixView }) {
  const { t } = usePage()
  const { gap, changed, by } = filters
  return (
    <nav class="matrix-views" aria-label={t('exchange.matrix.views')}>
      <ul class="chips">
        <Choice href={matrixPath(network, { by })} current={!isNarrowed(filters)}>
          {t('exchange.matrix.everything')}
        </Choice>
        <Choice
          href={matrixPath(network, { ...filters, gap: gap === 'any' ? undefined : 'any' })}
          current={gap === 'any'}
        >
          {t('exchange.matrix.gapsOnly')}
        </Choice>
        <Choice href={matrixPath(network, { ...filters, changed: !changed })} current={changed}>
          {t('exchange.matrix.changedOnly')}
        </Choice>
      </ul>
      <ul class="chips matrix-turn">
        <Choice href={matrixPath(network, { ...filters, by: 'sub-theme' })} current={by === 'sub-theme'}>
          {t('exchange.matrix.bySubTheme')}
        </Choice>
        <Choice href={matrixPath(network, { ...filters, by: 'city' })} current={by === 'city'}>
          {t('exchange.matrix.byCity')}
        </Choice>
      </ul>
    </nav>
  )
}

const Choice = ({ href, current, children }: { href: string; current: boolean; children: string }) => (
  <li>
    <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
      {children}
    </a>
  </li>
)

/** Everything else one can narrow by; folded away until it is used. */
export function MatrixFilterForm({ network, matrix, view: { filters } }: MatrixProps & { view: MatrixView }) {
  const { t } = usePage()
  const { theme, city, state, gap, by } = filters
  return (
    <details class="matrix-filters" open={Boolean(theme || city || state || (gap && gap !== 'any'))}>
      <summary>{t('exchange.matrix.narrow')}</summary>
      <Filters
        label={t('exchange.matrix.narrow')}
        filters={useFilterFields(network, matrix)}
        keep={by === 'city' ? ['by', 'changed'] : ['changed']}
      />
    </details>
  )
}

function useFilterFields(network: Network, matrix: Matrix): Filter[] {
  const { t } = usePage()
  const lang = useWritten(network)
  const select = (name: keyof MatrixFilters, label: string, all: string, options: Filter['options']): Filter => ({
    name,
    label,
    all,
    options,
    kind: 'select',
  })
  return [
    select(
      'theme',
      t('exchange.matrix.filterTheme'),
      t('exchange.matrix.allThemes'),
      matrix.groups.map(({ theme }) => ({ value: theme.code, label: `${theme.code} ${theme.title}`, lang })),
    ),
    select(
      'city',
      t('exchange.matrix.filterCity'),
      t('exchange.matrix.allCities'),
      matrix.cities.map(({ slug, name }) => ({ value: slug, label: name })),
    ),
    select(
      'state',
      t('exchange.matrix.filterState'),
      t('exchange.matrix.allStates'),
      stateChoices.map((value) => ({ value, label: t(`exchange.state.${value}`) })),
    ),
    select(
      'gap',
      t('exchange.matrix.filterGap'),
      t('exchange.matrix.allGaps'),
      gapChoices.map((value) => ({ value, label: t(`exchange.gap.${value}`) })),
    ),
  ]
}
