import { and, desc, eq } from 'drizzle-orm'
import { localMeetingsOf, type Meeting, seesMeeting } from '#meetings'
import type { City, NetworkLocals } from '#networks'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { planPresentations, plans, planVersions } from '../schema.ts'

/** The meetings of a city, as far as the reader may see them: those that present its plan, and those that could. */
export async function presentationsOf(
  locals: NetworkLocals,
  plan: { id: string },
  city: Pick<City, 'id'>,
): Promise<{ chosen: Meeting[]; others: Meeting[] }> {
  const [rows, meetings] = await Promise.all([
    presentingIds(locals.db, plan),
    localMeetingsOf(locals.db, locals.network),
  ])
  const chosen = new Set(rows)
  const own = meetings.filter((meeting) => meeting.cityId === city.id && seesMeeting(locals, meeting))
  return {
    chosen: own.filter(({ id }) => chosen.has(id)),
    others: own.filter(({ id, status }) => !chosen.has(id) && !/^cancell?ed$/i.test(status ?? '')),
  }
}

const presentingIds = async (db: Queryable, plan: { id: string }): Promise<string[]> =>
  (
    await db
      .select({ meetingId: planPresentations.meetingId })
      .from(planPresentations)
      .where(eq(planPresentations.planId, plan.id))
  ).map(({ meetingId }) => meetingId)

/** The final version of a plan, the last one where it was corrected. */
export async function finalVersion(db: Queryable, plan: { id: string }) {
  const { id, number, audience, cityId, frozenOn } = planVersions
  const [version] = await db
    .select({ id, number, audience, cityId, frozenOn })
    .from(planVersions)
    .where(and(eq(planVersions.planId, plan.id), eq(planVersions.kind, 'final')))
    .orderBy(desc(planVersions.number))
    .limit(1)
  return version ?? null
}

/** The city whose plan a meeting presents. One statement. */
export async function presentedPlan(db: Queryable, meeting: { id: string }): Promise<{ slug: string } | null> {
  const [found] = await db
    .select({ slug: cities.slug })
    .from(planPresentations)
    .innerJoin(plans, eq(plans.id, planPresentations.planId))
    .innerJoin(cities, eq(cities.id, plans.cityId))
    .where(eq(planPresentations.meetingId, meeting.id))
    .limit(1)
  return found ?? null
}
