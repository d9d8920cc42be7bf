import { type City, cityPath, ExampleMark, type Network } from '#networks'
import {
  Actions,
  addressWith,
  ButtonLink,
  Crumbs,
  Empty,
  Eyebrow,
  Filters,
  Lead,
  Pager,
  PageTitle,
  usePage,
} from '#platform/ui'
import { cityGridsPath } from '../grids/grid.paths.ts'
import { actionStates } from '../schema.ts'
import { useWritten } from '../written.ts'
import { type ActionFilters, actionSorts } from './action.form.ts'
import { originKinds } from './action.origins.ts'
import { actionPath, logPath, newActionPath } from './action.paths.ts'
import { type FoundActions, type ListedAction, pageSize } from './action.queries.ts'
import { ActionStateTag } from './action.words.tsx'

interface Props {
  network: Network
  city: City
  found: FoundActions
  filters: ActionFilters
  mayGrow: boolean
}

/** The learning log of a city: draft actions, the newest first. */
export function LogIndex({ network, city, found, filters, mayGrow }: Props) {
  const { t, url } = usePage()
  const all = [...found.counts.values()].reduce((sum, count) => sum + count, 0)
  const waiting = (found.counts.get('idea') ?? 0) + (found.counts.get('draft') ?? 0)
  return (
    <>
      <header>
        <Crumbs items={[{ label: city.name, href: cityPath(network, city) }]} />
        {all > 0 ? <Eyebrow>{t('learning.log.count', { count: all })}</Eyebrow> : null}
        <PageTitle>{t('learning.log.title', { city: city.name })}</PageTitle>
        <Lead>{t('learning.log.lead')}</Lead>
        {mayGrow ? (
          <Actions>
            <ButtonLink href={newActionPath(network, city)} filled>
              {t('learning.action.new')}
            </ButtonLink>
            <a href={cityGridsPath(network, city)}>{t('learning.grids.title')}</a>
          </Actions>
        ) : null}
      </header>
      {all === 0 ? (
        <Empty title={t('learning.log.empty')}>
          <p>{t('learning.log.emptyBody')}</p>
        </Empty>
      ) : (
        <>
          {mayGrow && waiting > 0 ? <p>{t('learning.log.waiting', { count: waiting })}</p> : null}
          <Filters
            label={t('learning.log.filters')}
            keep={['sort']}
            filters={[
              {
                kind: 'select',
                name: 'state',
                label: t('learning.action.stateName'),
                all: t('learning.log.allStates'),
                options: actionStates.map((value) => ({ value, label: t(`learning.action.state.${value}`) })),
              },
              {
                kind: 'select',
                name: 'from',
                label: t('learning.log.from'),
                all: t('learning.log.fromAnything'),
                options: [...originKinds, 'none' as const].map((value) => ({
                  value,
                  label: t(`learning.log.from.${value}`),
                })),
              },
            ]}
          />
          <ul class="chips" aria-label={t('learning.log.sort')}>
            {actionSorts.map((sort) => (
              <li>
                <a
                  class="chip"
                  aria-current={sort === filters.sort ? 'true' : undefined}
                  href={addressWith(url, { sort: sort === 'newest' ? null : sort, page: null })}
                >
                  {t(`learning.log.sort.${sort}`)}
                </a>
              </li>
            ))}
          </ul>
          {found.total === 0 ? (
            <Empty title={t('learning.log.nothingFits')}>
              <p>
                <a href={logPath(network, city)}>{t('learning.log.showAll')}</a>
              </p>
            </Empty>
          ) : null}
          {found.actions.map((action) => (
            <ActionCard {...{ network, city, action }} />
          ))}
          <Pager page={filters.page} pages={Math.ceil(found.total / pageSize)} />
        </>
      )}
    </>
  )
}

function ActionCard({ network, city, action }: { network: Network; city: City; action: ListedAction }) {
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <article class="action-card">
      <h2 lang={lang}>
        <a href={actionPath(network, city, action)}>{action.title}</a>
      </h2>
      {action.intendedResult ? <p lang={lang}>{action.intendedResult}</p> : null}
      <p class="action-facts">
        <ActionStateTag state={action.state} /> <ExampleMark of={action} />
        <span>
          {action.grewFrom.length > 0
            ? action.grewFrom.map((kind) => t(`learning.log.from.${kind}`)).join(', ')
            : t('learning.log.from.none')}
        </span>
        {action.audience === 'public' ? null : (
          <span>{t(`learning.audience.now.${action.audience as 'group' | 'network'}`)}</span>
        )}
      </p>
    </article>
  )
}
