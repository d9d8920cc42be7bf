/**
 * The day a network lives in: today, and in a demonstration or an example the day its facts stand for, which the replay
 * moves on. `2024-06-13`; a clock known to the month only stands at its last day.
 */
export function clockOf({ asOf, demo, example }: { asOf: string | null; demo: boolean; example: boolean }): string {
  if (asOf === null || !(demo || example)) return new Date().toISOString().slice(0, 10)
  return lastDayOf(asOf)
}

/** The last day of a date that may be known to the year or the month only. */
export function lastDayOf(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number)
  return day ? date : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** Whether this is a date that may be known to the year or the month only, and that the calendar has. */
export function isPartialDate(typed: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(typed) ?? []
  if (!year || year === '0000') return false
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${year}-${month}-${day}`)
}
