import { type Context, Hono } from 'hono'
import { v5 } from 'uuid'
import { clockOf, editsCity, networkBySlug, standingIn } from '#networks'
import { everyone, type PeopleEnv, visitor } from '#people'
import { Confirm, type FormErrors, postedFields, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { adoptedVersion, askedAbout, openActions } from './follow-up.queries.ts'
import { isGenuine, namedIn } from './letter.secret.ts'
import { askYearly, stillAsItIs, tellUpdate } from './update.commands.ts'
import { saysWhy, updateForm } from './update.form.ts'
import { YearlyShow } from './yearly.show.tsx'

type Asked = Context<PeopleEnv>

/** What the link of a yearly letter opens, before anybody signs in. Opening it decides nothing: a button does. */
export const yearlyRoutes = new Hono<PeopleEnv>()
  .use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'private, no-store')
  })
  .get('/:token', allow(everyone), async (c) => show(c, await asked(c)))
  .post('/:token', allow(everyone), async (c) => {
    const { db, t } = c.var
    const found = await asked(c)
    const { network, person, plan, version } = found
    const told = await stillAsItIs(
      db,
      { network, person },
      // The same button pressed twice says it once.
      { plan, audience: version.audience, idOf: (action) => v5(`${action.id} ${clockOf(network)}`, plan.id) },
    )
    say(c, t('plans.yearly.stillTold', { count: told }))
    return c.redirect(c.req.path, 303)
  })
  .post('/:token/changed', allow(everyone), async (c) => {
    const { db, t } = c.var
    const found = await asked(c)
    const { network, person, version } = found
    const form = await readForm(c, updateForm)
    if (!form.ok) return show(c, found, form)
    const { id, action: slug, ...told } = form.values
    const action = found.open.find((one) => one.slug === slug)
    const errors: FormErrors = {
      ...(!action && { action: 'plans.yearly.action.missing' as const }),
      ...(!saysWhy(told) && { text: 'plans.update.why' as const }),
    }
    if (!action || !id || Object.keys(errors).length > 0) return show(c, found, { typed: form.typed, errors })
    await tellUpdate(db, { network, person }, { ...told, id, action, audience: version.audience })
    say(c, t('plans.yearly.changedTold', { action: action.title }))
    return c.redirect(c.req.path.replace(/\/changed$/, ''), 303)
  })
  .get('/:token/stop', allow(everyone), async (c) => {
    const { t } = c.var
    const { plan } = await asked(c)
    const title = t('plans.yearly.stopTitle')
    return c.render(
      <Confirm
        title={title}
        lead={t('plans.yearly.stopLead', { plan: plan.title })}
        action={c.req.path}
        send={t('plans.yearly.stop')}
        cancelHref={c.req.path.replace(/\/stop$/, '')}
      />,
      { title, unlisted: true, width: 'text' },
    )
  })
  // A mail program may end these letters with one post as well.
  .post('/:token/stop', allow(everyone), async (c) => {
    const { db, t } = c.var
    const { network, person, plan } = await asked(c)
    await askYearly(db, { network, person }, plan, false)
    if ((await postedFields(c)).get('List-Unsubscribe')) return c.text('')
    say(c, t('plans.yearly.stopped'))
    return c.redirect(c.req.path.replace(/\/stop$/, ''), 303)
  })

/** Who holds the last letter about an adopted plan and still speaks for its city; anything else leads nowhere. */
async function asked(c: Asked) {
  const { db, secret } = c.var
  const token = c.req.param('token') ?? ''
  const named = namedIn(token)
  const found = named && (await askedAbout(db, named))
  if (!named || !found?.plan.askedOn || !isGenuine(token, named, found.plan.askedOn, secret)) throw notFound()
  const { plan, person, city } = found
  const network = await networkBySlug(db, found.network)
  const version = await adoptedVersion(db, plan)
  if (!network || !version) throw notFound()
  const standing = await standingIn(db, network, { ...visitor, person })
  if (!editsCity(standing, city.id)) throw notFound()
  return { plan, person, city, network, version, open: await openActions(db, plan) }
}

async function show(c: Asked, found: Awaited<ReturnType<typeof asked>>, failed?: { typed: Typed; errors: FormErrors }) {
  const { t } = c.var
  const at = `/plan-updates/${c.req.param('token')}`
  return c.render(
    <YearlyShow {...found} {...{ at, failed }} />,
    { title: t('plans.yearly.title'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}
