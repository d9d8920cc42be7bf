import type { Row, Sheet, Trouble } from '#platform/sheets'
import { saying } from '#platform/text'
import { planFocus as focus } from '../schema.ts'

const statuses = ['identified', 'from_profile', 'not_yet_identified']

export const planFocusSheet: Sheet = {
  name: 'plan_focus',
  help: 'What the action plan of each city is about.',
  key: ['city', 'order'],
  repeats: true,
  kept: {
    table: focus,
    id: focus.id,
    networkId: focus.networkId,
    position: focus.position,
    changedAt: focus.changedAt,
  },
  check: focusOrOpen,
  columns: [
    {
      name: 'city',
      kind: 'id',
      required: true,
      kept: focus.cityId,
      names: { sheets: ['cities'] },
      help: 'The id of the city.',
    },
    { name: 'order', kind: 'integer', max: 1_000_000, kept: focus.order, help: 'First, second, third: 1, 2, 3.' },
    {
      name: 'focus',
      kind: 'text',
      kept: focus.focus,
      help: 'The focus; required unless the status is not_yet_identified.',
    },
    { name: 'status', kind: 'one-of', choices: statuses, kept: focus.status, help: `One of ${statuses.join(', ')}.` },
    {
      name: 'sub_themes',
      kind: 'code',
      list: true,
      kept: focus.subThemes,
      names: { sheets: ['themes'] },
      help: 'Codes of sub-themes, parted by ;.',
    },
    { name: 'note', kind: 'text', kept: focus.note, help: 'Anything else.' },
  ],
}

function focusOrOpen(row: Row): Trouble[] {
  if (row.focus || row.status === 'not_yet_identified') return []
  return [{ column: 'focus', message: saying('actions.sheet.open') }]
}
