import type { JSX } from 'hono/jsx/jsx-runtime'
import type { City, CitySubject, Network, NetworkLocals } from '#networks'
import { Panel, SectionHead, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import type { CellSubject, NeedSubject } from '../slots.ts'
import type { CityMatch, Demand } from './match.demands.ts'
import { demandPath, matchesPath } from './match.paths.ts'
import { demandsOf } from './match.queries.ts'
import { useSupplierName } from './match.state.tsx'

const shown = 5

interface Best {
  demand: Demand
  match: CityMatch
}

/** On a city's profile: for what it wants to learn, who fits best. */
export async function cityMatches(locals: NetworkLocals, { city }: CitySubject): Promise<JSX.Element | null> {
  const { demands, matchesFor } = await demandsOf(locals.db, locals, locals.lang)
  const best = demands
    .filter((demand) => demand.city.id === city.id)
    .flatMap((demand): Best[] => {
      const [match] = matchesFor(demand)
      return match ? [{ demand, match }] : []
    })
    .sort((a, b) => b.match.score - a.match.score)
  return best.length > 0 ? <CityMatches network={locals.network} city={city} best={best} /> : null
}

function CityMatches({ network, city, best }: { network: Network; city: City; best: Best[] }) {
  const { t, format } = usePage()
  const written = useWritten(network)
  return (
    <section>
      <SectionHead
        more={{
          href: matchesPath(network, { city: city.slug }),
          label: t('exchange.match.allOf', { count: best.length }),
        }}
      >
        {t('exchange.match.couldLearn', { city: city.name })}
      </SectionHead>
      <ul class="rows">
        {best.slice(0, shown).map(({ demand, match }) => (
          <li>
            <a href={demandPath(network, demand.subTheme, city)}>
              {demand.subTheme.code} <span lang={written}>{demand.subTheme.title}</span>
            </a>
            <span>
              {useSupplierName(network, match)}{' '}
              <span class="soft number">
                {t('exchange.match.score', { score: format.number(Math.round(match.score * 100)) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Beside a need: who could show it, the best first. */
export const needMatches = (locals: NetworkLocals, { need }: NeedSubject): Promise<JSX.Element | null> =>
  bestFor(locals, need.cityId, need.themeId)

/** Beside a cell of the matrix, where the city wants to learn. */
export const cellMatches = (locals: NetworkLocals, { city, subTheme }: CellSubject): Promise<JSX.Element | null> =>
  bestFor(locals, city.id, subTheme.id)

/** Nothing where the city wants nothing there, or where one may not know that it does. */
async function bestFor(locals: NetworkLocals, cityId: string, themeId: string): Promise<JSX.Element | null> {
  const { demands, matchesFor } = await demandsOf(locals.db, locals, locals.lang, { id: themeId })
  const demand = demands.find(({ city }) => city.id === cityId)
  return demand ? <BestFor network={locals.network} demand={demand} matches={matchesFor(demand)} /> : null
}

function BestFor({ network, demand, matches }: { network: Network; demand: Demand; matches: CityMatch[] }) {
  const { t, format } = usePage()
  const all = demandPath(network, demand.subTheme, demand.city)
  return (
    <Panel title={t('exchange.match.who', { city: demand.city.name })} id="matches">
      {matches.length === 0 && <p>{t('exchange.match.nobody')}</p>}
      <ul class="rows">
        {matches.slice(0, 3).map((match) => (
          <li>
            <span>{useSupplierName(network, match)}</span>
            <span class="soft number">
              {t('exchange.match.score', { score: format.number(Math.round(match.score * 100)) })}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={all}>{t('exchange.match.seeWhy', { count: matches.length })}</a>
      </p>
    </Panel>
  )
}
