import { type City, cityPath } from '#networks'
import { usePage } from '#platform/ui'
import { WhyPair } from '../pairs/why.tsx'
import { whyOf } from '../pairs/wishes.ts'
import type { RoundPage } from './round.page.ts'
import { livePath, reviewPath, sentPath } from './round.paths.ts'
import { ReviewStateTag } from './round.words.tsx'

const nameOf = (cities: City[], id: string): string => cities.find((city) => city.id === id)?.name ?? ''

/** What the reader's city has to read, with why it was chosen. */
export function ToRead({ network, round, cities, pairs, own }: RoundPage) {
  const { t } = usePage()
  const mine = pairs.filter(({ reviewerCityId }) => own.includes(reviewerCityId))
  if (mine.length === 0 || round.state === 'prepared') return null
  return (
    <section aria-labelledby="to-read">
      <h2 id="to-read">{t('reviews.round.toRead')}</h2>
      {mine.map((review) => {
        const city = cities.find(({ id }) => id === review.reviewedCityId)
        const why = whyOf(review)
        return (
          <article class="review-card">
            <h3>
              <a href={reviewPath(network, round, review)}>{city?.name}</a>
            </h3>
            <p class="review-facts">
              <ReviewStateTag state={review.state} />
              {own.length > 1 ? (
                <span>{t('reviews.review.by', { city: nameOf(cities, review.reviewerCityId) })}</span>
              ) : null}
              {city ? <a href={livePath(network, round, city)}>{t('reviews.live.title')}</a> : null}
            </p>
            {why ? <WhyPair why={why} byHand={review.byHand} /> : null}
          </article>
        )
      })}
    </section>
  )
}

/** What was said of the reader's own city; by how many, and only where it may be known by whom. */
export function OwnCities({ network, round, cities, pairs, own }: RoundPage) {
  const { t, format } = usePage()
  if (round.state === 'prepared') return null
  const about = [...Map.groupBy(pairs, ({ reviewedCityId }) => reviewedCityId)].filter(([id]) => own.includes(id))
  if (about.length === 0) return null
  return (
    <section aria-labelledby="about-own">
      <h2 id="about-own">{t('reviews.round.aboutOwn')}</h2>
      {about.map(([id, of]) => {
        const city = cities.find((one) => one.id === id)
        if (!city) return null
        const sent = of.filter(({ state }) => state === 'sent' || state === 'answered').length
        return (
          <article class="review-card">
            <h3>
              <a href={sentPath(network, round, city)}>{city.name}</a>
            </h3>
            <p class="review-facts">
              <span>
                {round.namesHidden
                  ? t('reviews.round.readByMany', { count: of.length })
                  : t('reviews.round.readBy', {
                      cities: format.list(of.map(({ reviewerCityId }) => nameOf(cities, reviewerCityId)).sort()),
                    })}
              </span>
              <span class="number">{t('reviews.round.sentOf', { sent, all: of.length })}</span>
              <a href={livePath(network, round, city)}>{t('reviews.live.title')}</a>
            </p>
          </article>
        )
      })}
    </section>
  )
}

/** For those who lead: every pair, how far it is. What is still being written nobody else reads. */
export function Progress({ network, round, cities, pairs }: RoundPage) {
  const { t, format } = usePage()
  const groups = [...Map.groupBy(pairs, ({ reviewedCityId }) => reviewedCityId)].sort(
    ([a], [b]) => cities.findIndex(({ id }) => id === a) - cities.findIndex(({ id }) => id === b),
  )
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t('reviews.round.whoReads')}</h2>
      {round.namesHidden ? <p class="soft">{t('reviews.round.hiddenHere')}</p> : null}
      {groups.map(([id, of]) => {
        const city = cities.find((one) => one.id === id)
        if (!city) return null
        return (
          <article class="review-card">
            <h3>
              <a href={cityPath(network, city)}>{city.name}</a>
            </h3>
            <ul class="rows">
              {of.map((review) => (
                <li>
                  <a href={reviewPath(network, round, review)}>
                    {t('reviews.review.by', { city: nameOf(cities, review.reviewerCityId) })}
                  </a>
                  <span>
                    <ReviewStateTag state={review.state} />{' '}
                    {review.sentOn ? <span class="soft">{format.date(review.sentOn)}</span> : null}
                  </span>
                </li>
              ))}
            </ul>
            <p class="review-facts">
              <a href={sentPath(network, round, city)}>{t('reviews.round.whatWasSent')}</a>
              <a href={livePath(network, round, city)}>{t('reviews.live.title')}</a>
            </p>
          </article>
        )
      })}
    </section>
  )
}
