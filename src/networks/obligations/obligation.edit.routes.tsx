import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { Confirm, type FormErrors, readForm, say, type Typed } from '#platform/forms'
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
import type { NetworkEnv } from '../in-network.ts'
import { networkPath } from '../network.paths.ts'
import { profileOf } from '../profiles/profile.queries.ts'
import { RecordHistory } from '../record-history.tsx'
import { inObligation, type ObligationEnv } from './in-owed.ts'
import {
  addObligation,
  changeObligation,
  removeObligation,
  takeOverObligations,
  undoObligationChange,
} from './obligation.commands.ts'
import { ObligationEdit } from './obligation.edit.tsx'
import { obligationForm, readPromised } from './obligation.form.ts'
import { obligationFields } from './obligation.kept.ts'
import { obligationPath } from './obligation.paths.ts'

/** Before the pages of single obligations: none may be called "add". */
export const newObligationRoutes = new Hono<NetworkEnv>()
  .get('/add', allow(mayLead), (c) => showAdd(c, { typed: { per: 'partner', dueRule: 'none', id: v7() } }))
  .post('/add', allow(mayLead), async (c) => {
    const { db, network, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const form = await readForm(c, obligationForm)
    const read = form.ok ? readPromised(form.values) : null
    if (!form.ok) return showAdd(c, form)
    if (!read || Object.keys(read.errors).length > 0) return showAdd(c, { typed: form.typed, errors: read?.errors })
    await addObligation(db, { network, person: viewer.person }, form.values.id ?? v7(), read.promised)
    say(c, t('networks.obligation.added'))
    return c.redirect(networkPath(network, '/obligations'), 303)
  })
  .post('/take-over', allow(mayLead), async (c) => {
    const { db, network, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const count = await takeOverObligations(db, { network, person: viewer.person })
    say(c, t('networks.obligation.takenOver', { count }))
    return c.redirect(networkPath(network, '/obligations'), 303)
  })

export const obligationEditRoutes = new Hono<ObligationEnv>()
  .get('/:obligation/edit', inObligation, allow(mayLead), (c) => {
    const { obligation } = c.var
    return showOne(c, { typed: typedObligation(obligation), version: obligation.version })
  })
  .post('/:obligation/edit', inObligation, allow(mayLead), async (c) => {
    const { db, network, obligation, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const form = await readForm(c, obligationForm)
    const read = form.ok ? readPromised(form.values) : null
    const errors = form.ok ? (read?.errors ?? {}) : form.errors
    if (!form.ok || !read || Object.keys(errors).length > 0) {
      const { version: _, ...typed } = form.typed
      return showOne(c, { typed, version: await versionBegunFrom(c, obligation.version), errors }, 422)
    }
    const values = await conflictsSettled(c, { ...read.promised })
    const version = await versionSettled(c, form.values.version ?? obligation.version)
    const changed = await changeObligation(db, { network, person: viewer.person }, obligation, { values, version })
    if (changed.outcome === 'stale') {
      const { conflicts, now } = changed
      return showOne(c, { typed: typedObligation(changed.values), version: now.version, conflicts }, 422)
    }
    if (changed.outcome === 'saved') {
      const action = networkPath(network, `/obligations/${obligation.slug}/history/${changed.entryId}/undo`)
      say(c, t('networks.obligation.saved'), { undo: { action, label: t('platform.records.history.undo') } })
    }
    return c.redirect(obligationPath(network, obligation), 303)
  })
  .get('/:obligation/remove', inObligation, allow(mayLead), (c) => {
    const { network, obligation, t } = c.var
    const title = t('networks.obligation.removeTitle', { what: obligation.type })
    return c.render(
      <Confirm
        title={title}
        lead={t('networks.obligation.removeLead')}
        action={networkPath(network, `/obligations/${obligation.slug}/remove`)}
        send={t('networks.obligation.remove')}
        cancelHref={obligationPath(network, obligation)}
      />,
      { title, unlisted: true, width: 'text' },
    )
  })
  .post('/:obligation/remove', inObligation, allow(mayLead), async (c) => {
    const { db, network, obligation, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    await removeObligation(db, { network, person: viewer.person }, obligation)
    say(c, t('networks.obligation.removed', { what: obligation.type }))
    return c.redirect(networkPath(network, '/obligations'), 303)
  })
  .get('/:obligation/history', inObligation, allow(mayTakePart), (c) => showHistory(c))
  .post('/:obligation/history/:entry/undo', inObligation, allow(mayLead), async (c) => {
    const { db, network, obligation, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const doing = { network, person: viewer.person }
    const undone = await undoObligationChange(db, doing, obligation, c.req.param('entry'))
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome !== 'undone' || undone.blocked.length > 0) return showHistory(c, undone)
    say(c, t('networks.city.edit.undone'))
    return c.redirect(networkPath(network, `/obligations/${obligation.slug}/history`), 303)
  })

/** As the form shows it; each date is a line. */
function typedObligation(obligation: object): Typed {
  const values = obligation as Record<string, unknown>
  const typed = Object.fromEntries(Object.keys(obligationFields).map((name) => [name, values[name] as Typed[string]]))
  return { ...typed, due: Array.isArray(values.due) ? values.due.join('\n') : null }
}

interface Shown {
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
}

async function showOne(c: Context<ObligationEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { db, network, obligation, t } = c.var
  const profile = await profileOf(db, network)
  return c.render(
    <ObligationEdit {...{ network, obligation, profile }} {...shown} />,
    { title: t('networks.obligation.edit'), unlisted: true, width: 'text' },
    status,
  )
}

async function showAdd<E extends NetworkEnv>(
  c: Context<E>,
  { typed, errors }: { typed: Typed; errors?: FormErrors | undefined },
) {
  const { db, network, t } = c.var
  const profile = await profileOf(db, network)
  return c.render(
    <ObligationEdit {...{ network, obligation: null, profile, typed, errors }} />,
    { title: t('networks.obligation.add'), unlisted: true, width: 'text' },
    errors ? 422 : 200,
  )
}

async function showHistory(c: Context<ObligationEnv>, undone?: Undone) {
  const { db, network, obligation, standing, t, url } = c.var
  const about = { networkId: network.id, subjectId: obligation.id, page: pageAsked(url.searchParams) }
  const history = await historyOf(db, about, visibleTo(standing, activityEntries))
  const at = networkPath(network, `/obligations/${obligation.slug}/history`)
  return c.render(
    <RecordHistory
      {...{ network, history, undone }}
      name={obligation.type}
      crumbs={[{ label: t('networks.obligations.title'), href: obligationPath(network, obligation) }]}
      fields={obligationFields}
      undoAt={mayLead(c.var) === 'yes' ? at : undefined}
    />,
    { title: `${t('platform.records.history.title')}: ${obligation.type}`, unlisted: true, width: 'text' },
    undone ? 422 : 200,
  )
}
