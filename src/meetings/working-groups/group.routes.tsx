import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7, validate } from 'uuid'
import {
  type City,
  citiesOf,
  citiesOfStanding,
  conversationPanel,
  mayTakePart,
  type NetworkEnv,
  profileOf,
  subThemesOf,
  themesOf,
} from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { actingIn } from '../acting.ts'
import { formsGroups, joinsGroups, keepsGroup, mayFormGroups, mayJoinGroups } from './group.access.ts'
import { changeGroup, endGroup, formGroup, joinGroup, leaveGroup, meetIn } from './group.commands.ts'
import { GroupEdit } from './group.edit.tsx'
import { groupForm, joinForm, sessionsForm } from './group.form.ts'
import { groupPath } from './group.paths.ts'
import {
  groupsByIds,
  groupsOf,
  membersOf,
  proposalsOf,
  sessionsForGroups,
  sessionsOfGroup,
  type WorkingGroup,
} from './group.queries.ts'
import { GroupShow } from './group.show.tsx'
import { GroupsIndex } from './groups.index.tsx'

export const groupRoutes = new Hono<NetworkEnv>()
  .get('/', allow(mayTakePart), async (c) => {
    const { db, network, standing, t } = c.var
    const [groups, members] = await Promise.all([groupsOf(db, network), membersOf(db, network)])
    const proposals = await proposalsOf(c.var, groups)
    const mayForm = formsGroups(standing)
    return c.render(<GroupsIndex {...{ network, groups, members, proposals, mayForm }} />, {
      title: t('meetings.groups.title'),
      unlisted: true,
    })
  })
  .get('/new', allow(mayFormGroups), async (c) => {
    const theme = (await themesOf(c.var.db, c.var.network)).find(({ code }) => code === c.req.query('theme'))
    return showForm(c, { typed: { theme: theme?.code ?? null, title: theme?.title ?? null }, id: v7() })
  })
  .post('/', allow(mayFormGroups), async (c) => {
    const { db, network, standing, t } = c.var
    const form = await readForm(c, groupForm)
    if (!form.ok) return showForm(c, { typed: form.typed, errors: form.errors, id: v7() })
    const { id = v7(), theme: code, title, purpose } = form.values
    const theme = subThemesOf(await themesOf(db, network)).find((one) => one.code === code)
    if (!theme) return showForm(c, { typed: form.typed, errors: { theme: 'meetings.group.theme.missing' }, id })
    const [cityId = null] = citiesOfStanding(standing, 'works')
    const together = (await proposalsOf(c.var, [])).find((one) => one.theme.id === theme.id)
    const needGroupId = together?.needs.find(({ groupId }) => groupId !== null)?.groupId ?? null
    await formGroup(db, actingIn(c.var), { id, themeId: theme.id, title, purpose, cityId, needGroupId })
    say(c, t('meetings.group.formed'))
    return c.redirect(groupPath(network, { id }), 303)
  })
  .get('/:group', allow(mayTakePart), async (c) => {
    const { db, network, standing } = c.var
    const group = await groupAsked(c)
    const keep = keepsGroup(standing, group)
    const [members, sessions, among, cities, conversation] = await Promise.all([
      membersOf(db, network, group),
      sessionsOfGroup(db, group),
      keep ? sessionsForGroups(db, network, await profileOf(db, network)) : [],
      citiesToJoinFor(c),
      conversationPanel(c.var, { kind: 'working_group', id: group.id }),
    ])
    const may = { join: joinsGroups(standing), keep }
    return c.render(
      <GroupShow {...{ network, group, members, sessions, among, cities, may, conversation }} me={standing.personId} />,
      { title: group.title, unlisted: true, width: 'wide' },
    )
  })
  .get('/:group/edit', allow(mayFormGroups), async (c) => {
    const group = await groupToKeep(c)
    return showForm(c, { group, typed: typedOf(group), version: group.version })
  })
  .post('/:group/edit', allow(mayFormGroups), async (c) => {
    const { db, network, t } = c.var
    const group = await groupToKeep(c)
    const form = await readForm(c, groupForm)
    const again = async (rest: Partial<Shown>) =>
      showForm(c, { group, typed: form.typed, version: await versionBegunFrom(c, group.version), ...rest })
    if (!form.ok) return again({ errors: form.errors })
    const theme = subThemesOf(await themesOf(db, network)).find(({ code }) => code === form.values.theme)
    if (!theme) return again({ errors: { theme: 'meetings.group.theme.missing' } })
    const { title, purpose, version = group.version } = form.values
    const saved = await changeGroup(db, actingIn(c.var), group, {
      version: await versionSettled(c, version),
      values: await conflictsSettled(c, { themeId: theme.id, title, purpose }),
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale') {
      const { title: name, purpose: what } = saved.values
      const typed = { ...form.typed, title: String(name ?? ''), purpose: String(what ?? '') }
      return again({ typed, version: saved.now.version, conflicts: saved.conflicts })
    }
    say(c, t('platform.form.saved'))
    return c.redirect(groupPath(network, group), 303)
  })
  .post('/:group/end', allow(mayFormGroups), (c) => end(c, true))
  .post('/:group/reopen', allow(mayFormGroups), (c) => end(c, false))
  .post('/:group/join', allow(mayJoinGroups), async (c) => {
    const { db, network, t } = c.var
    const group = await groupAsked(c)
    const form = await readForm(c, joinForm)
    const cities = await citiesToJoinFor(c)
    const city = cities.find(({ slug }) => form.ok && slug === form.values.city) ?? cities[0]
    if (group.until === null) await joinGroup(db, actingIn(c.var), group, city?.id ?? null)
    say(c, t('meetings.group.joined'))
    return c.redirect(groupPath(network, group), 303)
  })
  .post('/:group/leave', allow(mayTakePart), async (c) => {
    const { db, network, t } = c.var
    const group = await groupAsked(c)
    const doing = actingIn(c.var)
    await leaveGroup(db, doing, group, doing.person.id)
    say(c, t('meetings.group.left'))
    return c.redirect(groupPath(network, group), 303)
  })
  .post('/:group/sessions', allow(mayFormGroups), async (c) => {
    const { db, network } = c.var
    const group = await groupToKeep(c)
    const form = await readForm(c, sessionsForm)
    const among = (await sessionsForGroups(db, network, await profileOf(db, network))).map(({ id }) => id)
    const chosen = form.ok ? among.filter((id) => form.values.sessions.includes(id)) : []
    await meetIn(db, actingIn(c.var), group, { among, chosen })
    return c.redirect(groupPath(network, group), 303)
  })

type Here = Context<NetworkEnv>

async function groupAsked(c: Here): Promise<WorkingGroup> {
  const id = c.req.param('group') ?? ''
  const [group] = validate(id) ? await groupsByIds(c.var.db, c.var.network, [id]) : []
  if (!group) throw notFound()
  return group
}

async function groupToKeep(c: Here): Promise<WorkingGroup> {
  const group = await groupAsked(c)
  if (!keepsGroup(c.var.standing, group)) throw new HTTPException(403)
  return group
}

async function citiesToJoinFor(c: Here): Promise<City[]> {
  const mine = citiesOfStanding(c.var.standing, 'works')
  return mine.length === 0 ? [] : (await citiesOf(c.var.db, c.var.network)).filter(({ id }) => mine.includes(id))
}

async function end(c: Here, ended: boolean): Promise<Response> {
  const group = await groupToKeep(c)
  await endGroup(c.var.db, actingIn(c.var), group, ended)
  return c.redirect(groupPath(c.var.network, group), 303)
}

interface Shown {
  group?: WorkingGroup
  typed: Typed
  errors?: FormErrors
  id?: string
  version?: number | undefined
  conflicts?: Conflict[]
}

async function showForm(c: Here, shown: Shown) {
  const { db, network, t } = c.var
  const subThemes = subThemesOf(await themesOf(db, network))
  return c.render(
    <GroupEdit {...{ network, subThemes }} {...shown} />,
    { title: t(shown.group ? 'meetings.group.edit' : 'meetings.groups.form'), unlisted: true, width: 'text' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

const typedOf = ({ title, purpose, theme }: WorkingGroup): Typed => ({ title, purpose, theme: theme?.code ?? null })
