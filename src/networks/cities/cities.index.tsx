import { contentLang } from '#platform/text'
import { Empty, Lead, Pager, PageTitle, usePage } from '#platform/ui'
import { HowWeKnow } from '../anomalies/how-we-know.tsx'
import { CardsTable, Cell, HeadCell, NameCell, Row } from '../cards-table.tsx'
import { cityPath, networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import type { FilledCityColumn } from '../slots.ts'
import { type CityFigure, cityFigures, writeFigure } from './city.figures.ts'
import type { CityOrder } from './city.order.ts'
import { implausibleFigures } from './city.plausibility.ts'
import type { City } from './city.queries.ts'
import { Role } from './role.tsx'

interface CitiesPage {
  network: Network
  /** Those on this page, in order. */
  cities: City[]
  count: number
  columns: FilledCityColumn[]
  order: CityOrder
  page: number
  pages: number
}

/** The cities of a network side by side. */
export function CitiesIndex({ network, cities, count, columns, order, page, pages }: CitiesPage) {
  const { t } = usePage()
  const sortable = [
    { key: 'name', label: t('networks.city.name') },
    { key: 'country', label: t('networks.city.country') },
    ...cityFigures.map(({ key, label }) => ({ key, label: t(label) })),
    ...columns.map(({ key, label }) => ({ key, label: t(label) })),
  ]
  const heads = sortable.map((head) => ({ ...head, ...sortedBy(network, order, head.key) }))
  return (
    <>
      <PageTitle>{t('networks.cities.title')}</PageTitle>
      {count > 0 ? <Lead>{t('networks.cities.lead', { count })}</Lead> : null}
      {count === 0 ? (
        <Empty title={t('networks.cities.none')}>
          <p>{t('networks.cities.noneYet')}</p>
        </Empty>
      ) : (
        <>
          <nav class="sort-links" aria-label={t('networks.cities.sortBy')}>
            <span aria-hidden="true">{t('networks.cities.sortBy')}</span>
            <ul>
              {heads.map(({ key, label, href }) => (
                <li>
                  <a href={href} aria-current={key === order.key ? 'true' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <CardsTable
            class="cities-table"
            caption={t('networks.cities.caption')}
            heads={heads.map(({ key, label, href, sorted }, index) => (
              <HeadCell number={index > 1} sorted={sorted}>
                <a href={href}>
                  {label}
                  {key === order.key ? <span class={`sort-sign ${order.direction}`} aria-hidden="true" /> : null}
                </a>
              </HeadCell>
            ))}
          >
            {cities.map((city) => (
              <CityRow network={network} city={city} columns={columns} />
            ))}
          </CardsTable>
          <Pager page={page} pages={pages} />
          <p class="cities-how">{t('networks.cities.howCounted')}</p>
        </>
      )}
      <HowWeKnow network={network} />
    </>
  )
}

/** Where a heading leads: to its own order, or the other way round when it is in use. */
function sortedBy(network: Network, order: CityOrder, key: string) {
  const inUse = order.key === key
  const turned = inUse ? `&direction=${order.direction === 'up' ? 'down' : 'up'}` : ''
  const sorted: 'ascending' | 'descending' = order.direction === 'up' ? 'ascending' : 'descending'
  return { href: networkPath(network, `/cities?sort=${key}${turned}`), sorted: inUse ? sorted : undefined }
}

function CityRow({ network, city, columns }: { network: Network; city: City; columns: FilledCityColumn[] }) {
  const { t, format, lang } = usePage()
  return (
    <Row>
      <NameCell>
        <a href={cityPath(network, city)}>{city.name}</a>
        {city.role ? (
          <span class="under">
            <Role network={network} role={city.role} />
          </span>
        ) : null}
      </NameCell>
      <Cell label={t('networks.city.country')}>
        {format.country(city.country)}
        {city.region ? (
          <span class="under" lang={contentLang(lang, network.language)}>
            {city.region}
          </span>
        ) : null}
      </Cell>
      {cityFigures.map((figure) => (
        <FigureCell city={city} figure={figure} />
      ))}
      {columns.map((column) => (
        <Cell class="number" label={t(column.label)}>
          <a href={column.href(network, city)}>{format.number(column.values.get(city.id) ?? 0)}</a>
        </Cell>
      ))}
    </Row>
  )
}

function FigureCell({ city, figure }: { city: City; figure: CityFigure }) {
  const { t, format } = usePage()
  const value = writeFigure(figure, city, t, format)
  const doubt = implausibleFigures(city).find(({ field }) => field === figure.field)
  return (
    <Cell class={doubt ? 'number doubtful' : 'number'} label={t(figure.label)}>
      {value ?? <span class="not-stated">{t('networks.notStated')}</span>}
      {doubt ? <span class="doubt">{t('networks.doubt.short')}</span> : null}
    </Cell>
  )
}
