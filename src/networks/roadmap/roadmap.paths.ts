import { networkPath } from '../network.paths.ts'

type In = { slug: string }

export const roadmapPath = (network: In, rest = '') => networkPath(network, `/roadmap${rest}`)

export const roadmapItemPath = (network: In, item: In, rest = '') => roadmapPath(network, `/items/${item.slug}${rest}`)

/** The table of a half-year, which a network may call as it likes. */
export const halfYearPath = (network: In, halfYear: string, rest = '') =>
  roadmapPath(network, `/halves/${encodeURIComponent(halfYear)}${rest}`)

export const newItemPath = (network: In, halfYear?: string | null) =>
  roadmapPath(network, `/new${halfYear ? `?${new URLSearchParams({ half: halfYear })}` : ''}`)

export const nextHalfYearPath = (network: In, halfYear?: string) =>
  roadmapPath(network, `/next${halfYear ? `?${new URLSearchParams({ half: halfYear })}` : ''}`)
