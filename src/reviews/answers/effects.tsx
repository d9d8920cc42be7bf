import type { Network } from '#networks'
import { causeValue, type Effect, EffectLink } from '#plans'
import { usePage } from '#platform/ui'
import type { Remark } from '../rounds/round.queries.ts'
import { tookOver } from './cause.queries.ts'

interface Props {
  network: Network
  remark: Pick<Remark, 'id' | 'kind' | 'response'>
  effects: Effect[]
  /** Where those who may edit say which change it led to; nothing where there is no version yet that could have changed. */
  causes: string | null
  mayEdit: boolean
}

/** What a remark led to: each change by name, or calmly that nobody has said so yet. */
export function RemarkEffects({ network, remark, effects, causes, mayEdit }: Props) {
  const { t } = usePage()
  if (effects.length > 0)
    return (
      <p class="review-effects">
        {t('reviews.effect.changed', { count: effects.length })}{' '}
        {effects.map((effect, at) => (
          <>
            {at > 0 ? ' · ' : ''}
            <EffectLink network={network} effect={effect} />
          </>
        ))}
      </p>
    )
  if (causes === null || !tookOver(remark)) return null
  return (
    <p class="review-effects soft">
      {t('reviews.effect.none')}{' '}
      {mayEdit ? (
        <a href={`${causes}?cause=${causeValue({ kind: 'review', id: remark.id })}`}>{t('reviews.effect.join')}</a>
      ) : null}
    </p>
  )
}
