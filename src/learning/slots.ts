import type { JSX } from 'hono/jsx/jsx-runtime'
import type { City, NetworkLocals } from '#networks'
import { gathered, type Slot, slot } from '#platform/slice'
import type { GridRow } from './grids/grid.queries.ts'
import type { DraftAction } from './logs/action.queries.ts'

export interface DraftActionSubject {
  action: DraftAction
  city: City
}

/** Panels on the page of a draft action: the test it becomes, the plan it enters. */
export const besideDraftAction: Slot<DraftActionSubject, NetworkLocals> = slot()

export interface GridRowSubject {
  row: GridRow
  city: City
}

/** What else a row of a grid can become, as a button under it for whoever may; nothing is read for it, there are many rows. */
export const growsFromRow = gathered<{
  place: number
  show: (locals: NetworkLocals, subject: GridRowSubject) => JSX.Element | null
}>()
