import { Hono } from 'hono'
import { editsCity, maySeeNetwork, mayTakePart, type NetworkEnv } from '#networks'
import { allow, notFound } from '#platform/http'
import { besideCell } from '../slots.ts'
import { cellAt } from './cell.queries.ts'
import { CellShow } from './cell.show.tsx'
import { isNarrowed, narrow, readFilters } from './matrix.filters.ts'
import { matrixOf } from './matrix.queries.ts'
import { MatrixShow } from './matrix.show.tsx'

export const matrixRoutes = new Hono<NetworkEnv>()
  .get('/', allow(maySeeNetwork), async (c) => {
    const { db, network, t, url } = c.var
    const matrix = await matrixOf(db, network)
    const view = narrow(matrix, readFilters(url.searchParams, matrix))
    return c.render(<MatrixShow network={network} matrix={matrix} view={view} />, {
      title: t('exchange.matrix.title'),
      description: t('exchange.matrix.description', { network: network.name }),
      width: 'wide',
      unlisted: isNarrowed(view.filters),
    })
  })
  .get('/:subTheme/:city', allow(maySeeNetwork), async (c) => {
    const { db, network, t } = c.var
    const page = await cellAt(db, network, c.req.param())
    if (!page) throw notFound()
    const { city, row, cell } = page
    const may = { mayEdit: editsCity(c.var.standing, city.id), mayReadHistory: mayTakePart(c.var) === 'yes' }
    const panels = await besideCell.look(c.var, { city, subTheme: row.subTheme })
    return c.render(<CellShow network={network} page={page} {...may} panels={panels} />, {
      title: `${city.name}${t('exchange.cell.say', { subTheme: row.subTheme.code, state: t(`exchange.state.${cell.state}`) })}`,
      description: t('exchange.cell.description', { city: city.name, subTheme: row.subTheme.title }),
    })
  })
