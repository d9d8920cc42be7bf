import { createHash } from 'node:crypto'
import type { Node } from 'prosemirror-model'
import { clean } from '#platform/forms'
import { textSchema, writeText } from '../texts/text.schema.ts'

/** A place that two people changed, each in another way: what it was, and what each made of it. */
export interface Clash {
  /** The same as long as both say the same. */
  key: string
  before: Node[]
  mine: Node[]
  theirs: Node[]
}

export const choices = ['mine', 'theirs', 'both'] as const
export type Choice = (typeof choices)[number]

export interface Merged {
  /** The texts that lead from theirs to the merged one, a change in one place at a time; the last one is the merged text. */
  steps: Node[]
  /** Where nobody has decided yet; theirs stands there meanwhile. */
  clashes: Clash[]
}

interface Texts {
  /** What both began from; nothing where that is too long ago: then all that differs is asked about. */
  before: Node | null
  mine: Node
  theirs: Node
}

/**
 * What somebody made of a text (`mine`, from `before`) brought into what it has become meanwhile (`theirs`), paragraph by
 * paragraph. Paragraphs that only one of them touched are as that one wants them.
 */
export function mergeTexts(texts: Texts, decided: Map<string, Choice>): Merged {
  const [mine, theirs] = [partsOf(texts.mine), partsOf(texts.theirs)]
  // Mostly nobody else wrote meanwhile, and then the two are one.
  const before = texts.before && texts.before !== texts.theirs ? partsOf(texts.before) : theirs
  const clashes: Clash[] = []
  const changes: { from: number; to: number; nodes: Node[] }[] = []
  for (const place of placesOf(before, mine, theirs)) {
    const wanted = settle(place, texts.before === null, decided, clashes)
    if (wanted) changes.push({ from: place.at, to: place.at + place.theirs.length, nodes: nodes(wanted) })
  }
  // Paragraphs that are still empty stay: somebody may be about to write there.
  const now = texts.theirs.children.slice()
  const placeOf = (at: number) => theirs[at]?.at ?? now.length
  const steps = changes
    .map(({ from, to, nodes }) => ({ nodes, from: placeOf(from), to: to > from ? placeOf(to - 1) + 1 : placeOf(from) }))
    // From the end, so that what stands before keeps its place.
    .reverse()
    .map(({ from, to, nodes }) => {
      now.splice(from, to - from, ...nodes)
      return textSchema.node('doc', null, now.length > 0 ? [...now] : [textSchema.node('paragraph')])
    })
  return { steps, clashes }
}

interface Part {
  node: Node
  /** As it comes back from a form. */
  written: string
  /** Its place among all, empty ones too. */
  at: number
}

const partsOf = (text: Node): Part[] =>
  text.children
    .map((node, at) => ({ node, at, written: clean(writeText(textSchema.node('doc', null, [node]))) }))
    .filter(({ written }) => written !== '')

interface Place {
  /** Where it begins in theirs. */
  at: number
  before: Part[]
  mine: Part[]
  theirs: Part[]
}

const nodes = (parts: Part[]) => parts.map(({ node }) => node)
const said = (parts: Part[]) => parts.map(({ written }) => written).join('\n\n')

/** What is to stand in a place; nothing where it is to stay as it is. */
function settle(
  { before, mine, theirs }: Place,
  blind: boolean,
  decided: Map<string, Choice>,
  clashes: Clash[],
): Part[] | null {
  if (said(mine) === said(theirs)) return null
  if (!blind && said(mine) === said(before)) return null
  if (!blind && said(theirs) === said(before)) return mine
  // Two who add something in the same place have not changed each other's words.
  if (!blind && before.length === 0) return isIn(mine, theirs) ? null : [...theirs, ...mine]
  const key = keyOf([before, mine, theirs].map(said))
  const choice = decided.get(key)
  if (choice === 'mine') return mine
  if (choice === 'both') return [...theirs, ...mine]
  if (choice === undefined) clashes.push({ key, before: nodes(before), mine: nodes(mine), theirs: nodes(theirs) })
  return null
}

/** What was sent twice is there already. */
const isIn = (parts: Part[], among: Part[]) =>
  among.some((_, at) => parts.every(({ written }, further) => among[at + further]?.written === written))

