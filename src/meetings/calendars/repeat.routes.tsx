import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingEnv, mayEditMeeting } from '../in-meeting.ts'
import { meetingPath } from '../meeting.paths.ts'
import { repetitions } from '../schema.ts'
import { whenOf } from './moments.ts'
import { repeatMeeting } from './repeat.commands.ts'
import { RepeatEdit } from './repeat.edit.tsx'

const repeatForm = z.object({
  version: field.version(),
  repeats: field.choice([...repetitions, 'never'], { missing: 'platform.form.choose' }),
  repeatsUntil: field.date(),
})

/** Says how often a meeting comes again: for those who plan it. */
export const repeatRoutes = new Hono<MeetingEnv>()
  .get('/:meeting/repeat', inMeeting, allow(mayEditMeeting), (c) => {
    const { repeats, repeatsUntil, version } = c.var.meeting
    return show(c, { typed: { repeats: repeats ?? 'never', repeatsUntil }, version })
  })
  .post('/:meeting/repeat', inMeeting, allow(mayEditMeeting), async (c) => {
    const { db, meeting, network, t } = c.var
    const form = await readForm(c, repeatForm)
    const begun = await versionBegunFrom(c, meeting.version)
    if (!form.ok) return show(c, { typed: form.typed, errors: form.errors, version: begun })
    const { repeats: chosen, repeatsUntil: until, version = meeting.version } = form.values
    const repeats = chosen === 'never' ? null : chosen
    const when = whenOf(meeting)
    const errors: FormErrors = {}
    if (repeats && (!when || (when.kind === 'days' && !when.fixed))) errors.repeats = 'meetings.repeat.noDay'
    if (repeats && until && meeting.start && until < meeting.start) errors.repeatsUntil = 'meetings.repeat.until.before'
    if (Object.keys(errors).length > 0) return show(c, { typed: form.typed, errors, version: begun })
    const values = await conflictsSettled(c, { repeats, repeatsUntil: repeats ? until : null })
    const changed = await repeatMeeting(db, actingIn(c.var), meeting, {
      version: await versionSettled(c, version),
      values,
    })
    if (changed.outcome === 'stale')
      return show(c, { typed: form.typed, version: changed.now.version, conflicts: changed.conflicts })
    say(c, t('meetings.repeat.saved'))
    return c.redirect(meetingPath(network, meeting), 303)
  })

interface Shown {
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
}

function show(c: Context<MeetingEnv>, shown: Shown) {
  const { meeting, network, t } = c.var
  return c.render(
    <RepeatEdit network={network} meeting={meeting} {...shown} />,
    { title: t('meetings.repeat.title'), unlisted: true, width: 'text' },
    shown.errors || shown.conflicts ? 422 : 200,
  )
}
