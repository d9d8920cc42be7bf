import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { type FormErrors, field, postedFields, readForm, say, type Typed } from '#platform/forms'
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
import { mayLead, mayTakePart, visibleTo } from '../access.ts'
import type { NetworkEnv, NetworkLocals } from '../in-network.ts'
import { networkPath, themePath } from '../network.paths.ts'
import { RecordHistory } from '../record-history.tsx'
import { addTheme, moveTheme, removeTheme, renameTheme, themeFields, undoThemeChange } from './theme.commands.ts'
import { ThemeEdit, ThemesEdit } from './theme.edit.tsx'
import { type Theme, themesOf } from './theme.queries.ts'

interface ThemeEnv extends NetworkEnv {
  Variables: NetworkLocals & { theme: Theme }
}

const inTheme: MiddlewareHandler<ThemeEnv> = async (c, next) => {
  const asked = c.req.param('code')?.toLowerCase()
  const theme = (await themesOf(c.var.db, c.var.network)).find(({ code }) => code.toLowerCase() === asked)
  if (!theme) throw notFound()
  c.set('theme', theme)
  await next()
}

const title = () => field.line({ missing: 'networks.theme.edit.titleMissing', max: 300 })
const addForm = z.object({
  code: field.line({ missing: 'networks.theme.edit.codeMissing', max: 20 }),
  title: title(),
  parent: field.line({ max: 40 }),
  id: field.id(),
})
const renameForm = z.object({ title: title(), version: field.version() })

/** Stands before the pages of single themes: none may be called "edit". */
export const themeEditRoutes = new Hono<ThemeEnv>()
  .get('/edit', allow(mayLead), (c) => showAll(c))
  .post('/edit', allow(mayLead), async (c) => {
    const { db, network, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const form = await readForm(c, addForm)
    if (!form.ok) return showAll(c, form)
    const { id = v7(), code, title, parent } = form.values
    const wrong = (errors: FormErrors) => showAll(c, { typed: form.typed, errors })
    if (!/^[\p{L}\p{N}]+([.-][\p{L}\p{N}]+)*$/u.test(code) || code.toLowerCase() === 'edit')
      return wrong({ code: 'networks.theme.edit.codeHint' })
    const above = parent === null ? null : (await themesOf(db, network)).find((theme) => theme.id === parent)
    if (above === undefined || above?.parentId) return wrong({ parent: 'platform.form.choose' })
    const doing = { network, person: viewer.person }
    const added = await addTheme(db, doing, { id, code, title, parentId: above?.id ?? null })
    if (added.outcome === 'code-taken') return wrong({ code: 'networks.theme.edit.codeTaken' })
    say(c, t('networks.theme.edit.added'))
    return c.redirect(networkPath(network, '/themes/edit'), 303)
  })
  .get('/:code/edit', inTheme, allow(mayLead), (c) =>
    showOne(c, { typed: { title: c.var.theme.title }, version: c.var.theme.version }),
  )
  .post('/:code/edit', inTheme, allow(mayLead), async (c) => {
    const { db, network, theme, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const form = await readForm(c, renameForm)
    const typed = { title: form.typed.title }
    if (!form.ok)
      return showOne(c, { typed, version: await versionBegunFrom(c, theme.version), errors: form.errors }, 422)
    const { version = theme.version, ...values } = form.values
    const { title: chosen } = await conflictsSettled(c, values)
    const meant = { title: chosen, version: await versionSettled(c, version) }
    const changed = await renameTheme(db, { network, person: viewer.person }, theme, meant)
    if (changed.outcome === 'stale') {
      const { conflicts, now } = changed
      return showOne(c, { typed, version: now.version, conflicts }, 422)
    }
    if (changed.outcome === 'saved') {
      const action = `${themePath(network, theme)}/history/${changed.entryId}/undo`
      say(c, t('networks.theme.edit.saved'), { undo: { action, label: t('platform.records.history.undo') } })
    }
    return c.redirect(networkPath(network, '/themes/edit'), 303)
  })
  .post('/:code/move', inTheme, allow(mayLead), async (c) => {
    const { db, network, theme, viewer } = c.var
    if (!viewer.person) throw notFound()
    const to = (await postedFields(c)).get('to')?.at(-1) === 'up' ? 'up' : 'down'
    await moveTheme(db, { network, person: viewer.person }, theme, to)
    return c.redirect(networkPath(network, '/themes/edit'), 303)
  })
  .post('/:code/remove', inTheme, allow(mayLead), async (c) => {
    const { db, network, theme, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const removed = await removeTheme(db, { network, person: viewer.person }, theme)
    if (removed === 'sub-themes' || removed === 'in-use') {
      const error = removed === 'in-use' ? 'networks.theme.edit.inUse' : 'networks.theme.edit.hasSubThemes'
      return showOne(c, { typed: { title: theme.title }, version: theme.version, errors: { title: error } }, 422)
    }
    say(c, t('networks.theme.edit.removed', { theme: `${theme.code} ${theme.title}` }))
    return c.redirect(networkPath(network, '/themes/edit'), 303)
  })
  .get('/:code/history', inTheme, allow(mayTakePart), (c) => showHistory(c))
  .post('/:code/history/:entry/undo', inTheme, allow(mayLead), async (c) => {
    const { db, network, theme, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const undone = await undoThemeChange(db, { network, person: viewer.person }, theme, c.req.param('entry'))
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome !== 'undone' || undone.blocked.length > 0) return showHistory(c, undone)
    say(c, t('networks.city.edit.undone'))
    return c.redirect(`${themePath(network, theme)}/history`, 303)
  })

async function showAll(c: Context<ThemeEnv>, form?: { typed: Typed; errors: FormErrors }) {
  const { db, network, t } = c.var
  const themes = await themesOf(db, network)
  return c.render(
    <ThemesEdit network={network} themes={themes} {...form} />,
    { title: t('networks.theme.edit.all'), unlisted: true, width: 'text' },
    form ? 422 : 200,
  )
}

interface Shown {
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
}

async function showOne(c: Context<ThemeEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { network, theme, t } = c.var
  return c.render(
    <ThemeEdit network={network} theme={theme} {...shown} />,
    { title: `${t('networks.theme.edit.one')}: ${theme.code}`, unlisted: true, width: 'text' },
    status,
  )
}

async function showHistory(c: Context<ThemeEnv>, undone?: Undone) {
  const { db, network, theme, standing, t, url } = c.var
  const about = { networkId: network.id, subjectId: theme.id, page: pageAsked(url.searchParams) }
  const history = await historyOf(db, about, visibleTo(standing, activityEntries))
  const undoAt = mayLead(c.var) === 'yes' ? `${themePath(network, theme)}/history` : undefined
  const name = `${theme.code} ${theme.title}`
  return c.render(
    <RecordHistory
      {...{ network, name, history, undone, undoAt }}
      crumbs={[{ label: name, href: themePath(network, theme) }]}
      fields={themeFields}
    />,
    { title: `${t('platform.records.history.title')}: ${name}`, unlisted: true, width: 'text' },
    undone ? 422 : 200,
  )
}
