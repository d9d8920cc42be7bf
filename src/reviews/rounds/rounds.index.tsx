import { ExampleMark, type Network } from '#networks'
import { Actions, ButtonLink, Empty, Eyebrow, Lead, Pager, PageTitle, usePage } from '#platform/ui'
import { roundPath, roundsPath } from './round.paths.ts'
import type { ListedRound } from './round.queries.ts'
import { RoundStateTag, useWritten } from './round.words.tsx'

interface Props {
  network: Network
  rounds: ListedRound[]
  total: number
  page: number
  pages: number
  mayPrepare: boolean
}

/** All rounds, the newest first; earlier ones stay. */
export function RoundsIndex({ network, rounds, total, page, pages, mayPrepare }: Props) {
  const { t, format } = usePage()
  const lang = useWritten(network)
  return (
    <>
      <header>
        {total > 0 ? <Eyebrow>{t('reviews.rounds.count', { count: total })}</Eyebrow> : null}
        <PageTitle>{t('reviews.name')}</PageTitle>
        <Lead>{t('reviews.rounds.lead')}</Lead>
        {mayPrepare ? (
          <Actions>
            <ButtonLink href={roundsPath(network, '/new')} filled>
              {t('reviews.round.new')}
            </ButtonLink>
          </Actions>
        ) : null}
      </header>
      {rounds.length === 0 ? (
        <Empty title={t('reviews.rounds.empty')}>
          <p>{t('reviews.rounds.emptyBody')}</p>
        </Empty>
      ) : null}
      {rounds.map((round) => (
        <article class="review-card">
          <h2 lang={lang}>
            <a href={roundPath(network, round)}>{round.title}</a>
          </h2>
          <p class="review-facts">
            <RoundStateTag state={round.state} /> <ExampleMark of={round} />
            <span>{t(`reviews.kind.${round.kind}`)}</span>
            {round.dueOn ? <span>{t('reviews.round.until', { date: format.date(round.dueOn) })}</span> : null}
            {round.state === 'prepared' ? null : (
              <span class="number">{t('reviews.round.sentOf', { sent: round.sent, all: round.all })}</span>
            )}
          </p>
        </article>
      ))}
      <Pager page={page} pages={pages} />
    </>
  )
}
