import type { Theme } from '#networks'
import { usePage } from '#platform/ui'
import type { PairWhy } from './wishes.ts'

interface Props {
  why: PairWhy
  byHand: boolean
  themes: Pick<Theme, 'code' | 'title'>[]
}

/** Two cities may have nearly everything in common; a few names say enough. */
const mostNamed = 2

/** Why two cities stand together, in words: what they have in common by its name. */
export function WhyPair({ why, byHand, themes }: Props) {
  const { t, format } = usePage()
  const called = (code: string) => {
    const title = themes.find((theme) => theme.code === code)?.title
    return title ? `${title} (${code})` : code
  }
  const named = (codes: string[]) => {
    const shown = codes.length > mostNamed + 1 ? codes.slice(0, mostNamed) : codes
    const more = codes.length - shown.length
    return format.list([...shown.map(called), ...(more > 0 ? [t('reviews.pair.more', { count: more })] : [])])
  }
  const words = [
    ...(byHand ? [t('reviews.pair.byHand')] : []),
    ...(why.shows.length > 0 ? [t('reviews.pair.shows', { themes: named(why.shows) })] : []),
    ...(why.same.length > 0 ? [t('reviews.pair.same', { themes: named(why.same) })] : []),
    ...(why.shows.length + why.same.length === 0 ? [t('reviews.pair.nothing')] : []),
    t(why.repeated ? 'reviews.pair.repeated' : 'reviews.pair.fresh'),
    ...(why.mirrored ? [t('reviews.pair.mirrored')] : []),
  ]
  return <p class="soft review-why">{words.join(' ')}</p>
}
