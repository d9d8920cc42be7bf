import { Hono } from 'hono'
import { type AfterMeeting, type ListedNeed, sayAfterMeeting } from '#exchange'
import { postedFields, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingEnv, type MeetingLocals, mayEditMeeting } from '../in-meeting.ts'
import { agendaPath } from '../meeting.paths.ts'
import { agendaOf, type Session } from '../sessions/session.queries.ts'
import { AfterShow } from './after.show.tsx'

/** After a meeting: what became of the needs on its agenda, in one short form. */
export const afterRoutes = new Hono<MeetingEnv>()
  .get('/:meeting/agenda/after', inMeeting, allow(mayEditMeeting), async (c) => {
    const { network, meeting, t } = c.var
    const sessions = await answeredIn(c.var)
    return c.render(<AfterShow {...{ network, meeting, sessions }} />, {
      title: t('meetings.after.title'),
      unlisted: true,
      width: 'text',
    })
  })
  .post('/:meeting/agenda/after', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const [sessions, posted] = [await answeredIn(c.var), await postedFields(c)]
    const text = (name: string) => {
      const given = posted.get(name)?.at(-1)
      return typeof given === 'string' && given !== '' ? given.slice(0, 1_000) : null
    }
    const needs = new Map(sessions.flatMap((session) => session.needs.map((need) => [need.id, need] as const)))
    const said = [...needs.keys()].flatMap((id): AfterMeeting[] => {
      const state = text(`state.${id}`)
      if (state !== 'addressed' && state !== 'open_after_meeting') return []
      return [{ id, state, reason: text(`reason.${id}`) ?? meeting.title }]
    })
    const moved = await db.transaction((tx) => sayAfterMeeting(tx, actingIn(c.var), said))
    say(c, t('meetings.after.said', { count: moved.length }))
    return c.redirect(agendaPath(network, meeting), 303)
  })

/** The sessions with the needs that may be said something of. */
async function answeredIn(locals: MeetingLocals): Promise<(Session & { needs: ListedNeed[] })[]> {
  if (locals.meeting.cityId !== null) throw notFound()
  const { sessions } = await agendaOf(locals, locals.meeting)
  const open = ({ state }: ListedNeed) => state !== 'closed'
  return sessions
    .map((session) => ({ ...session, needs: session.needs.filter(open) }))
    .filter(({ needs }) => needs.length > 0)
}
