export { needAudiences } from './access.ts'
export {
  type Balance,
  type Cell,
  type Coverage,
  canTeach,
  type GapClass,
  gapClasses,
  type PracticeInCell,
  wantsToLearn,
} from './matrix/coverage.ts'
export { cellPath, matrixPath } from './matrix/matrix.paths.ts'
export { matrixOf } from './matrix/matrix.queries.ts'
export { figuresOf, type Matrix, type MatrixFigures, type MatrixRow } from './matrix/matrix.ts'
export { Legend, StateSign } from './matrix/sign.tsx'
export { GapWords } from './matrix/who-can-teach.tsx'
export { groupNeedsIn } from './needs/group.commands.ts'
export { type Doing, type NeedValues, raiseNeed, raiseNeedIn } from './needs/need.commands.ts'
export { doingOf } from './needs/need.doing.ts'
export { needPath, needsPath } from './needs/need.paths.ts'
export { type ListedNeed, needsByIds, needsInThemes, needsOfCity, openNeeds } from './needs/need.queries.ts'
export { NeedStateTag, wordOfPriority } from './needs/need.words.tsx'
export { promisedNeeds } from './needs/promised.queries.ts'
export {
  type AfterMeeting,
  sayAfterMeeting,
  takeOffAgenda,
  takeOntoAgenda,
  waiting,
} from './needs/state.commands.ts'
export { practicePath } from './practices/practice.paths.ts'
export { besideNeed, besidePractice, type NeedSubject, type PracticeSubject, partSteps } from './slots.ts'
export { conceptPath } from './thesaurus/concept.paths.ts'
export { type ConceptOf, conceptsBySubject } from './thesaurus/concept.queries.ts'
export { ConceptsError, importConcepts } from './thesaurus/concepts.import.ts'
export { likelySubThemes } from './thesaurus/likely-themes.queries.ts'
export { type Meaning, meaningless, meaningOf } from './thesaurus/meaning.queries.ts'
export { type ConceptTree, conceptTree, type Shared, sharedConcepts } from './thesaurus/shared-concepts.ts'
