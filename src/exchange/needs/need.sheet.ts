import type { Sheet } from '#platform/sheets'
import { needStates, needs } from '../schema.ts'
import { audiences } from './need.form.ts'
import { groupOf, keepWhatFollows } from './need.sheet.sql.ts'

export const needSheet: Sheet = {
  name: 'needs',
  help: 'What the cities want to learn, each as a question. Whoever has the file reads all of it.',
  key: ['id'],
  ifUsed: true,
  restricted: { audience: 'audience', within: 'city' },
  kept: {
    table: needs,
    id: needs.id,
    networkId: needs.networkId,
    position: needs.position,
    changedAt: needs.changedAt,
    following: keepWhatFollows,
  },
  columns: [
    {
      name: 'id',
      kind: 'id',
      required: true,
      kept: needs.slug,
      help: 'A short name, such as genk-young-people.',
    },
    {
      name: 'city',
      kind: 'id',
      required: true,
      kept: needs.cityId,
      names: { sheets: ['cities'] },
      help: 'The id of the city that wants to learn it.',
    },
    {
      name: 'sub_theme',
      kind: 'code',
      required: true,
      kept: needs.themeId,
      names: { sheets: ['themes'] },
      help: 'The code of the sub-theme.',
    },
    { name: 'question', kind: 'text', required: true, kept: needs.question, help: 'What they want to learn.' },
    { name: 'background', kind: 'text', kept: needs.background, help: 'Why they ask, and what they have tried.' },
    { name: 'voiced_by', kind: 'text', kept: needs.voicedBy, help: 'Who said it, such as a youth council.' },
    {
      name: 'priority',
      kind: 'integer',
      min: 1,
      max: 3,
      whenEmpty: '2',
      kept: needs.priority,
      help: 'From 1, the most pressing, to 3; 2 if empty.',
    },
    {
      name: 'audience',
      kind: 'one-of',
      choices: audiences,
      whenEmpty: 'network',
      kept: needs.audience,
      help: `Who may see it: ${audiences.join(', ')}; network if empty.`,
    },
    {
      name: 'state',
      kind: 'one-of',
      choices: needStates,
      whenEmpty: 'raised',
      kept: needs.state,
      help: `What became of it: ${needStates.join(', ')}; raised if empty.`,
    },
    {
      name: 'group',
      kind: 'text',
      longest: 200,
      kept: groupOf,
      ifUsed: true,
      help: 'The question in common of several needs; those with the same words stand together.',
    },
  ],
}
