import type { JSX } from 'hono/jsx/jsx-runtime'
import type { City, CitySubject, Network, NetworkLocals } from '#networks'
import { SectionHead, usePage } from '#platform/ui'
import { type Balance, type Cell, canTeach, emptyCell, wantsToLearn } from './coverage.ts'
import { cellPath, matrixPath } from './matrix.paths.ts'
import { matrixOf } from './matrix.queries.ts'
import type { MatrixRow } from './matrix.ts'
import { StateSign } from './sign.tsx'
import { GapWords, useWritten } from './who-can-teach.tsx'

interface Line {
  row: MatrixRow
  cell: Cell
}

interface ColumnProps {
  network: Network
  city: City
  lines: Line[]
  balance: Balance
}

/** On a city's profile: its own column of the matrix, and whether it mainly gives or takes. */
export async function cityPanel({ db, network }: NetworkLocals, { city }: CitySubject): Promise<JSX.Element | null> {
  const { cities, rows, balances } = await matrixOf(db, network)
  const at = cities.findIndex(({ id }) => id === city.id)
  const balance = balances[at]
  if (!balance || rows.length === 0) return null
  const lines = rows.map((row) => ({ row, cell: row.cells[at] ?? emptyCell }))
  return <Column network={network} city={city} lines={lines} balance={balance} />
}

function Column({ network, city, lines, balance }: ColumnProps) {
  const { t } = usePage()
  const teaches = lines.filter(({ cell }) => canTeach(cell.state))
  const wants = lines.filter(({ cell }) => wantsToLearn(cell.state))
  return (
    <section class="city-column" id="gives-and-wants">
      <SectionHead
        more={{
          href: matrixPath(network, { city: city.slug }),
          label: t('exchange.besideCity.inMatrix', { city: city.name }),
        }}
      >
        {t('exchange.besideCity.title')}
      </SectionHead>
      <p>{useBalanceWords(city, balance)}</p>
      <div class="who-teaches-columns">
        {teaches.length > 0 && (
          <div>
            <h3>{t('exchange.besideCity.canShow')}</h3>
            <Lines network={network} city={city} lines={teaches} />
          </div>
        )}
        {wants.length > 0 && (
          <div>
            <h3>{t('exchange.besideCity.wantsToLearn')}</h3>
            <Lines network={network} city={city} lines={wants} withNeed />
          </div>
        )}
      </div>
    </section>
  )
}

function useBalanceWords(city: City, { kind, gives, wants }: Balance): string {
  const { t } = usePage()
  if (kind === 'giver') return t('exchange.besideCity.giver', { city: city.name, gives })
  if (kind === 'taker') return t('exchange.besideCity.taker', { city: city.name, wants })
  if (kind === 'both') return t('exchange.besideCity.both', { city: city.name, gives, wants })
  return t('exchange.besideCity.neither', { city: city.name })
}

type LinesProps = Omit<ColumnProps, 'balance'> & { withNeed?: boolean }

/** What it wants is said in its own words, beside who could teach it. */
function Lines({ network, city, lines, withNeed }: LinesProps) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <ul class="city-lines">
      {lines.map(({ row, cell }) => (
        <li data-gap={row.gap}>
          <a href={cellPath(network, row.subTheme, city)}>
            <StateSign state={cell.state} />
            <span lang={written}>
              {row.subTheme.code} {row.subTheme.title}
            </span>
            <span class="unseen">: {t(`exchange.state.${cell.state}`)}</span>
          </a>
          {withNeed ? (
            <>
              <p lang={cell.need ? written : undefined}>{cell.need ?? t('exchange.cell.notYetWorded')}</p>
              <p class="gap">
                <GapWords row={row} />
              </p>
            </>
          ) : (
            <p lang={written}>{cell.practices.map(({ title }) => title).join(' · ')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
