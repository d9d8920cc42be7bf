import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7 } from 'uuid'
import {
  type CityEnv,
  conversationPanel,
  editsCity,
  inCity,
  maySeeNetwork,
  mayTakePart,
  type NetworkLocals,
  visibleTo,
} from '#networks'
import type { Audience } from '#platform/activity'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound, type Sentence } from '#platform/http'
import { activityEntries, conflictsSettled, historyOf, versionBegunFrom, versionSettled } from '#platform/records'
import { addressWith, pageAsked } from '#platform/ui'
import { decidesOnActions, editsLine, takesHomeFor } from '../access.ts'
import { doing } from '../grids/in-grid.ts'
import { besideDraftAction } from '../slots.ts'
import { threadOfAction } from '../thread/action-thread.queries.ts'
import { editAction, growAction, moveAction } from './action.commands.ts'
import { ActionEdit } from './action.edit.tsx'
import { actionForm, moveForm, originOf, readActionFilters } from './action.form.ts'
import { ActionHistory } from './action.history.tsx'
import { actionPath } from './action.paths.ts'
import { actionBySlug, actionsOf, type DraftAction, originIsSeen, othersOf, statesOfAction } from './action.queries.ts'
import { ActionShow } from './action.show.tsx'
import { LogIndex } from './log.index.tsx'

type Asked = Context<CityEnv>

/** Those who put lines into the log of this very city. */
const mayGrowActions: Sentence<CityEnv> = (locals) => {
  const verdict = mayTakePart(locals)
  if (verdict !== 'yes') return verdict
  return takesHomeFor(locals.standing, locals.city.id) ? 'yes' : 'no'
}

