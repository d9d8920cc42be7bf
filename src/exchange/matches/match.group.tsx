import { cityPath, type Network, themePath } from '#networks'
import { usePage } from '#platform/ui'
import type { MatrixRow } from '../matrix/matrix.ts'
import { GapWords, useWritten } from '../matrix/who-can-teach.tsx'
import type { Decision } from './decision.queries.ts'
import type { CityMatch, Demand, Demands } from './match.demands.ts'
import type { DemandGroup } from './match.filters.ts'
import { demandPath } from './match.paths.ts'
import { wordsOf } from './match.queries.ts'
import { MatchState, useSupplierName } from './match.state.tsx'

/** Further candidates are on the page of the wish. */
const shown = 3

interface GroupProps {
  network: Network
  demands: Demands
  decisionOn: (demand: Demand, match: CityMatch) => Decision | undefined
  group: DemandGroup
}

/** Wishes that belong together, with how well they are covered. */
export function MatchGroup({ network, group, demands, decisionOn }: GroupProps) {
  const written = useWritten(network)
  const { subTheme, city } = group
  const row = group.demands[0]?.row
  return (
    <section class="match-group">
      {subTheme && row && (
        <div class="match-group-head" data-gap={row.gap}>
          <h2>
            <a href={themePath(network, subTheme)}>
              <span class="number">{subTheme.code}</span> <span lang={written}>{subTheme.title}</span>
            </a>
          </h2>
          <p class="gap">
            <Covered row={row} suggested={suggestedFor(group.demands, demands)} />
          </p>
        </div>
      )}
      {city && (
        <h2>
          <a href={cityPath(network, city)}>{city.name}</a>
        </h2>
      )}
      <ul class="match-demands">
        {group.demands.map((demand) => (
          <Line
            network={network}
            demand={demand}
            bySubTheme={subTheme !== null}
            demands={demands}
            decisionOn={decisionOn}
          />
        ))}
      </ul>
    </section>
  )
}

/** Who can teach a sub-theme; where nobody of the network does, how many cities might. */
function Covered({ row, suggested }: { row: MatrixRow; suggested: number }) {
  const { t } = usePage()
  if (suggested > 0 && row.gap === 'no_supplier') return <>{t('exchange.match.maybeHere', { count: suggested })}</>
  if (suggested > 0 && row.gap === 'outside_only') return <>{t('exchange.match.outsideMaybe', { count: suggested })}</>
  return <GapWords row={row} />
}

const suggestedFor = (some: Demand[], { matchesFor }: Demands): number =>
  new Set(
    some.flatMap(matchesFor).flatMap(({ supply: { cityId, suggested } }) => (cityId && suggested ? [cityId] : [])),
  ).size

interface LineProps extends Omit<GroupProps, 'group'> {
  demand: Demand
  bySubTheme: boolean
}

/** One wish: in its own words, beside the best who could show it. */
function Line({ network, demand, bySubTheme, demands, decisionOn }: LineProps) {
  const { t } = usePage()
  const written = useWritten(network)
  const matches = demands.matchesFor(demand)
  const words = wordsOf(demand)
  return (
    <li>
      <div>
        <a class="match-who" href={demandPath(network, demand.subTheme, demand.city)}>
          {bySubTheme ? (
            demand.city.name
          ) : (
            <>
              <span class="number">{demand.subTheme.code}</span> <span lang={written}>{demand.subTheme.title}</span>
            </>
          )}
        </a>
        <p class="soft" lang={words ? written : undefined}>
          {words ?? t('exchange.cell.notYetWorded')}
        </p>
      </div>
      <div>
        {matches.length === 0 && <p class="match-nobody">{t('exchange.match.nobody')}</p>}
        <ol class="match-best">
          {matches.slice(0, shown).map((match) => (
            <Best network={network} match={match} decision={decisionOn(demand, match)} />
          ))}
        </ol>
        {matches.length > shown && (
          <p class="soft">
            <a href={demandPath(network, demand.subTheme, demand.city)}>
              {t('exchange.match.more', { count: matches.length - shown })}
            </a>
          </p>
        )}
      </div>
    </li>
  )
}

function Best({ network, match, decision }: { network: Network; match: CityMatch; decision: Decision | undefined }) {
  const { t, format } = usePage()
  return (
    <li>
      <span>{useSupplierName(network, match)}</span>{' '}
      {match.supply.suggested && <span class="soft">{t('exchange.practice.suggestedMark')} </span>}
      <span class="soft number">
        {t('exchange.match.score', { score: format.number(Math.round(match.score * 100)) })}
      </span>{' '}
      {decision && <MatchState state={decision.state} />}
    </li>
  )
}
