/** What somebody looks for: words that may stand anywhere, or several in a row. */
export interface Term {
  words: string[]
  /** The word may go on: people search while they still type. */
  open: boolean
}

const longest = 300
const most = 12

/** Reads what was typed. Signs, emoji and brackets part words; quotation marks hold them together. */
export function readTerms(typed: string): Term[] {
  const text = wellFormed(typed).slice(0, longest)
  const chunks = [...text.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)/g)]
  const terms = chunks
    .map((chunk) => ({ words: wordsIn(chunk[1] ?? chunk[2] ?? ''), open: false }))
    .filter(({ words }) => words.length > 0)
    .slice(0, most)
  const last = terms.at(-1)
  const lastWord = last?.words.at(-1)
  if (last && lastWord && chunks.at(-1)?.[2] !== undefined && /[\p{L}\p{M}\p{N}]$/u.test(text))
    last.open = last.words.length === 1 && [...lastWord].length >= 3
  return terms
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** PostgreSQL takes neither NUL nor half a surrogate pair, and strangers send both. */
const wellFormed = (text: string) => text.replaceAll('\0', ' ').toWellFormed().normalize('NFC')

/** The same with every word complete: whoever typed one that exists means that one. */
export const complete = (terms: Term[]): Term[] => terms.map(({ words }) => ({ words, open: false }))

/** The terms as one could have typed them. */
export const spell = (terms: Term[]): string =>
  terms.map(({ words }) => (words.length > 1 ? `"${words.join(' ')}"` : words.join(''))).join(' ')
