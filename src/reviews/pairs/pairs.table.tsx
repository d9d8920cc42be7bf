import type { City, Network } from '#networks'
import { usePage } from '#platform/ui'
import { reviewPath, sentPath } from '../rounds/round.paths.ts'
import type { Review, Round } from '../rounds/round.queries.ts'

interface Props {
  network: Network
  round: Round
  cities: City[]
  pairs: Review[]
}

const marks = { assigned: '○', reading: '◐', sent: '●', answered: '✓' } as const

/** Who reads whom at one glance: a row for who reads, a column for who is read, and how many of each. */
export function PairsTable({ network, round, cities, pairs }: Props) {
  const { t, format } = usePage()
  const concerned = cities.filter(({ id }) =>
    pairs.some(({ reviewerCityId, reviewedCityId }) => reviewerCityId === id || reviewedCityId === id),
  )
  if (concerned.length === 0) return null
  const opened = round.state !== 'prepared'
  const between = (reader: City, read: City) =>
    pairs.find(({ reviewerCityId, reviewedCityId }) => reviewerCityId === reader.id && reviewedCityId === read.id)
  return (
    <>
      <section class="scrolls" tabindex={0} aria-label={t('reviews.pair.table')}>
        <table class="review-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{t('reviews.pair.reviewer')}</span>
              </th>
              {concerned.map((city) => (
                <th scope="col">
                  {opened ? <a href={sentPath(network, round, city)}>{city.name}</a> : <span>{city.name}</span>}
                </th>
              ))}
              <th scope="col">
                <span>{t('reviews.pair.readsCount')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {concerned.map((reader) => (
              <tr>
                <th scope="row">{reader.name}</th>
                {concerned.map((read) => {
                  const pair = between(reader, read)
                  return <td>{pair ? <Cell {...{ network, round, pair, reader, read, opened }} /> : null}</td>
                })}
                <td class="number">
                  {format.number(pairs.filter(({ reviewerCityId }) => reviewerCityId === reader.id).length)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('reviews.pair.readByCount')}</th>
              {concerned.map(({ id }) => (
                <td class="number">
                  {format.number(pairs.filter(({ reviewedCityId }) => reviewedCityId === id).length)}
                </td>
              ))}
              <td class="number">{format.number(pairs.length)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      {opened ? (
        <p class="review-facts soft">
          {Object.entries(marks).map(([state, mark]) => (
            <span>
              {mark} {t(`reviews.review.state.${state as 'sent'}`)}
            </span>
          ))}
        </p>
      ) : null}
    </>
  )
}

interface CellProps extends Pick<Props, 'network' | 'round'> {
  pair: Review
  reader: City
  read: City
  opened: boolean
}

function Cell({ network, round, pair, reader, read, opened }: CellProps) {
  const { t } = usePage()
  const words = t('reviews.pair.of', { reviewer: reader.name, reviewed: read.name })
  if (!opened)
    return (
      <>
        <span aria-hidden="true">●</span>
        <span class="unseen">{words}</span>
      </>
    )
  return (
    <a href={reviewPath(network, round, pair)}>
      <span aria-hidden="true">{marks[pair.state]}</span>
      <span class="unseen">
        {words}: {t(`reviews.review.state.${pair.state}`)}
      </span>
    </a>
  )
}
