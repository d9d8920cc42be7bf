import { invitationsToDealWith } from '../invitations/invitation.queries.ts'
import type { RecordKind } from '../slots.ts'
import { membersByIds } from './membership.queries.ts'
import { roleIn } from './role.ts'
import { belongs } from './standing.ts'

const named = (name: string, role: string) => `${name}: ${role}`

/** Who came, took over and left, for those who belong to the network. */
export const membershipKind: RecordKind = {
  kind: 'membership',
  label: 'networks.kind.membership',
  find: async ({ db, network, standing, t }, ids) =>
    belongs(standing)
      ? (await membersByIds(db, network, ids)).map(({ id, name, role, city, cityId, until }) => ({
          id,
          title: named(name, roleIn(t, role, city)),
          at: `/people?${new URLSearchParams({ q: name, ...(until ? { ended: '' } : {}) })}`,
          cityId,
          audience: 'network',
        }))
      : [],
}

/** What was offered and what came of it, for those who deal with it. */
export const invitationKind: RecordKind = {
  kind: 'invitation',
  label: 'networks.kind.invitation',
  find: async (locals, ids) =>
    (await invitationsToDealWith(locals.db, locals.network, locals, ids)).map(({ invitation, city }) => ({
      id: invitation.id,
      title: named(invitation.name, roleIn(locals.t, invitation.role, city)),
      at: '/people/invitations?closed',
      cityId: invitation.cityId,
      audience: 'city',
    })),
}
