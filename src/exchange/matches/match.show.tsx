import { cityPath, type Network, themePath } from '#networks'
import { Crumbs, Empty, Eyebrow, Lead, Notice, PageTitle, Panel, SectionHead, usePage } from '#platform/ui'
import { cellPath } from '../matrix/matrix.paths.ts'
import { GapWords, useWritten } from '../matrix/who-can-teach.tsx'
import { needPath } from '../needs/need.paths.ts'
import type { Decision } from './decision.queries.ts'
import { MatchCandidate } from './match.candidate.tsx'
import type { CityMatch, Demand } from './match.demands.ts'
import { demandPath, matchesPath } from './match.paths.ts'
import { ScoreExplained } from './match.score.tsx'

export interface DemandPage {
  demand: Demand
  matches: CityMatch[]
  decisionOn: (demand: Demand, match: CityMatch) => Decision | undefined
  /** Others who want to learn the same. */
  others: Demand[]
  mayDecide: boolean
  /** Whom one may answer for. */
  mayAnswer: (cityId: string) => boolean
  /** Something to say first: why a decision could not be made. */
  trouble?: 'changed' | 'nobody'
}

/** One wish and everybody who could answer it, with what speaks for and against each. */
export function DemandShow({ network, page }: { network: Network; page: DemandPage }) {
  const { t } = usePage()
  const { demand, matches, decisionOn, others } = page
  const { city, subTheme } = demand
  const written = useWritten(network)
  const own = matches.filter(({ supply }) => supply.city)
  const outside = matches.filter(({ supply }) => !supply.city)
  // Cities that only had something suggested for them stand below "Nobody can teach this yet".
  const isConfirmed = own.some(({ supply }) => !supply.suggested)
  const listed = (some: CityMatch[]) => (
    <ol class="match-candidates">
      {some.map((match) => (
        <MatchCandidate network={network} page={page} match={match} decision={decisionOn(demand, match)} />
      ))}
    </ol>
  )
  return (
    <>
      <Crumbs items={[{ label: t('exchange.match.title'), href: matchesPath(network) }]} />
      <Eyebrow lang={written}>
        {subTheme.code} {subTheme.title}
      </Eyebrow>
      <PageTitle>{t('exchange.match.who', { city: city.name })}</PageTitle>
      <div data-gap={demand.row.gap}>
        <Lead>
          <span class="gap">
            <GapWords row={demand.row} />
          </span>
        </Lead>
      </div>
      {page.trouble && (
        <Notice tone="wrong" title={t('exchange.match.notDone')}>
          <p>{t(page.trouble === 'changed' ? 'exchange.match.changed' : 'exchange.match.noSpeaker')}</p>
        </Notice>
      )}
      <div class="split">
        <div>
          <Words network={network} demand={demand} />
          {matches.length === 0 && (
            <Empty title={t('exchange.match.nobody')}>
              <p>{t('exchange.match.nobodyWhy')}</p>
            </Empty>
          )}
          {own.length > 0 && (
            <SectionHead>
              {t(isConfirmed ? 'exchange.match.cities' : 'exchange.match.citiesMaybe', { count: own.length })}
            </SectionHead>
          )}
          {listed(own)}
          {outside.length > 0 && <SectionHead>{t('exchange.match.fromOutside')}</SectionHead>}
          {listed(outside)}
        </div>
        <div>
          <Panel title={t('exchange.match.beside')}>
            <ul class="rows">
              <li>
                <a href={cityPath(network, city)}>{city.name}</a>
              </li>
              <li>
                <a href={themePath(network, subTheme)} lang={written}>
                  {subTheme.title}
                </a>
              </li>
              <li>
                <a href={cellPath(network, subTheme, city)}>{t('exchange.match.inMatrix')}</a>
              </li>
            </ul>
          </Panel>
          {others.length > 0 && (
            <Panel title={t('exchange.match.others')}>
              <ul class="rows">
                {others.map((other) => (
                  <li>
                    <a href={demandPath(network, subTheme, other.city)}>{other.city.name}</a>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          <ScoreExplained />
        </div>
      </div>
    </>
  )
}

/** What the city wants to know, as it said it. */
function Words({ network, demand }: { network: Network; demand: Demand }) {
  const { t } = usePage()
  const written = useWritten(network)
  if (demand.needs.length === 0 && !demand.cell.need) return <p class="soft">{t('exchange.cell.notYetWorded')}</p>
  return (
    <>
      {demand.needs.map((need) => (
        <blockquote class="cell-need" lang={written}>
          <a href={needPath(network, need)}>{need.question}</a>
        </blockquote>
      ))}
      {demand.cell.need && (
        <blockquote class="cell-need" lang={written}>
          {demand.cell.need}
        </blockquote>
      )}
    </>
  )
}
