import type { Speech } from './checkable.ts'

const parts = ['summary', 'budget', 'capacity', 'timeframe', 'results', 'experiment'] as const

/** The five parts of the form, and that of an experiment; a part of the network's own is called as it calls it. */
export function partWord(part: string | null, { t }: Pick<Speech, 't'>): string | null {
  const known = parts.find((one) => one === part)
  return known ? t(`actions.check.part.${known}`) : part
}
