export { checksAs, editsTest, formAudienceIn, isAgreed, readsChecks, readsForm, seesTest } from './access.ts'
export { answerRemark } from './checks/answer.commands.ts'
export { checkDraft, type Said } from './checks/check.commands.ts'
export { draftAt, draftPath, roundAt, roundPath } from './checks/check.paths.ts'
export { type RoundWithChecks, remarksIn, roundsOf } from './checks/check.queries.ts'
export {
  type Checkable,
  type CheckField,
  type CheckPiece,
  type CheckSubject,
  checkable,
  type MissingPiece,
  type Snapshot,
  type TakenOver,
} from './checks/checkable.ts'
export { MissingList } from './checks/draft.show.tsx'
export { type Sent, sendToCheck } from './checks/round.commands.ts'
export { type Doing, doingOf } from './doing.ts'
export { isOpen, OpenEntry } from './open-entry.tsx'
export { type PlanFocus, planFocusOf } from './plan-focus/plan-focus.queries.ts'
export { addEvidence, type Seen } from './running/evidence.commands.ts'
export { type Conclusion, concludeTest, markStep, moveCycle, startTest } from './running/run.commands.ts'
export {
  besideTestingAction,
  type TestingActionStep,
  type TestingActionSubject,
  testingActionSteps,
} from './slots.ts'
export {
  inTestingAction,
  mayAddEvidence,
  mayEditTest,
  mayReadChecks,
  mayReadForm,
  maySeeTestingAction,
  type TestingActionEnv,
  type TestingActionLocals,
} from './testing-actions/in-testing-action.ts'
export { originsField } from './testing-actions/origin.kept.ts'
export { isThere, originTitles } from './testing-actions/origin.queries.ts'
export { setTestingState } from './testing-actions/state.commands.ts'
export {
  originChoice,
  originColumns as testOriginColumns,
  originKinds as testOriginKinds,
} from './testing-actions/testing-action.origins.ts'
export { testingActionAt, testingActionPath, testsPath } from './testing-actions/testing-action.paths.ts'
export { seenTests, type TestingAction, testsByIds } from './testing-actions/testing-action.queries.ts'
