import type { JSX } from 'hono/jsx/jsx-runtime'
import {
  type City,
  citiesOf,
  type Network,
  type NetworkLocals,
  type Theme,
  type ThemeSubject,
  themePath,
  themesOf,
} from '#networks'
import { SectionHead, usePage } from '#platform/ui'
import { Neighbours } from './cell.neighbours.tsx'
import { matrixPath } from './matrix.paths.ts'
import { rowsOf } from './matrix.queries.ts'
import type { MatrixRow } from './matrix.ts'
import { useWritten, WhoCanTeach } from './who-can-teach.tsx'

/** On the page of a sub-theme: who can teach it and who wants to learn it; on that of a theme the same for each of its rows. */
export async function themePanel({ db, network }: NetworkLocals, { theme }: ThemeSubject): Promise<JSX.Element | null> {
  const [cities, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
  const below = themes.filter(({ parentId }) => parentId === theme.id)
  const rows = await rowsOf(db, network, { cities, subThemes: below.length > 0 ? below : [theme] })
  const [row] = rows
  if (!row) return null
  if (below.length > 0) return <RowsOfTheme network={network} theme={theme} rows={rows} />
  return <RowOfSubTheme network={network} row={row} cities={cities} />
}

function RowOfSubTheme({ network, row, cities }: { network: Network; row: MatrixRow; cities: City[] }) {
  const { t } = usePage()
  return (
    <section class="who-teaches">
      <SectionHead more={{ href: matrixPath(network), label: t('exchange.besideTheme.inMatrix') }}>
        {t('exchange.besideTheme.title')}
      </SectionHead>
      <div class="who-teaches-columns">
        <Neighbours network={network} row={row} cities={cities} />
      </div>
    </section>
  )
}

function RowsOfTheme({ network, theme, rows }: { network: Network; theme: Theme; rows: MatrixRow[] }) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <section>
      <SectionHead
        more={{ href: matrixPath(network, { theme: theme.code }), label: t('exchange.besideTheme.inMatrix') }}
      >
        {t('exchange.besideTheme.title')}
      </SectionHead>
      <ul class="rows">
        {rows.map((row) => (
          <li data-gap={row.gap}>
            <a href={themePath(network, row.subTheme)} lang={written}>
              {row.subTheme.code} {row.subTheme.title}
            </a>
            <span class="who-teaches-row">
              <WhoCanTeach network={network} row={row} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
