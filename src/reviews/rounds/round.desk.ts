import { citiesOf, type DeskItem, type deskItems } from '#networks'
import { reviewAt, roundAt, sentAt } from './round.paths.ts'
import { waitingIn } from './round.queries.ts'

type Found = ReturnType<typeof deskItems.all>[number]

/** What waits for a city: reviews to write, and remarks to answer. Who made them is not said. */
export const reviewDesk: Found = {
  find: async ({ db, network }, { t }) => {
    const waiting = await waitingIn(db, network)
    if (waiting.length === 0) return []
    const cities = await citiesOf(db, network)
    const cityOf = (id: string) => cities.find((city) => city.id === id)
    const toWrite = waiting
      .filter(({ state }) => state !== 'sent')
      .map(
        (review): DeskItem => ({
          cityId: review.reviewerCityId,
          title: t('reviews.desk.write', { city: cityOf(review.reviewedCityId)?.name ?? '' }),
          note: review.round.title,
          due: review.round.dueOn,
          at: reviewAt(review.round, review),
        }),
      )
    const sent = waiting.filter(({ state, open }) => state === 'sent' && open > 0)
    const toAnswer = [
      ...Map.groupBy(sent, ({ round, reviewedCityId }) => `${round.id} ${reviewedCityId}`).values(),
    ].flatMap((of): DeskItem[] => {
      const [first] = of
      const city = first && cityOf(first.reviewedCityId)
      if (!first || !city) return []
      const count = of.reduce((sum, { open }) => sum + open, 0)
      return [
        {
          cityId: city.id,
          title: t('reviews.desk.answer', { count }),
          note: first.round.title,
          due: first.round.answersDueOn,
          at: sentAt(first.round, city),
        },
      ]
    })
    const missing = waiting.filter(({ state }) => state !== 'sent')
    const leading = [...Map.groupBy(waiting, ({ round }) => round.id).values()].flatMap((of): DeskItem[] => {
      const [first] = of
      const notSent = missing.filter(({ round }) => round.id === first?.round.id).length
      const toBeAnswered = of.reduce((sum, one) => sum + (one.state === 'sent' ? one.open : 0), 0)
      if (!first || notSent + toBeAnswered === 0) return []
      return [
        {
          cityId: 'leading',
          title: t('reviews.desk.round', { round: first.round.title }),
          note: t('reviews.desk.missing', { reviews: notSent, answers: toBeAnswered }),
          due: notSent > 0 ? first.round.dueOn : first.round.answersDueOn,
          at: roundAt(first.round),
        },
      ]
    })
    return [...toWrite, ...toAnswer, ...leading]
  },
}
