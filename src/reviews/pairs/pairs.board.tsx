import type { City, Network, Theme } from '#networks'
import { Buttons, Choices, Form, Hidden, SelectField } from '#platform/forms'
import { Notice, usePage } from '#platform/ui'
import { roundPath } from '../rounds/round.paths.ts'
import type { Review, Round } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { Explained } from './explained.tsx'
import type { PairGround } from './pair.queries.ts'
import { PairsTable } from './pairs.table.tsx'
import { WhatIsReadLine } from './read.line.tsx'
import { WhyPair } from './why.tsx'
import { outcomeOf, whyOf, wishesOf } from './wishes.ts'

interface Props {
  network: Network
  round: Round
  cities: City[]
  pairs: Review[]
  themes: Theme[]
  ground: PairGround
}

const byName = (cities: City[]) => (id: string) => cities.find((city) => city.id === id)?.name ?? ''

/** For those who lead, before a round is opened: who takes part, who reads whom and why, and changes by hand. */
export function PairsBoard(props: Props) {
  const { t } = usePage()
  return (
    <>
      <section aria-labelledby="pairs">
        <h2 id="pairs">{t('reviews.pair.title')}</h2>
        <PairsTable {...props} />
        <Warnings {...props} />
        <Pairs {...props} />
        {props.pairs.length > 0 && outcomeOf(props.round) ? <Explained {...props} /> : <p>{t('reviews.pair.none')}</p>}
        <AddPair {...props} />
      </section>
      <Propose {...props} />
      <WhatIsRead {...props} />
    </>
  )
}

