import type { Row, Sheet, Trouble } from '#platform/sheets'
import { saying } from '#platform/text'
import { testingActions as tests } from '../schema.ts'

/** Whoever has the file reads all of it; what it says of who may see a row holds where it is taken in. */
const audiences = ['group', 'network', 'public']
const statuses = ['idea', 'started', 'not_yet_identified']

export const testingActionSheet: Sheet = {
  name: 'testing_actions',
  help: 'What cities try out on a small scale.',
  key: ['id'],
  restricted: { audience: 'audience', within: 'city' },
  kept: {
    table: tests,
    id: tests.id,
    networkId: tests.networkId,
    position: tests.position,
    changedAt: tests.changedAt,
  },
  check: titleOrOpen,
  columns: [
    { name: 'id', kind: 'id', required: true, kept: tests.slug, help: 'A short id, such as ta-genk-1.' },
    {
      name: 'city',
      kind: 'id',
      required: true,
      kept: tests.cityId,
      names: { sheets: ['cities'] },
      help: 'The id of the city.',
    },
    {
      name: 'title',
      kind: 'text',
      kept: tests.title,
      help: 'The title; required unless the status is not_yet_identified.',
    },
    { name: 'description', kind: 'text', kept: tests.description, help: 'What is tried out.' },
    { name: 'target_group', kind: 'text', kept: tests.targetGroup, help: 'For whom.' },
    {
      name: 'sub_themes',
      kind: 'code',
      list: true,
      kept: tests.subThemes,
      names: { sheets: ['themes'] },
      help: 'Codes of sub-themes, parted by ;.',
    },
    { name: 'status', kind: 'one-of', choices: statuses, kept: tests.status, help: `One of ${statuses.join(', ')}.` },
    { name: 'note', kind: 'text', kept: tests.note, help: 'Anything else.' },
    {
      name: 'audience',
      kind: 'one-of',
      choices: audiences,
      whenEmpty: 'public',
      ifUsed: true,
      kept: tests.audience,
      help: `Who may see it: ${audiences.join(', ')}; public if empty.`,
    },
  ],
}

function titleOrOpen(row: Row): Trouble[] {
  if (row.title || row.status === 'not_yet_identified') return []
  return [{ column: 'title', message: saying('actions.sheet.open') }]
}
