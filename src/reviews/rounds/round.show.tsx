import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, cityPath, ExampleMark, type Network } from '#networks'
import { Form, Hidden } from '#platform/forms'
import { Actions, Crumbs, DataBox, Eyebrow, type Fact, Lead, Notice, PageTitle, Panel, usePage } from '#platform/ui'
import type { PairGround } from '../pairs/pair.queries.ts'
import { PairsBoard } from '../pairs/pairs.board.tsx'
import { WhyPair } from '../pairs/why.tsx'
import { whyOf } from '../pairs/wishes.ts'
import type { RoundState } from '../schema.ts'
import { livePath, reviewPath, roundPath, roundsPath, sentPath } from './round.paths.ts'
import type { Review, Round } from './round.queries.ts'
import { ReviewStateTag, RoundStateTag, useWritten } from './round.words.tsx'

export interface RoundPage {
  network: Network
  round: Round
  meeting: { title: string; href: string } | null
  cities: City[]
  /** All pairs for those who lead; for others those their city reads or is read in. */
  pairs: Review[]
  /** For those who lead, before the round is opened. */
  ground: PairGround | null
  may: { prepare: boolean }
  /** The cities the reader works in. */
  own: string[]
  /** How many pairs there are, and how many were sent. */
  counts: { all: number; sent: number }
  /** Where a round could not be opened or pairs could not be found: why. */
  trouble?: JSX.Element | null
  conversation: JSX.Element | null
}

/** One round: what one has to read, what was said of the own, and for those who lead how far it is. */
export function RoundShow(page: RoundPage) {
  const { network, round, may } = page
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <>
      <header>
        <Crumbs items={[{ label: t('reviews.name'), href: roundsPath(network) }]} />
        <Eyebrow>{t(`reviews.kind.${round.kind}`)}</Eyebrow>
        <PageTitle lang={lang}>{round.title}</PageTitle>
        <p class="review-facts">
          <RoundStateTag state={round.state} /> <ExampleMark of={round} />
        </p>
        <Lead>{t(`reviews.round.lead.${round.state}`)}</Lead>
      </header>
      {page.trouble ?? null}
      <div class="split">
        <div>
          <ToRead {...page} />
          <OwnCities {...page} />
          {may.prepare && round.state === 'prepared' && page.ground ? (
            <PairsBoard {...page} ground={page.ground} />
          ) : null}
          {may.prepare && round.state !== 'prepared' ? <Progress {...page} /> : null}
        </div>
        <aside>
          <Panel title={t('reviews.round.about')}>
            <DataBox facts={factsOf(page)} />
            {may.prepare ? (
              <p>
                <a href={roundPath(network, round, '/edit')}>{t('reviews.round.change')}</a>
              </p>
            ) : null}
          </Panel>
          {may.prepare ? <Moves network={network} round={round} pairs={page.pairs.length} /> : null}
        </aside>
      </div>
      {page.conversation}
    </>
  )
}

function factsOf({ round, meeting, counts }: RoundPage): Fact[] {
  const { t, format } = usePage()
  const day = (value: string | null) =>
    value ? format.date(value) : <span class="soft">{t('reviews.round.noDay')}</span>
  return [
    { name: t('reviews.round.dueOn'), value: day(round.dueOn) },
    { name: t('reviews.round.answersDueOn'), value: day(round.answersDueOn) },
    ...(meeting ? [{ name: t('reviews.round.meeting'), value: <a href={meeting.href}>{meeting.title}</a> }] : []),
    { name: t('reviews.round.each'), value: format.number(round.each) },
    { name: t('reviews.round.visibility'), value: t(`reviews.round.visibility.${round.visibility}`) },
    {
      name: t('reviews.round.names'),
      value: t(round.namesHidden ? 'reviews.round.namesHidden.yes' : 'reviews.round.namesHidden.no'),
    },
    ...(round.state === 'prepared'
      ? []
      : [{ name: t('reviews.round.progress'), value: t('reviews.round.sentOf', counts) }]),
  ]
}

const nameOf = (cities: City[], id: string): string => cities.find((city) => city.id === id)?.name ?? ''

/** What the reader's city has to read, with why it was chosen. */
function ToRead({ network, round, cities, pairs, own }: RoundPage) {
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
function OwnCities({ network, round, cities, pairs, own }: RoundPage) {
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
function Progress({ network, round, cities, pairs }: RoundPage) {
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

const nextOf: Record<RoundState, Exclude<RoundState, 'prepared'>[]> = {
  prepared: [],
  open: ['answering', 'closed'],
  answering: ['closed', 'open'],
  closed: ['answering'],
}

function Moves({ network, round, pairs }: { network: Network; round: Round; pairs: number }) {
  const { t } = usePage()
  if (round.state === 'prepared')
    return (
      <Panel title={t('reviews.round.next')}>
        <p>{t('reviews.round.openLead')}</p>
        {pairs > 0 ? (
          <form method="post" action={roundPath(network, round, '/open')} class="actions">
            <button type="submit" class="ds-button">
              {t('reviews.round.open')}
            </button>
          </form>
        ) : (
          <p class="soft">{t('reviews.round.noPairs')}</p>
        )}
        <Actions>
          <a href={roundPath(network, round, '/remove')}>{t('reviews.round.remove')}</a>
        </Actions>
      </Panel>
    )
  return (
    <Panel title={t('reviews.round.next')}>
      {nextOf[round.state].map((state) => (
        <Form action={roundPath(network, round, '/state')} label={t(`reviews.round.move.${state}`)}>
          <Hidden name="state" value={state} />
          <p class="soft">{t(`reviews.round.move.${state}.hint`)}</p>
          <button type="submit" class="ds-button" data-variant="secondary">
            {t(`reviews.round.move.${state}`)}
          </button>
        </Form>
      ))}
    </Panel>
  )
}

/** Why a round stays closed. */
export function NothingToRead({ cities }: { cities: City[] }) {
  const { t, format } = usePage()
  return (
    <Notice tone="doubt" title={t('reviews.round.nothingToRead')}>
      <p>{t('reviews.round.nothingToReadBody', { cities: format.list(cities.map(({ name }) => name)) })}</p>
    </Notice>
  )
}
