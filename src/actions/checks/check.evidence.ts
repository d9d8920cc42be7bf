import { and, asc, eq } from 'drizzle-orm'
import { citiesOf, type Done, type EvidenceKind } from '#networks'
import { qualityRounds, testingActions } from '../schema.ts'
import { testingActionAt, testsAt } from '../testing-actions/testing-action.paths.ts'

/** The form of a testing action counts from the day it was first sent; it is accepted once both checkers have agreed. */
export const testingFormEvidence: EvidenceKind = {
  key: 'testing_action_form',
  label: 'actions.evidence.form',
  find: async ({ db, network }) => {
    const [rows, cities] = await Promise.all([
      db
        .select({
          subjectId: qualityRounds.subjectId,
          sentOn: qualityRounds.sentOn,
          verdict: qualityRounds.verdict,
          slug: testingActions.slug,
          title: testingActions.title,
          cityId: testingActions.cityId,
        })
        .from(qualityRounds)
        .innerJoin(testingActions, eq(testingActions.id, qualityRounds.subjectId))
        .where(and(eq(qualityRounds.networkId, network.id), eq(qualityRounds.subjectKind, 'testing_action')))
        .orderBy(asc(qualityRounds.number)),
      citiesOf(db, network),
    ])
    return [...Map.groupBy(rows, ({ subjectId }) => subjectId).values()].flatMap((rounds): Done[] => {
      const [first, last] = [rounds[0], rounds.at(-1)]
      if (!first || !last) return []
      const agreed = rounds.some(({ verdict }) => verdict === 'agreed')
      return [
        {
          id: first.subjectId,
          cityId: first.cityId,
          eventId: null,
          on: first.sentOn,
          state: agreed ? 'accepted' : last.verdict === 'returned' ? 'returned' : 'delivered',
          title: first.title ?? cities.find(({ id }) => id === first.cityId)?.name ?? '',
          at: testingActionAt(first),
        },
      ]
    })
  },
  doneAt: ({ city }) => (city ? `${testsAt}?city=${city.slug}` : testsAt),
  checkedAt: () => '/checks',
}
