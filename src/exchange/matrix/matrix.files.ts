import { type Context, Hono } from 'hono'
import { maySeeNetwork, type Network, type NetworkEnv } from '#networks'
import { byteOrderMark, csv } from '#platform/csv'
import { allow } from '#platform/http'
import { type MatrixView, narrow, readFilters } from './matrix.filters.ts'
import { matrixPicture } from './matrix.picture.tsx'
import { matrixOf } from './matrix.queries.ts'
import { matrixColumns, matrixRecords } from './matrix.rows.ts'
import { matrixWorkbook } from './matrix.workbook.ts'

/** The matrix to take along, narrowed as the page is. */
export const matrixFiles = new Hono<NetworkEnv>()
  .get('/matrix.csv', allow(maySeeNetwork), async (c) => {
    const text = byteOrderMark + csv([matrixColumns, ...matrixRecords(await viewOf(c))])
    return c.body(text, 200, fileHeaders(c.var.network, 'csv', 'text/csv; charset=utf-8'))
  })
  .get('/matrix.xlsx', allow(maySeeNetwork), async (c) => {
    const book = await matrixWorkbook(c.var.network, await viewOf(c), c.var)
    return c.body(new Uint8Array(book), 200, fileHeaders(c.var.network, 'xlsx', workbookType))
  })
  .get('/matrix.svg', allow(maySeeNetwork), async (c) => {
    const picture = matrixPicture({ network: c.var.network, view: await viewOf(c), words: c.var })
    return c.body(picture, 200, fileHeaders(c.var.network, 'svg', 'image/svg+xml; charset=utf-8'))
  })

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function viewOf(c: Context<NetworkEnv>): Promise<MatrixView> {
  const { db, network, url } = c.var
  const matrix = await matrixOf(db, network)
  return narrow(matrix, readFilters(url.searchParams, matrix))
}

/** The name says whose matrix it is and of which day. A picture may also be shown where it is linked. */
function fileHeaders(network: Network, ending: string, type: string): Record<string, string> {
  const day = network.asOf ?? network.changedAt.toISOString().slice(0, 10)
  const plain = network.slug.replace(/[^\w-]/g, '-')
  return {
    'content-type': type,
    'content-disposition': `${ending === 'svg' ? 'inline' : 'attachment'}; filename="${plain}-matrix-${day.replace(/[^\w-]/g, '-')}.${ending}"`,
  }
}
