import type { MiddlewareHandler } from 'hono'
import { type Context, Hono } from 'hono'
import { type CityEnv, citiesOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingLocals, mayEditMeeting } from '../in-meeting.ts'
import { meetingPath } from '../meeting.paths.ts'
import { takesPlace } from '../meeting.status.ts'
import { editLocalMeeting } from './local-meeting.commands.ts'
import { LocalMeetingEdit } from './local-meeting.edit.tsx'
import { localMeetingForm, localMeetingOf, typedLocalMeeting } from './local-meeting.form.ts'
import { localOnly, reportPath } from './local-meeting.paths.ts'
import type { LocalMeeting } from './local-meeting.queries.ts'
import { eventsOf, suggestionsFor } from './local-meeting.routes.tsx'
import { inviteGroup, tellInvited } from './summons.commands.ts'
import { wasInvited } from './summons.queries.ts'

export interface LocalMeetingEnv extends CityEnv {
  Variables: MeetingLocals & CityEnv['Variables']
}

/** Finds the city whose local group meets; behind `inMeeting`. */
export const inItsCity: MiddlewareHandler<LocalMeetingEnv> = async (c, next) => {
  const { db, network, meeting } = c.var
  const city = (await citiesOf(db, network)).find(({ id }) => id === meeting.cityId)
  if (!city) throw notFound()
  c.set('city', city)
  await next()
}

/** Changing a local meeting and inviting to it. These stand before the same addresses of other meetings. */
export const localMeetingEditRoutes = new Hono<LocalMeetingEnv>()
  .get(`${localOnly}/edit`, inMeeting, inItsCity, allow(mayEditMeeting), async (c) => {
    const { meeting } = c.var
    return showForm(c, { typed: typedLocalMeeting(meeting, await eventsOf(asCity(c))), version: meeting.version })
  })
  .post(`${localOnly}/edit`, inMeeting, inItsCity, allow(mayEditMeeting), async (c) => {
    const { db, network, city, meeting, speak, t } = c.var
    const form = await readForm(c, localMeetingForm)
    const version = await versionBegunFrom(c, meeting.version)
    if (!form.ok) return showForm(c, { typed: form.typed, version, errors: form.errors })
    const events = await eventsOf(asCity(c))
    const read = localMeetingOf(form.values, { network, city, events, speak }, meeting)
    if (!read.ok) return showForm(c, { typed: form.typed, version, errors: read.errors })
    const changed = await editLocalMeeting(db, actingIn(c.var), {
      meeting,
      version: await versionSettled(c, form.values.version ?? meeting.version),
      values: await conflictsSettled(c, { ...read.values }),
    })
    if (changed.outcome === 'gone' || changed.outcome === 'refused') throw notFound()
    if (changed.outcome === 'stale') {
      const now = changed.values as unknown as LocalMeeting
      const typed = typedLocalMeeting(now, events)
      return showForm(c, { typed, version: changed.now.version, conflicts: changed.conflicts })
    }
    const told = changed.outcome === 'saved' && form.values.tell ? await tellInvited(db, c.var, meeting.id) : 0
    say(c, told > 0 ? t('meetings.local.savedAndTold', { count: told }) : t('meetings.edit.saved'))
    const held = changed.outcome === 'saved' && changed.changes.status?.after === 'held'
    return c.redirect(held ? reportPath(network, meeting) : meetingPath(network, meeting), 303)
  })
  .post(`${localOnly}/summons`, inMeeting, inItsCity, allow(mayEditMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    if (!takesPlace(meeting)) throw notFound()
    const invited = await inviteGroup(db, c.var)
    say(c, t('meetings.summons.sent', invited))
    return c.redirect(meetingPath(network, meeting), 303)
  })

/** What is asked of a city asks for no more than this. */
const asCity = (c: Context<LocalMeetingEnv>) => c as unknown as Context<CityEnv>

interface Shown {
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
}

async function showForm(c: Context<LocalMeetingEnv>, shown: Shown) {
  const { db, network, city, meeting, t } = c.var
  const events = await eventsOf(asCity(c))
  const [suggestions, invited] = await Promise.all([
    suggestionsFor(asCity(c), shown.typed, events),
    wasInvited(db, meeting),
  ])
  return c.render(
    <LocalMeetingEdit {...{ network, city, meeting, events, suggestions, invited, ...shown }} />,
    { title: t('meetings.local.change'), unlisted: true, width: 'text' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}
