import type { Network } from '#networks'
import {
  Actions,
  addressWith,
  ButtonLink,
  Empty,
  Eyebrow,
  type Filter,
  Filters,
  Lead,
  Notice,
  Pager,
  PageTitle,
  usePage,
} from '#platform/ui'
import { matrixPath } from '../matrix/matrix.paths.ts'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { needStates } from '../schema.ts'
import { NeedCard } from './need.card.tsx'
import { type NeedFilters, needSorts, priorities } from './need.filters.ts'
import { needsPath, newNeedPath } from './need.paths.ts'
import { type FoundNeeds, type ListedNeed, pageSize } from './need.queries.ts'
import { usePriority } from './need.words.tsx'
import type { Promised } from './promised.queries.ts'

interface Props {
  network: Network
  found: FoundNeeds
  filters: NeedFilters
  /** Whether the reader may raise one. */
  mayRaise: boolean
  promised: Promised | null
}

/** What the cities want to learn, of which everybody sees what is meant for them. */
export function NeedsIndex({ network, found, filters, mayRaise, promised }: Props) {
  const { t, url } = usePage()
  const { all, needs, total } = found
  return (
    <>
      <header>
        {all > 0 ? <Eyebrow>{t('exchange.needs.count', { count: all })}</Eyebrow> : null}
        <PageTitle>{t('exchange.needs.title')}</PageTitle>
        <Lead>{t('exchange.needs.lead')}</Lead>
        {mayRaise ? (
          <Actions>
            <ButtonLink href={newNeedPath(network)} filled>
              {t('exchange.needs.raise')}
            </ButtonLink>
          </Actions>
        ) : null}
      </header>
      <PromisedNotice promised={promised} />
      {all === 0 ? (
        <NothingYet network={network} />
      ) : (
        <div class="catalogue">
          <details class="catalogue-filters" open={isNarrowed(url)}>
            <summary>{t('exchange.needs.filters')}</summary>
            <Filters label={t('exchange.needs.filters')} filters={useFilters(network, found)} keep={['sort', 'by']} />
          </details>
          <section aria-labelledby="found">
            <div class="catalogue-head">
              <p id="found" class="catalogue-count">
                {isNarrowed(url) ? t('exchange.needs.found', { total, all }) : t('exchange.needs.all', { all })}
              </p>
              <ViewLinks filters={filters} />
            </div>
            {total === 0 ? <NothingFits network={network} /> : null}
            {filters.grouped ? (
              <UnderSubThemes network={network} needs={needs} />
            ) : (
              needs.map((need) => <NeedCard network={network} need={need} />)
            )}
            <Pager page={filters.page} pages={Math.ceil(total / pageSize)} />
          </section>
        </div>
      )}
    </>
  )
}

const isNarrowed = (url: URL) =>
  ['city', 'theme', 'state', 'priority'].some((name) => Boolean(url.searchParams.get(name)))

/** A remark and never a refusal: more needs come up as people meet. */
function PromisedNotice({ promised }: Pick<Props, 'promised'>) {
  const { t, format } = usePage()
  if (!promised || promised.short.length === 0) return null
  return (
    <Notice title={t('exchange.needs.promised', { count: promised.count })}>
      <p>
        {format.list(promised.short.map(({ city, raised }) => t('exchange.needs.short', { city: city.name, raised })))}
      </p>
    </Notice>
  )
}

function UnderSubThemes({ network, needs }: { network: Network; needs: ListedNeed[] }) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <>
      {[...Map.groupBy(needs, ({ themeId }) => themeId).values()].map((inTheme) => (
        <section class="need-theme">
          <h2 lang={written}>
            <span class="number">{inTheme[0]?.subTheme.code}</span> {inTheme[0]?.subTheme.title}
          </h2>
          {[...Map.groupBy(inTheme, ({ group }) => group?.id).values()].map((together) => (
            <div class={together[0]?.group ? 'need-together' : undefined}>
              {together[0]?.group ? (
                <p class="need-group">
                  {t.rich('exchange.need.groupMark', {
                    title: together[0].group.title,
                    text: (parts) => <span lang={written}>{parts}</span>,
                  })}
                </p>
              ) : null}
              {together.map((need) => (
                <NeedCard network={network} need={{ ...need, group: null }} without="theme" level={3} />
              ))}
            </div>
          ))}
        </section>
      ))}
    </>
  )
}

function useFilters(network: Network, { cities, themes }: FoundNeeds): Filter[] {
  const { t, format } = usePage()
  const written = useWritten(network)
  const select = { kind: 'select' as const }
  return [
    {
      ...select,
      name: 'city',
      label: t('exchange.needs.city'),
      all: t('exchange.needs.allCities'),
      options: cities
        .map(({ slug, name }) => ({ value: slug, label: name }))
        .sort((a, b) => format.compare(a.label, b.label)),
    },
    {
      ...select,
      name: 'theme',
      label: t('exchange.needs.theme'),
      all: t('exchange.needs.allThemes'),
      options: themes.map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang: written })),
    },
    {
      ...select,
      name: 'state',
      label: t('exchange.needs.state'),
      all: t('exchange.needs.allStates'),
      options: needStates.map((value) => ({ value, label: t(`exchange.need.state.${value}`) })),
    },
    {
      ...select,
      name: 'priority',
      label: t('exchange.needs.priority'),
      all: t('exchange.needs.allPriorities'),
      options: priorities.map((value) => ({ value: String(value), label: usePriority(value) })),
    },
  ]
}

/** One long list in an order, or laid out under the sub-themes. */
function ViewLinks({ filters: { sort, grouped } }: Pick<Props, 'filters'>) {
  const { t, url } = usePage()
  const chip = (href: string, current: boolean, label: string) => (
    <li>
      <a class="chip" aria-current={current ? 'true' : undefined} href={href}>
        {label}
      </a>
    </li>
  )
  return (
    <ul class="chips" aria-label={t('exchange.needs.views')}>
      {needSorts.map((one) =>
        chip(
          addressWith(url, { sort: one === 'priority' ? null : one, by: null, page: null }),
          !grouped && one === sort,
          t(`exchange.needs.sort.${one}`),
        ),
      )}
      {chip(addressWith(url, { by: 'theme', sort: null, page: null }), grouped, t('exchange.needs.grouped'))}
    </ul>
  )
}

function NothingFits({ network }: { network: Network }) {
  const { t } = usePage()
  return (
    <Empty title={t('exchange.needs.nothingFits')}>
      <p>{t('exchange.needs.nothingFitsBody')}</p>
      <p>
        <a href={needsPath(network)}>{t('exchange.needs.showAll')}</a>
      </p>
    </Empty>
  )
}

function NothingYet({ network }: { network: Network }) {
  const { t } = usePage()
  return (
    <Empty title={t('exchange.needs.empty')}>
      <p>{t('exchange.needs.emptyBody')}</p>
      <p>
        <a href={matrixPath(network, { state: 'wants' })}>{t('exchange.needs.emptyVisitor')}</a>
      </p>
    </Empty>
  )
}
