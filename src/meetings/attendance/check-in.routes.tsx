import { type Context, Hono } from 'hono'
import { v7, validate } from 'uuid'
import { citiesOf, profileOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { inMeeting, mayRunMeeting } from '../in-meeting.ts'
import { editsMeeting } from '../meeting.access.ts'
import { atDoor } from '../participants/at-door.ts'
import type { AtDoorEnv } from '../participants/participant.access.ts'
import { participantsOf } from '../participants/participant.queries.ts'
import { doingOf } from '../participants/register.routes.tsx'
import type { Doing } from '../participants/registered.ts'
import { attendancePath, checkInPath, doorPath } from './attendance.paths.ts'
import { codeMinutes, codeOf, slotAt } from './check-in.code.ts'
import { comeUnannounced, mark, openCheckIn } from './check-in.commands.ts'
import { arriveForm, markForm, newcomerOf } from './check-in.form.ts'
import { CheckInList, CheckInNew } from './check-in.list.tsx'
import { CheckInScreen } from './check-in.screen.tsx'
import { screenForm } from './sheet.form.ts'

/** For those who run the meeting on the day: the screen with its code, and the list to tick people off. */
export const checkInRoutes = new Hono<AtDoorEnv>()
  .get('/', inMeeting, atDoor, allow(mayRunMeeting), async (c) => {
    const { db, network, meeting, door, t } = c.var
    if (isSettled(c)) return c.redirect(attendancePath(network, meeting), 303)
    const people = await participantsOf(db, meeting)
    const page = {
      ...{ network, meeting, people, q: c.var.url.searchParams.get('q')?.slice(0, 100) ?? '' },
      open: door.checkInUntil !== null && door.checkInUntil > new Date(),
    }
    return c.render(<CheckInList {...page} />, { title: t('meetings.checkIn.list'), unlisted: true })
  })
  .post('/', inMeeting, atDoor, allow(mayRunMeeting), async (c) => {
    const { db, network, meeting, t } = c.var
    const form = await readForm(c, markForm)
    const { participant = '', presence } = form.ok ? form.values : {}
    if (!form.ok || !presence || !participant || !validate(participant)) {
      say(c, t('meetings.checkIn.notUnderstood'))
      return c.redirect(checkInPath(network, meeting), 303)
    }
    const online = presence === 'online'
    const done = await mark(db, settling(c), {
      ...{ id: participant, online },
      presence: online ? 'present' : presence,
    })
    if (done === 'unknown') throw notFound()
    if (done === 'sealed') say(c, t('meetings.checkIn.sealed'))
    const q = c.var.url.searchParams.get('q')
    const query = q ? `?q=${encodeURIComponent(q)}` : ''
    return c.redirect(`${checkInPath(network, meeting)}${query}#p-${participant}`, 303)
  })
  .get('/new', inMeeting, atDoor, allow(mayRunMeeting), (c) => showNew(c))
  .post('/new', inMeeting, atDoor, allow(mayRunMeeting), async (c) => {
    const { db, network, meeting, lang, t } = c.var
    const form = await readForm(c, arriveForm)
    const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
    if (!form.ok) return showNew(c, { typed: form.typed, errors: form.errors, id })
    const [cities, profile] = await Promise.all([citiesOf(db, network), profileOf(db, network)])
    const read = newcomerOf(form.values, { meeting, cities, profile, lang, told: false })
    if (!read.ok) return showNew(c, { typed: form.typed, errors: read.errors, id })
    const done = await comeUnannounced(db, settling(c), { id, coming: read.coming, by: 'list' })
    if (done.outcome === 'here' || done.outcome === 'again')
      say(c, t('meetings.checkIn.added', { name: done.participant.name ?? '' }))
    else say(c, t('meetings.checkIn.sealed'))
    return c.redirect(checkInPath(network, meeting), 303)
  })
  .get('/screen', inMeeting, atDoor, allow(mayRunMeeting), (c) => {
    const { network, meeting, door, secret, url, t } = c.var
    const open = door.checkInUntil !== null && door.checkInUntil > new Date()
    const code = codeOf(secret, meeting.id, slotAt(Date.now()))
    // Fetched anew twice in the life of a code, by the browser itself.
    if (open) c.header('Refresh', String((codeMinutes * 60) / 2))
    return c.render(
      <CheckInScreen {...{ network, meeting, open, code }} origin={url.origin} address={url.origin + doorPath(code)} />,
      { title: t('meetings.checkIn.screen'), unlisted: true },
    )
  })
  .post('/screen', inMeeting, atDoor, allow(mayRunMeeting), async (c) => {
    const { db, network, meeting } = c.var
    const form = await readForm(c, screenForm)
    const opens = !form.ok || form.values.open !== 'no'
    await openCheckIn(db, doingOf(c.var), opens && !c.var.sealed)
    return c.redirect(checkInPath(network, meeting, opens ? '/screen' : ''), 303)
  })

/** Once the sheet is sealed, only those who could seal its correction go on with the list. */
const isSettled = ({ var: { sealed, standing, meeting } }: Context<AtDoorEnv>): boolean =>
  sealed && !editsMeeting(standing, meeting)

const settling = (c: Context<AtDoorEnv>): Doing => ({
  ...doingOf(c.var),
  correcting: editsMeeting(c.var.standing, c.var.meeting),
})

async function showNew(c: Context<AtDoorEnv>, failed?: { typed: Typed; errors: FormErrors; id: string }) {
  const { db, network, meeting, t } = c.var
  const [cities, profile] = await Promise.all([citiesOf(db, network), profileOf(db, network)])
  return c.render(
    <CheckInNew
      {...{ network, meeting, cities, profile }}
      typed={failed?.typed ?? {}}
      errors={failed?.errors}
      id={failed?.id ?? v7()}
    />,
    { title: t('meetings.checkIn.add'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}
