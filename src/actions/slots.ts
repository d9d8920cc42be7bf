import type { City, NetworkLocals } from '#networks'
import { gathered, type Slot, slot } from '#platform/slice'
import type { MessageWithoutArgs } from '#platform/text'
import type { TestingAction } from './testing-actions/testing-action.queries.ts'

export interface TestingActionSubject {
  action: TestingAction
  city: City
}

/** Panels on the page of a testing action: its checks, how it runs, what it did to the plan. */
export const besideTestingAction: Slot<TestingActionSubject, NetworkLocals> = slot()

/** Where to go from the page of a testing action, for whoever may: send it, check it, conclude it. The first is filled. */
export interface TestingActionStep {
  label: MessageWithoutArgs
  place: number
  /** What follows the network's address, or nothing where this person does nothing here. */
  at: (locals: NetworkLocals, subject: TestingActionSubject) => string | undefined | Promise<string | undefined>
}

export const testingActionSteps = gathered<TestingActionStep>()
