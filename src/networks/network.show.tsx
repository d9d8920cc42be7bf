import type { JSX } from 'hono/jsx/jsx-runtime'
import type { City } from './cities/city.queries.ts'
import { cityPath } from './network.paths.ts'
import type { Network } from './network.queries.ts'

export function NetworkShow({ network, cities, panels }: { network: Network; cities: City[]; panels: JSX.Element[] }) {
  return (
    <>
      <h1>{network.name}</h1>
      <ul>
        {cities.map((city) => (
          <li>
            <a href={cityPath(network, city)}>{city.name}</a>
          </li>
        ))}
      </ul>
      {panels}
    </>
  )
}
