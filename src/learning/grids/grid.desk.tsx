import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { conversationPanel } from '#networks'
import { type FormErrors, readForm, say, sayError, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { editsLine, sharesFor } from '../access.ts'
import { growsFromRow } from '../slots.ts'
import { addRow, describeGrid, shareGrid } from './grid.commands.ts'
import { gridForm, rowForm, sharingForm } from './grid.form.ts'
import { gridPath } from './grid.paths.ts'
import { rowsOfGrid } from './grid.queries.ts'
import { GridShow } from './grid.show.tsx'
import { doing, type GridEnv, mayFillGrid, maySeeGrid, mayShareGrid } from './in-grid.ts'
import { rowDesk } from './row.desk.tsx'
import { isProgram, originsFor, rowValues } from './row.values.ts'

/** One grid: its rows, what else is said of it, and who reads it. */
export const gridDesk = new Hono<GridEnv>()
  .get('/', allow(maySeeGrid), (c) => showGrid(c))
  .post('/', allow(mayFillGrid), async (c) => {
    const form = await readForm(c, gridForm)
    if (!form.ok) return showGrid(c, { about: form })
    const saved = await describeGrid(c.var.db, doing(c.var), c.var, form.values)
    if (saved.outcome === 'stale')
      return showGrid(c, { about: { typed: form.typed, errors: { takeHome: 'learning.grid.elsewhere' } } })
    return back(c, 'learning.grid.saved')
  })
  .post('/rows', allow(mayFillGrid), async (c) => {
    const form = await readForm(c, rowForm)
    const wrong = (errors: FormErrors) =>
      isProgram(c)
        ? c.json({ errors: Object.values(errors).map((error) => sayError(error, c.var.t)) }, 422)
        : showGrid(c, { row: { typed: form.typed, errors } })
    if (!form.ok) return wrong(form.errors)
    const values = await rowValues(c.var, form.values)
    const id = form.values.id ?? v7()
    const shared = sharesFor(c.var.standing, c.var.city.id)
    const added = await addRow(c.var.db, doing(c.var), c.var, { id, shared, ...values })
    if (added.outcome === 'taken') return wrong({ keyPoint: 'learning.row.again' })
    if (isProgram(c)) return c.json({ id, outcome: added.outcome }, added.outcome === 'added' ? 201 : 200)
    return back(c, 'learning.row.added', `#row-${id}`)
  })
  .post('/sharing', allow(mayShareGrid), async (c) => {
    const form = await readForm(c, sharingForm)
    if (!form.ok) return showGrid(c, { sharing: form })
    const shared = await shareGrid(c.var.db, doing(c.var), c.var, form.values)
    if (shared === 'stale')
      return showGrid(c, { sharing: { typed: form.typed, errors: { audience: 'learning.grid.elsewhere' } } })
    return back(c, 'learning.grid.nowShared')
  })
  .route('/rows/:row', rowDesk)

type Word = 'learning.grid.saved' | 'learning.row.added' | 'learning.grid.nowShared'

function back(c: Context<GridEnv>, word: Word, anchor = '') {
  say(c, c.var.t(word))
  return c.redirect(gridPath(c.var.network, c.var) + anchor, 303)
}

interface Failed {
  typed: Typed
  errors: FormErrors
}

async function showGrid(c: Context<GridEnv>, failed: { about?: Failed; row?: Failed; sharing?: Failed } = {}) {
  const { db, network, standing, city, meeting, theme, grid, t, url, viewer } = c.var
  const place = { city, meeting, theme }
  if (c.req.method === 'GET' && url.pathname !== gridPath(network, place))
    if (url.pathname.toLowerCase() === gridPath(network, place).toLowerCase())
      return c.redirect(gridPath(network, place) + url.search, 301)
  const fill = mayFillGrid(c.var) === 'yes'
  const [rows, origins, conversation] = await Promise.all([
    grid ? rowsOfGrid(db, c.var, grid) : [],
    fill ? originsFor(c.var) : null,
    grid ? conversationPanel(c.var, { kind: 'learning_grid', id: grid.id }) : null,
  ])
  if (failed.row && !grid && !fill) throw notFound()
  return c.render(
    <GridShow
      {...{ network, city, meeting, theme, grid, rows, origins, failed, conversation }}
      may={{
        fill,
        share: mayShareGrid(c.var) === 'yes',
        edit: (row) => editsLine(standing, row),
      }}
      grows={(row) => growsFromRow.all().flatMap(({ show }) => show(c.var, { city, row }) ?? [])}
      newId={v7()}
      person={viewer.person?.id}
    />,
    {
      title: t('learning.grid.title', { city: city.name, event: theme ?? meeting?.title ?? '' }),
      unlisted: grid?.audience !== 'public',
    },
    Object.keys(failed).length > 0 ? 422 : 200,
  )
}
