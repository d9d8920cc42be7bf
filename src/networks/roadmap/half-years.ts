/** `2024-H1` as its first and last day, counted in months since the year 0; nothing for what a network calls otherwise. */
export interface HalfYearSpan {
  label: string
  first: number
  last: number
}

const written = /^(\d{4})-H([12])$/

export function spanOf(label: string | null): HalfYearSpan | null {
  const [, year, half] = written.exec(label ?? '') ?? []
  if (!label || !year) return null
  const first = Number(year) * 12 + (half === '1' ? 0 : 6)
  return { label, first, last: first + 5 }
}

/** The half-year a day or month stands in. */
export function halfYearAt(date: string): string {
  const [year, month = '01'] = date.split('-')
  return `${year}-H${Number(month) <= 6 ? 1 : 2}`
}

export function halfYearAfter(label: string): string {
  const span = spanOf(label)
  return span ? halfYearAt(writeMonth(span.first + 6)) : label
}

export const writeMonth = (count: number): string =>
  `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`

export const readMonth = (date: string | null, missing = 0): number | null => {
  const found = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '')
  return found ? Number(found[1]) * 12 + (found[2] ? Number(found[2]) - 1 : missing) : null
}

/** A bare year begins in January and ends in December. */
export const firstMonth = (date: string | null): number | null => readMonth(date, 0)
export const lastMonth = (date: string | null): number | null => readMonth(date, 11)
