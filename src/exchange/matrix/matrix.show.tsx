import { type Network, networkPath } from '#networks'
import { Empty, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { Codes } from './matrix.codes.tsx'
import { isNarrowed, type MatrixFilters, type MatrixView, noFilters } from './matrix.filters.ts'
import { MatrixNotes } from './matrix.notes.tsx'
import { matrixPath } from './matrix.paths.ts'
import { MatrixTable } from './matrix.table.tsx'
import { MatrixTableByCity } from './matrix.table-by-city.tsx'
import type { Matrix } from './matrix.ts'
import { GapFigures, MatrixFilterForm, MatrixViews } from './matrix.views.tsx'
import { Legend, SignSheet } from './sign.tsx'

interface MatrixProps {
  network: Network
  matrix: Matrix
  view: MatrixView
}

/** Who can teach whom: the picture of the whole network. */
export function MatrixShow({ network, matrix, view }: MatrixProps) {
  const { t } = usePage()
  if (matrix.rows.length === 0 || matrix.cities.length === 0) return <NothingYet />
  return (
    <>
      <header class="matrix-head">
        <div>
          <Eyebrow>
            {t('exchange.matrix.counts', { cities: matrix.cities.length, subThemes: matrix.rows.length })}
          </Eyebrow>
          <PageTitle>{t('exchange.matrix.title')}</PageTitle>
          <Lead>{t(view.filters.by === 'city' ? 'exchange.matrix.leadByCity' : 'exchange.matrix.lead')}</Lead>
        </div>
        <GapFigures network={network} matrix={matrix} />
      </header>
      <MatrixViews network={network} view={view} />
      <div class="matrix-bar">
        <MatrixFilterForm network={network} matrix={matrix} view={view} />
        {isNarrowed(view.filters) && view.rows.length > 0 && (
          <p class="matrix-shown">
            {t('exchange.matrix.filtered', { rows: view.rows.length, all: matrix.rows.length })}
          </p>
        )}
        <Legend />
      </div>
      {view.rows.length === 0 ? (
        <NothingFits network={network} filters={view.filters} />
      ) : (
        <Sheet network={network} view={view} />
      )}
      <MatrixNotes network={network} matrix={matrix} filters={view.filters} />
      <Live network={network} />
    </>
  )
}

/** Says to those who listen what somebody else has just changed; everybody sees it. */
function Live({ network }: { network: Network }) {
  const { t } = usePage()
  return (
    <matrix-live
      data-stream={networkPath(network, '/live')}
      data-changed={t('exchange.matrix.justChanged')}
      data-several={t('exchange.matrix.severalChanged')}
    >
      <p class="unseen" role="status" />
    </matrix-live>
  )
}

function NothingYet() {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('exchange.matrix.title')}</PageTitle>
      <Empty title={t('exchange.matrix.empty')}>
        <p>{t('exchange.matrix.emptyBody')}</p>
      </Empty>
    </>
  )
}

/** The table scrolls by itself where it is wider than the page, so it can be reached and named. */
function Sheet({ network, view }: Omit<MatrixProps, 'matrix'>) {
  const { t } = usePage()
  const byCity = view.filters.by === 'city'
  return (
    <matrix-cells data-close={t('exchange.cell.close')} data-page={t('exchange.cell.ownPage')}>
      <SignSheet />
      <a class="matrix-skip" href="#matrix-end">
        {t('exchange.matrix.skip')}
      </a>
      <matrix-walk>
        <section
          class="matrix-sheet"
          aria-label={t(byCity ? 'exchange.matrix.captionByCity' : 'exchange.matrix.caption')}
          tabindex={0}
        >
          {byCity ? <MatrixTableByCity network={network} view={view} /> : <MatrixTable network={network} view={view} />}
        </section>
        <p class="matrix-keys" id="matrix-keys" hidden>
          {t('exchange.matrix.keys')}
        </p>
      </matrix-walk>
      {byCity && <Codes network={network} view={view} />}
    </matrix-cells>
  )
}

function NothingFits({ network, filters }: { network: Network; filters: MatrixFilters }) {
  const { t, format } = usePage()
  const onlyChanged = filters.changed && !isNarrowed({ ...filters, changed: false })
  const unchanged = network.asOf
    ? t('exchange.matrix.nothingChangedSince', { date: format.date(network.asOf) })
    : t('exchange.matrix.nothingChangedBody')
  return (
    <Empty title={t(onlyChanged ? 'exchange.matrix.nothingChanged' : 'exchange.matrix.nothingFits')}>
      <p>{onlyChanged ? unchanged : t('exchange.matrix.nothingFitsBody')}</p>
      <p>
        <a href={matrixPath(network, { ...noFilters, by: filters.by })}>{t('exchange.matrix.removeAll')}</a>
      </p>
    </Empty>
  )
}
