import { usePage } from '#platform/ui'
import type { Review, Round } from '../rounds/round.queries.ts'
import { outcomeOf } from './wishes.ts'

/** How the pairs came about: what was aimed at and what was proved, in words. It stays when the round is open. */
export function Explained({ round, pairs }: { round: Round; pairs: Review[] }) {
  const { t } = usePage()
  const outcome = outcomeOf(round)
  if (!outcome) return null
  const { wanted, most, proof, repeated, mirrored, mutual } = outcome
  return (
    <details class="review-explained">
      <summary>{t('reviews.pair.how')}</summary>
      <p>{t('reviews.pair.aims', { each: round.each })}</p>
      <ol>
        <li>{t('reviews.pair.aim.number', { most, wanted, proved: proof.number ? 'yes' : 'no' })}</li>
        <li>{t('reviews.pair.aim.repeated', { count: repeated })}</li>
        <li>{t('reviews.pair.aim.mirrored', { count: mirrored, mutual })}</li>
        <li>{t('reviews.pair.aim.common')}</li>
      </ol>
      <p>
        {t(proof.rest ? 'reviews.pair.proved' : 'reviews.pair.notProved')}{' '}
        {pairs.some(({ byHand }) => byHand) ? t('reviews.pair.changedByHand') : null}
      </p>
    </details>
  )
}
