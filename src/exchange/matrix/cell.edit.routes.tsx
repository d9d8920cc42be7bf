import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { type CityEnv, inCity, mayEditCity, mayTakePart, type Theme, themesOf, visibleTo } from '#networks'
import { type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import {
  activityEntries,
  type Conflict,
  conflictsSettled,
  historyOf,
  type Undone,
  versionBegunFrom,
  versionSettled,
} from '#platform/records'
import { pageAsked } from '#platform/ui'
import { cellStates } from '../schema.ts'
import { type CellTrouble, changeCell, undoCellChange } from './cell.commands.ts'
import { CellEdit } from './cell.edit.tsx'
import { CellHistory } from './cell.history.tsx'
import { confidences } from './cell.kept.ts'
import { cellRecordAt, practicesOfCity } from './cell.record.queries.ts'
import { cellPath } from './matrix.paths.ts'

type CellEnv = CityEnv & { Variables: CityEnv['Variables'] & { subTheme: Theme } }

/** Finds the sub-theme that an address names; themes that stand above others have no cells. */
const inSubTheme: MiddlewareHandler<CellEnv> = async (c, next) => {
  const asked = c.req.param('subTheme')?.toLowerCase()
  const themes = await themesOf(c.var.db, c.var.network)
  const subTheme = themes.find(({ code }) => code.toLowerCase() === asked)
  if (!subTheme || themes.some(({ parentId }) => parentId === subTheme.id)) throw notFound()
  c.set('subTheme', subTheme)
  await next()
}

const cellForm = z.object({
  state: field.choice(cellStates, { missing: 'exchange.cell.edit.stateMissing' }),
  practices: field.choices(),
  need: field.prose({ max: 2_000 }),
  basis: field.line(),
  confidence: field.choice(confidences),
  note: field.prose({ max: 2_000 }),
  version: field.version(),
})

const troubles: Record<CellTrouble, FormErrors> = {
  'practice-missing': { practices: 'exchange.cell.edit.practiceMissing' },
  'practice-unsaid': { state: 'exchange.cell.edit.practiceUnsaid' },
  'practice-foreign': { practices: 'exchange.cell.edit.practiceForeign' },
  'need-unsaid': { state: 'exchange.cell.edit.needUnsaid' },
}

export const cellEditRoutes = new Hono<CellEnv>()
  .get('/:subTheme/:city/edit', inCity, inSubTheme, allow(mayEditCity), async (c) => {
    const cell = await cellRecordAt(c.var.db, c.var)
    return showForm(c, { typed: cell ? typedCell(cell) : { state: 'none' }, version: cell?.version ?? 1 })
  })
  .post('/:subTheme/:city/edit', inCity, inSubTheme, allow(mayEditCity), async (c) => {
    const { db, network, city, subTheme, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const form = await readForm(c, cellForm)
    const { version: _, ...typed } = form.typed
    if (!form.ok) return showForm(c, { typed, version: await versionBegunFrom(c, 1), errors: form.errors }, 422)
    const { version = 1, ...values } = form.values
    const editing = { network, city, subTheme, person: viewer.person }
    const settled = { values: await conflictsSettled(c, values), version: await versionSettled(c, version) }
    const changed = await changeCell(db, editing, settled)
    if (changed.outcome === 'stale') {
      const { conflicts, now } = changed
      return showForm(c, { typed: typedCell(changed.values), version: now.version, conflicts }, 422)
    }
    if (changed.outcome === 'refused') {
      const errors = troubles[changed.trouble]
      return showForm(c, { typed, version: await versionBegunFrom(c, version), errors }, 422)
    }
    const at = cellPath(network, subTheme, city)
    if (changed.outcome === 'saved') {
      const undo = { action: `${at}/history/${changed.entryId}/undo`, label: t('platform.records.history.undo') }
      say(c, t('exchange.cell.edit.published'), { undo })
    } else say(c, t('exchange.cell.edit.nothingChanged'))
    return c.redirect(at, 303)
  })
  .get('/:subTheme/:city/history', inCity, inSubTheme, allow(mayTakePart), (c) => showHistory(c))
  .post('/:subTheme/:city/history/:entry/undo', inCity, inSubTheme, allow(mayEditCity), async (c) => {
    const { db, network, city, subTheme, viewer, t } = c.var
    const cell = await cellRecordAt(db, c.var)
    if (!cell || !viewer.person) throw notFound()
    const editing = { network, city, subTheme, person: viewer.person }
    const undone = await undoCellChange(db, editing, cell.id, c.req.param('entry'))
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome !== 'undone' || undone.blocked.length > 0) return showHistory(c, undone)
    say(c, t('exchange.cell.edit.undone'))
    return c.redirect(`${cellPath(network, subTheme, city)}/history`, 303)
  })

/** As the form shows a cell; its practices are boxes. */
const typedCell = (cell: Record<string, unknown>): Typed =>
  Object.fromEntries(
    ['state', 'practices', 'need', 'basis', 'confidence', 'note'].map((name) => [name, cell[name] as Typed[string]]),
  )

interface Shown {
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
}

async function showForm(c: Context<CellEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { db, network, city, subTheme, t } = c.var
  const practices = await practicesOfCity(db, c.var)
  return c.render(
    <CellEdit {...{ network, city, subTheme, practices }} {...shown} />,
    { title: `${t('exchange.cell.edit.title', { city: city.name })}, ${subTheme.code}`, unlisted: true, width: 'text' },
    status,
  )
}

async function showHistory(c: Context<CellEnv>, undone?: Undone<CellTrouble>) {
  const { db, network, city, subTheme, standing, t, url } = c.var
  const [cell, practices] = await Promise.all([cellRecordAt(db, c.var), practicesOfCity(db, c.var)])
  const page = pageAsked(url.searchParams)
  const seen = visibleTo(standing, activityEntries)
  const history = cell
    ? await historyOf(db, { networkId: network.id, subjectId: cell.id, page }, seen)
    : { entries: [], page: 1, pages: 1 }
  return c.render(
    <CellHistory {...{ network, city, subTheme, practices, history, undone }} mayEdit={mayEditCity(c.var) === 'yes'} />,
    {
      title: `${t('platform.records.history.title')}: ${subTheme.code}, ${city.name}`,
      unlisted: true,
      width: 'text',
    },
    undone ? 422 : 200,
  )
}
