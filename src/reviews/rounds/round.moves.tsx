import type { City } from '#networks'
import { Form, Hidden } from '#platform/forms'
import { Actions, ButtonLink, Notice, Panel, usePage } from '#platform/ui'
import type { PairGround } from '../pairs/pair.queries.ts'
import type { RoundState } from '../schema.ts'
import type { RoundPage } from './round.page.ts'
import { roundPath } from './round.paths.ts'
import type { Review } from './round.queries.ts'

const nextOf: Record<RoundState, Exclude<RoundState, 'prepared'>[]> = {
  prepared: [],
  open: ['answering', 'closed'],
  answering: ['closed', 'open'],
  closed: ['answering'],
}

/** The cities that are read and have nothing to be read yet; nothing where there are no pairs, null where nothing is missing. */
export function notYet(cities: City[], pairs: Review[], ground: PairGround): City[] | null {
  if (pairs.length === 0) return []
  const without = cities.filter(
    ({ id }) => !ground.subjects.has(id) && pairs.some(({ reviewedCityId }) => reviewedCityId === id),
  )
  return without.length > 0 ? without : null
}

/** What can be done next. Opening is offered where every city that is read has something to be read. */
export function Moves({ network, round, cities, pairs, ground }: RoundPage) {
  const { t, format } = usePage()
  if (round.state === 'prepared') {
    const missing = ground ? notYet(cities, pairs, ground) : []
    return (
      <Panel title={t('reviews.round.next')}>
        <p>{t('reviews.round.openLead')}</p>
        {missing === null ? (
          <Actions>
            <ButtonLink href={roundPath(network, round, '/open')} filled>
              {t('reviews.round.open')}
            </ButtonLink>
          </Actions>
        ) : (
          <p class="soft">
            {missing.length === 0
              ? t('reviews.round.noPairs')
              : t('reviews.round.nothingToReadBody', { cities: format.list(missing.map(({ name }) => name)) })}
          </p>
        )}
        <Actions>
          <a href={roundPath(network, round, '/remove')}>{t('reviews.round.remove')}</a>
        </Actions>
      </Panel>
    )
  }
  return (
    <Panel title={t('reviews.round.next')}>
      {nextOf[round.state].map((state) =>
        round.state === 'open' && state === 'answering' ? (
          <Actions>
            <ButtonLink href={roundPath(network, round, '/state')}>{t('reviews.round.move.answering')}</ButtonLink>
          </Actions>
        ) : (
          <Form action={roundPath(network, round, '/state')} label={t(`reviews.round.move.${state}`)}>
            <Hidden name="state" value={state} />
            <p class="soft">{t(`reviews.round.move.${state}.hint`)}</p>
            <button type="submit" class="ds-button" data-variant="secondary">
              {t(`reviews.round.move.${state}`)}
            </button>
          </Form>
        ),
      )}
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
