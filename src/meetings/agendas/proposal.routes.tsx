import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { type FormErrors, postedFields, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingEnv, mayEditMeeting } from '../in-meeting.ts'
import { agendaPath } from '../meeting.paths.ts'
import { practicesToShow } from '../sessions/session.queries.ts'
import { sessionKindWord } from '../sessions/session.words.tsx'
import { takeProposal } from './proposal.commands.ts'
import { proposedField, readProposal } from './proposal.form.ts'
import { groundOf } from './proposal.queries.ts'
import { ProposalShow } from './proposal.show.tsx'
import { type Proposed, proposeAgenda } from './proposal.ts'

/** An agenda out of what is asked: proposed, changed and taken in one step. Only the network's own meetings have one. */
export const proposalRoutes = new Hono<MeetingEnv>()
  .get('/:meeting/agenda/proposal', inMeeting, allow(mayEditMeeting), (c) => showProposal(c))
  .post('/:meeting/agenda/proposal', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    if (meeting.cityId !== null) throw notFound()
    const [{ ground, agenda }, practices, posted] = await Promise.all([
      groundOf(c.var),
      practicesToShow(db, network, []),
      postedFields(c),
    ])
    const read = readProposal(posted, {
      ...agenda,
      needIds: new Set(ground.needs.map(({ id }) => id)),
      practiceIds: new Set(practices.map(({ id }) => id)),
    })
    if (Object.keys(read.errors).length > 0) return showProposal(c, { typed: read.typed, errors: read.errors })
    const count = await takeProposal(db, actingIn(c.var), meeting, read.taken)
    say(c, t('meetings.proposal.taken', { count }))
    return c.redirect(agendaPath(network, meeting), 303)
  })

async function showProposal(c: Context<MeetingEnv>, failed?: { typed: Typed; errors: FormErrors }) {
  const { network, meeting, lang, t } = c.var
  if (meeting.cityId !== null) throw notFound()
  const { ground, agenda } = await groundOf(c.var)
  const proposal = proposeAgenda(ground)
  const wordOfKind = (kind: string) => sessionKindWord(agenda.profile, kind, network.language ?? lang)
  const begun: Typed = Object.assign({}, ...proposal.sessions.map((one) => typedOf(one, wordOfKind)))
  const typed = { ...begun, take: proposal.sessions.map(({ key }) => key), ...failed?.typed }
  return c.render(
    <ProposalShow {...{ network, meeting, agenda, proposal, typed }} errors={failed?.errors} />,
    { title: t('meetings.proposal.title'), unlisted: true },
    failed ? 422 : 200,
  )
}

const mostTicked = 2

/** A proposed session as its fields show it. Its id is made here, so that taking it twice makes one session. */
function typedOf(proposed: Proposed, wordOfKind: (kind: string) => string): Typed {
  const { key, title, theme, kind, cityId, slot, needs, practices } = proposed
  const name = (what: Parameters<typeof proposedField>[0]) => proposedField(what, key)
  return {
    [name('id')]: v7(),
    [name('title')]: title ?? theme?.title ?? wordOfKind(kind),
    [name('kind')]: kind,
    [name('theme')]: theme?.id ?? '',
    [name('city')]: cityId ?? '',
    [name('day')]: slot?.day ?? '',
    [name('start')]: slot?.startTime ?? '',
    [name('end')]: slot?.endTime ?? '',
    [name('needs')]: needs.map(({ id }) => id),
    [name('practices')]: practices.slice(0, mostTicked).map(({ id }) => id),
  }
}
