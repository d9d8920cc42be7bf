import { Tag, type Tone, usePage } from '#platform/ui'
import type { TestingState } from '../schema.ts'

const tones: Partial<Record<TestingState, Tone>> = {
  in_check: 'want',
  returned: 'want',
  agreed: 'give',
  presented: 'give',
  running: 'give',
  reviewed: 'give',
  concluded: 'give',
  dropped: 'nobody',
}

/** How far a testing action has come. */
export function TestStateTag({ state }: { state: TestingState }) {
  const { t } = usePage()
  return <Tag tone={tones[state]}>{t(`actions.test.state.${state}`)}</Tag>
}
