import { Hono } from 'hono'
import { profileOf } from '#networks'
import { say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingEnv, mayEditMeeting } from '../in-meeting.ts'
import { editsMeeting, runsMeeting } from '../meeting.access.ts'
import { meetingsOf } from '../meeting.queries.ts'
import { mayFollowAcademy, presentsFor } from '../presentations/presentation.access.ts'
import { addSessions } from '../sessions/session.commands.ts'
import { sessionsOf } from '../sessions/session.queries.ts'
import { academyKinds, isAcademy, numberOf, standardSessions } from './academy.agenda.ts'
import { academyPath } from './academy.paths.ts'
import { AcademyShow } from './academy.show.tsx'
import { academyOf } from './academy.steps.ts'

export const academyRoutes = new Hono<MeetingEnv>()
  .use(inMeeting)
  .get('/', allow(mayFollowAcademy), async (c) => {
    const { db, network, meeting, standing } = c.var
    if (!isAcademy(await profileOf(db, network), meeting)) throw notFound()
    const may = {
      edit: editsMeeting(standing, meeting),
      run: runsMeeting(standing, meeting),
      presentFor: ({ id }: { id: string }) => presentsFor(standing, meeting, id),
    }
    const academy = await academyOf(c.var, meeting)
    return c.render(<AcademyShow {...{ network, meeting, academy, may }} />, {
      title: meeting.title,
      unlisted: true,
      width: 'wide',
    })
  })
  .post('/agenda', allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const profile = await profileOf(db, network)
    if (!isAcademy(profile, meeting)) throw notFound()
    const number = numberOf(profile, meeting, await meetingsOf(db, network))
    const count = await db.transaction(async (tx) => {
      const known = (await sessionsOf(tx, meeting)).map(({ kind }) => kind)
      const kinds = academyKinds(profile, number)
      // What is on the agenda already stays as somebody made it.
      const missing = standardSessions(network, meeting, kinds).filter(({ kind }) => !known.includes(kind))
      return addSessions(tx, actingIn(c.var), meeting, missing)
    })
    say(c, t('meetings.academy.agendaMade', { count }))
    return c.redirect(academyPath(network, meeting), 303)
  })
