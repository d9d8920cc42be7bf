import type { SnapshotAction } from '../versions/snapshot.ts'
import { actionName } from './compose.records.ts'
import type { Speech } from './compose.ts'
import type { ComposedSchedule, ScheduleLine } from './composed.ts'

const dated = /^(\d{4})(?:-(\d{2}))?/

/** A chart of more than this is of no use to anybody; dates beyond it were mistyped. */
const mostYears = 40

/** Months since the year 0, so that months can be counted. A year alone begins in January and ends in December. */
function monthOf(date: string | null, end: boolean): number | null {
  const [, year, month] = dated.exec(date ?? '') ?? []
  if (!year) return null
  return Number(year) * 12 + (month ? Number(month) - 1 : end ? 11 : 0)
}

/** The actions in time, from the first year that is named to the last; nothing where none says when. */
export function composedSchedule(actions: SnapshotAction[], speech: Speech): ComposedSchedule | null {
  const { t, format } = speech
  const found = actions.map((action) => {
    const from = monthOf(action.startsOn ?? action.endsOn, false)
    const to = monthOf(action.endsOn ?? action.startsOn, true)
    return { action, span: from === null || to === null ? null : { from: Math.min(from, to), to: Math.max(from, to) } }
  })
  const spans = found.flatMap(({ span }) => span ?? [])
  if (spans.length === 0) return null
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)) / 12)
  const last = Math.min(first + mostYears - 1, Math.floor(Math.max(...spans.map(({ to }) => to)) / 12))
  const start = first * 12
  const months = (last - first + 1) * 12
  const lines = found.map(({ action, span }): ScheduleLine => {
    const bar = span && {
      from: Math.min(span.from - start, months - 1),
      to: Math.min(span.to - start + 1, months),
    }
    const { slug, title } = action
    const when = format.period(action.startsOn, action.endsOn)
    return { slug, name: actionName(action, speech), title, when, bar }
  })
  return {
    is: 'schedule',
    caption: t('plans.document.schedule.caption', { from: String(first), to: String(last) }),
    years: Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, from: at * 12, months: 12 })),
    months,
    lines,
  }
}
