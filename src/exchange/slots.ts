import type { City, NetworkLocals, Theme } from '#networks'
import { gathered, type Slot, slot } from '#platform/slice'
import type { MessageWithoutArgs } from '#platform/text'
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

/** What a city works on, as whoever speaks for it finds it in their part of the front page: its log, its tests, its plan. */
export interface PartStep {
  label: MessageWithoutArgs
  place: number
  /** What follows the network's address. */
  at: (city: { slug: string }) => string
}

export const partSteps = gathered<PartStep>()
