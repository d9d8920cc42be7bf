import type { City, Network } from '#networks'
import { Panel, usePage } from '#platform/ui'
import { practicePath } from '../practices/practice.paths.ts'
import type { CellState } from '../schema.ts'
import { canTeach, wantsToLearn } from './coverage.ts'
import { cellPath } from './matrix.paths.ts'
import type { MatrixRow } from './matrix.ts'
import { StateSign } from './sign.tsx'
import { useWritten } from './who-can-teach.tsx'

interface NeighboursProps {
  network: Network
  row: MatrixRow
  cities: City[]
  /** The city somebody is looking at already. */
  except?: City
}

/** Who can teach a sub-theme, who wants to learn it, and what comes from outside the network. */
export function Neighbours({ network, row, cities, except }: NeighboursProps) {
  const { t } = usePage()
  const places = cities
    .map((city, at) => ({ city, state: row.cells[at]?.state ?? 'none' }))
    .filter(({ city }) => city.id !== except?.id)
  const nobody = t(except ? 'exchange.cell.nobodyElse' : 'exchange.cell.nobody')
  return (
    <>
      <Panel title={t(except ? 'exchange.cell.othersTeach' : 'exchange.cell.whoTeaches')} id="who-can-teach">
        <Places network={network} row={row} places={places.filter(({ state }) => canTeach(state))} nobody={nobody} />
      </Panel>
      <Outside network={network} row={row} />
      <Panel title={t(except ? 'exchange.cell.othersWant' : 'exchange.cell.whoWants')}>
        <Places
          network={network}
          row={row}
          places={places.filter(({ state }) => wantsToLearn(state))}
          nobody={nobody}
        />
      </Panel>
    </>
  )
}

interface PlacesProps {
  network: Network
  row: MatrixRow
  places: { city: City; state: CellState }[]
  nobody: string
}

function Places({ network, row, places, nobody }: PlacesProps) {
  const { t } = usePage()
  if (places.length === 0) return <p class="soft">{nobody}</p>
  return (
    <ul class="places">
      {places.map(({ city, state }) => (
        <li>
          <a href={cellPath(network, row.subTheme, city)}>
            <StateSign state={state} />
            {city.name}
            <span class="unseen">: {t(`exchange.state.${state}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Outside({ network, row }: { network: Network; row: MatrixRow }) {
  const { t } = usePage()
  const written = useWritten(network)
  if (row.outside.length === 0) return null
  return (
    <Panel title={t('exchange.cell.outside')} id="outside">
      <ul>
        {row.outside.map((practice) => (
          <li>
            <a href={practicePath(network, practice)} lang={written}>
              {practice.title}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
