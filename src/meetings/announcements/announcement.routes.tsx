import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingEnv } from '../in-meeting.ts'
import { mayAnnounce } from './announcement.access.ts'
import { announceMeeting, forgetAnnouncement } from './announcement.commands.ts'
import { announcementForm } from './announcement.form.ts'
import { announcementsPath } from './announcement.paths.ts'
import { announcementsOf } from './announcement.queries.ts'
import { AnnouncementsShow } from './announcements.show.tsx'

export const announcementRoutes = new Hono<MeetingEnv>()
  .use(inMeeting)
  .get('/', allow(mayAnnounce), (c) => show(c, { typed: { language: c.var.network.language }, id: v7() }))
  .post('/', allow(mayAnnounce), async (c) => {
    const { db, network, meeting, speak, url, t } = c.var
    const form = await readForm(c, announcementForm)
    if (!form.ok) return show(c, { typed: form.typed, errors: form.errors, id: v7() })
    const { id = v7(), ...said } = form.values
    if (!isOpen(c)) return show(c, { typed: form.typed, errors: { name: 'meetings.announcements.closed' }, id })
    const post = { speak, origin: url.origin }
    const told = await announceMeeting(db, actingIn(c.var), meeting, { id, ...said }, post)
    if (told === 'known')
      return show(c, { typed: form.typed, errors: { email: 'meetings.announcement.known' }, id: v7() })
    say(c, t('meetings.announcement.sent', { name: said.name }))
    return c.redirect(announcementsPath(network, meeting), 303)
  })
  .post('/:announcement/forget', allow(mayAnnounce), async (c) => {
    const { db, network, meeting } = c.var
    const id = c.req.param('announcement')
    const known = (await announcementsOf(db, meeting)).some((one) => one.id === id)
    if (known) await forgetAnnouncement(db, actingIn(c.var), meeting, id)
    return c.redirect(announcementsPath(network, meeting), 303)
  })

type Here = Context<MeetingEnv>

/** People outside can only be told of what they can read. */
const isOpen = ({ var: { network, meeting } }: Here) =>
  network.visibility === 'public' && meeting.audience === 'public' && meeting.status !== 'cancelled'

async function show(c: Here, shown: { typed: Typed; errors?: FormErrors; id: string }) {
  const { db, network, meeting, t } = c.var
  const announcements = await announcementsOf(db, meeting)
  return c.render(
    <AnnouncementsShow {...{ network, meeting, announcements }} open={isOpen(c)} {...shown} />,
    { title: t('meetings.announcements.title'), unlisted: true, width: 'text' },
    shown.errors ? 422 : 200,
  )
}
