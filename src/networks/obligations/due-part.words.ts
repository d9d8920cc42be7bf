import type { Formats, Text } from '#platform/text'
import type { DueItem } from './due.ts'

/** When something is due from the reader, as a line of its own: "Late since 29 February 2024", "Before CNM2 (3 March 2024)". */
export function whenDue({ state, due, dueAsWritten, event, offset }: DueItem, t: Text, format: Formats): string {
  if (state === 'returned') return t('networks.duePart.returned')
  if (due && state === 'late') {
    const since = t('networks.duePart.lateSince', { date: format.date(due) })
    return event ? `${since} · ${event.title}` : since
  }
  if (event && offset)
    return t(`networks.duePart.${offset}`, { event: event.title, date: due ? format.date(due) : 'none' })
  if (due) return t('networks.duePart.by', { date: format.date(due) })
  return dueAsWritten ?? t('networks.duePart.noDay')
}
