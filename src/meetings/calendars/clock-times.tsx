import type { Temporal } from 'temporal-polyfill'
import { usePage } from '#platform/ui'
import { isZone, type Timed, whenOf } from './moments.ts'

export interface ClockTimes {
  /** The hours where it takes place: `14:00 – 16:00`. */
  there: string
  /** The place those hours are of, such as `Warsaw`; nothing where no zone was said. */
  zone: string | null
  /** The hours for a reader in another zone, where they differ; with the day, where that is another one, too. */
  yours: { hours: string; zone: string; day: string | null } | null
}

/**
 * The hours of a meeting as its place counts them and, where those differ, as the reader's own zone does. Nothing for a
 * meeting without hours. Whoever has not said where they are reads those of the place only.
 */
export function clockTimes(meeting: Timed, locale: string, readerZone: string | null | undefined): ClockTimes | null {
  const when = whenOf(meeting)
  if (when?.kind !== 'hours') return null
  const hours = (from: Temporal.PlainDateTime, to: Temporal.PlainDateTime | null) => {
    const style = { timeStyle: 'short' } as const
    const clock = (at: Temporal.PlainDateTime) => at.toPlainTime().toLocaleString(locale, style)
    return to ? `${clock(from)} – ${clock(to)}` : clock(from)
  }
  const there = hours(when.from, when.to)
  if (!when.zone) return { there, zone: null, yours: null }
  const known = { there, zone: placeOf(when.zone) }
  if (!readerZone || !isZone(readerZone)) return { ...known, yours: null }
  const { zone } = when
  const shift = (at: Temporal.PlainDateTime) => at.toZonedDateTime(zone).withTimeZone(readerZone).toPlainDateTime()
  const from = shift(when.from)
  if (from.equals(when.from)) return { ...known, yours: null }
  const otherDay = !from.toPlainDate().equals(when.from.toPlainDate())
  const day = otherDay ? from.toPlainDate().toLocaleString(locale, { dateStyle: 'long' }) : null
  return { ...known, yours: { hours: hours(from, when.to && shift(when.to)), zone: placeOf(readerZone), day } }
}

/** `Europe/Warsaw` as people say it. */
const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** Beside the hours of a meeting's place those of the reader's own, where the clocks there show something else. */
export function YourHours({ meeting, readerZone }: { meeting: Timed; readerZone: string | null | undefined }) {
  const { t, format } = usePage()
  const yours = clockTimes(meeting, format.locale, readerZone)?.yours
  if (!yours) return null
  const { hours, zone: place, day } = yours
  return <span class="under">{t('meetings.hours.yours', { hours, place, day: day ?? 'none' })}</span>
}
