import { pageAsked } from '#platform/ui'
import { type TestingState, testingStates } from '../schema.ts'

/** What the address of the list asks for. */
export interface TestFilters {
  city: string
  theme: string
  state: TestingState | ''
  page: number
}

export function readTestFilters(query: URLSearchParams): TestFilters {
  const value = (name: string) => (query.get(name) ?? '').replaceAll('\0', '').slice(0, 300)
  return {
    city: value('city'),
    theme: value('theme'),
    state: testingStates.find((state) => state === query.get('state')) ?? '',
    page: pageAsked(query),
  }
}
