import { type Context, Hono } from 'hono'
import { v7, validate } from 'uuid'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { ownAccount } from '../access.ts'
import { keptByNobody } from '../own-pages.ts'
import type { PeopleEnv } from '../viewer.ts'
import { makeToken, takeTokenBack } from './token.commands.ts'
import { tokenForm } from './token.form.ts'
import { TokenList, TokenMade } from './token.index.tsx'
import { tokensOf } from './token.queries.ts'

export const tokenRoutes = new Hono<PeopleEnv>()
  .use(keptByNobody)
  .get('/', allow(ownAccount), (c) => tokenPage(c, { scopes: ['read'], days: '90' }))
  .post('/', allow(ownAccount), async (c) => {
    const { person } = c.var.viewer
    if (!person) throw notFound()
    const form = await readForm(c, tokenForm)
    if (!form.ok) return tokenPage(c, form.typed, form.errors)
    const { id = v7(), name, scopes, days } = form.values
    const made = await makeToken(c.var.db, person.id, {
      id,
      name,
      scopes,
      days: days === 'never' ? null : Number(days),
    })
    if (made.outcome === 'too-many') return tokenPage(c, form.typed, { name: 'people.token.tooMany' })
    // What was shown once is not shown again, so whoever sends the form twice sees the token in the list.
    if (made.outcome === 'made-before') return c.redirect('/me/tokens', 303)
    const title = c.var.t('people.token.made.title')
    return c.render(<TokenMade name={name} secret={made.secret} />, { title, unlisted: true, width: 'text' })
  })
  .post('/:token/end', allow(ownAccount), async (c) => {
    const { person } = c.var.viewer
    const id = c.req.param('token')
    if (!person || !validate(id)) throw notFound()
    await takeTokenBack(c.var.db, person.id, id)
    say(c, c.var.t('people.token.gone'))
    return c.redirect('/me/tokens', 303)
  })

async function tokenPage(c: Context<PeopleEnv>, typed: Typed, errors?: FormErrors) {
  const { person } = c.var.viewer
  const tokens = person ? await tokensOf(c.var.db, person.id) : []
  const page = <TokenList tokens={tokens} now={new Date()} id={v7()} typed={typed} errors={errors} />
  const head = { title: c.var.t('people.token.title'), unlisted: true, width: 'text' } as const
  return c.render(page, head, errors ? 422 : 200)
}
