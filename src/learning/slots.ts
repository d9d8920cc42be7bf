import type { City, NetworkLocals } from '#networks'
import { type Slot, slot } from '#platform/slice'
import type { DraftAction } from './logs/action.queries.ts'

export interface DraftActionSubject {
  action: DraftAction
  city: City
}

/** Panels on the page of a draft action: the test it becomes, the plan it enters. */
export const besideDraftAction: Slot<DraftActionSubject, NetworkLocals> = slot()
