import { eq, or, sql } from 'drizzle-orm'
import type { Farewell } from '#people'
import { forgetActivityAbout } from '#platform/activity'
import { localGroupMembers as members } from '../schema.ts'

/** Who leaves for good is taken off the lists of local groups, with what was told of them there. */
export const leaveGroups: Farewell = {
  async part(tx, { id, email }) {
    const left = await tx
      .delete(members)
      .where(or(eq(members.personId, id), sql`lower(${members.email}) = lower(${email})`))
      .returning({ id: members.id, networkId: members.networkId })
    for (const member of left) await forgetActivityAbout(tx, member.networkId, member.id)
    return undefined
  },
}
