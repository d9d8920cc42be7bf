import { type City, cityPath, type Network, type Theme } from '#networks'
import { Form, Hidden } from '#platform/forms'
import { Panel, SectionHead, Tag, usePage } from '#platform/ui'
import { demandPath } from '../matches/match.paths.ts'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { exchangePlanPath } from './plan.paths.ts'
import type { PlanPage } from './plan.show.tsx'
import { type Pair, type PlanResult, pairKey, samePair } from './plan.ts'

export interface PartProps {
  network: Network
  page: PlanPage
  result: PlanResult
}

/** Cities and sub-themes by their ids; what has gone since the plan was made is left out. */
export function named({ cities, themes }: Pick<PlanPage, 'cities' | 'themes'>) {
  const cityById = new Map(cities.map((city) => [city.id, city]))
  const themeById = new Map(themes.map((theme) => [theme.id, theme]))
  return (pairs: Pair[]): NamedPair[] =>
    pairs.flatMap((pair) => {
      const [city, host] = [cityById.get(pair.cityId), cityById.get(pair.hostId)]
      const theme = themeById.get(pair.themeId)
      return city && host && theme ? [{ pair, city, host, theme }] : []
    })
}

export interface NamedPair {
  pair: Pair
  city: City
  host: City
  theme: Theme
}

/** Under each host who comes, and to learn what. */
export function Visits({ network, page, result }: PartProps) {
  const { t } = usePage()
  const byHost = Map.groupBy(named(page)(result.pairs), ({ host }) => host)
  if (byHost.size === 0) return null
  return (
    <section id="visits">
      <SectionHead>{t('exchange.plan.whoVisits')}</SectionHead>
      {page.mayStart && <Marked network={network} page={page} />}
      {[...byHost].map(([host, pairs]) => (
        <section class="plan-host">
          <h3>
            {t.rich('exchange.plan.hostLine', {
              host: host.name,
              count: new Set(pairs.map(({ city }) => city.id)).size,
              link: (parts) => <a href={cityPath(network, host)}>{parts}</a>,
            })}
          </h3>
          <ul class="plan-visits">
            {[...Map.groupBy(pairs, ({ city }) => city)].map(([city, of]) => (
              <li>
                <b>{city.name}</b>
                <ul>
                  {of.map((one) => (
                    <Learns network={network} page={page} one={one} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {page.mayStart && <ChangeMarked />}
    </section>
  )
}

/** Several at once: what is ticked in the visits below belongs to this form. */
const marked = 'plan-marked'

function Marked({ network, page }: { network: Network; page: PlanPage }) {
  const { t } = usePage()
  return (
    <form id={marked} class="plan-marked" method="post" action={exchangePlanPath(network)}>
      {page.latest && <Hidden name="basis" value={page.latest.id} />}
      <p>{t('exchange.plan.marked')}</p>
      <ChangeMarked />
    </form>
  )
}

/** Above and below the visits, as the list is long. */
function ChangeMarked() {
  const { t } = usePage()
  return (
    <div class="actions plan-marked">
      {(['fix', 'rule_out'] as const).map((change) => (
        <button type="submit" form={marked} class="ds-button" data-variant="secondary" name="change" value={change}>
          {t('exchange.plan.changeMarked', { change })}
        </button>
      ))}
    </div>
  )
}

function Learns({ network, page, one }: { network: Network; page: PlanPage; one: NamedPair }) {
  const { t } = usePage()
  const written = useWritten(network)
  const fixed = page.wishes.fixed.some((pair) => samePair(pair, one.pair))
  return (
    <li>
      {page.mayStart && (
        <input
          class="plan-mark"
          type="checkbox"
          form={marked}
          name="pair"
          value={pairKey(one.pair)}
          aria-label={t('exchange.plan.changeOf', {
            city: one.city.name,
            host: one.host.name,
            subTheme: one.theme.code,
          })}
        />
      )}
      <a href={demandPath(network, one.theme, one.city)}>
        <span class="number">{one.theme.code}</span> <span lang={written}>{one.theme.title}</span>
      </a>{' '}
      {fixed && <Tag tone="give">{t('exchange.plan.isFixed')}</Tag>}
      {page.mayStart && (
        <span class="plan-changes">
          {!fixed && <Change network={network} page={page} one={one} change="fix" />}
          <Change network={network} page={page} one={one} change={fixed ? 'release' : 'rule_out'} />
        </span>
      )}
    </li>
  )
}

interface ChangeProps {
  network: Network
  page: PlanPage
  one: NamedPair
  change: 'fix' | 'release' | 'rule_out' | 'allow'
}

/** One change, after which the plan is worked out around it. */
export function Change({ network, page, one, change }: ChangeProps) {
  const { t } = usePage()
  const names = { city: one.city.name, host: one.host.name, subTheme: one.theme.code }
  return (
    <Form action={exchangePlanPath(network)} label={t('exchange.plan.changeOf', names)}>
      <Hidden name="change" value={change} />
      <Hidden name="pair" value={pairKey(one.pair)} />
      {page.latest && <Hidden name="basis" value={page.latest.id} />}
      <button type="submit" class="plan-change">
        {t('exchange.plan.change', { change })}
        <span class="unseen">: {t('exchange.plan.changeOf', names)}</span>
      </button>
    </Form>
  )
}

/** Cities that learn the same from the same host do so together. */
export function Groups({ network, page, result }: PartProps) {
  const { t, format } = usePage()
  const written = useWritten(network)
  const groups = [
    ...Map.groupBy(named(page)(result.pairs), ({ pair }) => `${pair.hostId} ${pair.themeId}`).values(),
  ].filter(({ length }) => length > 1)
  if (groups.length === 0) return null
  return (
    <section id="groups">
      <SectionHead>{t('exchange.plan.groups', { count: groups.length })}</SectionHead>
      <ul class="rows">
        {groups.map((group) => (
          <li>
            <span>
              <span class="number">{group[0]?.theme.code}</span> <span lang={written}>{group[0]?.theme.title}</span>
            </span>
            <span>
              {t('exchange.plan.groupLine', {
                host: group[0]?.host.name ?? '',
                cities: format.list(group.map(({ city }) => city.name)),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What each city learns and shows, and the trips behind it. */
export function Balances({ page, result }: PartProps) {
  const { t, format } = usePage()
  const count = (of: (pair: Pair) => boolean) => result.pairs.filter(of).length
  const rows = page.cities.map((city) => ({
    city,
    taken: count(({ cityId }) => cityId === city.id),
    given: count(({ hostId }) => hostId === city.id),
  }))
  return (
    <Panel title={t('exchange.plan.balance')}>
      <table class="match-weights">
        <caption class="unseen">{t('exchange.plan.balance')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('exchange.practices.city')}</th>
            <th scope="col" class="number">
              {t('exchange.plan.taken')}
            </th>
            <th scope="col" class="number">
              {t('exchange.plan.given')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ taken, given }) => taken + given > 0)
            .map(({ city, taken, given }) => (
              <tr>
                <th scope="row">{city.name}</th>
                <td class="number">{format.number(taken)}</td>
                <td class="number">{format.number(given)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Panel>
  )
}
