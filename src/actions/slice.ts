import { besideCity, besideTheme, networkFigures } from '#networks'
import { fill, mount, type Slice } from '#platform/slice'
import { testingActionFigure } from './figures.panel.ts'
import { planFocusPanel } from './plan-focus/plan-focus.panel.tsx'
import { searchablePlanFocus } from './plan-focus/plan-focus.searchable.ts'
import { planFocusSheet } from './plan-focus/plan-focus.sheet.ts'
import { themePlansPanel } from './plan-focus/theme-plans.panel.tsx'
import { testingActionRoutes } from './testing-actions/testing-action.routes.tsx'
import { searchableForms, searchableTestingActions } from './testing-actions/testing-action.searchable.ts'
import { testingActionSheet } from './testing-actions/testing-action.sheet.ts'
import { testingActionsPanel } from './testing-actions/testing-actions.panel.tsx'
import { themeTestsPanel } from './testing-actions/theme-tests.panel.tsx'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  mounts: [mount('/n/:network/testing-actions', testingActionRoutes)],
  pages: ['/testing-actions'],
  fillings: [
    () => networkFigures.register(testingActionFigure),
    fill(besideCity, 30, planFocusPanel),
    fill(besideCity, 40, testingActionsPanel),
    fill(besideTheme, 40, themePlansPanel),
    fill(besideTheme, 50, themeTestsPanel),
  ],
  searchable: [searchableTestingActions, searchableForms, searchablePlanFocus],
  sheets: [planFocusSheet, testingActionSheet],
}
