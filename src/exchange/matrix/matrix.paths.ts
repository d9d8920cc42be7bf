import { networkPath } from '#networks'
import { type MatrixFilters, noFilters, queryOf } from './matrix.filters.ts'

interface Slugged {
  slug: string
}

/** The matrix, narrowed as the filters say. */
export const matrixPath = (network: Slugged, filters: Partial<MatrixFilters> = {}): string =>
  networkPath(network, `/matrix${queryOf({ ...noFilters, ...filters })}`)

/** One city in one sub-theme. */
export const cellPath = (network: Slugged, subTheme: { code: string }, city: Slugged): string =>
  networkPath(network, cellAddress(subTheme, city))

/** What follows the network's address. */
export const cellAddress = (subTheme: { code: string }, city: Slugged): string =>
  `/matrix/${encodeURIComponent(subTheme.code)}/${encodeURIComponent(city.slug)}`

export const matrixFilePath = (network: Slugged, ending: 'csv' | 'xlsx' | 'svg', filters: MatrixFilters): string =>
  networkPath(network, `/matrix.${ending}${queryOf({ ...filters, by: 'sub-theme' })}`)
