import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { v7 } from 'uuid'
import { Confirm, type FormErrors, postedFields, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { mayLead, mayTakePart } from '../access.ts'
import type { NetworkEnv, NetworkLocals } from '../in-network.ts'
import { networkPath } from '../network.paths.ts'
import { addEntry, backToShipped, changeEntry, moveEntry, removeEntry, type Said } from './profile.commands.ts'
import { EntryEdit } from './profile.edit.tsx'
import { readEntry, typedEntry } from './profile.form.ts'
import { isFixed, listTitle } from './profile.kept.ts'
import { ownListsOf, profileOf } from './profile.queries.ts'
import { ProfileListShow, ProfileShow } from './profile.show.tsx'
import { type Profile, type ProfileEntry, type ProfileList, profileLists, wordOf } from './profile.ts'
import { shippedObligations } from './shipped.ts'

interface ListEnv extends NetworkEnv {
  Variables: NetworkLocals & { list: ProfileList; profile: Profile }
}
interface EntryEnv extends NetworkEnv {
  Variables: NetworkLocals & { list: ProfileList; profile: Profile; entry: ProfileEntry }
}

const inList: MiddlewareHandler<ListEnv> = async (c, next) => {
  const list = profileLists.find((one) => one === c.req.param('list'))
  if (!list) throw notFound()
  c.set('list', list)
  c.set('profile', await profileOf(c.var.db, c.var.network))
  await next()
}

const inEntry: MiddlewareHandler<EntryEnv> = async (c, next) => {
  const list = profileLists.find((one) => one === c.req.param('list'))
  const profile = await profileOf(c.var.db, c.var.network)
  const entry = list && profile[list].find(({ key }) => key === c.req.param('key'))
  if (!list || !entry) throw notFound()
  c.set('list', list)
  c.set('profile', profile)
  c.set('entry', entry)
  await next()
}

export const profileRoutes = new Hono<NetworkEnv>().get('/', allow(mayTakePart), async (c) => {
  const { db, network, t } = c.var
  const profile = await profileOf(db, network)
  const promised = shippedObligations(network.profile).length
  return c.render(<ProfileShow {...{ network, profile, promised }} mayEdit={mayLead(c.var) === 'yes'} />, {
    title: t('networks.profile.title'),
    unlisted: true,
  })
})

export const profileListRoutes = new Hono<ListEnv>()
  .get('/:list', inList, allow(mayTakePart), (c) => showList(c))
  .post('/:list/add', inList, allow(mayLead), async (c) => {
    const { db, network, list, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    if (isFixed(list)) throw notFound()
    const form = await readEntry(c, c.var)
    if (!form.ok) return showList(c, form)
    await addEntry(db, { network, person: viewer.person, list }, form.id ?? v7(), form.said)
    say(c, t('networks.profile.added'))
    return c.redirect(listPath(network, list), 303)
  })
  .get('/:list/back', inList, allow(mayLead), (c) => {
    const { network, list, t } = c.var
    const title = t('networks.profile.backTitle', { list: t(listTitle[list]) })
    return c.render(
      <Confirm
        title={title}
        lead={t('networks.profile.backLead')}
        action={`${listPath(network, list)}/back`}
        send={t('networks.profile.backSend')}
        cancelHref={listPath(network, list)}
      />,
      { title, unlisted: true, width: 'text' },
    )
  })
  .post('/:list/back', inList, allow(mayLead), async (c) => {
    const { db, network, list, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    await backToShipped(db, { network, person: viewer.person, list })
    say(c, t('networks.profile.isBack'))
    return c.redirect(listPath(network, list), 303)
  })

export const profileEntryRoutes = new Hono<EntryEnv>()
  .get('/:list/:key/edit', inEntry, allow(mayLead), (c) => {
    const { list, entry, lang } = c.var
    return showEntry(c, { typed: typedEntry(entry, list, lang), version: entry.version ?? 1 })
  })
  .post('/:list/:key/edit', inEntry, allow(mayLead), async (c) => {
    const { db, network, list, entry, viewer, lang, t } = c.var
    if (!viewer.person) throw notFound()
    const form = await readEntry(c, c.var)
    if (!form.ok) {
      const { version: _, ...typed } = form.typed
      return showEntry(c, { typed, version: await versionBegunFrom(c, entry.version ?? 1), errors: form.errors }, 422)
    }
    const settled = await conflictsSettled(c, { ...form.said })
    const version = await versionSettled(c, form.version ?? entry.version ?? 1)
    const said = { label: entry.label, detail: {}, ...dropNothing(settled) } as Said
    const changed = await changeEntry(db, { network, person: viewer.person, list }, entry.key, { ...said, version })
    if (changed.outcome === 'gone') throw notFound()
    if (changed.outcome === 'stale') {
      const now = { ...entry, ...(changed.values as unknown as ProfileEntry) }
      const { conflicts } = changed
      return showEntry(c, { typed: typedEntry(now, list, lang), version: changed.now.version, conflicts }, 422)
    }
    say(c, t('networks.profile.saved'))
    return c.redirect(`${listPath(network, list)}#${entry.key}`, 303)
  })
  .post('/:list/:key/move', inEntry, allow(mayLead), async (c) => {
    const { db, network, list, entry, viewer } = c.var
    if (!viewer.person) throw notFound()
    const to = (await postedFields(c)).get('to')?.at(-1) === 'up' ? 'up' : 'down'
    await moveEntry(db, { network, person: viewer.person, list }, entry.key, to)
    return c.redirect(`${listPath(network, list)}#${entry.key}`, 303)
  })
  .get('/:list/:key/remove', inEntry, allow(mayLead), (c) => {
    const { network, list, entry, lang, t } = c.var
    if (isFixed(list)) throw notFound()
    const title = t('networks.profile.removeTitle', { what: wordOf(entry.label, lang) })
    return c.render(
      <Confirm
        title={title}
        lead={t('networks.profile.removeLead')}
        action={`${listPath(network, list)}/${entry.key}/remove`}
        send={t('networks.profile.remove')}
        cancelHref={listPath(network, list)}
      />,
      { title, unlisted: true, width: 'text' },
    )
  })
  .post('/:list/:key/remove', inEntry, allow(mayLead), async (c) => {
    const { db, network, list, entry, viewer, t } = c.var
    if (!viewer.person || isFixed(list)) throw notFound()
    await removeEntry(db, { network, person: viewer.person, list }, entry.key)
    say(c, t('networks.profile.removed'))
    return c.redirect(listPath(network, list), 303)
  })

const listPath = (network: { slug: string }, list: ProfileList) => networkPath(network, `/profile/${list}`)

/** A field whose conflict was settled for the other's words is left out, and stays. */
const dropNothing = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

async function showList(c: Context<ListEnv>, form?: { typed: Typed; errors: FormErrors }) {
  const { db, network, profile, list, t } = c.var
  const own = await ownListsOf(db, network)
  return c.render(
    <ProfileListShow
      {...{ network, profile, list, form }}
      own={own.has(list)}
      mayEdit={mayLead(c.var) === 'yes'}
      newId={typeof form?.typed.id === 'string' && form.typed.id ? form.typed.id : v7()}
    />,
    { title: t(listTitle[list]), unlisted: true },
    form ? 422 : 200,
  )
}

interface Shown {
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
}

function showEntry(c: Context<EntryEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { network, profile, list, entry, t } = c.var
  return c.render(
    <EntryEdit {...{ network, profile, list, entry }} {...shown} />,
    { title: t('networks.profile.editTitle'), unlisted: true, width: 'text' },
    status,
  )
}
