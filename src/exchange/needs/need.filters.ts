import { pageAsked } from '#platform/ui'
import { type NeedState, needStates } from '../schema.ts'

export const needSorts = ['priority', 'city', 'theme', 'newest'] as const
export type NeedSort = (typeof needSorts)[number]

export const priorities = [1, 2, 3] as const
export type Priority = (typeof priorities)[number]

/** What the address of the list asks for. */
export interface NeedFilters {
  city: string
  theme: string
  state: NeedState | ''
  priority: Priority | undefined
  /** Under their sub-themes, those that ask the same together. */
  grouped: boolean
  sort: NeedSort
  page: number
}

export function readNeedFilters(query: URLSearchParams): NeedFilters {
  const value = (name: string) => (query.get(name) ?? '').replaceAll('\0', '').slice(0, 300)
  return {
    city: value('city'),
    theme: value('theme'),
    state: needStates.find((state) => state === query.get('state')) ?? '',
    priority: priorities.find((priority) => String(priority) === query.get('priority')),
    grouped: query.get('by') === 'theme',
    sort: needSorts.find((sort) => sort === query.get('sort')) ?? 'priority',
    page: pageAsked(query),
  }
}
