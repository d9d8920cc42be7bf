import { usePage } from '#platform/ui'
import type { PairWhy } from './wishes.ts'

/** Why two cities stand together, in words. */
export function WhyPair({ why, byHand }: { why: PairWhy; byHand: boolean }) {
  const { t, format } = usePage()
  const words = [
    ...(byHand ? [t('reviews.pair.byHand')] : []),
    ...(why.shows.length > 0 ? [t('reviews.pair.shows', { themes: format.list(why.shows) })] : []),
    ...(why.same.length > 0 ? [t('reviews.pair.same', { themes: format.list(why.same) })] : []),
    ...(why.shows.length + why.same.length === 0 ? [t('reviews.pair.nothing')] : []),
    t(why.repeated ? 'reviews.pair.repeated' : 'reviews.pair.fresh'),
    ...(why.mirrored ? [t('reviews.pair.mirrored')] : []),
  ]
  return <p class="soft review-why">{words.join(' ')}</p>
}
