import { daysAfter, firstDayOf } from '#platform/time'
import type { TestingStep } from '../testing-actions/testing-action.queries.ts'

/** Permissions that are not there yet: what warns before a start. */
export const permissionsMissing = (steps: TestingStep[]): TestingStep[] =>
  steps.filter(({ kind, doneOn }) => kind === 'permission' && doneOn === null)

/**
 * The last day on which something that takes its time can be asked for: so many days before it is needed, which is its own
 * day or the beginning of the test. Nothing where it is not known how long it takes, or when it is needed.
 */
export function beginBy(step: TestingStep, action: { startsOn: string | null }): string | null {
  const needed = step.endsOn ?? step.startsOn ?? action.startsOn
  if (step.leadDays === null || !needed) return null
  return daysAfter(firstDayOf(needed), -step.leadDays)
}
