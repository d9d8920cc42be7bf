import type { City, Network } from '#networks'
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
import { useWritten } from '../matrix/who-can-teach.tsx'
import type { Decision } from './decision.queries.ts'
import type { CityMatch, Demand, Demands } from './match.demands.ts'
import { grouped, type MatchFilters, pageSize } from './match.filters.ts'
import { MatchGroup } from './match.group.tsx'
import { matchesPath } from './match.paths.ts'

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
        <MatchGroup network={network} group={group} demands={demands} decisionOn={decisionOn} />
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
