import { eq } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { type NeedState, needStateChanges, needs } from '../schema.ts'
import { type Doing, tell, whose } from './need.commands.ts'

/** Says what became of a need. The words of the need, and their version, stay as they are. */
export async function moveNeed(
  db: Db,
  { person }: Doing,
  { id, state, reason }: { id: string; state: NeedState; reason: string | null },
): Promise<'moved' | 'same' | 'gone'> {
  return db.transaction(async (tx) => {
    const [need] = await tx.select().from(needs).where(eq(needs.id, id)).for('update')
    if (!need) return 'gone'
    // Sent twice, it is said once.
    if (need.state === state) return 'same'
    await tx.update(needs).set({ state }).where(eq(needs.id, id))
    await tx.insert(needStateChanges).values({ ...whose(need, person), state, reason })
    await tell(tx, need, person, 'need.moved', { before: need.state, after: state, reason })
    return 'moved'
  })
}
