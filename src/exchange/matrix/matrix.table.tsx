import type { City, Network, Theme } from '#networks'
import { cityPath, themePath } from '#networks'
import { usePage } from '#platform/ui'
import { balanceOf, hasChanged } from './coverage.ts'
import type { MatrixView, ViewCell, ViewRow } from './matrix.filters.ts'
import { cellPath, matrixPath } from './matrix.paths.ts'
import { SignUse } from './sign.tsx'
import { useWritten, WhoCanTeach } from './who-can-teach.tsx'

interface TableProps {
  network: Network
  view: MatrixView
}

/** Sub-themes by cities. Where there is no room for a table, the stylesheet lays the same cells out as cards. */
export function MatrixTable({ network, view }: TableProps) {
  const { t } = usePage()
  const columns = view.cities.length + 3
  return (
    <table class={view.cities.length > 10 ? 'matrix matrix-many' : 'matrix'}>
      <caption class="unseen">{t('exchange.matrix.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('exchange.matrix.subTheme')}</th>
          {view.cities.map((city) => (
            <CityHead network={network} city={city} />
          ))}
          <th scope="col">{t('exchange.matrix.outside')}</th>
          <th scope="col">{t('exchange.matrix.whoCanTeach')}</th>
        </tr>
      </thead>
      {view.groups.map(({ theme, rows }) => (
        <tbody>
          <ThemeHead network={network} theme={theme} columns={columns} />
          {rows.map((row) => (
            <Row network={network} view={row} />
          ))}
        </tbody>
      ))}
      <Balances network={network} view={view} />
    </table>
  )
}

function CityHead({ network, city }: { network: Network; city: City }) {
  const { format } = usePage()
  return (
    <th scope="col">
      <a class="upright" href={cityPath(network, city)}>
        {city.name}
      </a>{' '}
      <abbr title={format.country(city.country)}>{city.country}</abbr>
    </th>
  )
}

function ThemeHead({ network, theme, columns }: { network: Network; theme: Theme; columns: number }) {
  const { t } = usePage()
  return (
    <tr class="matrix-theme">
      <th scope="rowgroup" colspan={columns}>
        <span>
          <span class="eyebrow">{t('exchange.matrix.theme', { code: theme.code })}</span>{' '}
          <a href={themePath(network, theme)} lang={useWritten(network)}>
            {theme.title}
          </a>
        </span>
      </th>
    </tr>
  )
}

function Row({ network, view: { row, cells } }: { network: Network; view: ViewRow }) {
  const { t } = usePage()
  const { subTheme, gap, outside } = row
  return (
    <tr data-gap={gap}>
      <th scope="row">
        <a href={themePath(network, subTheme)}>
          <span class="code">{subTheme.code}</span> <span lang={useWritten(network)}>{subTheme.title}</span>
        </a>
      </th>
      {cells.map((place) => (
        <Cell
          href={cellPath(network, subTheme, place.city)}
          place={place}
          name={place.city.name}
          say={t('exchange.cell.say', {
            subTheme: subTheme.code,
            state: t(`exchange.state.${place.cell.state}`),
          })}
        />
      ))}
      <td class="matrix-outside">
        {outside.length > 0 && (
          <a href={`${themePath(network, subTheme)}#outside`}>
            {t.rich('exchange.matrix.outsideCount', {
              count: outside.length,
              more: (parts) => <span class="more">{parts}</span>,
            })}
          </a>
        )}
      </td>
      <td class="matrix-who">
        <WhoCanTeach network={network} row={row} />
      </td>
    </tr>
  )
}

interface CellProps {
  href: string
  place: ViewCell
  /** What a card shows beside the sign. */
  name: string
  /** What those who listen hear after the name. */
  say: string
}

/** One city in one sub-theme: a sign to see, a sentence to hear. */
export function Cell({ href, place: { cell, shown }, name, say }: CellProps) {
  const { t } = usePage()
  if (!shown) return <td class="blank" />
  return (
    <td class={hasChanged(cell) ? `${cell.state} changed` : cell.state}>
      <a href={href}>
        <SignUse state={cell.state} />
        <span>
          {name}
          <span>
            {say}
            {hasChanged(cell) &&
              `, ${t('exchange.matrix.changedMark', { state: t(`exchange.state.${cell.baselineState}`) })}`}
          </span>
        </span>
      </a>
    </td>
  )
}

/** In how many of the rows above each city can teach and wants to learn. */
function Balances({ network, view }: TableProps) {
  const { t } = usePage()
  const balances = view.cities.map((city, at) => ({
    city,
    ...balanceOf(view.rows.flatMap(({ cells }) => cells[at]?.cell ?? [])),
  }))
  const narrowed = (city: City, state: 'gives' | 'wants') =>
    matrixPath(network, { ...view.filters, city: city.slug, state, changed: false })
  return (
    <tfoot>
      <tr class="gives">
        <th scope="row">{t('exchange.matrix.gives')}</th>
        {balances.map(({ city, gives }) => (
          <td>
            <a
              href={narrowed(city, 'gives')}
              aria-label={t('exchange.matrix.givesLabel', { city: city.name, count: gives })}
            >
              {gives}
            </a>
          </td>
        ))}
        <td rowspan={2} />
        <td rowspan={2} />
      </tr>
      <tr class="wants">
        <th scope="row">{t('exchange.matrix.wants')}</th>
        {balances.map(({ city, wants }) => (
          <td>
            <a
              href={narrowed(city, 'wants')}
              aria-label={t('exchange.matrix.wantsLabel', { city: city.name, count: wants })}
            >
              {wants}
            </a>
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
