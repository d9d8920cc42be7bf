import { eq } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { addFile, type readFile } from '#platform/files'
import { changeDetail, madeOf, type Saved, saveRecord } from '#platform/records'
import { formAudience } from '../access.ts'
import type { Doing } from '../doing.ts'
import { type EvidenceKind, testingEvidence } from '../schema.ts'
import type { TestingAction } from '../testing-actions/testing-action.queries.ts'

export interface Seen {
  kind: EvidenceKind
  happenedOn: string
  text: string | null
  value: number | null
  unit: string | null
}

export type ReadyPhoto = Extract<Awaited<ReturnType<typeof readFile>>, { ok: true }>['file']

interface Adding extends Seen {
  /** Made with the form: sent twice over a weak line, it is one. */
  id: string
  photo?: { file: ReadyPhoto; alt: string } | undefined
}

/** Puts on record what was seen of a test. */
export function addEvidence(
  db: Db,
  doing: Doing,
  action: TestingAction,
  { photo, ...seen }: Adding,
): Promise<'added' | 'again' | 'taken'> {
  const { network, person } = doing
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(testingEvidence)
      .values({
        ...seen,
        networkId: network.id,
        testingActionId: action.id,
        personId: person.id,
        actor: person.name,
        example: person.demo,
      })
      .onConflictDoNothing()
      .returning()
    if (!made) {
      const [known] = await tx.select().from(testingEvidence).where(eq(testingEvidence.id, seen.id))
      return known?.testingActionId === action.id && known.personId === person.id ? 'again' : 'taken'
    }
    if (photo)
      await addFile(tx, {
        id: made.id,
        networkId: network.id,
        subjectKind: 'testing_evidence',
        subjectId: made.id,
        personId: person.id,
        file: photo.file,
        alt: photo.alt,
        credit: null,
      })
    await tell(tx, doing, action, made.id, 'testing_evidence.added', { changes: madeOf({ ...seen }), version: 1 })
    return 'added'
  })
}

/** Puts right what was written; the photo stays. */
export function changeEvidence(
  db: Db,
  doing: Doing,
  action: TestingAction,
  { id, version, values }: { id: string; version: number; values: Partial<Seen> },
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { table: testingEvidence, id, version, values })
    if (saved.outcome === 'saved') await tell(tx, doing, action, id, 'testing_evidence.changed', changeDetail(saved))
    return saved
  })
}

/** Takes it away for good, with its photo. */
export function removeEvidence(db: Db, doing: Doing, action: TestingAction, id: string): Promise<void> {
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(testingEvidence)
      .where(eq(testingEvidence.id, id))
      .returning({ id: testingEvidence.id })
    if (gone.length > 0) await tell(tx, doing, action, id, 'testing_evidence.removed', {})
  })
}

/** What is seen of a test is for those who read its form. */
const tell = (
  tx: Queryable,
  { network, person }: Doing,
  action: TestingAction,
  id: string,
  verb: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: network.id,
    cityId: action.cityId,
    audience: formAudience(action),
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'testing_evidence',
    subjectId: id,
    detail,
  })
