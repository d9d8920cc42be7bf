import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7 } from 'uuid'
import { type FormErrors, readForm, say, type TypedText } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { endsRole, handsOver, mayTakePart } from '../access.ts'
import type { NetworkEnv } from '../in-network.ts'
import { openHandOver } from '../invitations/invitation.queries.ts'
import { invite } from '../invitations/invite.commands.ts'
import { postOf } from '../invitations/post.ts'
import { networkPath } from '../network.paths.ts'
import { profileOf } from '../profiles/profile.queries.ts'
import { handOverForm } from './hand-over.form.ts'
import { MemberShow } from './member.show.tsx'
import { endMembership } from './membership.commands.ts'
import { type Member, memberById, personsOf } from './membership.queries.ts'
import { roleIn, roleNames } from './role.ts'

const isId = (word: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word)

/** The present role an address speaks of, if the viewer may do something about it. */
async function memberOf(c: Context<NetworkEnv>): Promise<Member> {
  const id = c.req.param('member') ?? ''
  const member = isId(id) ? await memberById(c.var.db, c.var.network, id) : undefined
  if (!member) throw notFound()
  if (!endsRole(c.var.standing, member) && !handsOver(c.var.standing, member)) throw new HTTPException(403)
  return member
}

interface Sent {
  typed: TypedText
  errors: FormErrors
}

/** Who could take over without being new here; roles of a demonstration hand over to roles, and people to people. */
const successorsOf = async ({ var: { db, network, viewer } }: Context<NetworkEnv>, { personId }: Member) =>
  (await personsOf(db, network)).filter(({ id, demo }) => id !== personId && demo === viewer.person?.demo)

async function show(c: Context<NetworkEnv>, member: Member, sent?: Sent) {
  const { db, network, standing, lang, t } = c.var
  const mayHandOver = handsOver(standing, member)
  const [successors, waiting, profile] = await Promise.all([
    mayHandOver ? successorsOf(c, member) : [],
    openHandOver(db, network, member.id),
    profileOf(db, network),
  ])
  const about = { network, profile, member, successors, waiting, mayHandOver, mayEnd: endsRole(standing, member) }
  return c.render(
    <MemberShow
      {...about}
      id={String(sent?.typed.id ?? v7())}
      typed={sent?.typed}
      errors={sent?.errors}
      own={member.personId === standing.personId}
    />,
    {
      title: `${member.name}, ${roleIn(t, member.role, member.city, roleNames(profile, lang))}`,
      unlisted: true,
      width: 'text',
    },
    sent ? 422 : 200,
  )
}

/** One role of somebody: handing it over, or ending it. */
export const memberRoutes = new Hono<NetworkEnv>()
  .get('/:member', allow(mayTakePart), async (c) => show(c, await memberOf(c)))
  .post('/:member/handover', allow(mayTakePart), async (c) => {
    const member = await memberOf(c)
    const { db, network, standing, t, viewer } = c.var
    if (!viewer.person || !handsOver(standing, member)) throw new HTTPException(403)
    const form = await readForm(c, handOverForm)
    if (!form.ok) return show(c, member, form)
    const { id = v7(), person, message, language } = form.values
    const known = person ? (await successorsOf(c, member)).find((one) => one.id === person) : undefined
    const { name, email } = known ?? form.values
    const failed = (errors: FormErrors) => show(c, member, { typed: form.typed, errors })
    if (!name || !email)
      return failed({
        ...(name ? {} : { name: 'networks.invite.nameMissing' }),
        ...(email ? {} : { email: 'networks.invite.emailMissing' }),
      })
    if (email.toLowerCase() === member.email.toLowerCase()) return failed({ email: 'networks.handOver.same' })
    const wish = { id, name, email, language, message, role: member.role, cityId: member.cityId, handsOver: member.id }
    const { member: holds } = await invite(db, { networkId: network.id }, [wish], {
      by: viewer.person,
      post: postOf(c.var),
    })
    if (holds.length > 0) return failed({ email: 'networks.handOver.holds' })
    say(c, t('networks.handOver.sent', { name }))
    return c.redirect(networkPath(network, '/people'), 303)
  })
  .post('/:member/end', allow(mayTakePart), async (c) => {
    const member = await memberOf(c)
    const { db, network, standing, t, viewer } = c.var
    if (!viewer.person || !endsRole(standing, member)) throw new HTTPException(403)
    const ending = await endMembership(db, network.id, member, viewer.person)
    if (ending === 'last-lead') return show(c, member, { typed: {}, errors: { end: 'networks.end.lastLead' } })
    say(c, t('networks.end.done', { name: member.name }))
    const left = member.personId === viewer.person.id && standing.roles.length < 2
    return c.redirect(left ? '/' : networkPath(network, '/people'), 303)
  })
