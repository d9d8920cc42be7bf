import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
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
import { mayLead, maySeeNetwork, visibleTo } from '../access.ts'
import { clockOf } from '../clock.ts'
import { conversationPanel } from '../conversations/conversation.panel.tsx'
import { obligationsOf } from '../obligations/obligation.queries.ts'
import { RecordHistory } from '../record-history.tsx'
import { eventsOf } from './events.ts'
import { sayHalfYear } from './half-year.tsx'
import { halfYearAfter, halfYearAt } from './half-years.ts'
import { doingOf, type ItemEnv, inItem } from './in-item.ts'
import { linksOf } from './links.ts'
import { addItem, changeItem, removeDraftItem, sayWhatBecame, undoItem } from './roadmap.commands.ts'
import { ItemEdit, ItemState } from './roadmap.edit.tsx'
import { itemForm, itemOf, placeOf, stateForm, whenErrors } from './roadmap.form.ts'
import { ItemShow } from './roadmap.item.show.tsx'
import { roadmapFields } from './roadmap.kept.ts'
import { halfYearPath, roadmapItemPath, roadmapPath } from './roadmap.paths.ts'
import { type RoadmapItem, roadmapOf } from './roadmap.queries.ts'
import { tableOf } from './roadmap.tables.queries.ts'

/** Lines of the roadmap: everybody reads them, those who lead write them. */
export const roadmapItemRoutes = new Hono<ItemEnv>()
  .get('/new', allow(mayLead), (c) => {
    const typed = { halfYear: c.var.url.searchParams.get('half') ?? halfYearAt(clockOf(c.var.network)) }
    return showEdit(c, { typed, id: v7() })
  })
  .post('/new', allow(mayLead), async (c) => {
    const { db, network, t } = c.var
    const form = await readForm(c, itemForm)
    if (!form.ok) return showEdit(c, { typed: form.typed, errors: form.errors, id: idIn(form.typed) })
    const id = form.values.id ?? v7()
    const { values, errors } = itemOf(form.values)
    if (Object.keys(errors).length > 0) return showEdit(c, { typed: form.typed, errors, id })
    if (await isClosed(c, values.halfYear)) return showEdit(c, { typed: form.typed, errors: closedThen, id })
    const added = await addItem(db, doingOf(c.var), { id, ...values })
    if (added.outcome === 'taken')
      return showEdit(c, { typed: form.typed, errors: { item: 'networks.roadmap.item.again' }, id: v7() })
    say(c, t(added.item.draft ? 'networks.roadmap.item.addedDraft' : 'networks.roadmap.item.added'))
    return c.redirect(roadmapItemPath(network, added.item), 303)
  })
  .get('/items/:item', inItem, allow(maySeeNetwork), async (c) => {
    const { db, network, item, url } = c.var
    if (item.slug !== c.req.param('item')) return c.redirect(roadmapItemPath(network, item) + url.search, 301)
    const links = await linksOf(c.var, item.linksTo, await obligationsOf(db, network))
    const conversation = await conversationPanel(c.var, { kind: 'roadmap_item', id: item.id })
    const mayEdit = mayLead(c.var) === 'yes'
    return c.render(<ItemShow {...{ network, item, links, conversation, mayEdit }} />, {
      title: item.item,
      width: 'text',
      ...(item.draft ? { unlisted: true } : {}),
    })
  })
  .get('/items/:item/edit', inItem, allow(mayLead), (c) =>
    showEdit(c, { item: c.var.item, typed: typedOf(c.var.item), version: c.var.item.version }),
  )
  .post('/items/:item/edit', inItem, allow(mayLead), async (c) => {
    const { db, network, item, t } = c.var
    const form = await readForm(c, itemForm)
    const begun = await versionBegunFrom(c, item.version)
    const again = (rest: Partial<Shown>) => showEdit(c, { item, typed: form.typed, version: begun, ...rest })
    if (!form.ok) return again({ errors: form.errors })
    const { values, errors } = itemOf(form.values)
    if (Object.keys(errors).length > 0) return again({ errors })
    if ((await isClosed(c, values.halfYear)) || (await isClosed(c, item.halfYear))) return again({ errors: closedThen })
    const settled = await conflictsSettled(c, { ...values })
    const version = await versionSettled(c, form.values.version ?? item.version)
    const changed = await changeItem(db, doingOf(c.var), item, { version, values: settled })
    if (changed.outcome === 'stale')
      return again({
        version: changed.now.version,
        conflicts: changed.conflicts,
        typed: typedOf({ ...item, ...changed.values } as RoadmapItem),
      })
    if (changed.outcome === 'saved') {
      const action = roadmapItemPath(network, item, `/history/${changed.entryId}/undo`)
      say(c, t('networks.roadmap.item.saved'), { undo: { action, label: t('platform.records.history.undo') } })
    }
    return c.redirect(roadmapItemPath(network, item), 303)
  })
  .get('/items/:item/state', inItem, allow(mayLead), (c) => {
    const { item } = c.var
    return showState(c, { typed: typedOf(item), version: item.version })
  })
  .post('/items/:item/state', inItem, allow(mayLead), async (c) => {
    const { db, network, item, t } = c.var
    const form = await readForm(c, stateForm)
    const begun = await versionBegunFrom(c, item.version)
    if (!form.ok) return showState(c, { typed: form.typed, errors: form.errors, version: begun })
    const { state, reason, halfYear, from, to, version: sent = item.version } = form.values
    const errors: FormErrors = state === 'moved' ? whenErrors({ from, to }) : {}
    if ((state === 'moved' || state === 'cancelled') && !reason) errors.reason = 'networks.roadmap.item.reason.missing'
    if ((await isClosed(c, item.halfYear)) || (state === 'moved' && (await isClosed(c, halfYear))))
      Object.assign(errors, closedThen)
    if (Object.keys(errors).length > 0) return showState(c, { typed: form.typed, errors, version: begun })
    const settled = await conflictsSettled(c, { state, reason, ...(state === 'moved' ? { halfYear, from, to } : {}) })
    const became = {
      version: await versionSettled(c, sent),
      state: settled.state ?? item.state,
      reason: settled.reason ?? null,
      ...(state === 'moved' ? { when: { halfYear, from, to } } : {}),
    }
    const changed = await sayWhatBecame(db, doingOf(c.var), item, became)
    if (changed.outcome === 'stale') {
      const { conflicts, now } = changed
      return showState(c, { typed: form.typed, version: now.version, conflicts })
    }
    if (changed.outcome === 'saved') {
      const action = roadmapItemPath(network, item, `/history/${changed.entryId}/undo`)
      say(c, t('networks.roadmap.item.saved'), { undo: { action, label: t('platform.records.history.undo') } })
    }
    return c.redirect(roadmapItemPath(network, item), 303)
  })
  .post('/items/:item/remove', inItem, allow(mayLead), async (c) => {
    const { db, network, item, t } = c.var
    const gone = await removeDraftItem(db, doingOf(c.var), item)
    say(c, t(gone ? 'networks.roadmap.item.removed' : 'networks.roadmap.item.notRemoved'))
    return c.redirect(item.halfYear ? halfYearPath(network, item.halfYear) : roadmapPath(network), 303)
  })
  .get('/items/:item/history', inItem, allow(maySeeNetwork), (c) => showHistory(c))
  .post('/items/:item/history/:entry/undo', inItem, allow(mayLead), async (c) => {
    const { db, network, item, t } = c.var
    const undone = await undoItem(db, doingOf(c.var), item, c.req.param('entry'))
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome !== 'undone' || undone.blocked.length > 0) return showHistory(c, undone)
    say(c, t('networks.city.edit.undone'))
    return c.redirect(roadmapItemPath(network, item), 303)
  })

