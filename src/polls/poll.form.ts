import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type FormErrors, field, type Typed } from '#platform/forms'
import type { PollValues } from './poll.commands.ts'
import type { Poll } from './poll.queries.ts'
import { resultModes } from './schema.ts'

export const pollForm = z.object({
  id: field.id(),
  version: field.version(),
  title: field.line({ missing: 'polls.poll.title.missing', max: 200 }),
  template: field.line(),
  steps: field.choice(['all', 'steps'], { missing: 'platform.form.choose' }),
  results: field.choice(resultModes, { missing: 'platform.form.choose' }),
  names: field.choice(['anonymous', 'signed'], { missing: 'platform.form.choose' }),
  moderated: field.ticked(),
  opensOn: field.date(),
  opensTime: field.line(),
  closesOn: field.date(),
  closesTime: field.line(),
})

export type PollAnswers = z.output<typeof pollForm>

export const zoneOf = ({ timeZone }: { timeZone: string | null }): string => {
  try {
    Temporal.Now.zonedDateTimeISO(timeZone ?? 'UTC')
    return timeZone ?? 'UTC'
  } catch {
    return 'UTC'
  }
}

/** Days and hours are those of the place of the meeting. */
export function pollValues(
  answers: PollAnswers,
  zone: string,
): { ok: true; values: PollValues } | { ok: false; errors: FormErrors } {
  const { title, steps, results, names, moderated } = answers
  const opensAt = momentOf(answers.opensOn, answers.opensTime, zone)
  const closesAt = momentOf(answers.closesOn, answers.closesTime, zone)
  const errors: FormErrors = {}
  if (opensAt === 'wrong') errors.opensTime = 'polls.poll.time.wrong'
  if (closesAt === 'wrong') errors.closesTime = 'polls.poll.time.wrong'
  if (opensAt instanceof Date && closesAt instanceof Date && closesAt <= opensAt)
    errors.closesOn = 'polls.poll.time.before'
  if (opensAt === 'wrong' || closesAt === 'wrong' || Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    values: {
      title,
      stepped: steps === 'steps',
      results,
      anonymous: names === 'anonymous',
      moderated,
      opensAt,
      closesAt,
    },
  }
}

function momentOf(day: string | null, time: string | null, zone: string): Date | null | 'wrong' {
  if (day === null) return time === null ? null : 'wrong'
  const [, hour, minute] = /^(\d{1,2})[:.h](\d{2})$/.exec(time?.trim() ?? '') ?? []
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return 'wrong'
  const at = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: zone,
    plainTime: { hour: Number(hour), minute: Number(minute) },
  })
  return new Date(at.epochMilliseconds)
}

/** What stands in the form for a poll. */
export function typedPoll(poll: Poll, zone: string): Typed {
  const dayAndTime = (at: Date | null) => {
    if (!at) return ['', '']
    const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)
    return [there.toPlainDate().toString(), there.toPlainTime().toString({ smallestUnit: 'minute' })]
  }
  const [opensOn, opensTime] = dayAndTime(poll.opensAt)
  const [closesOn, closesTime] = dayAndTime(poll.closesAt)
  return {
    title: poll.title,
    steps: poll.stepped ? 'steps' : 'all',
    results: poll.results,
    names: poll.anonymous ? 'anonymous' : 'signed',
    moderated: poll.moderated,
    opensOn,
    opensTime,
    closesOn,
    closesTime,
  }
}
