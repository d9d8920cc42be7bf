import { contentLang } from '#platform/text'
import {
  Actions,
  ButtonLink,
  Crumbs,
  Empty,
  Eyebrow,
  Lead,
  Notice,
  PageTitle,
  SectionHead,
  usePage,
} from '#platform/ui'
import type { City } from '../cities/city.queries.ts'
import { ExampleMark } from '../example-mark.tsx'
import { cityPath, networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { DueItem } from './due.ts'
import { dueWhen, soonestFirst } from './due.words.ts'
import { DueRow } from './due-row.tsx'
import type { Forecast } from './forecast.ts'
import { ForecastLine } from './forecast-line.tsx'
import type { Pause } from './relief.queries.ts'

interface Props {
  network: Network
  city: City
  items: DueItem[]
  forecasts: Forecast[]
  /** The pause that is on. */
  pause: Pause | null
  leads: boolean
  mayPause: boolean
  /** Whether a pause ended lately, so that what moved is worth a word. */
  goesOn: boolean
}

const mostMoved = 6

/** Everything a city owes, soonest first, each with the one link that does it. */
export function CityDue({ network, city, items, forecasts, pause, leads, mayPause, goesOn }: Props) {
  const { t, format, lang } = usePage()
  const inOrder = items.toSorted(soonestFirst)
  const of = Map.groupBy(items, ({ obligation }) => obligation.id)
  const those = (...states: DueItem['state'][]) => inOrder.filter(({ state }) => states.includes(state))
  const [now, later] = [those('late', 'returned', 'due'), those('not_due')]
  const [done, relieved] = [those('delivered', 'accepted'), those('paused', 'waived')]
  const moved = goesOn ? [...now, ...later].filter(({ movedFrom }) => movedFrom !== null) : []
  const list = (some: DueItem[]) => (
    <ul class="due-list">
      {some.map((item) => (
        <DueRow
          network={network}
          item={item}
          city={city}
          of={of.get(item.obligation.id)?.length ?? 1}
          mayWaive={leads}
        />
      ))}
    </ul>
  )
  return (
    <>
      <Crumbs
        items={[
          { label: t('networks.menu.cities'), href: networkPath(network, '/cities') },
          { label: city.name, href: cityPath(network, city) },
        ]}
      />
      <Eyebrow>{city.name}</Eyebrow>
      <PageTitle>{t('networks.due.cityTitle')}</PageTitle>
      <Lead>
        {t('networks.due.cityLead', {
          late: those('late').length,
          now: now.length,
          later: later.length,
          done: done.length,
        })}
      </Lead>
      {pause ? (
        <Notice title={t('networks.pause.since', { date: format.date(pause.from) })}>
          <p lang={contentLang(lang, network.language)}>
            {pause.reason} <ExampleMark of={pause} />
          </p>
        </Notice>
      ) : null}
      {moved.length > 0 ? (
        <Notice title={t('networks.pause.moved', { count: moved.length })}>
          <ul>
            {moved.slice(0, mostMoved).map((item) => (
              <li>
                <span lang={contentLang(lang, network.language)}>{item.obligation.type}</span>:{' '}
                {dueWhen(item, { t, format })}
              </li>
            ))}
          </ul>
          {moved.length > mostMoved ? <p>{t('networks.pause.movedLead')}</p> : null}
        </Notice>
      ) : null}
      {now.length > 0 ? (
        <section>
          <SectionHead id="now">{t('networks.due.now')}</SectionHead>
          {list(now)}
        </section>
      ) : (
        <Empty title={t('networks.due.nothingNow')} />
      )}
      {forecasts.length > 0 ? (
        <section>
          <SectionHead id="forecast">{t('networks.forecast.title')}</SectionHead>
          <ul class="due-list">
            {forecasts.map((forecast) => (
              <li>
                <ForecastLine network={network} forecast={forecast} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {later.length > 0 ? (
        <section>
          <SectionHead id="later">{t('networks.due.later')}</SectionHead>
          {list(later)}
        </section>
      ) : null}
      {done.length > 0 ? (
        <section>
          <SectionHead id="done">{t('networks.due.done')}</SectionHead>
          {list(done)}
        </section>
      ) : null}
      {relieved.length > 0 ? (
        <section>
          <SectionHead id="not-asked">{t('networks.due.notAsked')}</SectionHead>
          {list(relieved)}
        </section>
      ) : null}
      {mayPause ? (
        <Actions>
          <ButtonLink href={`${cityPath(network, city)}/pause`}>
            {t(pause?.cityId && pause.until === null ? 'networks.pause.resume' : 'networks.pause.begin')}
          </ButtonLink>
        </Actions>
      ) : null}
    </>
  )
}
