import type { City, Network } from '#networks'
import { cityPath, themePath } from '#networks'
import { usePage } from '#platform/ui'
import { balanceOf } from './coverage.ts'
import type { MatrixView, ViewRow } from './matrix.filters.ts'
import { cellPath, matrixPath } from './matrix.paths.ts'
import { Cell } from './matrix.table.tsx'
import { useWritten } from './who-can-teach.tsx'

interface TableProps {
  network: Network
  view: MatrixView
}

/** The matrix turned round: cities by sub-themes, for those who ask what one city gives and wants. */
export function MatrixTableByCity({ network, view }: TableProps) {
  const { t } = usePage()
  const places = view.cities.map((city, at) => ({ city, at })).filter(({ at }) => hasSomething(view, at))
  return (
    <table class={view.rows.length > 16 ? 'matrix matrix-by-city matrix-many' : 'matrix matrix-by-city'}>
      <caption class="unseen">{t('exchange.matrix.captionByCity')}</caption>
      <colgroup>
        <col class="matrix-name" />
        <col span={view.rows.length} />
        <col class="matrix-sum" span={2} />
      </colgroup>
      <SubThemeHeads network={network} view={view} />
      <tbody>
        {places.map(({ city, at }) => (
          <CityRow network={network} view={view} city={city} at={at} />
        ))}
      </tbody>
      <Coverages network={network} view={view} />
    </table>
  )
}

/** A city of which the filters leave nothing would be an empty line. */
const hasSomething = ({ rows }: MatrixView, at: number) => rows.some(({ cells }) => cells[at]?.shown)

function SubThemeHeads({ network, view }: TableProps) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <thead>
      <tr class="matrix-theme">
        <td />
        {view.groups.map(({ theme, rows }) => (
          <th scope="colgroup" colspan={rows.length}>
            <a href={themePath(network, theme)} lang={written}>
              {theme.title}
            </a>
          </th>
        ))}
        <td colspan={2} />
      </tr>
      <tr>
        <th scope="col">{t('exchange.matrix.city')}</th>
        {view.rows.map(({ row: { subTheme } }) => (
          <th scope="col">
            <a href={themePath(network, subTheme)}>
              {subTheme.code}
              <span class="unseen" lang={written}>
                {' '}
                {subTheme.title}
              </span>
            </a>
          </th>
        ))}
        <th scope="col">{t('exchange.matrix.gives')}</th>
        <th scope="col">{t('exchange.matrix.wants')}</th>
      </tr>
    </thead>
  )
}

function CityRow({ network, view, city, at }: TableProps & { city: City; at: number }) {
  const { t } = usePage()
  const { gives, wants } = balanceOf(view.rows.flatMap(({ cells }) => cells[at]?.cell ?? []))
  const narrowed = (state: 'gives' | 'wants') =>
    matrixPath(network, { ...view.filters, city: city.slug, state, changed: false })
  return (
    <tr>
      <th scope="row">
        <a href={cityPath(network, city)}>{city.name}</a>
      </th>
      {view.rows.map((row) => (
        <CellOf network={network} view={row} at={at} />
      ))}
      <td class="gives">
        <a href={narrowed('gives')}>
          <span class="more">{t('exchange.matrix.gives')} </span>
          {gives}
        </a>
      </td>
      <td class="wants">
        <a href={narrowed('wants')}>
          <span class="more">{t('exchange.matrix.wants')} </span>
          {wants}
        </a>
      </td>
    </tr>
  )
}

function CellOf({ network, view: { row, cells }, at }: { network: Network; view: ViewRow; at: number }) {
  const { t } = usePage()
  const place = cells[at]
  if (!place) return <td class="blank" />
  return (
    <Cell
      href={cellPath(network, row.subTheme, place.city)}
      place={place}
      name={`${row.subTheme.code} ${row.subTheme.title}`}
      say={t('exchange.cell.sayByCity', { state: t(`exchange.state.${place.cell.state}`) })}
    />
  )
}

/** How many cities can teach each sub-theme, and how many want to learn it. */
function Coverages({ network, view }: TableProps) {
  const { t } = usePage()
  return (
    <tfoot>
      <tr class="gives">
        <th scope="row">{t('exchange.matrix.whoCanTeach')}</th>
        {view.rows.map(({ row: { subTheme, suppliers, gap } }) => (
          <td data-gap={gap}>
            <a href={`${themePath(network, subTheme)}#who-can-teach`}>{suppliers.length}</a>
          </td>
        ))}
        <td colspan={2} rowspan={2} />
      </tr>
      <tr class="wants">
        <th scope="row">{t('exchange.matrix.wanted')}</th>
        {view.rows.map(({ row: { demanders } }) => (
          <td>{demanders.length}</td>
        ))}
      </tr>
    </tfoot>
  )
}
