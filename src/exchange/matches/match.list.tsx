import { type City, cityPath, type Network, themePath } from '#networks'
import {
  Actions,
  addressWith,
  ButtonLink,
  Empty,
  Eyebrow,
  Figures,
  type Filter,
  Filters,
  Lead,
  Pager,
  PageTitle,
  usePage,
} from '#platform/ui'
import { exchangePlanPath } from '../exchange-plans/plan.paths.ts'
import { gapClasses } from '../matrix/coverage.ts'
import type { MatrixRow } from '../matrix/matrix.ts'
import { GapWords, useWritten } from '../matrix/who-can-teach.tsx'
import type { Decision } from './decision.queries.ts'
import type { CityMatch, Demand, Demands } from './match.demands.ts'
import { type DemandGroup, grouped, type MatchFilters, pageSize } from './match.filters.ts'
import { demandPath, matchesPath } from './match.paths.ts'
import { wordsOf } from './match.queries.ts'
import { MatchState, useSupplierName } from './match.state.tsx'

interface Props {
  network: Network
  demands: Demands
  /** What the filters leave, in the order of its groups. */
  left: Demand[]
  filters: MatchFilters
  decisionOn: (demand: Demand, match: CityMatch) => Decision | undefined
  /** Whether there is a plan over the whole network to look at. */
  seesPlan?: boolean
  /** The cities the reader speaks for: most come for these. */
  own: City[]
}

const shown = 3

/** Everything cities want to learn and who could show it; what nobody can teach comes first. */
export function MatchList({ network, demands, left, filters, decisionOn, seesPlan, own }: Props) {
  const { t } = usePage()
  if (demands.demands.length === 0)
    return (
      <>
        <PageTitle>{t('exchange.match.title')}</PageTitle>
        <Empty title={t('exchange.match.nothingYet')}>
          <p>{t('exchange.match.nothingYetWhy')}</p>
        </Empty>
      </>
    )
  const page = left.slice((filters.page - 1) * pageSize, filters.page * pageSize)
  return (
    <>
      <header>
        <Eyebrow>{t('exchange.match.count', { count: demands.demands.length })}</Eyebrow>
        <PageTitle>{t('exchange.match.title')}</PageTitle>
        <Lead>{t('exchange.match.lead')}</Lead>
        <Gaps network={network} demands={demands} />
        {seesPlan && (
          <Actions>
            <ButtonLink href={exchangePlanPath(network)}>{t('exchange.plan.see')}</ButtonLink>
          </Actions>
        )}
      </header>
      <Ways filters={filters} own={own} />
      <Filters label={t('exchange.match.filters')} filters={useFilters(network, demands)} keep={['by']} />
      {left.length === 0 && (
        <Empty title={t('exchange.match.noneLeft')}>
          <p>
            <a href={matchesPath(network)}>{t('exchange.match.seeAll')}</a>
          </p>
        </Empty>
      )}
      {grouped(page, filters.by, demands.cities).map((group) => (
        <Group network={network} group={group} demands={demands} decisionOn={decisionOn} />
      ))}
      <Pager page={filters.page} pages={Math.ceil(left.length / pageSize)} />
    </>
  )
}

const tones = {
  no_supplier: 'nobody',
  outside_only: 'nobody',
  single_supplier: 'single',
  several_suppliers: 'give',
} as const

function Gaps({ network, demands: { demands } }: { network: Network; demands: Demands }) {
  const { t, format } = usePage()
  const counts = gapClasses.map((gap) => ({ gap, count: demands.filter(({ row }) => row.gap === gap).length }))
  return (
    <Figures
      items={counts
        .filter(({ count }) => count > 0)
        .map(({ gap, count }) => ({
          value: format.number(count),
          label: t(`exchange.match.gap.${gap}`),
          href: matchesPath(network, { gap }),
          tone: tones[gap],
        }))}
    />
  )
}

function Ways({ filters, own }: { filters: MatchFilters; own: City[] }) {
  const { t, url } = usePage()
  return (
    <nav class="chips" aria-label={t('exchange.match.ways')}>
      {(['sub-theme', 'city'] as const).map((by) => (
        <a
          class="chip"
          href={addressWith(url, { by: by === 'city' ? by : null, page: null })}
          aria-current={filters.by === by ? 'true' : undefined}
        >
          {t(by === 'city' ? 'exchange.match.byCity' : 'exchange.match.bySubTheme')}
        </a>
      ))}
      {own.map(({ slug, name }) => (
        <a
          class="chip"
          href={addressWith(url, { city: filters.city === slug ? null : slug, page: null })}
          aria-current={filters.city === slug ? 'true' : undefined}
        >
          {t('exchange.match.only', { city: name })}
        </a>
      ))}
    </nav>
  )
}

function useFilters(network: Network, { cities, themes }: Demands): Filter[] {
  const { t, format } = usePage()
  const written = useWritten(network)
  return [
    {
      kind: 'select',
      name: 'theme',
      label: t('exchange.practices.theme'),
      all: t('exchange.practices.allThemes'),
      options: themes.map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang: written })),
    },
    {
      kind: 'select',
      name: 'city',
      label: t('exchange.practices.city'),
      all: t('exchange.practices.allCities'),
      options: cities
        .map(({ slug, name }) => ({ value: slug, label: name }))
        .sort((a, b) => format.compare(a.label, b.label)),
    },
    {
      kind: 'select',
      name: 'gap',
      label: t('exchange.match.coverage'),
      options: gapClasses.map((gap) => ({ value: gap, label: t(`exchange.match.gap.${gap}`) })),
    },
  ]
}

interface GroupProps extends Omit<Props, 'left' | 'filters' | 'own'> {
  group: DemandGroup
}

function Group({ network, group, demands, decisionOn }: GroupProps) {
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
