import { ExampleMark } from '#networks'
import { Crumbs, DataBox, Eyebrow, type Fact, Lead, PageTitle, Panel, usePage } from '#platform/ui'
import { PairsBoard } from '../pairs/pairs.board.tsx'
import { QuestionsEdit, QuestionsShow } from './questions.edit.tsx'
import { OwnCities, Progress, ToRead } from './round.cities.tsx'
import { Moves } from './round.moves.tsx'
import type { RoundPage } from './round.page.ts'
import { roundPath, roundsPath } from './round.paths.ts'
import { RoundStateTag, useWritten } from './round.words.tsx'

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
          {page.profile && may.prepare ? <QuestionsEdit {...{ network, round }} profile={page.profile} /> : null}
          {may.prepare && round.state !== 'prepared' ? <Progress {...page} /> : null}
          {round.state === 'prepared' ? null : <QuestionsShow round={round} />}
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
          {may.prepare ? <Moves {...page} /> : null}
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
