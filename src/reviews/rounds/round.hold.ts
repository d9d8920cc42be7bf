import { eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { reviewRounds } from '../schema.ts'
import type { Round } from './round.queries.ts'

/**
 * Holds a round as it is until the transaction ends. Whoever puts something into it asks here how far it is: the round an
 * address was found with may have been opened or closed since. Always before a review of it is held.
 */
export async function holdRound(tx: Queryable, { id }: Pick<Round, 'id'>): Promise<Round | null> {
  const [now] = await tx.select().from(reviewRounds).where(eq(reviewRounds.id, id)).for('share')
  return now ?? null
}

/** The same for what is changed before a round is opened; nothing once it is. */
export async function holdPrepared(tx: Queryable, round: Pick<Round, 'id'>): Promise<Round | null> {
  const [now] = await tx.select().from(reviewRounds).where(eq(reviewRounds.id, round.id)).for('update')
  return now?.state === 'prepared' ? now : null
}
