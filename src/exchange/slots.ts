import type { City, NetworkLocals, Theme } from '#networks'
import { type Slot, slot } from '#platform/slice'
import type { ListedNeed } from './needs/need.queries.ts'
import type { Practice } from './practices/practice.queries.ts'

export interface NeedSubject {
  need: ListedNeed
}

/** Panels on the page of a need: who could answer it, where it is on an agenda, what came of it. */
export const besideNeed: Slot<NeedSubject, NetworkLocals> = slot()

export interface CellSubject {
  city: City
  subTheme: Theme
}

/** Panels on the page of a cell of the matrix. */
export const besideCell: Slot<CellSubject, NetworkLocals> = slot()

export interface PracticeSubject {
  practice: Practice
}

/** Panels on the page of a practice: where it was shown, what grew from it. */
export const besidePractice: Slot<PracticeSubject, NetworkLocals> = slot()
