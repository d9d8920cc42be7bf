import type { Lang, Text } from '#platform/text'
import { roleIn } from '../memberships/role.ts'
import { wordOf } from '../profiles/profile.ts'
import { shippedProfile } from '../profiles/shipped.ts'
import type { Invited } from './invitation.queries.ts'

/** The role that an invitation offers, as its network calls it: "ULG coordinator, Genk". */
export function offeredRole(
  { invitation, network, city, ownWord }: Invited,
  { t, lang }: { t: Text; lang: Lang },
): string {
  const shipped = network && shippedProfile(network.profile).role.find(({ key }) => key === invitation.role)
  const label = ownWord ?? shipped?.label
  return roleIn(t, invitation.role, city, () => (label && wordOf(label, lang)) || undefined)
}
