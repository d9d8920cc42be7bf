import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { profileOf } from '#networks'
import { everyone, type PeopleEnv } from '#people'
import { type FormErrors, readForm, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import { kindInWords } from '../kinds.ts'
import { joinGroup } from './join.commands.ts'
import { joinForm } from './join.form.ts'
import { groupByLink, type Joinable } from './join.queries.ts'
import { joinPath } from './join.secret.ts'
import { JoinEdit, Joined, NoLink } from './join.show.tsx'

type Asked = Context<PeopleEnv>

/** Behind the link of a local group. Whoever holds it may say who they are, and reads nothing of anybody else. */
export const joinRoutes = new Hono<PeopleEnv>()
  .get('/:joining', allow(everyone), async (c) => {
    const joinable = await groupByLink(c.var.db, c.req.param('joining'))
    if (!joinable) return nothing(c)
    const { person } = c.var.viewer
    // Who tries out a role of a demonstration has no address.
    const known = person && !person.demo ? { name: person.name, email: person.email } : {}
    return show(c, joinable, { language: c.var.lang, ...known })
  })
  .post('/:joining', allow(everyone), async (c) => {
    const { db, lang, speak, secret, url, viewer } = c.var
    const joining = c.req.param('joining')
    const joinable = await groupByLink(db, joining)
    if (!joinable) return nothing(c)
    const form = await readForm(c, joinForm)
    if (!form.ok) return show(c, joinable, form.typed, form.errors)
    const { id = v7(), kind, consent: _, language, ...said } = form.values
    const profile = await profileOf(db, joinable.network)
    const joined = await joinGroup(
      db,
      joinable,
      {
        id,
        ...said,
        memberKind: kindInWords(profile, kind, joinable.network.language),
        language: language ?? (lang === 'fr' ? 'fr' : 'en'),
        person: viewer.person,
      },
      { speak, secret, origin: url.origin },
    )
    if (joined === 'too-many') return show(c, joinable, form.typed, { name: 'local-groups.join.tooMany' }, 429)
    return c.redirect(joinPath(joining, `/thanks${said.email ? '?letter' : ''}`), 303)
  })
  .get('/:joining/thanks', allow(everyone), async (c) => {
    const joinable = await groupByLink(c.var.db, c.req.param('joining'))
    if (!joinable) return nothing(c)
    c.header('Cache-Control', 'private, no-store')
    return c.render(<Joined joinable={joinable} letter={c.req.query('letter') !== undefined} />, {
      title: c.var.t('local-groups.join.thanks'),
      unlisted: true,
      width: 'text',
    })
  })

async function show(
  c: Asked,
  joinable: Joinable,
  typed: Typed,
  errors?: FormErrors,
  status: 200 | 422 | 429 = errors ? 422 : 200,
) {
  const profile = await profileOf(c.var.db, joinable.network)
  // Every form has an id of its own: two people must never be given the same page.
  c.header('Cache-Control', 'private, no-store')
  return c.render(
    <JoinEdit
      {...{ joinable, profile, typed, errors }}
      id={String(typed.id || v7())}
      at={joinPath(c.req.param('joining') ?? '')}
    />,
    { title: c.var.t('local-groups.join.title', { city: joinable.city.name }), unlisted: true, width: 'text' },
    status,
  )
}

function nothing(c: Asked) {
  c.header('Cache-Control', 'private, no-store')
  return c.render(<NoLink />, { title: c.var.t('local-groups.join.noLink'), unlisted: true, width: 'text' }, 404)
}
