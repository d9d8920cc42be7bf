export { decidesOnActions } from './access.ts'
export { moveActionIn } from './logs/action.commands.ts'
export type { DraftAction } from './logs/action.queries.ts'
export { besideDraftAction, type DraftActionSubject, type GridRowSubject, growsFromRow } from './slots.ts'
