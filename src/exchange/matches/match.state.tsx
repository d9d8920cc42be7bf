import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Network } from '#networks'
import { Tag, type Tone, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import type { MatchState as State } from '../schema.ts'
import type { CityMatch } from './match.demands.ts'

const tones: Record<State, Tone | undefined> = {
  accepted: 'give',
  agreed: 'give',
  asked: 'single',
  declined: 'nobody',
  set_aside: undefined,
}

/** What was decided, in a word or two. */
export function MatchState({ state }: { state: State }) {
  const { t } = usePage()
  return <Tag tone={tones[state]}>{t('exchange.match.state', { state })}</Tag>
}

/** The city, or the practice from outside with whose it is. */
export function useSupplierName(network: Network, { supply }: CityMatch): JSX.Element | string {
  const written = useWritten(network)
  if (supply.city) return supply.city.name
  const [practice] = supply.practices
  return (
    <>
      <span lang={written}>{practice?.title}</span>
      {practice?.owner && <>, {practice.owner}</>}
    </>
  )
}