const keyOf = (texts: string[]) => createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 22)

/** What one side did to a stretch of the text that both began from. */
interface Hunk {
  from: number
  to: number
  parts: Part[]
}

/** The places that I changed, each with what the others did there. */
function placesOf(before: Part[], mine: Part[], theirs: Part[]): Place[] {
  const [own, others] = [hunksOf(before, mine), hunksOf(before, theirs)]
  const places: Place[] = []
  while (own.length > 0) {
    const place = own[0]!
    let { from, to } = place
    const [ours, here]: [Set<Hunk>, Set<Hunk>] = [new Set([place]), new Set()]
    // What is added widens the place, and may so come to touch something else.
    for (let size = 0; size !== ours.size + here.size; ) {
      size = ours.size + here.size
      for (const [side, hunks] of [
        [ours, own],
        [here, others],
      ] as const)
        for (const hunk of hunks)
          if (!side.has(hunk) && overlap({ from, to }, hunk)) {
            side.add(hunk)
            ;[from, to] = [Math.min(from, hunk.from), Math.max(to, hunk.to)]
          }
    }
    own.splice(0, own.length, ...own.filter((hunk) => !ours.has(hunk)))
    const earlier = others.filter((hunk) => !here.has(hunk) && hunk.to <= from)
    places.push({
      at: earlier.reduce((at, hunk) => at + hunk.parts.length - (hunk.to - hunk.from), from),
      before: before.slice(from, to),
      mine: changedBy([...ours], before, from, to),
      theirs: changedBy([...here], before, from, to),
    })
  }
  return places
}

type Stretch = Pick<Hunk, 'from' | 'to'>

/** Whether two stretches have a paragraph in common, or add in the same place. */
const overlap = (a: Stretch, b: Stretch): boolean =>
  (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to)

function changedBy(hunks: Hunk[], before: Part[], from: number, to: number): Part[] {
  const parts: Part[] = []
  let at = from
  for (const hunk of hunks.sort((a, b) => a.from - b.from)) {
    parts.push(...before.slice(at, hunk.from), ...hunk.parts)
    at = hunk.to
  }
  return [...parts, ...before.slice(at, to)]
}

/** Several paragraphs in a row that were only reworded are taken one by one. */
function hunksOf(before: Part[], after: Part[]): Hunk[] {
  const hunks: Hunk[] = []
  let [b, a] = [0, 0]
  const close = (toB: number, toA: number) => {
    if (toB - b === toA - a) for (; b < toB; ) hunks.push({ from: b++, to: b, parts: [after[a++]!] })
    else hunks.push({ from: b, to: toB, parts: after.slice(a, toA) })
    ;[b, a] = [toB + 1, toA + 1]
  }
  for (const [inBefore, inAfter] of pairsOf(before, after)) close(inBefore, inAfter)
  close(before.length, after.length)
  return hunks
}

/** Which paragraph of one text is which of the other, in order and as many as can be (the longest common subsequence). */
function pairsOf(one: Part[], other: Part[]): Map<number, number> {
  // What both begin and end with alike needs no looking for: of a long text that is nearly all.
  let head = 0
  while (head < one.length && head < other.length && one[head]?.written === other[head]?.written) head++
  let tail = 0
  const shorter = Math.min(one.length, other.length) - head
  while (tail < shorter && one.at(-1 - tail)?.written === other.at(-1 - tail)?.written) tail++
  const between = pairsBetween(one.slice(head, one.length - tail), other.slice(head, other.length - tail))
  return new Map([
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...[...between].map(([row, column]): [number, number] => [head + row, head + column]),
    ...Array.from({ length: tail }, (_, at): [number, number] => [one.length - tail + at, other.length - tail + at]),
  ])
}

function pairsBetween(one: Part[], other: Part[]): Map<number, number> {
  const width = other.length + 1
  const longest = new Uint32Array((one.length + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = one.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      longest[row * width + column] =
        one[row]?.written === other[column]?.written
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const pairs = new Map<number, number>()
  for (let row = 0, column = 0; row < one.length && column < other.length; )
    if (one[row]?.written === other[column]?.written) pairs.set(row++, column++)
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  return pairs
}
