/** The first day of a date that may be known to the year or the month only. */
export function firstDayOf(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}`
}

/** A day so many days later, or earlier; of a date known to the month only, counted from its last day. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${lastDayOf(date)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  // Years of five figures, and those before the first, are no dates that can be read again.
  if (day.getUTCFullYear() > 9999) return '9999-12-31'
  return day.getUTCFullYear() < 1 ? '0001-01-01' : day.toISOString().slice(0, 10)
}

/** The same date so many months later, as precisely as it was given. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const later = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
  if (!day) return later
  const last = lastDayOf(later)
  const meant = `${later}-${String(day).padStart(2, '0')}`
  // The 31st of a shorter month is its last day, and the last day of a month stays one.
  return day === Number(lastDayOf(date.slice(0, 7)).slice(8)) || meant > last ? last : meant
}

export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

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

/** Whether this is a whole day that the calendar has. */
export const isDay = (typed: string): boolean => typed.length === 10 && isPartialDate(typed)