const closedThen: FormErrors = { halfYear: 'networks.roadmap.item.halfYear.closed' }

const isClosed = async ({ var: { db, network } }: Context<ItemEnv>, halfYear: string | null): Promise<boolean> =>
  halfYear !== null && (await tableOf(db, network, halfYear))?.state === 'closed'

const idIn = (typed: Typed): string => itemForm.shape.id.parse(typed.id || undefined) ?? v7()

interface Shown {
  item?: RoadmapItem
  typed: Typed
  errors?: FormErrors
  id?: string
  version?: number
  conflicts?: Conflict[]
}

const typedOf = (item: RoadmapItem): Typed => {
  const { createdAt: _, changedAt: __, linksTo, ...rest } = item
  return { ...rest, place: placeOf(item), meetings: linksTo, obligations: linksTo }
}

async function showEdit(c: Context<ItemEnv>, shown: Shown) {
  const { db, network, standing, t } = c.var
  const [items, obligations, events] = await Promise.all([
    roadmapOf(db, network, standing),
    obligationsOf(db, network),
    eventsOf({ db, network }),
  ])
  const page = { network, obligations, events, halfYears: halfYearsFor(c, items), places: placesIn(items), ...shown }
  return c.render(
    <ItemEdit {...page} />,
    {
      title: t(shown.item ? 'networks.roadmap.item.change' : 'networks.roadmap.item.add'),
      unlisted: true,
      width: 'text',
    },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

async function showState(c: Context<ItemEnv>, shown: Shown & { version: number }) {
  const { db, network, standing, item, t } = c.var
  const halfYears = halfYearsFor(c, await roadmapOf(db, network, standing))
  return c.render(
    <ItemState {...{ network, item, halfYears }} {...shown} />,
    { title: t('networks.roadmap.item.became'), unlisted: true, width: 'text' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

/** Those the roadmap has, this one and the next two. */
function halfYearsFor({ var: { network, t } }: Context<ItemEnv>, items: RoadmapItem[]) {
  const now = halfYearAt(clockOf(network))
  const known = items.flatMap(({ halfYear }) => halfYear ?? [])
  const all = [...new Set([...known, now, halfYearAfter(now), halfYearAfter(halfYearAfter(now))])].sort()
  return all.map((value) => ({ value, label: sayHalfYear(value, t) }))
}

const placesIn = (items: RoadmapItem[]) =>
  [...new Map(items.map((item) => [placeOf(item), item])).values()]
    .filter(({ laneGroup, lane }) => laneGroup || lane)
    .map((item) => ({ value: placeOf(item), label: [item.laneGroup, item.lane].filter(Boolean).join(' · ') }))

async function showHistory(c: Context<ItemEnv>, undone?: Undone) {
  const { db, network, item, standing, t, url } = c.var
  const about = { networkId: network.id, subjectId: item.id, page: pageAsked(url.searchParams) }
  const history = await historyOf(db, about, visibleTo(standing, activityEntries))
  const undoAt = mayLead(c.var) === 'yes' ? roadmapItemPath(network, item, '/history') : undefined
  const crumbs = [
    { label: t('networks.roadmap.title'), href: roadmapPath(network) },
    { label: item.item, href: roadmapItemPath(network, item) },
  ]
  return c.render(
    <RecordHistory {...{ network, name: item.item, history, undone, undoAt, crumbs, fields: roadmapFields }} />,
    { title: `${t('platform.records.history.title')}: ${item.item}`, unlisted: true, width: 'text' },
    undone ? 422 : 200,
  )
}
