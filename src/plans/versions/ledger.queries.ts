import { and, asc, eq, gt, gte, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
import { maySee, type NetworkLocals } from '#networks'
import type { Queryable } from '#platform/db'
import { qualityChecks, qualityRemarks, qualityRounds, testingActions } from '#schema/actions'
import { readsDraft } from '../access.ts'
import { planActionOrigins, planChanges } from '../schema.ts'
import type { Between, CauseSource, LedgerCause } from './ledger.ts'

export type PlanChange = typeof planChanges.$inferSelect

/** What was written into the ledger of these versions, the oldest first. */
export const changesOf = (db: Queryable, versionIds: string[]): Promise<PlanChange[]> =>
  db.select().from(planChanges).where(inArray(planChanges.versionId, versionIds)).orderBy(asc(planChanges.id))

/** Tests that were concluded between two versions; of the actions that grew from them they are proposed first. */
export const testCauses: CauseSource = {
  kind: 'test',
  place: 10,
  find: async (locals, { city, after, until }) => {
    const rows = await testsWhere(
      locals.db,
      and(
        eq(testingActions.cityId, city.id),
        isNotNull(testingActions.concludedOn),
        lte(testingActions.concludedOn, until),
        after ? gte(testingActions.concludedOn, after) : undefined,
      ),
    )
    return rows.map((test) => asTest(test, locals))
  },
  byIds: async (locals, ids) =>
    (await testsWhere(locals.db, inArray(testingActions.id, ids)))
      .filter((test) => maySee(locals.standing, test))
      .map((test) => asTest(test, locals)),
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

type TestFound = Awaited<ReturnType<typeof testsWhere>>[number]

const asTest = ({ id, slug, title, on, about }: TestFound, { t, format }: NetworkLocals): LedgerCause => ({
  kind: 'test',
  id,
  title: title ?? slug,
  told: on ? t('plans.ledger.told.test', { date: format.date(on) }) : null,
  at: `/testing-actions/${encodeURIComponent(slug)}`,
  on,
  about,
})

/** Remarks of checks of the plan that the city answered between two versions. */
export const checkCauses: CauseSource = {
  kind: 'check',
  place: 20,
  find: async (locals, { city, afterAt, untilAt }) => {
    const rows = await remarksWhere(
      locals.db,
      and(
        eq(qualityRounds.cityId, city.id),
        lte(qualityRemarks.answeredAt, untilAt),
        afterAt ? gt(qualityRemarks.answeredAt, afterAt) : undefined,
      ),
    )
    return rows.map((remark) => asRemark(remark, locals))
  },
  // What the checkers say is for the city and those who lead.
  byIds: async (locals, ids) =>
    (await remarksWhere(locals.db, inArray(qualityRemarks.id, ids)))
      .filter(({ cityId }) => readsDraft(locals.standing, cityId))
      .map((remark) => asRemark(remark, locals)),
}

const remarksWhere = (db: Queryable, which: SQL | undefined) =>
  db
    .select({
      id: qualityRemarks.id,
      remark: qualityRemarks.remark,
      field: qualityRemarks.field,
      answeredAt: qualityRemarks.answeredAt,
      cityId: qualityRounds.cityId,
      round: { number: qualityRounds.number, sentOn: qualityRounds.sentOn },
    })
    .from(qualityRemarks)
    .innerJoin(qualityChecks, eq(qualityChecks.id, qualityRemarks.checkId))
    .innerJoin(qualityRounds, eq(qualityRounds.id, qualityChecks.roundId))
    .where(and(isNotNull(qualityChecks.verdict), which))
    .orderBy(asc(qualityRemarks.answeredAt), asc(qualityRemarks.id))

type RemarkFound = Awaited<ReturnType<typeof remarksWhere>>[number]

const asRemark = ({ id, remark, field, round }: RemarkFound, { t, format }: NetworkLocals): LedgerCause => ({
  kind: 'check',
  id,
  title: remark,
  told: t('plans.ledger.told.check', { number: round.number, date: format.date(round.sentOn) }),
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
