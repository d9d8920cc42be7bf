import type { MiddlewareHandler } from 'hono'
import { maySeeNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { livesForOnePage } from '#platform/db'
import { notFound, type Sentence } from '#platform/http'
import { editsMeeting, runsMeeting, seesMeeting } from './meeting.access.ts'
import { type Meeting, meetingBySlug } from './meeting.queries.ts'

export interface MeetingLocals extends NetworkLocals {
  meeting: Meeting
}

export interface MeetingEnv extends NetworkEnv {
  Variables: MeetingLocals
}

/** Finds the meeting an address speaks of, of the network or of a city; each door says who may see it. */
export const inMeeting: MiddlewareHandler<MeetingEnv> = async (c, next) => {
  const meeting = await meetingBySlug(c.var.db, c.var.network, c.req.param('meeting') ?? '')
  if (!meeting) throw notFound()
  // The panels of an agenda ask for the same once for every session.
  if (c.req.method === 'GET') livesForOnePage(meeting)
  c.set('meeting', meeting)
  await next()
}

export const maySeeMeeting: Sentence<MeetingEnv> = (locals) =>
  maySeeNetwork(locals) === 'yes' && seesMeeting(locals, locals.meeting) ? 'yes' : 'unknown'

const within =
  (rule: (locals: MeetingLocals) => boolean): Sentence<MeetingEnv> =>
  (locals) => {
    if (maySeeMeeting(locals) !== 'yes') return 'unknown'
    if (rule(locals)) return 'yes'
    return locals.viewer.person ? 'no' : 'who'
  }

export const mayEditMeeting: Sentence<MeetingEnv> = within(({ standing, meeting }) => editsMeeting(standing, meeting))
export const mayRunMeeting: Sentence<MeetingEnv> = within(({ standing, meeting }) => runsMeeting(standing, meeting))
