import type { Fields, Kept } from '#platform/records'
import { type GridMethod, gridRows, learningGrids, type ReviewResult } from '../schema.ts'

export const keptGrid = { table: learningGrids } satisfies Kept
export const keptRow = { table: gridRows } satisfies Kept

const audience: Fields[string] = {
  label: 'learning.audience.name',
  say: (value, { t }) => t(`learning.audience.${value as 'group' | 'network' | 'public'}`),
}

/** How the fields of a grid are called and read in its history. */
export const gridFields: Fields = {
  method: { label: 'learning.grid.method', say: (value, { t }) => t(`learning.grid.method.${value as GridMethod}`) },
  takeHome: { label: 'learning.grid.takeHome' },
  sharedOn: { label: 'learning.grid.sharedOn' },
  filledOn: { label: 'learning.grid.filledOn' },
  audience,
}

/** The same of one of its rows. */
export const rowFields: Fields = {
  keyPoint: { label: 'learning.row.keyPoint' },
  relevance: { label: 'learning.row.relevance' },
  action: { label: 'learning.row.action' },
  who: { label: 'learning.row.who' },
  result: {
    label: 'learning.review.result',
    say: (value, { t }) => (value ? t(`learning.review.result.${value as ReviewResult}`) : ''),
  },
  resultNote: { label: 'learning.review.note' },
  audience,
}
