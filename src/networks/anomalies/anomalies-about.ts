import type { Anomaly } from './anomaly.queries.ts'

/** A city, theme, meeting or obligation, as far as a contradiction can speak of it. */
export interface Nameable {
  /** The id of the folder: `genk`, `3.2`, `CNM3`. */
  id: string
  name: string
}

/**
 * The contradictions that concern one record: those whose topic or place names it as a whole word. `among` are the
 * other records that could be meant: a longer name wins, so that what is said of Banská Bystrica is not said of Bystrica.
 */
export function anomaliesAbout<A extends Pick<Anomaly, 'topic' | 'place'>>(
  all: A[],
  subject: Nameable,
  among: Nameable[] = [],
): A[] {
  if (all.length === 0) return []
  const wanted = waysToSay(subject)
  const rivals = among.flatMap(waysToSay).map((way) => plain(way.words))
  return all.filter(({ topic, place }) =>
    [topic, place].some((text) => text !== null && wanted.some((way) => says(text, way, rivals))),
  )
}

interface Way {
  words: string
  /** A name of one word may be an everyday word too (Nice, Split): then its capital tells them apart. */
  exactCase: boolean
  /** Numbers such as 3.2 may also count sections or pages. */
  code: boolean
}

function waysToSay({ id, name }: Nameable): Way[] {
  const ways: Way[] = []
  if (name.trim()) ways.push({ words: name.trim(), exactCase: !/\s/.test(name.trim()), code: false })
  if (speaksForItself(id)) ways.push({ words: id, exactCase: true, code: /^\d/.test(id) })
  return ways
}

/** An id that is empty, a bare number ("Table 1") or an ordinary word in small letters proves nothing. */
const speaksForItself = (id: string) => !/^(\d*|\p{Ll}+)$/u.test(id)

const somethingElse = /(section|chapter|table|annex|page|figure|part|version|paragraph|chapitre|tableau|annexe|§)\s*$/i

function says(text: string, { words, exactCase, code }: Way, rivals: string[]): boolean {
  const normal = exactCase ? plain : plainSmall
  const [haystack, needle] = [normal(text), normal(words)]
  // An empty name is found everywhere, for ever.
  if (needle === '') return false
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    if (!isWhole(haystack, at, needle.length)) continue
    if (code && somethingElse.test(haystack.slice(0, at))) continue
    if (!rivals.some((rival) => covers(plain(text), rival, at, needle.length))) return true
  }
  return false
}

/** Neither a letter nor a figure goes on before or behind; 3.2 is not whole within 3.2.1 or 13.2. */
const isWhole = (text: string, at: number, length: number) =>
  !/[\p{L}\p{N}]$|\p{N}\.$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]|^\.\p{N}/u.test(text.slice(at + length))

function covers(text: string, rival: string, at: number, length: number): boolean {
  if (rival.length <= length) return false
  for (let start = text.indexOf(rival); start >= 0; start = text.indexOf(rival, start + 1))
    if (start <= at && start + rival.length >= at + length && isWhole(text, start, rival.length)) return true
  return false
}

const strokes: Record<string, string> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ı: 'i' }

/** Without accents, letter by letter: one letter stays one letter. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐı]/g, (letter) => strokes[letter] ?? letter)

const plainSmall = (text: string) => plain(text).toLowerCase()
