import type { Locals } from '../http/index.ts'
import type { MessageWithoutArgs } from '../text/index.ts'
import { plain } from './values.ts'

/** How a field of a record is called and read, in its history and where two people changed it. */
export interface Field {
  label: MessageWithoutArgs
  /** What it is called in a language where that is no message of ours: a question that people wrote. */
  called?: (lang: string) => string
  /** For whatever is not simply text: a number, a choice, the titles behind ids. */
  say?: (value: unknown, page: Locals) => string
}

/** By the name of the field. Fields that are not in it are not shown. */
export type Fields = Record<string, Field>

/** What a field is called, as its form calls it. */
export const callField = ({ label, called }: Field, { t, lang }: Pick<Locals, 't' | 'lang'>): string =>
  called?.(lang) || t(label)

/** A value in words; empty where there is nothing. */
export function sayField(field: Field, value: unknown, page: Locals): string {
  const given = plain(value)
  if (given === null) return ''
  if (field.say) return field.say(given, page)
  return Array.isArray(given) ? given.join(', ') : String(given)
}
