import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { type FormErrors, readForm, readTyped, say, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import { mayInvite } from '../access.ts'
import { citiesOf } from '../cities/city.queries.ts'
import type { NetworkEnv } from '../in-network.ts'
import { networkPath } from '../network.paths.ts'
import { profileOf } from '../profiles/profile.queries.ts'
import { checkGuests } from './guest-check.ts'
import { readGuests } from './guest-list.ts'
import { guestsAsText } from './guests-as-text.ts'
import { invite } from './invite.commands.ts'
import { manyForm } from './invite.form.ts'
import { ManyCheck } from './many.check.tsx'
import { ManyEdit } from './many.edit.tsx'
import { offersOf } from './offers.ts'
import { postOf } from './post.ts'

interface Sent {
  typed: Typed
  errors: FormErrors
}

async function ask(c: Context<NetworkEnv>, sent?: Sent) {
  const { db, network, standing, lang, t } = c.var
  const offers = offersOf(standing, await citiesOf(db, network))
  const profile = await profileOf(db, network)
  const typed = sent?.typed ?? { language: network.language === 'fr' || lang === 'fr' ? 'fr' : 'en' }
  return c.render(
    <ManyEdit
      network={network}
      profile={profile}
      offers={offers}
      id={String(sent?.typed.id || v7())}
      typed={typed}
      errors={sent?.errors}
    />,
    { title: t('networks.many.title'), unlisted: true, width: 'text' },
    sent && Object.keys(sent.errors).length > 0 ? 422 : 200,
  )
}

const wrongWith = {
  unreadable: 'networks.many.unreadable',
  empty: 'networks.many.empty',
  'too-many': 'networks.many.tooMany',
} as const

/** Reads what was sent: the people of the list as they would be invited, or the form again. */
async function readList(c: Context<NetworkEnv>) {
  const { db, network, speak, standing } = c.var
  const form = await readForm(c, manyForm)
  if (!form.ok) return { again: { typed: form.typed, errors: form.errors } }
  const { id: batch = v7(), file, list, role, language, message } = form.values
  const cities = await citiesOf(db, network)
  const city = cities.find(({ slug }) => slug === form.values.city)
  const read = await readGuests({ file, text: list }, { speak, cities })
  const typed = { ...form.typed, id: batch }
  if (read.is !== 'read') return { again: { typed, errors: { [file ? 'file' : 'list']: wrongWith[read.is] } } }
  const about = { network, standing, cities, speak, batch, role, city, language, message }
  const checked = await checkGuests(db, read.guests, about)
  return { checked, typed: { ...typed, list: guestsAsText(read.guests) } }
}

/** Invites many at once: first what would happen row by row, then all letters. */
export const manyRoutes = new Hono<NetworkEnv>()
  .get('/', allow(mayInvite), (c) => ask(c))
  .post('/check', allow(mayInvite), async (c) => {
    const { again, checked, typed } = await readList(c)
    if (!checked) return ask(c, again)
    return c.render(<ManyCheck network={c.var.network} checked={checked} typed={typed} />, {
      title: c.var.t('networks.many.checkTitle'),
      unlisted: true,
    })
  })
  .post('/again', allow(mayInvite), async (c) => ask(c, { typed: await readTyped(c, manyForm), errors: {} }))
  .post('/', allow(mayInvite), async (c) => {
    const { db, network, t, viewer } = c.var
    const { again, checked } = await readList(c)
    if (!checked) return ask(c, again)
    const wishes = checked.flatMap(({ fate, wish }) => (wish && fate !== 'twice' && fate !== 'member' ? [wish] : []))
    const { sent } = await invite(db, { networkId: network.id }, wishes, { by: viewer.person, post: postOf(c.var) })
    say(c, t('networks.many.sent', { count: sent.length }))
    return c.redirect(networkPath(network, '/people/invitations'), 303)
  })
