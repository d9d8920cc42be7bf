import { clockOf, type Network } from '#networks'
import type { Fields } from '#platform/records'
import { lastDayOf } from '#platform/time'
import { usePage } from '#platform/ui'
import type { LocalGroup, LocalGroupMember } from './local-group.queries.ts'
import type { GroupKind, GroupScope, GroupState } from './schema.ts'

/** How the facts of a group are called and read, in its history and where two people changed them. */
export const groupFields: Fields = {
  name: { label: 'local-groups.group.name' },
  kind: { label: 'local-groups.group.kind', say: (value, { t }) => t(`local-groups.kind.${value as GroupKind}`) },
  state: { label: 'local-groups.group.state', say: (value, { t }) => t(`local-groups.state.${value as GroupState}`) },
  isNew: {
    label: 'local-groups.group.isNew',
    say: (value, { t }) => t(value ? 'local-groups.group.new' : 'local-groups.group.existing'),
  },
  builtOn: { label: 'local-groups.group.builtOn' },
  scope: { label: 'local-groups.group.scope', say: (value, { t }) => t(`local-groups.scope.${value as GroupScope}`) },
  subGroups: { label: 'local-groups.group.subGroups' },
}

/** The same for a member. */
export const memberFields: Fields = {
  name: { label: 'local-groups.member.name' },
  organisation: { label: 'local-groups.member.organisation' },
  email: { label: 'local-groups.member.email' },
  memberKind: { label: 'local-groups.member.kind' },
  sector: { label: 'local-groups.member.sector' },
  part: {
    label: 'local-groups.member.part',
    say: (value, { t }) => t(`local-groups.member.${value as 'active' | 'passive'}`),
  },
  subGroup: { label: 'local-groups.member.subGroup' },
  since: { label: 'local-groups.member.since' },
  until: { label: 'local-groups.member.until' },
  note: { label: 'local-groups.member.note' },
  audience: {
    label: 'local-groups.member.shown',
    say: (value, { t }) => t(value === 'city' ? 'local-groups.member.forCity' : 'local-groups.member.forNetwork'),
  },
}

/** What a member is called: a person by their name, else the organisation. */
export const nameOf = ({ name, organisation }: Pick<LocalGroupMember, 'name' | 'organisation'>): string =>
  name ?? organisation ?? ''

/** What a group is called in a title. */
export const useGroupName = (city: { name: string }, group: Pick<LocalGroup, 'name'> | null): string =>
  group?.name ?? usePage().t('local-groups.group.of', { city: city.name })

/** Whether a group still stays within the city hall although more than half of the network's time is over. */
export function staysInside(network: Network, group: Pick<LocalGroup, 'scope'> | null): boolean {
  if (group?.scope !== 'city_hall' || !network.start || !network.end) return false
  const [from, to] = [Date.parse(`${network.start}-01-01`.slice(0, 10)), Date.parse(lastDayOf(network.end))]
  return Date.parse(clockOf(network)) > (from + to) / 2
}
