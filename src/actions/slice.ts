import type { Slice } from '#platform/slice'
import { searchablePlanFocus } from './plan-focus/plan-focus.searchable.ts'
import { planFocusSheet } from './plan-focus/plan-focus.sheet.ts'
import { searchableTestingActions } from './testing-actions/testing-action.searchable.ts'
import { testingActionSheet } from './testing-actions/testing-action.sheet.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  searchable: [searchableTestingActions, searchablePlanFocus],
  sheets: [planFocusSheet, testingActionSheet],
}
