const rightToLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Whether a line begins with a letter that is written from right to left, and so begins at that edge itself. */
export const leansRight = (words: string): boolean => rightToLeft.test(words)

const softHyphen = '\u00ad'
const mayBreak = '\u200b'

/**
 * Words longer than `most` letters get places where they may break, so that none runs out of its column: addresses behind
 * their signs, everything else with a hyphen. Words of any language that are shorter are left to its own rules.
 */
export const breakable = (words: string, most: number): string =>
  words.replace(/\S+/gu, (word) => {
    if (word.length <= most) return word
    if (/[/@.]\S/.test(word)) return word.replace(/[/@._?&=-]+|[^/@._?&=-]{12}/gu, (piece) => piece + mayBreak)
    return word.replace(/\p{L}{8}(?=\p{L}{4})/gu, (piece) => piece + softHyphen)
  })

/** What XML refuses, and what nobody sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]/g

/** The same record with nothing in its texts that no document can hold. */
export function fitForPaper<Value>(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed().replace(unfit, '') as Value
  if (Array.isArray(value)) return value.map(fitForPaper) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, fitForPaper(held)])) as Value
}
