export { checksAs, editsTest, isAgreed, readsChecks, readsForm, seesTest } from './access.ts'
export { type Doing, doingOf } from './doing.ts'
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
export { setTestingState } from './testing-actions/state.commands.ts'
export { testingActionPath, testsPath } from './testing-actions/testing-action.paths.ts'
export { seenTests, type TestingAction } from './testing-actions/testing-action.queries.ts'
