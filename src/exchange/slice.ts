import type { Slice } from '#platform/slice'
import { matrixSheet } from './matrix/matrix.sheet.ts'
import { searchableNeeds } from './matrix/need.searchable.ts'
import { searchablePractices } from './practices/practice.searchable.ts'
import { practiceSheet } from './practices/practice.sheet.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  searchable: [searchablePractices, searchableNeeds],
  sheets: [practiceSheet, matrixSheet],
}