/** Changes by hand may leave somebody with more or fewer than the others. */
function Warnings({ round, cities, pairs }: Props) {
  const { t } = usePage()
  const concerned = cities.filter(({ id }) =>
    pairs.some((one) => one.reviewerCityId === id || one.reviewedCityId === id),
  )
  const uneven = concerned.flatMap((city) => {
    const reads = pairs.filter(({ reviewerCityId }) => reviewerCityId === city.id).length
    const isRead = pairs.filter(({ reviewedCityId }) => reviewedCityId === city.id).length
    return reads === round.each && isRead === round.each ? [] : [{ city, reads, isRead }]
  })
  if (uneven.length === 0) return null
  return (
    <Notice tone="doubt" title={t('reviews.pair.uneven')}>
      <ul>
        {uneven.map(({ city, reads, isRead }) => (
          <li>{t('reviews.pair.unevenLine', { city: city.name, reads, isRead, each: round.each })}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Pairs({ network, round, cities, pairs, themes }: Props) {
  const { t } = usePage()
  const name = byName(cities)
  const order = (id: string) => cities.findIndex((city) => city.id === id)
  const groups = [...Map.groupBy(pairs, ({ reviewerCityId }) => reviewerCityId)].sort(([a], [b]) => order(a) - order(b))
  if (groups.length === 0) return null
  return (
    <details class="review-work">
      <summary>{t('reviews.pair.reasons')}</summary>
      {groups.map(([id, of]) => (
        <section class="review-card">
          <h3>{t('reviews.pair.reads', { city: name(id) })}</h3>
          <ul class="review-pairs">
            {of
              .toSorted((a, b) => order(a.reviewedCityId) - order(b.reviewedCityId))
              .map((pair) => {
                const why = whyOf(pair)
                return (
                  <li>
                    <b>{name(pair.reviewedCityId)}</b>
                    {why ? <WhyPair why={why} byHand={pair.byHand} themes={themes} /> : null}
                    <form method="post" action={roundPath(network, round, '/pairs/remove')}>
                      <Hidden name="pair" value={pair.id} />
                      <button type="submit" class="ds-button" data-variant="tertiary">
                        {t('reviews.pair.remove')}
                        <span class="unseen">
                          : {t('reviews.pair.of', { reviewer: name(id), reviewed: name(pair.reviewedCityId) })}
                        </span>
                      </button>
                    </form>
                  </li>
                )
              })}
          </ul>
        </section>
      ))}
    </details>
  )
}

/** Two that were to be kept apart are not put together in passing. */
export function KeptApart({
  network,
  round,
  reads,
  isRead,
}: {
  network: Network
  round: Round
  reads: City
  isRead: City
}) {
  const { t } = usePage()
  const named = { reviewer: reads.name, reviewed: isRead.name }
  return (
    <Notice tone="doubt" title={t('reviews.pair.apart')}>
      <p>{t('reviews.pair.apartBody', { one: reads.name, other: isRead.name })}</p>
      <form method="post" action={roundPath(network, round, '/pairs')}>
        <Hidden name="reviewer" value={reads.id} />
        <Hidden name="reviewed" value={isRead.id} />
        <Hidden name="anyway" value="yes" />
        <p class="soft">{t('reviews.pair.apartFalls')}</p>
        <button type="submit" class="ds-button" data-variant="secondary">
          {t('reviews.pair.anyway', named)}
        </button>
      </form>
    </Notice>
  )
}

function AddPair({ network, round, cities }: Props) {
  const { t } = usePage()
  const options = cities.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <details class="review-work">
      <summary>{t('reviews.pair.add')}</summary>
      <Form action={roundPath(network, round, '/pairs')} label={t('reviews.pair.add')}>
        <SelectField name="reviewer" label={t('reviews.pair.reviewer')} options={options} />
        <SelectField name="reviewed" label={t('reviews.pair.reviewed')} options={options} />
        <Buttons send={t('reviews.pair.add')} quiet />
      </Form>
    </details>
  )
}

/** Who takes part, and who does not read each other; then the pairs are worked out. */
function Propose({ network, round, cities, pairs, ground }: Props) {
  const { t } = usePage()
  const name = byName(cities)
  const wishes = wishesOf(round)
  const ready = cities.filter(({ id }) => ground.subjects.has(id))
  const chosen = wishes.cities ?? (ready.length > 0 ? ready : cities).map(({ id }) => id)
  const options = cities.map(({ id, name: label }) => ({ value: id, label }))
  return (
    <section aria-labelledby="propose">
      <h2 id="propose">{t('reviews.pair.propose')}</h2>
      <Form
        action={roundPath(network, round, '/propose')}
        typed={{ cities: chosen, apart: wishes.conflicts.map((two) => two.join(' ')) }}
        label={t('reviews.pair.propose')}
      >
        <Choices
          name="cities"
          label={t('reviews.pair.cities')}
          kind="checkbox"
          options={cities.map(({ id, name: label }) => ({
            value: id,
            label,
            hint: ground.subjects.has(id) ? undefined : t('reviews.pair.notReady'),
          }))}
          inline
        />
        {wishes.conflicts.length > 0 ? (
          <Choices
            name="apart"
            label={t('reviews.pair.conflicts')}
            kind="checkbox"
            options={wishes.conflicts.map(([one, other]) => ({
              value: `${one} ${other}`,
              label: t('reviews.pair.conflict', { one: name(one), other: name(other) }),
            }))}
          />
        ) : null}
        <fieldset class="ds-fieldset">
          <legend class="ds-label">{t('reviews.pair.newConflict')}</legend>
          <SelectField name="one" label={t('reviews.pair.one')} options={options} optional />
          <SelectField name="other" label={t('reviews.pair.other')} options={options} optional />
        </fieldset>
        <p class="soft">{t('reviews.pair.keepsByHand')}</p>
        <Buttons
          send={t(pairs.length > 0 ? 'reviews.pair.proposeAgain' : 'reviews.pair.propose')}
          quiet={pairs.length > 0}
        />
      </Form>
    </section>
  )
}

/** What will be frozen of each city that is read; where there are several, which. */
function WhatIsRead({ network, round, cities, pairs, ground }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  const read = cities.filter(({ id }) => pairs.some(({ reviewedCityId }) => reviewedCityId === id))
  if (read.length === 0) return null
  return (
    <section aria-labelledby="what-is-read">
      <h2 id="what-is-read">{t('reviews.pair.whatIsRead')}</h2>
      <p class="soft">{t('reviews.pair.frozenAtOpening')}</p>
      <ul class="review-pairs">
        {read.map((city) => {
          const subjects = ground.subjects.get(city.id) ?? []
          const pair = pairs.find(({ reviewedCityId }) => reviewedCityId === city.id)
          const now = pair?.testingActionId ?? pair?.planVersionId ?? subjects[0]?.id ?? ''
          const [only] = subjects
          return (
            <li>
              {subjects.length > 1 && round.kind !== 'plans' ? (
                <Form
                  action={roundPath(network, round, '/subjects')}
                  typed={{ [`subject-${city.slug}`]: now }}
                  label={t('reviews.pair.subjectOf', { city: city.name })}
                >
                  <Hidden name="city" value={city.id} />
                  <SelectField
                    name={`subject-${city.slug}`}
                    label={t('reviews.pair.subjectOf', { city: city.name })}
                    options={subjects.map(({ id, title }) => ({ value: id, label: title, lang }))}
                    empty={null}
                  />
                  <Buttons send={t('reviews.pair.choose')} quiet />
                </Form>
              ) : (
                <p>
                  <WhatIsReadLine {...{ network, round, city }} subject={only ?? null} />
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
