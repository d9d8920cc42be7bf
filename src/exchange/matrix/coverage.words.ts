import type { Formats, Text } from '#platform/text'
import type { MatrixRow } from './matrix.ts'

/** Who can teach, in two or three words; `more` decides what becomes of what only a card has room for. */
export function gapWords(t: Text, format: Formats, row: Pick<MatrixRow, 'gap' | 'suppliers'>): string {
  const more = () => ''
  const words = () => {
    if (row.gap === 'no_supplier') return t.rich('exchange.coverage.nobody', { more })
    if (row.gap === 'outside_only') return t.rich('exchange.coverage.outside', { more })
    if (row.gap === 'several_suppliers')
      return t.rich('exchange.coverage.several', { count: row.suppliers.length, more })
    return t.rich('exchange.coverage.single', { city: format.list(row.suppliers.map(({ name }) => name)), more })
  }
  return words().join('')
}
