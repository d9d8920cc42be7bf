/** A stretch of a text: paragraphs that both have, or a place where some went and others came. */
export type Stretch = { same: string } | { before: string; after: string }

/** Texts of more paragraphs than this, what they begin and end with alike left aside, are one place that changed. */
const most = 800

/** Pairs the paragraphs of two texts, so that a long one is compared only where it changed. */
export function pairParagraphs(before: string, after: string): Stretch[] {
  const [a, b] = [paragraphsOf(before), paragraphsOf(after)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [goneOrKept, newOrKept] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  return [...same(a.slice(0, head)), ...between(goneOrKept, newOrKept), ...same(a.slice(a.length - tail))]
}

const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).filter((one) => one.trim() !== '')

const same = (paragraphs: string[]): Stretch[] => (paragraphs.length > 0 ? [{ same: paragraphs.join('\n\n') }] : [])

function between(a: string[], b: string[]): Stretch[] {
  if (a.length === 0 && b.length === 0) return []
  if (a.length > most || b.length > most) return [changed(a, b)]
  const kept = commonLengths(a, b)
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  let [gone, come]: [string[], string[]] = [[], []]
  const close = () => {
    if (gone.length + come.length > 0) stretches.push(changed(gone, come))
    ;[gone, come] = [[], []]
  }
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]]
    if (left !== undefined && left === right) {
      close()
      stretches.push({ same: left })
      i++
      j++
    } else if (right === undefined || (left !== undefined && at(kept, i + 1, j) >= at(kept, i, j + 1))) {
      gone.push(left ?? '')
      i++
    } else {
      come.push(right)
      j++
    }
  }
  close()
  return stretches
}

const changed = (a: string[], b: string[]): Stretch => ({ before: a.join('\n\n'), after: b.join('\n\n') })

const at = (lengths: number[][], i: number, j: number): number => lengths[i]?.[j] ?? 0

/** How many paragraphs from here on both have in the same order. */
function commonLengths(a: string[], b: string[]): number[][] {
  const lengths: number[][] = []
  for (let i = a.length - 1; i >= 0; i--) {
    const row: number[] = []
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), row[j + 1] ?? 0)
    lengths[i] = row
  }
  return lengths
}
