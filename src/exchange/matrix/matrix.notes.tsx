import type { Network } from '#networks'
import { usePage } from '#platform/ui'
import { isJudged } from './coverage.ts'
import type { MatrixFilters } from './matrix.filters.ts'
import { matrixFilePath } from './matrix.paths.ts'
import type { Matrix } from './matrix.ts'
import { useWritten } from './who-can-teach.tsx'

interface NotesProps {
  network: Network
  matrix: Matrix
  filters: MatrixFilters
}

const files = ['csv', 'xlsx', 'svg'] as const

/** Under the matrix: of which day it is, how it came about, how to take it along and how to read it. */
export function MatrixNotes({ network, matrix, filters }: NotesProps) {
  const { t, format } = usePage()
  const judged = matrix.rows.some(({ cells }) => cells.some(isJudged))
  return (
    <footer class="matrix-notes" id="matrix-end" tabindex={-1}>
      <p>
        {network.asOf && <>{t('exchange.matrix.asOf', { date: format.date(network.asOf) })} </>}
        {network.source && (
          <>
            {t.rich('exchange.matrix.source', {
              source: () => <span lang={useWritten(network)}>{network.source}</span>,
            })}{' '}
          </>
        )}
        {judged && t(network.source ? 'exchange.matrix.judgedBesideSource' : 'exchange.matrix.judged')}
      </p>
      <p class="matrix-files">
        {t('exchange.matrix.download')}{' '}
        {files.map((ending) => (
          <>
            <a href={matrixFilePath(network, ending, filters)} download="">
              {t(`exchange.matrix.${ending}`)}
            </a>{' '}
          </>
        ))}
        <print-page hidden>
          <button type="button">{t('exchange.matrix.print')}</button>
        </print-page>
      </p>
      <details>
        <summary>{t('exchange.matrix.howToRead')}</summary>
        <p>{t('exchange.matrix.howCell')}</p>
        <p>{t('exchange.matrix.howEmpty')}</p>
        <p>{t('exchange.matrix.howOutside')}</p>
        <p>{t('exchange.matrix.howGaps')}</p>
        <p>{t('exchange.matrix.howBalance')}</p>
      </details>
    </footer>
  )
}
