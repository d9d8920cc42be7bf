import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { validate } from 'uuid'
import type { Queryable } from '#platform/db'
import { files } from '#schema/platform'
import { testingActions, testingEvidence } from '../schema.ts'
import type { TestingAction } from '../testing-actions/testing-action.queries.ts'

export interface Photo {
  id: string
  subjectId: string
  name: string
  alt: string | null
}

/** Something that was seen while a test ran, with its picture where it has one. */
export type Evidence = typeof testingEvidence.$inferSelect & { photo: Photo | null }

/** Everything that was seen of a test, the last first: two statements. */
export async function evidenceOf(db: Queryable, action: { id: string; networkId: string }): Promise<Evidence[]> {
  const rows = await db
    .select()
    .from(testingEvidence)
    .where(eq(testingEvidence.testingActionId, action.id))
    .orderBy(desc(testingEvidence.happenedOn), desc(testingEvidence.createdAt), desc(testingEvidence.id))
  const photos = await photosOf(
    db,
    action,
    rows.filter(({ kind }) => kind === 'photo').map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, photo: photos.find(({ subjectId }) => subjectId === row.id) ?? null }))
}

export async function evidenceById(
  db: Queryable,
  action: { id: string },
  id: string,
): Promise<typeof testingEvidence.$inferSelect | null> {
  if (!validate(id)) return null
  const [found] = await db
    .select()
    .from(testingEvidence)
    .where(and(eq(testingEvidence.id, id), eq(testingEvidence.testingActionId, action.id)))
  return found ?? null
}

/** Pieces of evidence with the testing action each belongs to; whoever asks says who may read them. */
export const evidenceByIds = (
  db: Queryable,
  network: { id: string },
  ids: string[],
): Promise<{ evidence: typeof testingEvidence.$inferSelect; action: TestingAction }[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select({ evidence: testingEvidence, action: testingActions })
        .from(testingEvidence)
        .innerJoin(testingActions, eq(testingActions.id, testingEvidence.testingActionId))
        .where(and(eq(testingEvidence.networkId, network.id), inArray(testingEvidence.id, ids)))

const photosOf = (db: Queryable, { networkId }: { networkId: string }, ids: string[]): Promise<Photo[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select({ id: files.id, subjectId: files.subjectId, name: files.name, alt: files.alt })
        .from(files)
        .where(
          and(eq(files.networkId, networkId), eq(files.subjectKind, 'testing_evidence'), inArray(files.subjectId, ids)),
        )
        .orderBy(asc(files.position), asc(files.id))
