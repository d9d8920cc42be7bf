import { daysAfter, daysBetween, lastDayOf } from '#platform/time'

export interface PauseDays {
  from: string
  until: string | null
}

/** The last day of something after all pauses of its owner: what fell into one moves by its length. */
export function afterPauses(due: string, pauses: PauseDays[]): string {
  return pauses
    .filter(({ until }) => until !== null)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce((day, { from, until }) => {
      const last = lastDayOf(day)
      const within = until !== null && from <= last && last <= until
      return within ? daysAfter(last, daysBetween(from, until)) : day
    }, due)
}

/** The pause that is on that day. */
export const pauseOn = <Pause extends PauseDays>(pauses: Pause[], day: string): Pause | undefined =>
  pauses.find(({ from, until }) => from <= day && (until === null || day < until))
