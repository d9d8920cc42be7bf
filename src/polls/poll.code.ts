import { randomInt } from 'node:crypto'

/** No letter that can be mistaken for another or for a digit, and no vowel, so that a code is never a word. */
const letters = 'BCDFGHJKMNPQRSTVWXZ'
const length = 6

/** Forty-seven million codes: nobody comes upon a poll by trying. */
export const newCode = (): string => Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

/** A code as people type it, in whichever case and with whatever between the letters; nothing where it can be none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z]/g, '')
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null
}

/** As it is shown and read out. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
