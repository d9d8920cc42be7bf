import { besideNeed, besidePractice, partSteps } from '#exchange'
import { besideDraftAction, growsFromRow } from '#learning'
import {
  besideCity,
  besideTheme,
  deskItems,
  evidenceKinds,
  type NetworkLocals,
  networkFigures,
  networkSteps,
  recordKinds,
  threadKinds,
  threadPanel,
} from '#networks'
import { fill, mount, type Slice } from '#platform/slice'
import { checkDesk } from './checks/check.desk.ts'
import { testingFormEvidence } from './checks/check.evidence.ts'
import { checkPanel, checkStep, seeQueue, sendStep } from './checks/check.panel.tsx'
import { checkRoutes, queueRoutes } from './checks/check.routes.tsx'
import { checkable } from './checks/checkable.ts'
import { draftRoutes, testCheckRoutes } from './checks/draft.routes.tsx'
import { roundRoutes } from './checks/round.routes.tsx'
import { testingActionChecks } from './checks/testing-action.checkable.ts'
import { testingActionFigure } from './figures.panel.ts'
import { planFocusPanel } from './plan-focus/plan-focus.panel.tsx'
import { searchablePlanFocus } from './plan-focus/plan-focus.searchable.ts'
import { planFocusSheet } from './plan-focus/plan-focus.sheet.ts'
import { themePlansPanel } from './plan-focus/theme-plans.panel.tsx'
import { evidenceKind } from './running/evidence.kind.ts'
import { evidenceRoutes } from './running/evidence.routes.tsx'
import { runRoutes } from './running/run.routes.tsx'
import { runningDesk } from './running/running.desk.ts'
import { addStep, concludeStep, conclusionPanel, runningPanel, startStep } from './running/running.panel.tsx'
import { testingEvidenceKind } from './running/test.evidence.ts'
import { besideTestingAction, type TestingActionSubject, testingActionSteps } from './slots.ts'
import { draftGrows, needGrows, practiceGrows, rowGrows } from './testing-actions/grow.panels.tsx'
import { testingActionApi, testingActionsApi } from './testing-actions/testing-action.api.ts'
import { testingActionKind } from './testing-actions/testing-action.kind.ts'
import { testsOfCityAt } from './testing-actions/testing-action.paths.ts'
import { testingActionRoutes } from './testing-actions/testing-action.routes.tsx'
import { searchableForms, searchableTestingActions } from './testing-actions/testing-action.searchable.ts'
import { testingActionSheet } from './testing-actions/testing-action.sheet.ts'
import { testingActionsPanel } from './testing-actions/testing-actions.panel.tsx'
import { themeTestsPanel } from './testing-actions/theme-tests.panel.tsx'
import { evidenceThread, focusThread, roundThread, testThread } from './testing-actions/thread.queries.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

const testThreadPanel = (locals: NetworkLocals, { action }: TestingActionSubject) =>
  threadPanel(locals, { kind: 'testing_action', id: action.id })

const ownTests = { label: 'actions.testing.ofCity', at: testsOfCityAt, place: 20 } as const

export const slice: Slice = {
  texts: { en, fr },
  mounts: [
    mount('/n/:network/testing-actions', testingActionRoutes),
    mount('/n/:network/testing-actions', runRoutes),
    mount('/n/:network/testing-actions', evidenceRoutes),
    mount('/n/:network/testing-actions', testCheckRoutes),
    mount('/n/:network/checks', queueRoutes),
    mount('/n/:network/checks', draftRoutes),
    mount('/n/:network/checks', roundRoutes),
    mount('/n/:network/checks', checkRoutes),
  ],
  pages: ['/testing-actions'],
  fillings: [
    () => networkFigures.register(testingActionFigure),
    () => threadKinds.register(focusThread),
    ...[testThread, roundThread, evidenceThread].map((kind) => () => threadKinds.register(kind)),
    () => recordKinds.register(testingActionKind),
    fill(besideNeed, 32, needGrows),
    fill(besidePractice, 32, practiceGrows),
    fill(besideDraftAction, 20, draftGrows),
    () => growsFromRow.register(rowGrows),
    fill(besideCity, 30, planFocusPanel),
    fill(besideCity, 40, testingActionsPanel),
    fill(besideTheme, 40, themePlansPanel),
    fill(besideTheme, 50, themeTestsPanel),
    fill(besideTestingAction, 80, testThreadPanel),
    fill(besideTestingAction, 20, checkPanel),
    fill(besideTestingAction, 10, conclusionPanel),
    fill(besideTestingAction, 15, runningPanel),
    () => testingActionSteps.register(startStep),
    () => testingActionSteps.register(addStep),
    () => testingActionSteps.register(concludeStep),
    () => recordKinds.register(evidenceKind),
    () => deskItems.register(runningDesk),
    () => evidenceKinds.register(testingEvidenceKind),
    () => testingActionSteps.register(checkStep),
    () => testingActionSteps.register(sendStep),
    () => checkable.register(testingActionChecks),
    () => networkSteps.register(seeQueue),
    () => partSteps.register(ownTests),
    () => deskItems.register(checkDesk),
    () => evidenceKinds.register(testingFormEvidence),
  ],
  searchable: [searchableTestingActions, searchableForms, searchablePlanFocus],
  sheets: [planFocusSheet, testingActionSheet],
  api: [testingActionsApi, testingActionApi],
}
