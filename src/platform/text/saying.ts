import type { MessageKey, Messages } from './messages.ts'
import type { Text } from './text.ts'

/** Something to be told later, in whichever language its reader speaks; it can be kept as JSON. */
export interface Saying {
  key: MessageKey
  values?: Record<string, string | number | string[]>
}

type Values<K extends MessageKey> = Messages[K] extends undefined
  ? []
  : [{ [Name in keyof Messages[K]]: Messages[K][Name] | string[] }]

/** A message with what it needs to be told; of several texts, any is meant: “2024 or 2025”. */
export const saying = <K extends MessageKey>(key: K, ...[values]: Values<K>): Saying =>
  values === undefined ? { key } : { key, values: values as NonNullable<Saying['values']> }

/** What is to be told, in words. */
export function inWords(t: Text, { key, values = {} }: Saying): string {
  const or = ` ${t('platform.sheets.or')} `
  const given = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join(or) : value])
  return (t as (key: MessageKey, values: unknown) => string)(key, Object.fromEntries(given))
}
