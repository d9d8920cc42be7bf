import type { Formats, Text } from '#platform/text'
import type { DueItem } from './due.ts'

/** When something is due, in words: "late since 29 February 2024", "by May 2024", "before Core network meeting 2". */
export function whenDue({ state, due, dueAsWritten, event, offset }: DueItem, t: Text, format: Formats): string {
  if (state === 'returned') return t('networks.due.returned')
  if (due && state === 'late') return t('networks.due.lateSince', { date: format.date(due) })
  if (event && offset) return t(`networks.due.${offset}`, { event: event.title, date: due ? format.date(due) : 'none' })
  if (due) return t('networks.due.by', { date: format.date(due) })
  return dueAsWritten ?? t('networks.due.noDay')
}
