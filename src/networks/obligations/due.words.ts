import type { Formats, MessageWithoutArgs, Text } from '#platform/text'
import type { Tone } from '#platform/ui'
import type { DueItem, DueState } from './due.ts'

const labels: Record<DueState, MessageWithoutArgs> = {
  late: 'networks.due.state.late',
  returned: 'networks.due.state.returned',
  due: 'networks.due.state.due',
  delivered: 'networks.due.state.delivered',
  accepted: 'networks.due.state.accepted',
  not_due: 'networks.due.state.notDue',
  waived: 'networks.due.state.waived',
  paused: 'networks.due.state.paused',
}

const tones: Partial<Record<DueState, Tone>> = {
  late: 'nobody',
  returned: 'single',
  due: 'want',
  delivered: 'give',
  accepted: 'give',
}

export const stateLabel = (state: DueState): MessageWithoutArgs => labels[state]
export const stateTone = (state: DueState): Tone | undefined => tones[state]

/** When something is due: "by 3 March 2024, before Core network meeting 2", "before CNM4", or as the source says it. */
export function dueWhen(item: DueItem, { t, format }: { t: Text; format: Formats }): string {
  const { due, opens, event, offset, dueAsWritten, obligation } = item
  const beside = event && offset ? t(`networks.due.${offset}`, { event: event.title }) : null
  if (due) {
    const by = t('networks.due.by', { date: format.date(due) })
    return beside ? t('networks.due.both', { by, beside }) : by
  }
  if (beside) return beside
  if (dueAsWritten) return dueAsWritten
  if (obligation.dueOffset === 'from' && opens) return t('networks.due.from', { date: format.date(opens) })
  return t('networks.due.noDate')
}

/** The same for whoever owes it, as a line of its own: "late since 29 February 2024 · CNM1", "came back to you", or when it is due. */
export function dueForMe(item: DueItem, speech: { t: Text; format: Formats }): string {
  const { state, due, event } = item
  if (state === 'returned') return speech.t('networks.due.cameBack')
  if (state !== 'late' || !due) return dueWhen(item, speech)
  const since = speech.t('networks.due.lateSince', { date: speech.format.date(due) })
  return event ? `${since} · ${event.title}` : since
}

/** What is owed, and which of how many: "ULG meeting 3 of at least 8". */
export function dueTitle({ obligation, number }: DueItem, { t }: { t: Text }, of: number): string {
  if (of < 2) return obligation.type
  const least = /at least/i.test(obligation.qualifier ?? '')
  const said = { what: obligation.type, number: String(number), of: String(of) }
  return t(least ? 'networks.due.titleAtLeast' : 'networks.due.title', said)
}

/** Late and returned first, then what comes soonest; what has no day comes last. */
export function soonestFirst(a: DueItem, b: DueItem): number {
  const when = ({ due, opens }: DueItem) => due ?? opens ?? '9999'
  return urgency[a.state] - urgency[b.state] || (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0)
}

const urgency: Record<DueState, number> = {
  late: 0,
  returned: 1,
  due: 2,
  not_due: 3,
  delivered: 4,
  accepted: 5,
  paused: 6,
  waived: 7,
}
