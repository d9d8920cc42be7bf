import type { Theme } from '#networks'

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
  page: number
}

export const filterNames = ['theme', 'city', 'country', 'kind', 'place', 'source', 'state'] as const

export function readPracticeFilters(query: URLSearchParams): PracticeFilters {
  const value = (name: string) => (query.get(name) ?? '').replaceAll('\0', '').slice(0, 300)
  const page = Number(query.get('page') ?? 1)
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
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** A theme stands for everything beneath it. */
export function themeWithin(themes: Theme[], code: string): string[] {
  const theme = themes.find((candidate) => candidate.code.toLowerCase() === code.toLowerCase())
  if (!theme) return []
  const ids = new Set([theme.id])
  for (const { id, parentId } of themes) if (parentId && ids.has(parentId)) ids.add(id)
  return [...ids]
}
