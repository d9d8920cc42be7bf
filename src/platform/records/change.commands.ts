import { v7 } from 'uuid'
import { type Activity, recordActivity } from '../activity/index.ts'
import type { Queryable } from '../db/index.ts'
import { changeDetail, type Saved, type Saving, saveRecord } from './save.commands.ts'

/** A change and its entry in the history, which can be taken back. */
export type Changed<Trouble = never> =
  | Exclude<Saved<Trouble>, { outcome: 'saved' }>
  | (Extract<Saved<Trouble>, { outcome: 'saved' }> & { entryId: string })

/** Saves a record and writes who did it, both or neither: `saveRecord` and `recordActivity` in one. */
export async function changeRecord<Trouble = never>(
  tx: Queryable,
  saving: Saving<Trouble>,
  about: Omit<Activity, 'id' | 'subjectId' | 'detail'>,
): Promise<Changed<Trouble>> {
  const saved = await saveRecord(tx, saving)
  if (saved.outcome !== 'saved') return saved
  const entryId = v7()
  await recordActivity(tx, { ...about, id: entryId, subjectId: saving.id, detail: changeDetail(saved) })
  return { ...saved, entryId }
}
