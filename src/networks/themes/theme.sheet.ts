import type { Sheet } from '#platform/sheets'
import { saying } from '#platform/text'
import { themes } from '../schema.ts'

export const themeSheet: Sheet = {
  name: 'themes',
  help: 'The themes and, under each, its sub-themes: the rows of the matrix.',
  required: true,
  key: ['code'],
  kept: {
    table: themes,
    id: themes.id,
    networkId: themes.networkId,
    position: themes.position,
    changedAt: themes.changedAt,
  },
  check: (row) =>
    typeof row.parent === 'string' &&
    typeof row.code === 'string' &&
    row.parent.toLowerCase() === row.code.toLowerCase()
      ? [{ column: 'parent', message: saying('networks.theme.sheet.itself') }]
      : [],
  columns: [
    { name: 'code', kind: 'code', required: true, kept: themes.code, help: 'A short code such as 1 or 1.1.' },
    {
      name: 'parent',
      kind: 'code',
      kept: themes.parentId,
      names: {
        sheets: ['themes'],
        only: { column: 'parent', filled: false, otherwise: saying('networks.theme.sheet.subTheme') },
      },
      help: 'The code of the theme it belongs to; empty for a theme.',
    },
    { name: 'title', kind: 'text', required: true, kept: themes.title, help: 'The title people read.' },
  ],
}
