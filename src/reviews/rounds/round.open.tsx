import type { City, Network, Profile } from '#networks'
import { wordOf } from '#networks'
import { Confirm } from '#platform/forms'
import { Notice, usePage } from '#platform/ui'
import type { PairGround } from '../pairs/pair.queries.ts'
import { WhatIsReadLine } from '../pairs/read.line.tsx'
import { toBeAsked } from './question.form.ts'
import { roundPath } from './round.paths.ts'
import type { Review, Round } from './round.queries.ts'

interface Props {
  network: Network
  round: Round
  cities: City[]
  pairs: Review[]
  ground: PairGround
  profile: Profile
  /** To whom a letter goes, by city. */
  readers: { city: City; names: string[] }[]
}

/** The page before a round is opened: what will be read and asked for good, and who gets a letter. */
export function RoundOpen({ network, round, cities, pairs, ground, profile, readers }: Props) {
  const { t, lang, format } = usePage()
  const read = cities.filter(({ id }) => pairs.some(({ reviewedCityId }) => reviewedCityId === id))
  const adopted = read.filter(({ id }) => ground.subjects.get(id)?.[0]?.version?.adopted)
  return (
    <Confirm
      title={t('reviews.round.openTitle')}
      lead={t('reviews.round.openAsk', { count: pairs.length, cities: readers.length })}
      action={roundPath(network, round, '/open')}
      send={t('reviews.round.open')}
      cancelHref={roundPath(network, round)}
    >
      {adopted.length > 0 ? (
        <Notice tone="doubt">
          <p>{t('reviews.round.adoptedAlready', { cities: format.list(adopted.map(({ name }) => name)) })}</p>
        </Notice>
      ) : null}
      <h2>{t('reviews.pair.whatIsRead')}</h2>
      <ul>
        {read.map((city) => (
          <li>
            <WhatIsReadLine {...{ network, round, city }} subject={subjectOf(round, pairs, ground, city)} />
          </li>
        ))}
      </ul>
      <h2>{t('reviews.question.title')}</h2>
      <ol>
        {toBeAsked(profile, round).map(({ label }) => (
          <li>{wordOf(label, lang)}</li>
        ))}
      </ol>
      <h2>{t('reviews.round.letters')}</h2>
      <ul>
        {readers.map(({ city, names }) => (
          <li>
            <b>{city.name}</b>:{' '}
            {names.length > 0 ? format.list(names) : <span class="soft">{t('reviews.round.nobodySpeaks')}</span>}
          </li>
        ))}
      </ul>
    </Confirm>
  )
}

/** What a city will be read by: what was chosen, or the first that fits. */
export function subjectOf({ kind }: Round, pairs: Review[], ground: PairGround, city: City) {
  const subjects = ground.subjects.get(city.id) ?? []
  const pair = pairs.find(({ reviewedCityId }) => reviewedCityId === city.id)
  return (kind === 'plans' ? null : subjects.find(({ id }) => id === pair?.testingActionId)) ?? subjects[0] ?? null
}
