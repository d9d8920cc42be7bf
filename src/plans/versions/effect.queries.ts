import { and, asc, desc, eq, exists, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type NetworkLocals, visibleTo } from '#networks'
import { cities } from '#schema/networks'
import { planChanges, planVersions } from '../schema.ts'

const earlier = alias(planVersions, 'earlier')

/** The changes that something caused, in the versions that whoever looks may see, the newest first. One query. */
const effectsWhere = ({ db, standing }: Pick<NetworkLocals, 'db' | 'standing'>, which: SQL) =>
  db
    .select({
      reason: planChanges.reason,
      reviewRemarkId: planChanges.reviewRemarkId,
      subjectId: planChanges.subjectId,
      versionId: planVersions.id,
      number: planVersions.number,
      /** Of the section, objective or action; nothing where it was taken out. */
      title: sql<string | null>`(select one->>'title' from jsonb_array_elements(
        coalesce(${planVersions.snapshot}->'sections', '[]') || coalesce(${planVersions.snapshot}->'objectives', '[]')
        || coalesce(${planVersions.snapshot}->'actions', '[]')) one where one->>'id' = ${planChanges.subjectId}::text limit 1)`,
      city: { slug: cities.slug, name: cities.name },
      /** Whoever looks can hold the version against one before it. */
      comparable: sql<boolean>`${exists(
        db
          .select({ id: earlier.id })
          .from(earlier)
          .where(
            and(
              eq(earlier.planId, planVersions.planId),
              lt(earlier.number, planVersions.number),
              visibleTo(standing, earlier),
            ),
          ),
      )}`,
    })
    .from(planChanges)
    .innerJoin(planVersions, eq(planVersions.id, planChanges.versionId))
    .innerJoin(cities, eq(cities.id, planVersions.cityId))
    .where(and(which, visibleTo(standing, planVersions)))
    .orderBy(desc(planVersions.number), asc(planChanges.id))

export type Effect = Awaited<ReturnType<typeof effectsWhere>>[number]

/** What a test did to the plan of its city. */
export const effectsOfTest = (locals: NetworkLocals, test: { id: string }): Promise<Effect[]> =>
  effectsWhere(locals, eq(planChanges.testingActionId, test.id))

/** What remarks of peers did to a plan. Who may read the remarks themselves is asked by whoever knows their ids. */
export const effectsOfRemarks = (
  locals: Pick<NetworkLocals, 'db' | 'standing'>,
  remarks: { id: string }[],
): Promise<Effect[]> =>
  remarks.length === 0
    ? Promise.resolve([])
    : effectsWhere(
        locals,
        inArray(
          planChanges.reviewRemarkId,
          remarks.map(({ id }) => id),
        ),
      )
