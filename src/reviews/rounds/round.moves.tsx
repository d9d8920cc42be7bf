import type { City, Network } from '#networks'
import { Form, Hidden } from '#platform/forms'
import { Actions, Notice, Panel, usePage } from '#platform/ui'
import type { RoundState } from '../schema.ts'
import { roundPath } from './round.paths.ts'
import type { Round } from './round.queries.ts'

const nextOf: Record<RoundState, Exclude<RoundState, 'prepared'>[]> = {
  prepared: [],
  open: ['answering', 'closed'],
  answering: ['closed', 'open'],
  closed: ['answering'],
}

export function Moves({ network, round, pairs }: { network: Network; round: Round; pairs: number }) {
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
