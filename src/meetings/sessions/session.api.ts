import type { MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { inNetwork } from '#networks'
import { listResource } from '#platform/api'
import { allow } from '#platform/http'
import { maySeeAgenda } from '../agendas/agenda.access.ts'
import { inMeeting, type MeetingEnv } from '../in-meeting.ts'
import { sessionPath } from '../meeting.paths.ts'
import { agendaOf } from './session.queries.ts'

const text = z.string().nullable()
const texts = z.array(z.string())

const shape = z.object({
  id: z.string().meta({ said: 'networks.api.id' }),
  kind: z.string(),
  title: z.string(),
  purpose: text,
  day: text,
  start: text,
  end: text,
  timeZone: text,
  room: text,
  city: text,
  theme: text.meta({ said: 'meetings.api.themes' }),
  leadBy: text,
  speakers: text,
  harvest: text,
  needs: texts.meta({ said: 'meetings.api.needs' }),
  practices: texts,
  url: z.url().meta({ said: 'networks.api.url' }),
})

/** The sessions of an agenda, for those who may read it; needs only as far as they may see them. */
export const sessionsApi = listResource<MeetingEnv, typeof shape>({
  at: '/networks/:network/meetings/:meeting/sessions',
  name: 'Session',
  summary: 'meetings.api.sessions',
  door: [inNetwork as MiddlewareHandler, inMeeting, allow(maySeeAgenda)],
  item: shape,
  async read(locals, { limit, offset }) {
    const { network, meeting, url } = locals
    const { sessions } = await agendaOf(locals, meeting)
    const items = sessions.slice(offset, offset + limit).map((session) => ({
      id: session.id,
      kind: session.kind,
      title: session.title,
      purpose: session.purpose,
      day: session.day,
      start: session.startTime,
      end: session.endTime,
      timeZone: meeting.timeZone,
      room: session.room,
      city: session.city?.slug ?? null,
      theme: session.theme?.code ?? null,
      leadBy: session.leadBy,
      speakers: session.speakers,
      harvest: session.harvest,
      needs: session.needs.map(({ slug }) => slug),
      practices: session.practices.map(({ slug }) => slug),
      url: url.origin + sessionPath(network, meeting, session),
    }))
    return { items, total: sessions.length }
  },
})
