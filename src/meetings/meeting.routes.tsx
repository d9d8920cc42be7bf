import { Hono } from 'hono'
import {
  anomaliesAbout,
  anomaliesOf,
  conversationPanel,
  mayLead,
  maySeeNetwork,
  mayTakePart,
  networkPath,
  profileOf,
  roadmapItemsLinkingTo,
  themesOf,
} from '#networks'
import { allow } from '#platform/http'
import { seesAgenda } from './agendas/agenda.access.ts'
import { inMeeting, type MeetingEnv, type MeetingLocals, maySeeMeeting } from './in-meeting.ts'
import { editsMeeting } from './meeting.access.ts'
import { eventData } from './meeting.linked-data.ts'
import { aroundOf } from './meeting.order.ts'
import { meetingPath } from './meeting.paths.ts'
import { meetingsOf } from './meeting.queries.ts'
import { MeetingShow } from './meeting.show.tsx'
import { needsProfile, writtenDates } from './meeting.words.tsx'
import { MeetingsIndex } from './meetings.index.tsx'
import { agendaOf } from './sessions/session.queries.ts'
import { besideMeeting, meetingSteps } from './slots.ts'

export const meetingRoutes = new Hono<MeetingEnv>()
  .get('/', allow(maySeeNetwork), async (c) => {
    const { db, network, t } = c.var
    const [meetings, themes, profile] = await Promise.all([
      meetingsOf(db, network),
      themesOf(db, network),
      profileOf(db, network),
    ])
    return c.render(<MeetingsIndex {...{ network, meetings, themes, profile }} mayPlan={mayLead(c.var) === 'yes'} />, {
      title: t('meetings.meetings.title'),
      description: t('meetings.meetings.description', { network: network.name }),
    })
  })
  .get('/:meeting', inMeeting, allow(maySeeMeeting), async (c) => {
    const { format, network, meeting, url } = c.var
    if (meeting.slug !== c.req.param('meeting')) return c.redirect(meetingPath(network, meeting) + url.search, 301)
    const linkedData = meeting.audience === 'public' ? eventData(network, meeting, url) : undefined
    return c.render(await meetingPage(c.var), {
      title: meeting.title,
      description: [writtenDates(meeting, format), ...meeting.hosts.map(({ name }) => name)]
        .filter(Boolean)
        .join(' · '),
      unlisted: meeting.audience !== 'public',
      ...(linkedData ? { linkedData } : {}),
    })
  })

/** Whatever the record says of one meeting, and what floors above hang beside it. */
async function meetingPage(locals: MeetingLocals) {
  const { db, network, meeting } = locals
  const [all, themes, anomalies, roadmap, panels, agenda, profile] = await Promise.all([
    meetingsOf(db, network),
    themesOf(db, network),
    anomaliesOf(db, network),
    roadmapItemsLinkingTo(db, network, meeting.slug),
    besideMeeting.look(locals, { meeting }),
    seesAgenda(locals, meeting) ? agendaOf(locals, meeting) : null,
    needsProfile(meeting) ? profileOf(db, network) : null,
  ])
  const others = all.map(({ slug, title }) => ({ id: slug, name: title }))
  const about = anomaliesAbout(anomalies, { id: meeting.slug, name: meeting.title }, others)
  const steps = meetingSteps.all().flatMap(({ label, at }) => {
    const to = at(locals, meeting)
    return to === undefined ? [] : [{ label, href: networkPath(network, to) }]
  })
  const conversation = await conversationPanel(locals, { kind: 'meeting', id: meeting.id })
  const takesPart = mayTakePart(locals) === 'yes'
  return (
    <MeetingShow
      {...{ network, meeting, themes, anomalies: about, roadmap, panels, steps, agenda, profile, conversation }}
      around={aroundOf(meeting, all)}
      readerZone={locals.viewer.person?.timeZone ?? null}
      mayJoin={takesPart}
      may={{ edit: editsMeeting(locals.standing, meeting), seeHistory: takesPart }}
    />
  )
}
