/** A piece of a text: what both have, or only the one before, or only the one after. */
export interface Piece {
  kind: 'both' | 'before' | 'after'
  text: string
}

/** Texts of more words than this are shown one after the other: comparing them takes the square of it. */
const longest = 600

/** What became of a text, word by word. */
export function compareWords(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length > longest || b.length > longest) return whole(before, after)
  const shared = commonLengths(a, b)
  // Where hardly a word stayed, the two texts are easier to read one after the other.
  if (at(shared, 0, 0) * 3 < Math.min(a.length, b.length)) return whole(before, after)
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ kind, text })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    // A word at the end of a paragraph is the same word where it goes on.
    if (left !== undefined && right !== undefined && isSame(left, right)) {
      add('both', right)
      i++
      j++
    } else if (right === undefined || (left !== undefined && at(shared, i + 1, j) >= at(shared, i, j + 1))) {
      add('before', left ?? '')
      i++
    } else {
      add('after', right)
      j++
    }
  }
  return pieces
}

const whole = (before: string, after: string): Piece[] =>
  [
    { kind: 'before' as const, text: before },
    { kind: 'after' as const, text: after },
  ].filter(({ text }) => text !== '')

/** Each word with the blanks behind it, and what blanks there are in front. */
const wordsOf = (text: string): string[] => text.match(/^\s+|\S+\s*/g) ?? []

const isSame = (a: string, b: string): boolean =>
  a === b || (a[0] === b[0] && a.trimEnd() === b.trimEnd() && a.trim() !== '')

const at = (lengths: number[][], i: number, j: number): number => lengths[i]?.[j] ?? 0

/** How many words from here on both have in the same order. */
function commonLengths(a: string[], b: string[]): number[][] {
  const lengths: number[][] = []
  for (let i = a.length - 1; i >= 0; i--) {
    const row: number[] = []
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = isSame(a[i] ?? '', b[j] ?? '')
        ? at(lengths, i + 1, j + 1) + 1
        : Math.max(at(lengths, i + 1, j), row[j + 1] ?? 0)
    lengths[i] = row
  }
  return lengths
}
