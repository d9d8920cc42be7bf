import { parseArgs } from 'node:util'
import { solvePlan } from '../src/exchange/exchange-plans/plan.solve.ts'
import { madeUpPlan } from './made-up-plan.ts'

/**
 * How long it takes to work out who visits whom: `node bench/exchange-plan.ts [--cities 300] [--sub-themes 20]`. Needs no
 * database: what would be read from it is made up, always the same.
 */
const { values } = parseArgs({
  options: { cities: { type: 'string', default: '300' }, 'sub-themes': { type: 'string', default: '20' } },
})

const problem = madeUpPlan(Number(values.cities), Number(values['sub-themes']))
const { pairs, uncovered, most, proof, seconds } = await solvePlan(problem)
console.log(
  `| ${values.cities} | ${problem.demands.length} | ${pairs.length} | ${most} | ${proof.wishes ? 'proved' : 'not proved'} | ${proof.rest ? 'proved' : 'cut by the time'} | ${seconds} | ${uncovered.length} |`,
)
