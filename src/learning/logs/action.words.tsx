import { Tag, type Tone, usePage } from '#platform/ui'
import type { ActionState } from '../schema.ts'

const tones: Partial<Record<ActionState, Tone>> = {
  discussed: 'want',
  kept: 'give',
  in_plan: 'give',
  dropped: 'nobody',
  merged: 'single',
}

/** How far a draft action has come. */
export function ActionStateTag({ state }: { state: ActionState }) {
  const { t } = usePage()
  return <Tag tone={tones[state]}>{t(`learning.action.state.${state}`)}</Tag>
}
