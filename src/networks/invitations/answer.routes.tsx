import { type Context, Hono } from 'hono'
import {
  browserOf,
  carriedBrowser,
  carrySession,
  deviceOf,
  dropSession,
  endSession,
  everyone,
  hashOf,
  openSession,
  type PeopleEnv,
  type Person,
  sessionOf,
  sessionTokenOf,
} from '#people'
import { readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { networkPath } from '../network.paths.ts'
import { type Acceptance, accept, decline, isSame } from './answer.commands.ts'
import { acceptForm, declineForm } from './answer.form.ts'
import { AnswerShow } from './answer.show.tsx'
import { placeOf } from './invitation.mail.ts'
import { type Invited, invitationByHash, stateOf } from './invitation.queries.ts'
import { postOf } from './post.ts'

type Asked = Context<PeopleEnv>

const secretOf = (c: Asked) => c.req.param('secret') ?? ''
const hashAsked = (c: Asked) => hashOf(secretOf(c))
const goesTo = ({ network }: Invited) => (network ? networkPath(network) : '/')

/** Somebody else is signed in here than who is invited: who forwards a letter, or shares a computer. */
const isSomebodyElse = (viewer: Person | undefined, { invitation }: Invited) =>
  viewer !== undefined && !isSame(viewer.email, invitation.email)

function show(c: Asked, invited: Invited, typed?: { name: string }) {
  const { t, viewer } = c.var
  c.header('Cache-Control', 'private, no-store')
  const state = stateOf(invited.invitation)
  const somebodyElse = state === 'open' && isSomebodyElse(viewer.person, invited) ? viewer.person : undefined
  const mine = viewer.person !== undefined && viewer.person.id === invited.invitation.personId
  return c.render(
    <AnswerShow
      {...{ invited, state, somebodyElse, mine, typed }}
      secret={secretOf(c)}
      known={viewer.person !== undefined}
    />,
    { title: t('networks.invitation.title', { place: placeOf(invited) }), unlisted: true, width: 'text' },
    typed ? 422 : 200,
  )
}

/** Opening the link of a letter decides nothing, since mail programs open links too; a button does. */
export const answerRoutes = new Hono<PeopleEnv>()
  .get('/:secret', allow(everyone), async (c) => {
    const invited = await invitationByHash(c.var.db, hashAsked(c))
    if (!invited) throw notFound()
    browserOf(c)
    return show(c, invited)
  })
  .post('/:secret', allow(everyone), async (c) => {
    const { db, lang, viewer } = c.var
    const invited = await invitationByHash(db, hashAsked(c))
    if (!invited) throw notFound()
    if (stateOf(invited.invitation) === 'open' && isSomebodyElse(viewer.person, invited))
      return c.redirect(`/invitations/${secretOf(c)}`, 303)
    const form = await readForm(c, acceptForm)
    if (!form.ok) return show(c, invited, { name: String(form.typed.name ?? '') })
    const name = form.values.name ?? invited.invitation.name
    return arrive(c, await accept(db, hashAsked(c), { name, language: lang, viewer: viewer.person }))
  })
  .post('/:secret/refusal', allow(everyone), async (c) => {
    const { db, t } = c.var
    const form = await readForm(c, declineForm)
    const word = form.ok ? form.values.word : String(form.typed.word ?? '').slice(0, 2_000)
    const declined = await decline(db, hashAsked(c), word, postOf(c.var))
    if (declined.is === 'unknown') throw notFound()
    if (declined.is === 'declined') say(c, t('networks.invitation.declinedNow'))
    return c.redirect(`/invitations/${secretOf(c)}`, 303)
  })
  .post('/:secret/switch', allow(everyone), async (c) => {
    const { db, viewer } = c.var
    if (viewer.person && viewer.sessionId) await endSession(db, viewer.person.id, viewer.sessionId)
    dropSession(c)
    return c.redirect(`/invitations/${secretOf(c)}`, 303)
  })

/** Lets in whoever has just accepted, and whoever clicked twice. */
async function arrive(c: Asked, accepted: Acceptance) {
  const { db, secret, t, viewer } = c.var
  if (accepted.is === 'unknown') throw notFound()
  const { invited } = accepted
  const { id, personId } = invited.invitation
  const browser = carriedBrowser(c)
  const token = browser ? sessionTokenOf(secret, id, browser) : undefined
  if (accepted.is === 'accepted') {
    const twice = token ? await sessionOf(db, token) : undefined
    if (token && twice?.person.id === personId) carrySession(c, token)
    const isIn = viewer.person?.id === personId || twice?.person.id === personId
    return c.redirect(isIn ? goesTo(invited) : `/invitations/${secretOf(c)}`, 303)
  }
  if (accepted.is !== 'welcome') return c.redirect(`/invitations/${secretOf(c)}`, 303)
  const { person, isNew } = accepted
  if (viewer.person?.id !== person.id && !isNew) {
    // An account that was there before is opened by a letter of its own, not by one that may have been passed on.
    say(c, t('networks.invitation.signIn', { place: placeOf(invited) }))
    return c.redirect(`/sign-in?to=${encodeURIComponent(goesTo(invited))}`, 303)
  }
  if (isNew) {
    const device = deviceOf(c.req.header('user-agent'))
    carrySession(c, await openSession(db, person.id, { how: 'invitation', device, ...(token ? { token } : {}) }))
  }
  say(c, t('networks.invitation.welcome', { place: placeOf(invited) }))
  return c.redirect(goesTo(invited), 303)
}
