import { type Theme, themeNamed, withSubThemes } from '#networks'
import { pageAsked } from '#platform/ui'

export const sorts = ['folder', 'title', 'city'] as const
export type Sort = (typeof sorts)[number]

/** What the address of the catalogue asks for. */
export interface PracticeFilters {
  q: string
  theme: string
  city: string
  country: string
  kind: string
  place: string
  source: string
  state: string
  sort: Sort
  /** Look for exactly what was typed. */
  asTyped: boolean
  page: number
}

export function readPracticeFilters(query: URLSearchParams): PracticeFilters {
  const value = (name: string) => (query.get(name) ?? '').replaceAll('\0', '').slice(0, 300)
  return {
    q: value('q'),
    theme: value('theme'),
    city: value('city'),
    country: value('country'),
    kind: value('kind'),
    place: value('place'),
    source: value('source'),
    state: value('state'),
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'folder',
    asTyped: query.get('spelling') === 'mine',
    page: pageAsked(query),
  }
}

/** A theme stands for everything beneath it. */
export function themeWithin(themes: Theme[], code: string): string[] {
  const theme = themeNamed(code, themes)
  return theme ? withSubThemes(theme, themes).map(({ id }) => id) : []
}
