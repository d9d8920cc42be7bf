import type { JSX } from 'hono/jsx/jsx-runtime'
import { IntlMessageFormat } from 'intl-messageformat'
import { compile, type Arguments as Given } from './compile.ts'
import type { Formats } from './formats.ts'
import type { Lang } from './languages.ts'
import type { MessageKey, Messages } from './messages.ts'
import { disguise } from './pseudo.ts'

export type Child = string | number | JSX.Element | null | undefined | false | Child[]

type Arguments<K extends MessageKey> = Messages[K] extends undefined ? [] : [Messages[K]]

export interface Text {
  /** The message in the reader's language. */
  <K extends MessageKey>(key: K, ...args: Arguments<K>): string
  /** The same for messages with markup such as `<link>…</link>`: each tag is a function that wraps what it encloses. */
  rich: <K extends MessageKey>(key: K, args: Messages[K]) => Child[]
}

/** How the house speaks in a language, whoever's it is; languages it does not know become English. */
export type Speak = (language: string | null | undefined) => { lang: Lang; t: Text; format: Formats }

export type Catalogues = Record<'en' | 'fr', Record<string, string>>

/** Makes the function that speaks one language out of the text files of all floors. Messages are parsed once. */
export function createText(catalogues: Catalogues, lang: Lang): Text {
  const source = lang === 'fr' ? catalogues.fr : catalogues.en
  const pseudo = lang === 'en-XA' || lang === 'ar-XB'
  const parsed = new Map<string, IntlMessageFormat | string>()
  const compiled = new Map<string, (args: Given) => string>()

  const message = (key: string): IntlMessageFormat | string => {
    const known = parsed.get(key)
    if (known !== undefined) return known
    const pattern = source[key] ?? catalogues.en[key]
    if (pattern === undefined) throw new Error(`No text for ${key}`)
    const format = new IntlMessageFormat(pseudo ? disguise(pattern) : pattern, pseudo ? 'en' : lang)
    const plain = format.getAst().every((part) => part.type === 0)
    const result = plain ? String(format.format()) : format
    parsed.set(key, result)
    return result
  }

  const text = (key: string, args?: Record<string, unknown>): string => {
    const write = compiled.get(key)
    if (write) return write(args ?? {})
    const found = message(key)
    if (typeof found === 'string') return found
    const made = compile(found.getAst(), pseudo ? 'en' : lang) ?? ((given) => String(found.format(given as never)))
    compiled.set(key, made)
    return made(args ?? {})
  }
  const rich = (key: string, args: unknown): Child[] => {
    const found = message(key)
    if (typeof found === 'string') return [found]
    const parts = found.format<Child>(args as never)
    return Array.isArray(parts) ? (parts as Child[]) : [parts as Child]
  }
  return Object.assign(text, { rich }) as unknown as Text
}
