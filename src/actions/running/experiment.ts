import type { Profile } from '#networks'
import { type Decision, type ExperimentCycle, experimentCycles, type TestingState } from '../schema.ts'

/** A network whose form asks for experiments works in their cycles: an experiment cycle is what it reports by. */
export const runsExperiments = ({ testing_field: fields }: Pick<Profile, 'testing_field'>): boolean =>
  fields.some(({ detail }) => detail.part === 'experiment')

/** How a test can end, in the words of the network. */
export const decisionsFor = (experiments: boolean): readonly Decision[] =>
  experiments ? ['persist', 'pivot', 'stop'] : ['scale', 'change', 'stop']

interface Standing {
  state: TestingState
  cycle: ExperimentCycle | null
}

const before: readonly TestingState[] = ['agreed', 'presented']
const during: readonly TestingState[] = ['running', 'reviewed']

/** Where an experiment is in its cycle; what was never said follows from how far the testing action has come. */
export function cycleOf({ state, cycle }: Standing): ExperimentCycle {
  if (state === 'concluded') return 'learned'
  if (cycle) return cycle
  return during.includes(state) ? 'running' : 'designed'
}

/** Where a hand may take it from there: starting and concluding have ways of their own. */
export function cyclesFrom(test: Standing): readonly ExperimentCycle[] {
  const now = cycleOf(test)
  const own: readonly ExperimentCycle[] = before.includes(test.state)
    ? ['designed', 'permitted']
    : during.includes(test.state)
      ? ['running', 'observed']
      : []
  return own.filter((cycle) => cycle !== now)
}

/** Which parts of the cycle are behind it. */
export const isBehind = (cycle: ExperimentCycle, now: ExperimentCycle): boolean =>
  experimentCycles.indexOf(cycle) < experimentCycles.indexOf(now)
