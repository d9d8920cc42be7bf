import { eq } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { draftBeside, keepDraft } from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Doing } from '../needs/need.commands.ts'
import { practices } from '../schema.ts'
import { tell } from './practice.commands.ts'
import { takeOutOfMatrix } from './practice.matrix.commands.ts'
import type { Practice } from './practice.queries.ts'
import { searchablePractices } from './practice.searchable.ts'

interface Withdrawing {
  /** Its words, as the form has them: what the draft holds. */
  typed: Record<string, unknown>
  /** All rows of the matrix, because a cell of any may name it. */
  themeIds: string[]
}

/**
 * Takes a practice out of the catalogue and keeps it as a draft of its city, under the same id: its files stay beside it,
 * what partners said of it goes. `begun` where somebody is changing it: their draft would be lost.
 */
export async function withdrawPractice(
  db: Db,
  { network, person }: Doing,
  practice: Practice,
  { typed, themeIds }: Withdrawing,
): Promise<'withdrawn' | 'begun'> {
  return db.transaction(async (tx) => {
    // What somebody published a moment ago would not be in the draft.
    const [now] = await tx.select().from(practices).where(eq(practices.id, practice.id)).for('update')
    if (now?.version !== practice.version) return 'begun'
    if (await draftBeside(tx, { kind: 'practice', subjectId: practice.id }, () => true)) return 'begun'
    await takeOutOfMatrix(tx, { practice, themeIds, person })
    await tell(tx, practice, person, 'practice.withdrawn')
    // Before the practice goes: files go with it unless a draft has its id.
    await keepDraft(tx, {
      ...{ id: practice.id, networkId: network.id, cityId: practice.cityId, personId: person.id, actor: person.name },
      ...{ kind: 'practice', subjectId: null, values: typed, baseVersion: null, version: null },
    })
    await tx.delete(practices).where(eq(practices.id, practice.id))
    await indexEntries(tx, network, [searchablePractices], [practice.id])
    return 'withdrawn'
  })
}
