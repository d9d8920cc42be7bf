import type { Text } from '#platform/text'
import { Tag, type Tone, usePage } from '#platform/ui'
import type { Need } from './need.queries.ts'

const tones: Partial<Record<Need['state'], Tone>> = {
  addressed: 'give',
  on_agenda: 'want',
  open_after_meeting: 'single',
}

/** How far a need has come, in a word or two. */
export function NeedStateTag({ state }: Pick<Need, 'state'>) {
  const { t } = usePage()
  return <Tag tone={tones[state]}>{t(`exchange.need.state.${state}`)}</Tag>
}

/** How pressing a need is, in words; numbers come in from programs only. */
export function wordOfPriority(priority: number, t: Text): string {
  const known = priority <= 1 ? 1 : priority >= 3 ? 3 : 2
  return t(`exchange.need.priority.${known}`)
}

export const usePriority = (priority: number): string => wordOfPriority(priority, usePage().t)
