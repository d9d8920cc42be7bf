import { sql } from 'drizzle-orm'
import type { Sheet } from '#platform/sheets'
import { roadmapItems as items } from '../schema.ts'

export const roadmapSheet: Sheet = {
  name: 'roadmap',
  help: 'What is planned, half-year by half-year.',
  key: ['id'],
  kept: {
    table: items,
    id: items.id,
    networkId: items.networkId,
    position: items.position,
    changedAt: items.changedAt,
    // What is still a draft is nobody's file.
    only: sql`not t.draft`,
    following: (networkId) => [
      sql`update roadmap_items t set state = coalesce(s.row->>'state', 'planned') from settled s
        where s.sheet = 'roadmap' and s.id = t.id and t.network_id = ${networkId}`,
    ],
  },
  columns: [
    { name: 'id', kind: 'id', required: true, kept: items.slug, help: 'A short id, such as R01.' },
    { name: 'half_year', kind: 'text', kept: items.halfYear, help: 'The half-year, such as 2024-H1.' },
    { name: 'lane_group', kind: 'text', kept: items.laneGroup, help: 'The group of lanes, such as partners’ tasks.' },
    { name: 'lane', kind: 'text', kept: items.lane, help: 'The lane in which it stands.' },
    { name: 'item', kind: 'text', required: true, kept: items.item, help: 'What is to be done.' },
    { name: 'responsible', kind: 'text', kept: items.responsible, help: 'Who does it.' },
    { name: 'contributes', kind: 'text', kept: items.contributes, help: 'Who helps.' },
    { name: 'from', kind: 'date', kept: items.from, help: 'When it begins: 2024, 2024-06 or 2024-06-13.' },
    { name: 'to', kind: 'date', kept: items.to, help: 'When it ends.' },
    { name: 'due_as_written', kind: 'text', kept: items.dueAsWritten, help: 'The due date in the source’s words.' },
    { name: 'due', kind: 'date', kept: items.due, help: 'The due date.' },
    {
      name: 'links_to',
      kind: 'id',
      list: true,
      kept: items.linksTo,
      names: { sheets: ['meetings', 'obligations'], loose: true },
      help: 'Ids of meetings or obligations, parted by ;.',
    },
    { name: 'note', kind: 'text', kept: items.note, help: 'Anything else.' },
    {
      name: 'state',
      kind: 'one-of',
      choices: ['moved', 'done', 'cancelled'],
      kept: { read: sql`nullif(t.state, 'planned')` },
      help: 'moved, done or cancelled; empty while it is planned.',
      ifUsed: true,
    },
    {
      name: 'reason',
      kind: 'text',
      kept: items.reason,
      help: 'Why it was moved or cancelled.',
      ifUsed: true,
    },
  ],
}
