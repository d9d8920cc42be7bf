import { Temporal } from 'temporal-polyfill'
import type { Repeats } from '../schema.ts'
import type { When } from './moments.ts'

const rules: Record<Repeats, string> = {
  weekly: 'FREQ=WEEKLY',
  fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY',
  quarterly: 'FREQ=MONTHLY;INTERVAL=3',
  half_yearly: 'FREQ=MONTHLY;INTERVAL=6',
  yearly: 'FREQ=YEARLY',
}

/**
 * The rule by which something comes again (RFC 5545, 3.3.10). It is reckoned in the hours of its place, so that ten
 * o'clock stays ten o'clock when the clocks change. Its end has to be of the kind its beginning is of: a day for whole
 * days, a moment of the world's time for the hours of a zone.
 */
export function ruleOf(repeats: Repeats | null, until: string | null, when: When): string | null {
  if (!repeats || (when.kind === 'days' && !when.fixed)) return null
  const last = /^\d{4}-\d{2}-\d{2}$/.test(until ?? '') ? Temporal.PlainDate.from(until ?? '') : null
  return last ? `${rules[repeats]};UNTIL=${endOf(last, when)}` : rules[repeats]
}

function endOf(last: Temporal.PlainDate, when: When): string {
  const digits = (text: string) => text.replace(/[-:]/g, '')
  if (when.kind === 'days') return digits(last.toString())
  const evening = last.toPlainDateTime('23:59:59')
  if (!when.zone) return digits(evening.toString())
  return digits(evening.toZonedDateTime(when.zone).toInstant().toString())
}
