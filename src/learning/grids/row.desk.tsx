import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validate } from 'uuid'
import { maySee } from '#networks'
import { addFile, filesOf, readFile, removeFile } from '#platform/files'
import { type FormErrors, readForm, say, sayError, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { editsLine } from '../access.ts'
import { editRow, removeRow, tell } from './grid.commands.ts'
import { photoForm, rowForm } from './grid.form.ts'
import { gridPath, rowPath } from './grid.paths.ts'
import { type GridRow, rowById } from './grid.queries.ts'
import { doing, type GridEnv, mayFillGrid } from './in-grid.ts'
import { RowEdit, RowPhotos, RowRemove } from './row.edit.tsx'
import { isProgram, originsFor, rowValues } from './row.values.ts'

/** One row of a grid: its words, its photos, and taking it away. */
export const rowDesk = new Hono<GridEnv>()
  .get('/edit', allow(mayFillGrid), async (c) => showForm(c, await rowToChange(c)))
  .post('/edit', allow(mayFillGrid), async (c) => {
    const row = await rowToChange(c)
    const form = await readForm(c, rowForm)
    const version = await versionBegunFrom(c, row.version)
    if (!form.ok) return showForm(c, row, { typed: form.typed, errors: form.errors, version })
    const values = await conflictsSettled(c, { ...(await rowValues(c.var, form.values)) })
    const from = await versionSettled(c, form.values.version ?? row.version)
    const saved = await editRow(c.var.db, doing(c.var), { row, version: from, values })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale')
      return showForm(c, row, {
        typed: typedOf(saved.values as unknown as GridRow),
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    return back(c, row, 'learning.row.saved')
  })
  .get('/remove', allow(mayFillGrid), async (c) => {
    const row = await rowToChange(c)
    const { network, t } = c.var
    return c.render(<RowRemove network={network} place={c.var} row={row} />, { title: t('learning.row.remove') })
  })
  .post('/remove', allow(mayFillGrid), async (c) => {
    await removeRow(c.var.db, doing(c.var), await rowToChange(c))
    say(c, c.var.t('learning.row.removed'))
    return c.redirect(gridPath(c.var.network, c.var), 303)
  })
  .get('/files', allow(mayFillGrid), async (c) => showPhotos(c, await rowToChange(c)))
  .post('/files', allow(mayFillGrid), async (c) => {
    const row = await rowToChange(c)
    const { person } = doing(c.var)
    const form = await readForm(c, photoForm)
    const wrong = (errors: FormErrors) =>
      isProgram(c)
        ? c.json({ errors: Object.values(errors).map((error) => sayError(error, c.var.t)) }, 422)
        : showPhotos(c, row, { typed: form.typed, errors })
    if (!form.ok) return wrong(form.errors)
    const { id, file, alt } = form.values
    if (!file) return wrong({ file: 'platform.form.file' })
    if (!alt) return wrong({ alt: 'learning.photo.alt.missing', file: 'platform.files.again' })
    const read = await readFile(c.var, file)
    if (!read.ok) return wrong({ file: `platform.files.${read.trouble}` })
    if (!read.file.picture) return wrong({ file: 'learning.photo.noPicture' })
    const added = await c.var.db.transaction(async (tx) => {
      const outcome = await addFile(tx, {
        id,
        ...subjectOf(row),
        personId: person.id,
        file: read.file,
        alt,
        credit: null,
      })
      if (outcome.outcome === 'added')
        await tell(tx, row, person, 'grid_row.photoAdded', 'grid_row', { name: read.file.name })
      return outcome
    })
    if (added.outcome === 'tooMany') return wrong({ file: 'platform.files.tooMany' })
    if (isProgram(c))
      return c.json({ id: added.file.id, outcome: added.outcome }, added.outcome === 'added' ? 201 : 200)
    return back(c, row, 'learning.photo.added')
  })
  .post('/files/:file/remove', allow(mayFillGrid), async (c) => {
    const row = await rowToChange(c)
    const { person } = doing(c.var)
    const id = c.req.param('file')
    if (!validate(id)) throw notFound()
    const removed = await c.var.db.transaction(async (tx) => {
      const done = await removeFile(tx, subjectOf(row), id)
      if (done) await tell(tx, row, person, 'grid_row.photoRemoved', 'grid_row', {})
      return done
    })
    if (!removed) throw notFound()
    say(c, c.var.t('learning.photo.removed'))
    return c.redirect(rowPath(c.var.network, c.var, row, '/files'), 303)
  })

const subjectOf = ({ id, networkId }: GridRow) => ({ networkId, subjectKind: 'grid_row', subjectId: id })

function back(c: Context<GridEnv>, row: GridRow, word: 'learning.row.saved' | 'learning.photo.added') {
  say(c, c.var.t(word))
  return c.redirect(`${gridPath(c.var.network, c.var)}#row-${row.id}`, 303)
}

/** What one may not see is not there; what one may not change is refused. */
async function rowToChange(c: Context<GridEnv>): Promise<GridRow> {
  const { db, grid, standing } = c.var
  const id = c.req.param('row') ?? ''
  const row = grid && validate(id) ? await rowById(db, grid, id) : null
  if (!row || !maySee(standing, row)) throw notFound()
  if (!editsLine(standing, row)) throw new HTTPException(403)
  return row
}

type Again = Partial<Omit<Parameters<typeof RowEdit>[0], 'network' | 'place' | 'row' | 'origins'>>

async function showForm(c: Context<GridEnv>, row: GridRow, again: Again = {}) {
  const { network, t } = c.var
  const origins = await originsFor(c.var)
  return c.render(
    <RowEdit
      {...{ network, row, origins }}
      place={c.var}
      typed={again.typed ?? typedOf(row)}
      version={again.version ?? row.version}
      errors={again.errors}
      conflicts={again.conflicts}
    />,
    { title: t('learning.row.change'), unlisted: true },
    again.typed ? 422 : 200,
  )
}

async function showPhotos(c: Context<GridEnv>, row: GridRow, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, t } = c.var
  const photos = await filesOf(db, subjectOf(row))
  return c.render(
    <RowPhotos {...{ network, row, photos }} place={c.var} {...failed} />,
    { title: t('learning.photo.title'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

export const typedOf = (row: GridRow): Typed => ({
  keyPoint: row.keyPoint,
  relevance: row.relevance,
  action: row.action,
  who: row.who,
  session: row.sessionId,
  need: row.needId,
  practice: row.practiceId,
})
