import type { Network } from '#networks'
import { themePath } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import type { MatrixRow } from './matrix.ts'

type CoverageOfRow = Pick<MatrixRow, 'gap' | 'suppliers' | 'demanders' | 'outside'>

/** Who can teach a sub-theme, in two or three words; where cells have become cards, in a sentence. */
export function WhoCanTeach({ network, row }: { network: Network; row: CoverageOfRow & Pick<MatrixRow, 'subTheme'> }) {
  const { t } = usePage()
  return (
    <>
      <a class="gap" href={`${themePath(network, row.subTheme)}#who-can-teach`}>
        <GapWords row={row} />
      </a>
      <small>{t('exchange.coverage.wanted', { count: row.demanders.length })}</small>
    </>
  )
}

/** The gap class in words; what only fits a card stands in `.more`. */
export function GapWords({ row }: { row: CoverageOfRow }) {
  const { t, format } = usePage()
  const more = (parts: unknown[]) => <span class="more">{parts}</span>
  if (row.gap === 'no_supplier') return <>{t.rich('exchange.coverage.nobody', { more })}</>
  if (row.gap === 'outside_only') return <>{t.rich('exchange.coverage.outside', { more })}</>
  if (row.gap === 'several_suppliers')
    return <>{t.rich('exchange.coverage.several', { count: row.suppliers.length, more })}</>
  return <>{t.rich('exchange.coverage.single', { city: format.list(row.suppliers.map(({ name }) => name)), more })}</>
}

/** The language of what people wrote, where the page speaks another one. */
export function useWritten(network: Network): string | undefined {
  const { lang } = usePage()
  return contentLang(lang, network.language)
}
