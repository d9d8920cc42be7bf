import type { TestingActionSubject } from '#actions'
import { belongs, type City, citiesOf, leads, type NetworkLocals, worksIn } from '#networks'
import type { PlanLocals } from '#plans'
import { Panel, usePage } from '#platform/ui'
import { wasSent } from '../access.ts'
import { reviewPath, sentPath } from './round.paths.ts'
import { type AboutCity, reviewsAbout } from './round.queries.ts'
import { useWritten } from './round.words.tsx'

/** On a testing action: what peers said of it, for its city and those who lead; for a city that reads it, the way to its review. */
export async function testReviews(locals: NetworkLocals, { action, city }: TestingActionSubject) {
  if (!belongs(locals.standing)) return null
  const about = await reviewsAbout(locals.db, city, 'tests')
  return panelOf(
    locals,
    city,
    about.filter(({ testingActionId }) => testingActionId === action.id),
  )
}

/** On a plan as it is written now: what peers said of its versions. */
export async function planReviews(locals: PlanLocals) {
  return panelOf(locals, locals.city, await reviewsAbout(locals.db, locals.city, 'plans'))
}

async function panelOf(locals: NetworkLocals, city: City, about: AboutCity[]) {
  const { db, network, standing } = locals
  const own = leads(standing) || worksIn(standing, city.id)
  const mine = about.filter(({ reviewerCityId }) => worksIn(standing, reviewerCityId))
  if (about.length === 0 || (!own && mine.length === 0)) return null
  const cities = mine.length > 0 ? await citiesOf(db, network) : []
  return <Reviews {...{ network, city, cities, mine }} about={own ? about : []} />
}

interface Props {
  network: NetworkLocals['network']
  city: City
  cities: City[]
  about: AboutCity[]
  mine: AboutCity[]
}

function Reviews({ network, city, cities, about, mine }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  const rounds = [...Map.groupBy(about, ({ round }) => round.slug).values()]
  return (
    <Panel title={t('reviews.name')}>
      <ul class="rows">
        {rounds.map((of) => {
          const [first] = of
          if (!first) return null
          return (
            <li>
              <a href={sentPath(network, first.round, city)} lang={lang}>
                {first.round.title}
              </a>
              <span class="soft">{t('reviews.round.sentOf', { sent: of.filter(wasSent).length, all: of.length })}</span>
            </li>
          )
        })}
        {mine.map((review) => (
          <li>
            <a href={reviewPath(network, review.round, review)}>
              {t('reviews.review.by', { city: cities.find(({ id }) => id === review.reviewerCityId)?.name ?? '' })}
            </a>
            <span class="soft">{t(`reviews.review.state.${review.state}`)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
