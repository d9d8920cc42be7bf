import type { JSX } from 'hono/jsx/jsx-runtime'
import { type Draft, DraftNotice } from '#platform/records'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import type { Anomaly } from '../anomalies/anomaly.queries.ts'
import { Contradictions } from '../anomalies/contradictions.tsx'
import { HowWeKnow } from '../anomalies/how-we-know.tsx'
import { cityPath, networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { City } from './city.queries.ts'
import { CityFacts } from './city-facts.tsx'
import { Role } from './role.tsx'

interface CityPage {
  network: Network
  /** What the reader may do with it; nothing for visitors. */
  mayEdit: boolean
  mayReadHistory: boolean
  draft: Draft | null
  city: City
  anomalies: Anomaly[]
  panels: JSX.Element[]
}

/** A city's profile in the order of the study: what it is like, what it can show, what it wants and plans. */
export function CityShow({ network, city, anomalies, panels, mayEdit, mayReadHistory, draft }: CityPage) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const country = format.country(city.country)
  const at = cityPath(network, city)
  return (
    <article class="city">
      <header>
        <Crumbs items={[{ label: t('networks.menu.cities'), href: networkPath(network, '/cities') }]} />
        <Eyebrow>
          {country}
          {saysMore(city, country) ? (
            <>
              {' · '}
              <span lang={written}>{city.region}</span>
            </>
          ) : null}
          {city.role ? (
            <>
              {' · '}
              <Role network={network} role={city.role} />
            </>
          ) : null}
        </Eyebrow>
        <PageTitle>{city.name}</PageTitle>
        {city.partnerBody ? (
          <Lead>
            {t.rich('networks.city.partnerBody', {
              name: city.partnerBody,
              body: (parts) => <span lang={written}>{parts}</span>,
            })}
          </Lead>
        ) : null}
        {mayReadHistory ? (
          <Actions>
            {mayEdit ? <ButtonLink href={`${at}/edit`}>{t('networks.city.editThis')}</ButtonLink> : null}
            <a href={`${at}/history`}>{t('networks.city.history')}</a>
          </Actions>
        ) : null}
      </header>
      <DraftNotice draft={draft} edit={`${at}/edit`} discard={`${at}/draft/discard`} />
      <div class={anomalies.length > 0 ? 'city-context with-aside' : 'city-context'}>
        <CityFacts network={network} city={city} anomalies={anomalies} />
        <Contradictions network={network} anomalies={anomalies} />
      </div>
      <div class="panels">{panels}</div>
      <HowWeKnow network={network} />
    </article>
  )
}

/** A region that only repeats the country or the city is left out. */
const saysMore = ({ region, name }: City, country: string) => region !== country && region !== name && Boolean(region)
