import { and, asc, desc, eq, gt, gte, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import { maySee, type NetworkLocals, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { qualityChecks, qualityRemarks, qualityRounds, testingActions } from '#schema/actions'
import { cities } from '#schema/networks'
import { readsDraft } from '../access.ts'
import { planActionOrigins, planChanges, planVersions } from '../schema.ts'
import type { Between, CauseSource, LedgerCause } from './ledger.ts'

export type PlanChange = typeof planChanges.$inferSelect

/** What was written into the ledger of these versions, the oldest first. */
export const changesOf = (db: Queryable, versionIds: string[]): Promise<PlanChange[]> =>
  db.select().from(planChanges).where(inArray(planChanges.versionId, versionIds)).orderBy(asc(planChanges.id))

/** Tests that were concluded between two versions; of the actions that grew from them they are proposed first. */
export const testCauses: CauseSource = {
  kind: 'test',
  place: 10,
  find: async ({ db }, { city, after, until }) => {
    const rows = await testsWhere(
      db,
      and(
        eq(testingActions.cityId, city.id),
        isNotNull(testingActions.concludedOn),
        lte(testingActions.concludedOn, until),
        after ? gte(testingActions.concludedOn, after) : undefined,
      ),
    )
    return rows.map(asTest)
  },
  byIds: async ({ db, standing }, ids) =>
    (await testsWhere(db, inArray(testingActions.id, ids))).filter((test) => maySee(standing, test)).map(asTest),
}

const testsWhere = (db: Queryable, which: SQL | undefined) =>
  db
    .select({
      id: testingActions.id,
      slug: testingActions.slug,
      title: testingActions.title,
      on: testingActions.concludedOn,
      cityId: testingActions.cityId,
      audience: testingActions.audience,
      about: sql<string[]>`array(select ${planActionOrigins.actionId} from ${planActionOrigins}
        where ${planActionOrigins.testingActionId} = ${testingActions}.id)`,
    })
    .from(testingActions)
    .where(which)
    .orderBy(asc(testingActions.concludedOn), asc(testingActions.position))

const asTest = ({ id, slug, title, on, about }: Awaited<ReturnType<typeof testsWhere>>[number]): LedgerCause => ({
  kind: 'test',
  id,
  title: title ?? slug,
  at: `/testing-actions/${encodeURIComponent(slug)}`,
  on,
  about,
})

/** Remarks of checks of the plan that the city answered between two versions. */
export const checkCauses: CauseSource = {
  kind: 'check',
  place: 20,
  find: async ({ db }, { city, afterAt, untilAt }) => {
    const rows = await remarksWhere(
      db,
      and(
        eq(qualityRounds.cityId, city.id),
        lte(qualityRemarks.answeredAt, untilAt),
        afterAt ? gt(qualityRemarks.answeredAt, afterAt) : undefined,
      ),
    )
    return rows.map(asRemark)
  },
  // What the checkers say is for the city and those who lead.
  byIds: async ({ db, standing }, ids) =>
    (await remarksWhere(db, inArray(qualityRemarks.id, ids)))
      .filter(({ cityId }) => readsDraft(standing, cityId))
      .map(asRemark),
}

const remarksWhere = (db: Queryable, which: SQL | undefined) =>
  db
    .select({
      id: qualityRemarks.id,
      remark: qualityRemarks.remark,
      field: qualityRemarks.field,
      answeredAt: qualityRemarks.answeredAt,
      cityId: qualityRounds.cityId,
    })
    .from(qualityRemarks)
    .innerJoin(qualityChecks, eq(qualityChecks.id, qualityRemarks.checkId))
    .innerJoin(qualityRounds, eq(qualityRounds.id, qualityChecks.roundId))
    .where(and(isNotNull(qualityChecks.verdict), which))
    .orderBy(asc(qualityRemarks.answeredAt), asc(qualityRemarks.id))

const asRemark = ({ id, remark, field }: Awaited<ReturnType<typeof remarksWhere>>[number]): LedgerCause => ({
  kind: 'check',
  id,
  title: remark,
  at: null,
  on: null,
  // A remark at a passage or a column is about the section or the action it stands in.
  about: field ? [field.split('.')[0] ?? field] : [],
})

/** Everything that may have caused a change between two versions, source by source. */
export const causesBetween = async (
  locals: NetworkLocals,
  sources: readonly CauseSource[],
  between: Between,
): Promise<LedgerCause[]> => (await Promise.all(sources.map((source) => source.find(locals, between)))).flat()

/** The causes that a ledger names, by id, as far as whoever looks may see them. */
export async function causesNamed(
  locals: NetworkLocals,
  sources: readonly CauseSource[],
  changes: PlanChange[],
): Promise<Map<string, LedgerCause>> {
  const found = await Promise.all(
    sources.map(async (source) => {
      const ids = changes
        .filter(({ causeKind }) => causeKind === source.kind)
        .flatMap((change) => causeIdOf(change) ?? [])
      return ids.length > 0 ? source.byIds(locals, [...new Set(ids)]) : []
    }),
  )
  return new Map(found.flat().map((cause) => [cause.id, cause]))
}

/** Which record an entry of the ledger names. */
export const causeIdOf = ({
  testingActionId,
  checkRemarkId,
  reviewRemarkId,
}: Pick<PlanChange, 'testingActionId' | 'checkRemarkId' | 'reviewRemarkId'>): string | null =>
  testingActionId ?? checkRemarkId ?? reviewRemarkId

/** What a test did to the plan of its city, in the versions that whoever looks may see. One query. */
export const effectsOfTest = ({ db, standing }: NetworkLocals, test: { id: string }) =>
  db
    .select({
      reason: planChanges.reason,
      subjectId: planChanges.subjectId,
      number: planVersions.number,
      title: sql<string | null>`(select one->>'title' from jsonb_array_elements(
        coalesce(${planVersions.snapshot}->'sections', '[]') || coalesce(${planVersions.snapshot}->'objectives', '[]')
        || coalesce(${planVersions.snapshot}->'actions', '[]')) one where one->>'id' = ${planChanges.subjectId}::text limit 1)`,
      city: { slug: cities.slug, name: cities.name },
    })
    .from(planChanges)
    .innerJoin(planVersions, eq(planVersions.id, planChanges.versionId))
    .innerJoin(cities, eq(cities.id, planVersions.cityId))
    .where(and(eq(planChanges.testingActionId, test.id), visibleTo(standing, planVersions)))
    .orderBy(desc(planVersions.number), asc(planChanges.id))
