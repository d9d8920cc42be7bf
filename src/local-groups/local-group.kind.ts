import type { NetworkLocals, RecordKind } from '#networks'
import { groupAt } from './local-group.paths.ts'
import { groupsByIds, membersByIds } from './local-group.record.queries.ts'
import { groupFields, memberFields, nameOf } from './local-group.words.tsx'

/** What activity, follows and notices know of a local group. */
export const localGroupKind: RecordKind = {
  kind: 'local_group',
  label: 'local-groups.group.title',
  find: async ({ db, network, t }, ids) =>
    (await groupsByIds(db, network, ids)).map(({ id, name, city }) => ({
      id,
      title: name ?? t('local-groups.group.of', { city: city.name }),
      at: groupAt(city),
      cityId: city.id,
      audience: 'public',
    })),
  fields: async () => groupFields,
}

/** The same of a member: organisations are public, and a person is told of to those who speak for the city. */
export const localGroupMemberKind: RecordKind = {
  kind: 'local_group_member',
  label: 'local-groups.member.one',
  find: async ({ db, network, standing }: NetworkLocals, ids) =>
    (await membersByIds(db, { network, standing }, ids)).map(({ member, city }) => ({
      id: member.id,
      title: nameOf(member),
      at: groupAt(city),
      cityId: city.id,
      audience: member.name === null ? 'public' : 'city',
    })),
  fields: async () => memberFields,
}
