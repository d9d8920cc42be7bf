import { z } from 'zod'
import { inNetwork, maySeeNetwork, type NetworkEnv } from '#networks'
import { oneResource } from '#platform/api'
import { allow } from '#platform/http'
import { cellStates } from '../schema.ts'
import { gapClasses } from './coverage.ts'
import { matrixOf } from './matrix.queries.ts'

const ids = z.array(z.string())

const shape = z.object({
  cells: z.array(
    z.object({
      subTheme: z.string().meta({ said: 'exchange.api.cellSubTheme' }),
      city: z.string().meta({ said: 'exchange.api.cellCity' }),
      state: z.enum(cellStates).meta({ said: 'exchange.api.cellState' }),
      practices: ids.meta({ said: 'exchange.api.cellPractices' }),
    }),
  ),
  subThemes: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      suppliers: ids.meta({ said: 'exchange.api.suppliers' }),
      demanders: ids.meta({ said: 'exchange.api.demanders' }),
      outside: ids.meta({ said: 'exchange.api.outside' }),
      gap: z.enum(gapClasses as [string, ...string[]]).meta({ said: 'exchange.api.gap' }),
    }),
  ),
})

/** The whole matrix in one answer; as CSV, its cells. */
export const matrixApi = oneResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/matrix',
  name: 'Matrix',
  summary: 'exchange.api.matrix',
  door: [inNetwork, allow(maySeeNetwork)],
  answer: shape,
  rows: { columns: ['subTheme', 'city', 'state', 'practices'], of: ({ cells }) => cells },
  async read({ db, network }) {
    const { cities, rows } = await matrixOf(db, network)
    const slugs = (records: { slug: string }[]) => records.map(({ slug }) => slug)
    return {
      cells: rows.flatMap(({ subTheme, cells }) =>
        cells.map((cell, at) => ({
          subTheme: subTheme.code,
          city: cities[at]?.slug ?? '',
          state: cell.state,
          practices: slugs(cell.practices),
        })),
      ),
      subThemes: rows.map(({ subTheme, suppliers, demanders, outside, gap }) => ({
        code: subTheme.code,
        title: subTheme.title,
        suppliers: slugs(suppliers),
        demanders: slugs(demanders),
        outside: slugs(outside),
        gap,
      })),
    }
  },
})
