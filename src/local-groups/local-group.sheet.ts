import { sql } from 'drizzle-orm'
import type { Sheet } from '#platform/sheets'
import { localGroupMembers as members } from './schema.ts'

export const localGroupSheet: Sheet = {
  name: 'local_groups',
  help: 'Who is foreseen or named for the local group of each city.',
  key: ['city', 'member_kind'],
  repeats: true,
  kept: {
    table: members,
    id: members.id,
    networkId: members.networkId,
    position: members.position,
    changedAt: members.changedAt,
    // Organisations and kinds are public; persons stay here, and so does whoever has left.
    only: sql`t.name is null and t.until is null and not t.waiting`,
  },
  columns: [
    {
      name: 'city',
      kind: 'id',
      required: true,
      kept: members.cityId,
      names: { sheets: ['cities'] },
      help: 'The id of the city.',
    },
    {
      name: 'member_kind',
      kind: 'text',
      longest: 200,
      required: true,
      kept: members.memberKind,
      help: 'The kind of member, such as NGO.',
    },
    {
      name: 'organisation',
      kind: 'text',
      kept: members.organisation,
      help: 'Its name; empty if the kind is foreseen and none is named.',
    },
    { name: 'note', kind: 'text', kept: members.note, help: 'Anything else.' },
  ],
}
