import type { Sheet } from '#platform/sheets'
import { obligations } from '../schema.ts'

export const obligationSheet: Sheet = {
  name: 'obligations',
  help: 'What the network and its partners owe: how many of what, and when.',
  key: ['id'],
  kept: {
    table: obligations,
    id: obligations.id,
    networkId: obligations.networkId,
    position: obligations.position,
    changedAt: obligations.changedAt,
  },
  columns: [
    { name: 'id', kind: 'id', required: true, kept: obligations.slug, help: 'A short id, such as D01.' },
    {
      name: 'type',
      kind: 'text',
      required: true,
      kept: obligations.type,
      help: 'What is owed, such as Online academy.',
    },
    {
      name: 'count',
      kind: 'integer',
      max: 1_000_000,
      kept: obligations.count,
      help: 'How many; empty if the source does not say.',
    },
    { name: 'qualifier', kind: 'text', kept: obligations.qualifier, help: 'exactly, at least, or per something.' },
    { name: 'unit', kind: 'text', kept: obligations.unit, help: 'What is counted, such as meeting.' },
    {
      name: 'per',
      kind: 'one-of',
      choices: ['network', 'partner'],
      kept: obligations.per,
      help: 'Owed once by the network, or by each partner.',
    },
    { name: 'writer', kind: 'text', kept: obligations.writer, help: 'Who writes it.' },
    { name: 'checker', kind: 'text', kept: obligations.checker, help: 'Who checks it.' },
    {
      name: 'due_rule',
      kind: 'one-of',
      choices: ['date', 'event', 'batch', 'recurring', 'none'],
      kept: obligations.dueRule,
      help: 'How it becomes due: date, event, batch, recurring or none.',
    },
    {
      name: 'due_anchor',
      kind: 'text',
      kept: obligations.dueAnchor,
      help: 'A kind of meeting, an id, quarter, half_year or network_end.',
    },
    {
      name: 'due_offset',
      kind: 'text',
      kept: obligations.dueOffset,
      help: 'before, during, after, by or from the anchor.',
    },
    { name: 'due', kind: 'date', list: true, kept: obligations.due, help: 'Dates, parted by ;.' },
    { name: 'due_as_written', kind: 'text', kept: obligations.dueAsWritten, help: 'The dates in the source’s words.' },
    { name: 'note', kind: 'text', kept: obligations.note, help: 'Anything else.' },
  ],
}
