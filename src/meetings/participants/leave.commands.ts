import { and, eq, or, sql } from 'drizzle-orm'
import type { Farewell } from '#people'
import { participants } from '../schema.ts'

/**
 * Whoever leaves for good is taken off every list they were only expected on. Where they were present, excused or absent,
 * the name stays until the keeping of the sheet ends, as they were told; the address goes at once.
 */
export const leaveLists: Farewell = {
  async part(tx, { id, email }) {
    // Put down by others, or registered before there was an account, they are known by their address alone.
    const theirs = or(eq(participants.personId, id), sql`lower(${participants.email}) = lower(${email})`)
    await tx.delete(participants).where(and(theirs, eq(participants.presence, 'expected')))
    await tx.update(participants).set({ email: null, tokenHash: null, personId: null }).where(theirs)
    return undefined
  },
}
