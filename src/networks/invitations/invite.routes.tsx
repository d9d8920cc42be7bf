import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7 } from 'uuid'
import { type FormErrors, readForm, say, type TypedText } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { dealsWith, mayInvite } from '../access.ts'
import { citiesOf } from '../cities/city.queries.ts'
import type { NetworkEnv } from '../in-network.ts'
import { networkPath } from '../network.paths.ts'
import { profileOf } from '../profiles/profile.queries.ts'
import { type Invited, invitationsIn, invitationsPerPage, invitationToDealWith } from './invitation.queries.ts'
import { InvitationsIndex } from './invitations.index.tsx'
import { invite, resend, withdraw } from './invite.commands.ts'
import { InviteEdit } from './invite.edit.tsx'
import { inviteForm, isReachable } from './invite.form.ts'
import { offerOf, offersOf } from './offers.ts'
import { postOf } from './post.ts'

interface Sent {
  typed: TypedText
  errors: FormErrors
}

async function ask(c: Context<NetworkEnv>, sent?: Sent) {
  const { db, network, standing, lang, t } = c.var
  const offers = offersOf(standing, await citiesOf(db, network))
  const profile = await profileOf(db, network)
  const language = network.language === 'fr' || lang === 'fr' ? 'fr' : 'en'
  const only = offers.cities.length === 1 ? (offers.cities[0]?.slug ?? '') : ''
  const typed = sent?.typed ?? { language, role: c.req.query('role') ?? '', city: c.req.query('city') ?? only }
  return c.render(
    <InviteEdit
      network={network}
      profile={profile}
      offers={offers}
      id={String(sent?.typed.id || v7())}
      typed={typed}
      errors={sent?.errors}
    />,
    { title: t('networks.invite.title'), unlisted: true, width: 'text' },
    sent ? 422 : 200,
  )
}

/** Offers roles to people, and looks after what was offered. */
export const inviteRoutes = new Hono<NetworkEnv>()
  .get('/invite', allow(mayInvite), (c) => ask(c))
  .post('/invite', allow(mayInvite), async (c) => {
    const { db, network, standing, t, viewer } = c.var
    const form = await readForm(c, inviteForm)
    if (!form.ok) return ask(c, form)
    const { id = v7(), name, email, role, language, message } = form.values
    const failed = (errors: FormErrors) => ask(c, { typed: form.typed, errors })
    const city = (await citiesOf(db, network)).find(({ slug }) => slug === form.values.city)
    const offer = offerOf(standing, role, city)
    if (offer.is === 'city-missing') return failed({ city: 'networks.invite.cityMissing' })
    if (offer.is !== 'fine') return failed({ role: 'networks.invite.notYours' })
    if (!isReachable(email)) return failed({ email: 'networks.invite.unreachable' })
    const wish = { id, name, email, language, message, role: offer.role, cityId: offer.cityId }
    const { member, invited } = await invite(db, { networkId: network.id }, [wish], {
      by: viewer.person,
      post: postOf(c.var),
    })
    if (member.length > 0) return failed({ email: 'networks.invite.member' })
    if (invited.length > 0) return failed({ email: 'networks.invite.invited' })
    say(c, t('networks.invite.sent', { name, email }))
    return c.redirect(networkPath(network, '/people/invitations'), 303)
  })
  .get('/invitations', allow(mayInvite), async (c) => {
    const { db, network, standing, t, url } = c.var
    const asked = { page: pageAsked(url.searchParams), closed: c.req.query('closed') !== undefined }
    const found = await invitationsIn(db, network, c.var, asked)
    if (found.rows.length === 0 && asked.page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    const pages = Math.max(1, Math.ceil(found.found / invitationsPerPage))
    return c.render(<InvitationsIndex {...{ network, standing, found, pages, ...asked }} />, {
      title: t('networks.invitations.title'),
      unlisted: true,
    })
  })
  .post('/invitations/:invitation/letter', allow(mayInvite), async (c) => {
    const { db, network, t } = c.var
    const invited = await dealtWith(c)
    const { name } = invited.invitation
    const sent = await resend(db, invited, postOf(c.var))
    say(c, t(sent ? 'networks.invitations.resent' : 'networks.invitations.justSent', { name }))
    return c.redirect(networkPath(network, '/people/invitations'), 303)
  })
  .post('/invitations/:invitation/withdrawal', allow(mayInvite), async (c) => {
    const { db, network, t, viewer } = c.var
    const invited = await dealtWith(c)
    if (viewer.person) await withdraw(db, invited, viewer.person)
    say(c, t('networks.invitations.withdrawn', { name: invited.invitation.name }))
    return c.redirect(networkPath(network, '/people/invitations'), 303)
  })

/** The invitation of an address, if it is one that the viewer deals with and nobody has answered it. */
async function dealtWith(c: Context<NetworkEnv>): Promise<Invited> {
  const id = c.req.param('invitation') ?? ''
  const known = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
  const invited = known ? await invitationToDealWith(c.var.db, c.var.network, c.var, id) : undefined
  if (!invited) throw notFound()
  if (!dealsWith(c.var.standing, invited.invitation)) throw new HTTPException(403)
  return invited
}
