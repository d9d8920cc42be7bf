import { Tag, type Tone, usePage } from '#platform/ui'
import type { ReviewResult } from '../schema.ts'
import type { GridState } from './grid.state.ts'

const tones: Partial<Record<GridState, Tone>> = { filled: 'want', shared: 'give', reviewed: 'give' }

/** How far a grid has come, in a word or two. */
export function GridStateTag({ state }: { state: GridState }) {
  const { t } = usePage()
  return <Tag tone={tones[state]}>{t(`learning.grid.state.${state}`)}</Tag>
}

const results: Record<ReviewResult, Tone> = { done: 'give', partly: 'want', not_done: 'nobody', changed: 'single' }

/** What became of what was promised. */
export function ResultTag({ result }: { result: ReviewResult }) {
  const { t } = usePage()
  return <Tag tone={results[result]}>{t(`learning.review.result.${result}`)}</Tag>
}
