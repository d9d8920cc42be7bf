import type { Row, Sheet, Trouble } from '#platform/sheets'
import { saying } from '#platform/text'
import { cellStates, matrixCells as cells, matrixCellPractices as shown } from '../schema.ts'

export const matrixSheet: Sheet = {
  name: 'matrix',
  help: 'Who can teach what, and who wants to learn it: one row per sub-theme and city.',
  key: ['sub_theme', 'city'],
  kept: {
    table: cells,
    id: cells.id,
    networkId: cells.networkId,
    position: cells.position,
    changedAt: cells.changedAt,
    once: [{ column: cells.baselineState, from: 'state' }],
  },
  check: practiceIsNamed,
  columns: [
    {
      name: 'sub_theme',
      kind: 'code',
      required: true,
      kept: cells.themeId,
      names: { sheets: ['themes'] },
      help: 'The code of the sub-theme.',
    },
    {
      name: 'city',
      kind: 'id',
      required: true,
      kept: cells.cityId,
      names: { sheets: ['cities'] },
      help: 'The id of the city.',
    },
    {
      name: 'state',
      kind: 'one-of',
      choices: cellStates,
      required: true,
      kept: cells.state,
      help: `One of ${cellStates.join(', ')}.`,
    },
    {
      name: 'practices',
      kind: 'id',
      list: true,
      kept: {
        table: shown,
        owner: shown.cellId,
        target: shown.practiceId,
        position: shown.position,
        networkId: shown.networkId,
      },
      names: {
        sheets: ['practices'],
        only: {
          column: 'city',
          filled: true,
          otherwise: saying('exchange.matrix.sheet.outside'),
        },
      },
      help: 'Ids of the practices the city can show, parted by ;.',
    },
    {
      name: 'need',
      kind: 'text',
      kept: cells.need,
      help: 'What the city wants to learn; empty if not yet put into words.',
    },
    { name: 'basis', kind: 'text', kept: cells.basis, help: 'What the state rests on.' },
    {
      name: 'confidence',
      kind: 'one-of',
      choices: ['certain', 'high', 'medium', 'low'],
      kept: cells.confidence,
      help: 'How sure it is: certain, high, medium or low.',
    },
    { name: 'note', kind: 'text', kept: cells.note, help: 'Anything else.' },
  ],
}

function practiceIsNamed(row: Row): Trouble[] {
  const shows = row.state === 'practice' || row.state === 'practice_and_need'
  if (!shows || !('practices' in row) || (row.practices?.length ?? 0) > 0) return []
  return [{ column: 'practices', message: saying('exchange.matrix.sheet.practices', { state: String(row.state) }) }]
}
