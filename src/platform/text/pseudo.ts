import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

const accents: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ó',
  P: 'Þ',
  Q: 'Ǫ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
}

const accent = (text: string) => text.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter)

/** A message with every letter of its own accented, leaving what is filled in as it is. */
export function disguise(pattern: string): MessageFormatElement[] {
  const walk = (parts: MessageFormatElement[]): MessageFormatElement[] =>
    parts.map((part) => {
      if (part.type === TYPE.literal) return { ...part, value: accent(part.value) }
      if (part.type === TYPE.tag) return { ...part, children: walk(part.children) }
      if (part.type === TYPE.plural || part.type === TYPE.select)
        return {
          ...part,
          options: Object.fromEntries(
            Object.entries(part.options).map(([name, option]) => [name, { ...option, value: walk(option.value) }]),
          ),
        }
      return part
    })
  return walk(parse(pattern))
}
