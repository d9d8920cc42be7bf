import { citiesOf, type DeskItem, type Ground } from '#networks'
import type { Speak } from '#platform/text'
import { demandAt } from '../matches/match.paths.ts'
import { waitingIn } from './your-part.queries.ts'

/** Questions that one city asked another: they wait for the one that was asked. */
export const questionsToAnswer = {
  async find({ db, network }: Ground, { t }: ReturnType<Speak>): Promise<DeskItem[]> {
    const [cities, { questions }] = await Promise.all([citiesOf(db, network), waitingIn(db, network, null)])
    return questions.flatMap(({ subTheme, taker, supplierId }) => {
      const supplier = cities.find(({ id }) => id === supplierId)
      if (!supplier) return []
      const answer = new URLSearchParams({ what: 'answer', city: supplier.slug })
      return {
        cityId: supplier.id,
        title: `${t('exchange.part.question', { taker: taker.name, supplier: supplier.name })} ${subTheme.title}`,
        at: `${demandAt(subTheme, taker)}/decisions?${answer}`,
      }
    })
  },
}
