import type { Sheet } from '#platform/sheets'
import { slices } from '../slices.ts'

/** In the order of the network folder; each sheet only names records of sheets that are written before it. */
const order = ['network', 'cities', 'themes', 'practices', 'matrix', 'needs', 'meetings', 'roadmap', 'obligations']

/** Everything a network folder may hold, as the floors announce it. */
export const networkSheets: Sheet[] = slices.flatMap((slice) => slice.sheets ?? []).sort((a, b) => place(a) - place(b))

function place(sheet: Sheet): number {
  const at = order.indexOf(sheet.name)
  return at < 0 ? order.length : at
}
