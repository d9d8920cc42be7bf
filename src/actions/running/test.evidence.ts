import { and, asc, eq, inArray } from 'drizzle-orm'
import { citiesOf, type Done, type EvidenceKind, profileOf } from '#networks'
import { agreedStates } from '../access.ts'
import { type TestingState, testingActionStates, testingActions } from '../schema.ts'
import { testingActionAt, testsAt } from '../testing-actions/testing-action.paths.ts'
import { cycleOf, runsExperiments } from './experiment.ts'

const under: readonly TestingState[] = ['running', 'reviewed']

/**
 * A test counts from the day it started, and is through once it is concluded. Where a network runs experiments it is the
 * cycle that counts: it is there once something was observed, and through once something was learned.
 */
export const testingEvidenceKind: EvidenceKind = {
  key: 'testing_action',
  label: 'actions.test.one',
  find: async ({ db, network }) => {
    const [rows, begun, cities, profile] = await Promise.all([
      db
        .select()
        .from(testingActions)
        .where(and(eq(testingActions.networkId, network.id), inArray(testingActions.state, [...agreedStates])))
        .orderBy(asc(testingActions.position)),
      db
        .select({ id: testingActionStates.testingActionId, onDay: testingActionStates.onDay })
        .from(testingActionStates)
        .where(and(eq(testingActionStates.networkId, network.id), eq(testingActionStates.state, 'running')))
        .orderBy(asc(testingActionStates.at)),
      citiesOf(db, network),
      profileOf(db, network),
    ])
    const cycles = runsExperiments(profile)
    return rows.map((action): Done => {
      const isThrough = action.state === 'concluded'
      const isUnderWay = cycles ? cycleOf(action) === 'observed' : under.includes(action.state)
      const started = begun.find(({ id }) => id === action.id)?.onDay ?? null
      return {
        id: action.id,
        cityId: action.cityId,
        eventId: null,
        on: isThrough || isUnderWay ? (started ?? action.concludedOn) : null,
        plannedFor: action.startsOn,
        state: isThrough ? 'accepted' : isUnderWay ? 'delivered' : 'planned',
        title: action.title ?? cities.find(({ id }) => id === action.cityId)?.name ?? '',
        at: testingActionAt(action),
      }
    })
  },
  doneAt: ({ city }) => (city ? `${testsAt}?city=${city.slug}` : testsAt),
}