/** The learning log of a city: its draft actions, of which everybody sees what is meant for them. */
export const logRoutes = new Hono<CityEnv>()
  .get('/:city/log', inCity, allow(maySeeNetwork), async (c) => {
    const { db, network, city, standing, lang, t, url } = c.var
    const filters = readActionFilters(url.searchParams)
    const found = await actionsOf(db, c.var, city, filters, lang)
    if (found.actions.length === 0 && filters.page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    return c.render(<LogIndex {...{ network, city, found, filters }} mayGrow={takesHomeFor(standing, city.id)} />, {
      title: t('learning.log.title', { city: city.name }),
      unlisted: true,
      width: 'wide',
    })
  })
  .get('/:city/log/new', inCity, allow(mayGrowActions), (c) => showForm(c, { typed: { audience: 'group' }, id: v7() }))
  .post('/:city/log', inCity, allow(mayGrowActions), async (c) => {
    const { db, network, city, standing, t } = c.var
    const form = await readForm(c, actionForm)
    const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
    if (!form.ok) return showForm(c, { typed: form.typed, errors: form.errors, id })
    const origin = originOf(form.values)
    // What one may not see is not there to grow from.
    const seen = origin && (await originIsSeen(db, c.var, origin)) ? origin : null
    const audience = allowed(standing, city.id, form.values.audience)
    const grown = await growAction(db, doing(c.var), {
      id,
      cityId: city.id,
      origin: seen,
      ...wordsOf(form.values),
      audience,
    })
    if (grown.outcome === 'taken')
      return showForm(c, { typed: form.typed, errors: { title: 'learning.action.again' }, id: v7() })
    say(c, t('learning.action.grown'))
    return c.redirect(actionPath(network, city, grown.action), 303)
  })
  .get('/:city/log/:action', inCity, allow(maySeeNetwork), async (c) => {
    const { network, city, url } = c.var
    const action = await asked(c)
    if (action.slug !== c.req.param('action')) return c.redirect(actionPath(network, city, action) + url.search, 301)
    return showAction(c, action)
  })
  .get('/:city/log/:action/edit', inCity, allow(mayTakePart), async (c) => {
    const action = await toChange(c)
    return showForm(c, { action, typed: { ...wordsOf(action), audience: action.audience }, version: action.version })
  })
  .post('/:city/log/:action/edit', inCity, allow(mayTakePart), async (c) => {
    const { db, network, city, standing, t } = c.var
    const action = await toChange(c)
    const form = await readForm(c, actionForm)
    const version = await versionBegunFrom(c, action.version)
    if (!form.ok) return showForm(c, { action, typed: form.typed, errors: form.errors, version })
    const audience = allowed(standing, city.id, form.values.audience ?? action.audience)
    const saved = await editAction(db, doing(c.var), {
      id: action.id,
      version: await versionSettled(c, form.values.version ?? action.version),
      values: await conflictsSettled(c, { ...wordsOf(form.values), audience }),
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale')
      return showForm(c, {
        action,
        typed: saved.values as Typed,
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    say(c, t('learning.action.saved'))
    return c.redirect(actionPath(network, city, action), 303)
  })
  .post('/:city/log/:action/states', inCity, allow(mayTakePart), async (c) => {
    const { db, network, city, standing, t } = c.var
    const action = await asked(c)
    if (!decidesOnActions(standing, city.id)) throw new HTTPException(403)
    const form = await readForm(c, moveForm)
    const others = await othersOf(db, c.var, action)
    const into = form.ok ? others.find(({ id }) => id === form.values.into) : undefined
    const errors: FormErrors = form.ok ? {} : { ...form.errors }
    if (form.ok && form.values.state === 'dropped' && !form.values.reason) errors.reason = 'learning.action.move.sayWhy'
    if (form.ok && form.values.state === 'merged' && !into) errors.into = 'learning.action.move.intoWhich'
    if (!form.ok || Object.keys(errors).length > 0) return showAction(c, action, { typed: form.typed, errors })
    const { state, reason } = form.values
    const intoId = state === 'merged' ? (into?.id ?? null) : null
    await moveAction(db, doing(c.var), { id: action.id, state, reason, intoId })
    say(c, t('learning.action.moved'))
    return c.redirect(actionPath(network, city, action), 303)
  })
  .get('/:city/log/:action/history', inCity, allow(mayTakePart), async (c) => {
    const { db, network, city, standing, t, url } = c.var
    const action = await asked(c)
    const about = { networkId: network.id, subjectId: action.id, page: pageAsked(url.searchParams) }
    const history = await historyOf(db, about, visibleTo(standing, activityEntries))
    return c.render(<ActionHistory {...{ network, city, action, history }} />, {
      title: t('learning.action.history'),
      unlisted: true,
    })
  })

/** What one may not see is not there. */
async function asked(c: Asked): Promise<DraftAction> {
  const action = await actionBySlug(c.var.db, c.var, c.var.city, c.req.param('action') ?? '')
  if (!action) throw notFound()
  return action
}

/** What one may not change is refused. */
async function toChange(c: Asked): Promise<DraftAction> {
  const action = await asked(c)
  if (!editsLine(c.var.standing, action)) throw new HTTPException(403)
  return action
}

/** A member of the group shares with the group; who speaks for the city decides about more. */
const allowed = (standing: NetworkLocals['standing'], cityId: string, audience: Audience | null): Audience =>
  audience !== null && editsCity(standing, cityId) ? audience : 'group'

type Words = Pick<
  DraftAction,
  'title' | 'intendedResult' | 'output' | 'leadBy' | 'partners' | 'resources' | 'timescale'
>

const wordsOf = ({ title, intendedResult, output, leadBy, partners, resources, timescale }: Words): Words => ({
  ...{ title, intendedResult, output, leadBy, partners, resources, timescale },
})

type FormShown = Pick<Parameters<typeof ActionEdit>[0], 'typed' | 'errors' | 'id' | 'version' | 'conflicts' | 'action'>

function showForm(c: Asked, shown: FormShown) {
  const { network, city, standing, t } = c.var
  return c.render(
    <ActionEdit {...{ network, city }} {...shown} mayShare={editsCity(standing, city.id)} />,
    { title: t(shown.action ? 'learning.action.change' : 'learning.action.new'), unlisted: true },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

async function showAction(c: Asked, action: DraftAction, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, city, standing, t } = c.var
  const decides = decidesOnActions(standing, city.id)
  const [states, thread, others, conversation, panels] = await Promise.all([
    statesOfAction(db, action),
    threadOfAction(db, c.var, action),
    decides ? othersOf(db, c.var, action) : [],
    conversationPanel(c.var, { kind: 'draft_action', id: action.id }),
    besideDraftAction.look(c.var, { action, city }),
  ])
  return c.render(
    <ActionShow
      {...{ network, city, action, states, thread, others, failed, conversation, panels }}
      may={{ edit: editsLine(standing, action), decide: decides, seeHistory: mayTakePart(c.var) === 'yes' }}
    />,
    {
      title: action.title,
      unlisted: action.audience !== 'public',
      description: action.intendedResult ?? t('learning.action.one'),
    },
    failed ? 422 : 200,
  )
}
