import { solve } from '#platform/solver'
import { bestPairs, modelOf, mostPairs } from './pair.program.ts'
import { type PairProblem, type PairResult, pairKey, turned } from './pair.ts'

/** In seconds: for how many pairs there can be, and for which are the best. */
const timeLimits = { wishes: 10, rest: 10 }

/** Works out who reads whom; `contradiction` where what was fixed by hand cannot stand together with what was asked for. */
export async function solvePairs(problem: PairProblem): Promise<PairResult | 'contradiction' | 'too_late'> {
  const began = performance.now()
  const model = modelOf(problem)
  const wanted = problem.cityIds.length * Math.min(problem.each, Math.max(0, problem.cityIds.length - 1))
  const done = (chosen: number[], most: number, proof: PairResult['proof']): PairResult => {
    const pairs = chosen.flatMap((at) => model.pairs[at] ?? [])
    const [now, before] = [new Set(pairs.map(pairKey)), new Set(problem.earlier.map(pairKey))]
    return {
      pairs,
      wanted,
      most,
      proof,
      repeated: pairs.filter((pair) => before.has(pairKey(pair))).length,
      mirrored: pairs.filter((pair) => before.has(pairKey(turned(pair)))).length,
      mutual: pairs.filter((pair) => now.has(pairKey(turned(pair)))).length / 2,
      seconds: Math.round(performance.now() - began) / 1000,
    }
  }
  if (model.pairs.length === 0) return done([], 0, { number: true, rest: true })
  const solved = await solve({ first: mostPairs(model), second: bestPairs(model), timeLimits })
  if (solved.is !== 'found') return solved.is === 'impossible' ? 'contradiction' : 'too_late'
  const { chosen, met, most, best } = solved
  return done(chosen, most, { number: met === most, rest: met === most && best })
}
