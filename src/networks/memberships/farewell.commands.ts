import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Farewell } from '#people'
import { recordActivity } from '#platform/activity'
import { invitations, memberships, networks } from '../schema.ts'
import { isLead, othersLead, takeTurns } from './membership.commands.ts'

/**
 * Who leaves for good leaves every role, and the others read that they did; who alone leads a network hands over first.
 * Whoever was asked to take over may still accept.
 */
export const endRolesForGood: Farewell = {
  async part(tx, person) {
    const held = await tx
      .select({ membership: memberships, network: networks.name })
      .from(memberships)
      .leftJoin(networks, eq(networks.id, memberships.networkId))
      .where(and(eq(memberships.personId, person.id), isNull(memberships.until)))
      // In one order for everybody, so that two who leave several networks never wait for each other.
      .orderBy(asc(memberships.networkId), asc(memberships.id))
    const leading = held.filter(({ membership }) => isLead(membership.role)).map(({ membership }) => membership.id)
    for (const { membership, network } of held) {
      const { networkId, role } = membership
      if (networkId === null || network === null || !isLead(role)) continue
      await takeTurns(tx, networkId)
      if (!(await othersLead(tx, networkId, ...leading))) return (t) => t('networks.end.lastLeadOf', { network })
    }
    // With the role, the invitation to take it over would go.
    const own = tx.select({ id: memberships.id }).from(memberships).where(eq(memberships.personId, person.id))
    await tx.update(invitations).set({ handsOver: null }).where(inArray(invitations.handsOver, own))
    await recordActivity(
      tx,
      ...held.map(({ membership: { id, networkId, cityId, role } }) => ({
        networkId,
        actor: person.name,
        personId: person.id,
        verb: 'membership.ended',
        subjectKind: 'membership',
        subjectId: id,
        detail: { name: person.name, role },
        audience: 'network' as const,
        cityId,
      })),
    )
    return undefined
  },
}
