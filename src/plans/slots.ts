import { gathered, type Slot, slot } from '#platform/slice'
import type { MessageWithoutArgs } from '#platform/text'
import type { PlanLocals } from './in-plan.ts'
import type { PlanAction, PlanSection } from './plan.queries.ts'

/** Panels beside a plan as it is written now: its versions, what was said of it, its documents. `locals` holds city and plan. */
export const besidePlan: Slot<Record<string, never>, PlanLocals> = slot()

/** What stands below the text of a section on its page: writing together, comments. */
export const besideSection: Slot<{ section: PlanSection }, PlanLocals> = slot()

/** What stands below an action on its page: comments, how it goes. */
export const besideAction: Slot<{ action: PlanAction }, PlanLocals> = slot()

/** Where to go from a plan as it is written now: freeze it, its documents, what was said of it. */
export interface PlanStep {
  label: MessageWithoutArgs
  place: number
  /** What follows the address of the draft, or nothing where this person does nothing there. */
  at: (locals: PlanLocals) => `/${string}` | undefined
}

export const planSteps = gathered<PlanStep>()
