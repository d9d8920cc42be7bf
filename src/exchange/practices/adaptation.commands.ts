import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/db'
import type { Doing } from '../needs/need.commands.ts'
import { type AdaptationState, adaptations } from '../schema.ts'
import { tell } from './practice.commands.ts'
import type { Practice } from './practice.queries.ts'

interface Adapting {
  cityId: string
  state: AdaptationState
  note: string | null
  /** What it became in that city. */
  becameId: string | null
  /** The version the form began from; nothing for a new one. */
  version: number | null
}

/** A city says how far it is with doing the same its own way. `stale` where somebody else has said so since. */
export async function adaptPractice(
  db: Db,
  { person }: Doing,
  practice: Pick<Practice, 'id' | 'networkId' | 'cityId'>,
  { version, ...values }: Adapting,
): Promise<'kept' | 'stale'> {
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(adaptations)
      .values({ ...values, networkId: practice.networkId, practiceId: practice.id, personId: person.id })
      .onConflictDoNothing()
      .returning()
    const here = and(eq(adaptations.practiceId, practice.id), eq(adaptations.cityId, values.cityId))
    const [now] = made ? [] : await tx.select().from(adaptations).where(here).for('update')
    if (now) {
      const asBefore = (['state', 'note', 'becameId'] as const).every((field) => now[field] === values[field])
      if (asBefore) return 'kept'
      if (now.version !== version) return 'stale'
      await tx
        .update(adaptations)
        .set({ ...values, personId: person.id, version: now.version + 1, changedAt: sql`now()` })
        .where(eq(adaptations.id, now.id))
    }
    // It is told under the city that adapts: there it is news.
    await tell(tx, { ...practice, cityId: values.cityId }, person, 'practice.adaptation', {
      state: values.state,
      ...(now ? { before: now.state } : {}),
    })
    return 'kept'
  })
}
