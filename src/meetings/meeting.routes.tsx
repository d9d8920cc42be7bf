import { Hono } from 'hono'
import {
  anomaliesAbout,
  anomaliesOf,
  conversationPanel,
  maySeeNetwork,
  type NetworkEnv,
  roadmapItemsLinkingTo,
  themesOf,
} from '#networks'
import { allow, notFound } from '#platform/http'
import { eventData } from './meeting.linked-data.ts'
import { meetingPath } from './meeting.paths.ts'
import { meetingsOf } from './meeting.queries.ts'
import { MeetingShow } from './meeting.show.tsx'
import { writtenDates } from './meeting.words.tsx'
import { MeetingsIndex } from './meetings.index.tsx'

export const meetingRoutes = new Hono<NetworkEnv>()
  .get('/', allow(maySeeNetwork), async (c) => {
    const { db, network, t } = c.var
    const [meetings, themes] = await Promise.all([meetingsOf(db, network), themesOf(db, network)])
    return c.render(<MeetingsIndex network={network} meetings={meetings} themes={themes} />, {
      title: t('meetings.meetings.title'),
      description: t('meetings.meetings.description', { network: network.name }),
    })
  })
  .get('/:meeting', allow(maySeeNetwork), async (c) => {
    const { db, format, network, url } = c.var
    const [meetings, themes, anomalies] = await Promise.all([
      meetingsOf(db, network),
      themesOf(db, network),
      anomaliesOf(db, network),
    ])
    const asked = c.req.param('meeting')
    const meeting = meetings.find(({ slug }) => slug.toLowerCase() === asked.toLowerCase())
    if (!meeting) throw notFound()
    if (meeting.slug !== asked) return c.redirect(meetingPath(network, meeting) + url.search, 301)
    const others = meetings.map(({ slug, title }) => ({ id: slug, name: title }))
    const about = anomaliesAbout(anomalies, { id: meeting.slug, name: meeting.title }, others)
    const roadmap = await roadmapItemsLinkingTo(db, network, meeting.slug)
    const linkedData = eventData(network, meeting, url)
    const conversation = await conversationPanel(c.var, { kind: 'meeting', id: meeting.id })
    return c.render(<MeetingShow {...{ network, meeting, themes, anomalies: about, roadmap, conversation }} />, {
      title: meeting.title,
      description: [writtenDates(meeting, format), ...meeting.hosts.map(({ name }) => name)]
        .filter(Boolean)
        .join(' · '),
      ...(linkedData ? { linkedData } : {}),
    })
  })
