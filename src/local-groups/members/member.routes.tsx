import { type Context, Hono } from 'hono'
import { v7, validate } from 'uuid'
import { type CityEnv, clockOf, inCity, mayEditCity, profileOf } from '#networks'
import { Confirm, type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { confirmMember } from '../joining/join.commands.ts'
import { kindInWords, kindOf } from '../kinds.ts'
import { groupPath } from '../local-group.paths.ts'
import { groupOfCity, type LocalGroupMember, memberById } from '../local-group.queries.ts'
import { doingOf } from '../local-group.routes.tsx'
import { nameOf } from '../local-group.words.tsx'
import { addMember, changeMember, removeMember } from './member.commands.ts'
import { MemberEdit } from './member.edit.tsx'
import { memberForm, memberValuesOf, troubleWith } from './member.form.ts'

/** Who is put into a group by those who write for its city, changed, confirmed and taken out. */
export const memberRoutes = new Hono<CityEnv>()
  .get('/:city/local-group/members/new', inCity, allow(mayEditCity), (c) =>
    showForm(c, { id: v7(), typed: { who: 'person', part: 'active', since: clockOf(c.var.network) } }),
  )
  .post('/:city/local-group/members', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, t } = c.var
    const form = await readForm(c, memberForm)
    const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
    if (!form.ok) return showForm(c, { id, typed: form.typed, errors: form.errors })
    const errors = troubleWith(form.values)
    if (errors) return showForm(c, { id, typed: form.typed, errors })
    const kind = kindInWords(await profileOf(db, network), form.values.kind, network.language)
    const added = await addMember(db, doingOf(c), { id, values: memberValuesOf(form.values, kind) })
    if (added === 'taken')
      return showForm(c, { id: v7(), typed: form.typed, errors: { name: 'local-groups.member.again' } })
    say(c, t('local-groups.member.added', { name: form.values.name ?? form.values.organisation ?? '' }))
    return c.redirect(groupPath(network, city), 303)
  })
  .get('/:city/local-group/members/:member/edit', inCity, allow(mayEditCity), async (c) => {
    const member = await memberHere(c)
    return showForm(c, { member, typed: await typedMember(c, member), version: member.version })
  })
  .post('/:city/local-group/members/:member/edit', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, t } = c.var
    const member = await memberHere(c)
    const form = await readForm(c, memberForm)
    const version = await versionBegunFrom(c, member.version)
    if (!form.ok) return showForm(c, { member, typed: form.typed, version, errors: form.errors })
    const errors = troubleWith(form.values)
    if (errors) return showForm(c, { member, typed: form.typed, version, errors })
    const kind = kindInWords(await profileOf(db, network), form.values.kind, network.language)
    const saved = await changeMember(db, doingOf(c), {
      id: member.id,
      version: await versionSettled(c, form.values.version ?? member.version),
      values: await conflictsSettled(c, keepingWords(memberValuesOf(form.values, kind), member, kind)),
    })
    if (saved.outcome === 'stale') {
      const now = saved.values as unknown as LocalGroupMember
      return showForm(c, {
        member,
        typed: await typedMember(c, now),
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    }
    if (saved.outcome === 'gone' || saved.outcome === 'refused') throw notFound()
    say(c, t('local-groups.member.saved'))
    return c.redirect(groupPath(network, city), 303)
  })
  .post('/:city/local-group/members/:member/confirmation', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, speak, secret, url, t } = c.var
    const member = await memberHere(c)
    const yes = await confirmMember(db, doingOf(c), member.id, { speak, secret, origin: url.origin })
    if (yes) say(c, t('local-groups.waiting.confirmed', { name: nameOf(member), letter: member.email ? 'yes' : 'no' }))
    return c.redirect(groupPath(network, city), 303)
  })
  .get('/:city/local-group/members/:member/removal', inCity, allow(mayEditCity), async (c) => {
    const { network, city, t } = c.var
    const member = await memberHere(c)
    const title = t('local-groups.member.removeTitle', { name: nameOf(member) })
    return c.render(
      <Confirm
        title={title}
        lead={t('local-groups.member.removeLead')}
        action={groupPath(network, city, `/members/${member.id}/removal`)}
        send={t('local-groups.member.remove')}
        cancelHref={groupPath(network, city)}
      />,
      { title, unlisted: true, width: 'text' },
    )
  })
  .post('/:city/local-group/members/:member/removal', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, t } = c.var
    const id = c.req.param('member')
    if (!validate(id)) throw notFound()
    if (await removeMember(db, doingOf(c), id)) say(c, t('local-groups.member.removed'))
    return c.redirect(groupPath(network, city), 303)
  })

async function memberHere(c: Context<CityEnv>): Promise<LocalGroupMember> {
  const id = c.req.param('member') ?? ''
  const member = validate(id) ? await memberById(c.var.db, c.var.city, id) : null
  if (!member) throw notFound()
  return member
}

/** A kind that was written in words of its own stays as it was written, unless another one was chosen. */
const keepingWords = <V extends { memberKind: string }>(values: V, member: LocalGroupMember, chosen: string): V =>
  member.memberKind.toLowerCase() === chosen.toLowerCase() ? { ...values, memberKind: member.memberKind } : values

async function typedMember(c: Context<CityEnv>, member: LocalGroupMember): Promise<Typed> {
  const profile = await profileOf(c.var.db, c.var.network)
  return {
    ...member,
    who: member.name === null ? 'organisation' : 'person',
    kind: kindOf(profile, member.memberKind).key,
    shown: member.audience === 'network' ? 'yes' : '',
    consentAt: null,
    createdAt: null,
    changedAt: null,
  } as Typed
}

interface Shown {
  typed: Typed
  id?: string
  version?: number
  member?: LocalGroupMember
  errors?: FormErrors
  conflicts?: Conflict[]
}

async function showForm(c: Context<CityEnv>, shown: Shown) {
  const { db, network, city, t } = c.var
  const [profile, { group, everybody }] = await Promise.all([profileOf(db, network), groupOfCity(db, city)])
  const title = shown.member
    ? t('local-groups.member.changeTitle', { name: nameOf(shown.member) })
    : t('local-groups.member.add')
  return c.render(
    <MemberEdit
      {...{ network, city, profile, title, ...shown }}
      subGroups={group?.subGroups ?? []}
      ownKinds={everybody.map(({ memberKind }) => memberKind)}
    />,
    { title, unlisted: true, width: 'text' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}
