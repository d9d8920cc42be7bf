export { decidesOnActions } from './access.ts'
export { moveActionIn } from './logs/action.commands.ts'
export type { DraftAction } from './logs/action.queries.ts'
export { besideDraftAction, type DraftActionSubject } from './slots.ts'
