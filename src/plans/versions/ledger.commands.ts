import { and, eq } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import type { Doing } from '../in-plan.ts'
import { type CauseKind, planChanges } from '../schema.ts'
import type { SubjectKind } from './compare.ts'
import type { ListedVersion } from './version.queries.ts'

interface Explaining {
  id: string
  subjectKind: SubjectKind
  subjectId: string
  causeKind: CauseKind
  causeId: string | null
  reason: string
}

/** Writes into the ledger what caused a change. Sent twice, it stands there once. */
export async function explainChange(
  db: Db,
  doing: Doing,
  version: ListedVersion,
  { causeId, ...change }: Explaining,
): Promise<void> {
  await db.transaction(async (tx) => {
    const written = await tx
      .insert(planChanges)
      .values({
        ...change,
        networkId: version.networkId,
        versionId: version.id,
        testingActionId: change.causeKind === 'test' ? causeId : null,
        checkRemarkId: change.causeKind === 'check' ? causeId : null,
        reviewRemarkId: change.causeKind === 'review' ? causeId : null,
        personId: doing.person.id,
      })
      .onConflictDoNothing()
      .returning({ id: planChanges.id })
    if (written.length > 0) await tell(tx, doing, version, 'plan_version.explained')
  })
}

/** Takes a cause out of the ledger again. */
export async function forgetCause(db: Db, doing: Doing, version: ListedVersion, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(planChanges)
      .where(and(eq(planChanges.id, id), eq(planChanges.versionId, version.id)))
      .returning({ id: planChanges.id })
    if (gone.length > 0) await tell(tx, doing, version, 'plan_version.unexplained')
  })
}

const tell = (tx: Queryable, { person }: Doing, version: ListedVersion, verb: string): Promise<void> =>
  recordActivity(tx, {
    networkId: version.networkId,
    cityId: version.cityId,
    audience: 'group',
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'plan_version',
    subjectId: version.id,
    detail: { number: version.number },
  })
