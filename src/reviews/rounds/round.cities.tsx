import { type City, cityPath, type Network } from '#networks'
import { versionPath } from '#plans'
import { Actions, ButtonLink, usePage } from '#platform/ui'
import { wasSent } from '../access.ts'
import { Explained } from '../pairs/explained.tsx'
import { PairsTable } from '../pairs/pairs.table.tsx'
import { VersionWords } from '../pairs/read.line.tsx'
import { WhyPair } from '../pairs/why.tsx'
import { type PairWhy, whyOf } from '../pairs/wishes.ts'
import type { RoundPage } from './round.page.ts'
import { livePath, reviewPath, sentPath } from './round.paths.ts'
import type { Review } from './round.queries.ts'
import { ReviewStateTag } from './round.words.tsx'

const nameOf = (cities: City[], id: string): string => cities.find((city) => city.id === id)?.name ?? ''

/** What the reader's city has to read, with why it was chosen. */
export function ToRead({ network, round, cities, pairs, themes, versions, own }: RoundPage) {
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
              <VersionRead review={review} versions={versions} />
            </p>
            {why ? <WhyPair why={why} byHand={review.byHand} themes={themes} /> : null}
            <Actions>
              <ButtonLink href={reviewPath(network, round, review)}>
                {t(wasSent(review) ? 'reviews.round.readAgain' : 'reviews.mail.read')}
                <span class="unseen">: {city?.name}</span>
              </ButtonLink>
            </Actions>
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
export function Progress(page: RoundPage) {
  const { network, round, cities, pairs, themes, versions } = page
  const { t, format } = usePage()
  const groups = [...Map.groupBy(pairs, ({ reviewedCityId }) => reviewedCityId)].sort(
    ([a], [b]) => cities.findIndex(({ id }) => id === a) - cities.findIndex(({ id }) => id === b),
  )
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{t('reviews.round.whoReads')}</h2>
      {round.namesHidden ? <p class="soft">{t('reviews.round.hiddenHere')}</p> : null}
      <PairsTable {...page} />
      <Explained {...page} />
      <details class="review-work">
        <summary>{t('reviews.round.cityByCity')}</summary>
        {groups.map(([id, of]) => {
          const city = cities.find((one) => one.id === id)
          if (!city) return null
          const [first] = of
          return (
            <article class="review-card">
              <h3>
                <a href={cityPath(network, city)}>{city.name}</a>
              </h3>
              {first ? <ReadOf {...{ network, city, versions }} review={first} /> : null}
              <ul class="review-pairs">
                {of.map((review) => (
                  <li>
                    <a href={reviewPath(network, round, review)}>
                      {t('reviews.review.by', { city: nameOf(cities, review.reviewerCityId) })}
                    </a>
                    <span>
                      <ReviewStateTag state={review.state} />{' '}
                      {review.sentOn ? <span class="soft">{format.date(review.sentOn)}</span> : null}
                    </span>
                    {review.why ? (
                      <WhyPair why={review.why as unknown as PairWhy} byHand={review.byHand} themes={themes} />
                    ) : null}
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
      </details>
    </section>
  )
}

type Versions = RoundPage['versions']

function VersionRead({ review, versions }: { review: Review; versions: Versions }) {
  const version = versions.get(review.planVersionId ?? '')
  return version ? <VersionWords {...version} /> : null
}

/** What was frozen of a city; those who lead may open it. */
function ReadOf({
  network,
  city,
  review,
  versions,
}: {
  network: Network
  city: City
  review: Review
  versions: Versions
}) {
  const { t } = usePage()
  const version = versions.get(review.planVersionId ?? '')
  if (!version) return null
  return (
    <p>
      {t('reviews.round.kind')}:{' '}
      <a href={versionPath(network, city, version)}>
        <VersionWords {...version} />
      </a>
    </p>
  )
}
