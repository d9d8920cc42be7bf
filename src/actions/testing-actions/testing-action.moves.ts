import type { TestingState } from '../schema.ts'

/** Where the city itself may take a testing action from where it stands; checks, running and conclusion move it on their own. */
const moves: Partial<Record<TestingState, readonly TestingState[]>> = {
  idea: ['drafted', 'dropped'],
  drafted: ['idea', 'dropped'],
  returned: ['dropped'],
  agreed: ['presented', 'dropped'],
  presented: ['dropped'],
  running: ['dropped'],
  dropped: ['idea'],
}

export const movesFrom = (state: TestingState): readonly TestingState[] => moves[state] ?? []
