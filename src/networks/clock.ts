import { lastDayOf } from '#platform/time'

/**
 * The day a network lives in: today, and in a demonstration or an example the day its facts stand for, which the replay
 * moves on. `2024-06-13`; a clock known to the month only stands at its last day.
 */
export function clockOf({ asOf, demo, example }: { asOf: string | null; demo: boolean; example: boolean }): string {
  if (asOf === null || !(demo || example)) return new Date().toISOString().slice(0, 10)
  return lastDayOf(asOf)
}
