import { and, eq } from 'drizzle-orm'
import type { Farewell } from '#people'
import { participants } from '../schema.ts'

/**
 * Whoever leaves for good is taken off every list they were only expected on. Where they were present, excused or absent,
 * the name stays until the keeping of the sheet ends, as they were told; the address goes at once.
 */
export const leaveLists: Farewell = {
  async part(tx, person) {
    await tx
      .delete(participants)
      .where(and(eq(participants.personId, person.id), eq(participants.presence, 'expected')))
    await tx
      .update(participants)
      .set({ email: null, tokenHash: null, personId: null })
      .where(eq(participants.personId, person.id))
    return undefined
  },
}
