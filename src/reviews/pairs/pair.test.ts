import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solvePairs } from './pair.solve.ts'
import { type PairProblem, type PairResult, pairKey, type ReviewPair, turned } from './pair.ts'

const solved = async (problem: PairProblem): Promise<PairResult> => {
  const found = await solvePairs(problem)
  if (typeof found === 'string') throw new Error(found)
  return found
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`)
const pair = (reviewer: string, reviewed: string): ReviewPair => ({ reviewer, reviewed })
const problem = (given: Partial<PairProblem>): PairProblem => ({
  cityIds: ids(9),
  each: 2,
  conflicts: [],
  fixed: [],
  earlier: [],
  inCommon: () => 0,
  ...given,
})

/** Every choice of pairs there is, for very few cities. */
const everyChoice = (pairs: ReviewPair[]): ReviewPair[][] =>
  Array.from({ length: 2 ** pairs.length }, (_, choice) => pairs.filter((__, at) => choice & (1 << at)))

const counts = (pairs: ReviewPair[], side: keyof ReviewPair, cities: string[]) =>
  cities.map((id) => pairs.filter((one) => one[side] === id).length)

test('nine cities read two each and are read by two, none itself, none twice, none of before', async () => {
  const cityIds = ids(9)
  const first = await solved(problem({ cityIds }))
  expect(first.pairs).toHaveLength(18)
  expect(first).toMatchObject({ wanted: 18, most: 18, mutual: 0, proof: { number: true, rest: true } })
  for (const side of ['reviewer', 'reviewed'] as const)
    expect(new Set(counts(first.pairs, side, cityIds))).toEqual(new Set([2]))
  expect(new Set(first.pairs.map(pairKey)).size).toBe(18)
  const second = await solved(problem({ cityIds, earlier: first.pairs }))
  expect([second.repeated, second.mirrored, second.mutual]).toEqual([0, 0, 0])
}, 60_000)

test('what the lead says stands: conflicts are kept apart, pairs by hand stay', async () => {
  const found = await solved(problem({ conflicts: [['c0', 'c1']], fixed: [pair('c2', 'c3')] }))
  const keys = found.pairs.map(pairKey)
  expect(keys).toContain('c2 c3')
  expect(keys).not.toContain('c0 c1')
  expect(keys).not.toContain('c1 c0')
  const crowded = problem({ each: 1, fixed: [pair('c0', 'c1'), pair('c0', 'c2')] })
  expect(await solvePairs(crowded)).toBe('contradiction')
}, 60_000)

test('where not everybody can have as many, it says how many there can be', async () => {
  const apart = ids(9)
    .slice(1)
    .map((other): [string, string] => ['c0', other])
  const found = await solved(problem({ conflicts: apart }))
  expect(found).toMatchObject({ wanted: 18, most: 16, proof: { number: true, rest: true } })
  expect(found.pairs).toHaveLength(16)
}, 60_000)

test('of all there could be, these are the best', async () => {
  const cityIds = ids(3)
  const all = cityIds.flatMap((one) => cityIds.filter((other) => other !== one).map((other) => pair(one, other)))
  const number = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)
  await fc.assert(
    fc.asyncProperty(
      fc.array(number, { minLength: 6, maxLength: 6 }),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      async (common, known) => {
        const earlier = all.filter((_, at) => known[at])
        const inCommon = (one: ReviewPair) => common[all.findIndex((other) => pairKey(other) === pairKey(one))] ?? 0
        const found = await solved(problem({ cityIds, each: 1, earlier, inCommon }))
        const before = new Set(earlier.map(pairKey))
        const worth = (pairs: ReviewPair[]) => {
          const now = new Set(pairs.map(pairKey))
          const repeated = pairs.filter((one) => before.has(pairKey(one))).length
          const swapped =
            pairs.filter((one) => before.has(pairKey(turned(one)))).length +
            pairs.filter((one) => now.has(pairKey(turned(one)))).length / 2
          const rest = pairs.reduce((sum, one) => sum + 1 - inCommon(one), 0)
          return [-pairs.length, repeated, swapped, Math.round(rest * 1000) / 1000]
        }
        const allowed = everyChoice(all).filter((pairs) =>
          (['reviewer', 'reviewed'] as const).every((side) =>
            counts(pairs, side, cityIds).every((count) => count <= 1),
          ),
        )
        const order = (a: number[], b: number[]) => a.map((value, at) => value - b[at]!).find((gap) => gap !== 0) ?? 0
        expect(worth(found.pairs)).toEqual(allowed.map(worth).sort(order)[0])
      },
    ),
    { numRuns: 5, endOnFailure: true },
  )
}, 120_000)
