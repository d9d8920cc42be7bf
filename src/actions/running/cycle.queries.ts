import { and, asc, eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { activityEntries } from '#schema/platform'
import { type ExperimentCycle, experimentCycles } from '../schema.ts'
import { statesOfTest } from '../testing-actions/testing-action.queries.ts'

/** On which day of the network's clock an experiment came where in its cycle; what was never said has none. */
export async function cycleDaysOf(
  db: Queryable,
  action: { id: string; networkId: string },
): Promise<Map<ExperimentCycle, string>> {
  const rows = await db
    .select({ detail: activityEntries.detail })
    .from(activityEntries)
    .where(
      and(
        eq(activityEntries.networkId, action.networkId),
        eq(activityEntries.subjectId, action.id),
        eq(activityEntries.verb, 'testing_action.cycle'),
      ),
    )
    .orderBy(asc(activityEntries.at), asc(activityEntries.id))
  const days = new Map<ExperimentCycle, string>()
  // It is designed once its form is agreed.
  const agreed = (await statesOfTest(db, action)).find(({ state }) => state === 'agreed')
  if (agreed) days.set('designed', agreed.onDay)
  for (const { detail } of rows) {
    const said = detail as { cycle?: unknown; onDay?: unknown } | null
    const cycle = experimentCycles.find((one) => one === said?.cycle)
    if (cycle && typeof said?.onDay === 'string') days.set(cycle, said.onDay)
  }
  return days
}
