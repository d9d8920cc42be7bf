import { usePage } from '#platform/ui'
import { type City, isLead } from '../cities/city.queries.ts'
import { cityPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { fineness } from './land.ts'
import { type Drawing, drawMap, type Pin, placeOf } from './map.ts'
import { height, width } from './view.ts'

/**
 * Where the cities lie. The picture is for the eye and the mouse; the list beneath says the same to everybody, and names
 * the cities that have no place on it.
 */
export function NetworkMap({ network, cities }: { network: Network; cities: City[] }) {
  const { t } = usePage()
  const drawing = drawMap(network, cities)
  const [shown, homeless] = drawing
    ? [cities.filter((city) => placeOf(city)), cities.filter((city) => !placeOf(city))]
    : [cities, []]
  return (
    <figure class="map">
      {drawing && <Picture network={network} drawing={drawing} />}
      <figcaption>
        <CityNames network={network} cities={shown} />
        {homeless.length > 0 && (
          <>
            <p class="map-note">{t('networks.map.homeless')}</p>
            <CityNames network={network} cities={homeless} />
          </>
        )}
      </figcaption>
    </figure>
  )
}

const Picture = ({ network, drawing: { land, borders, pins } }: { network: Network; drawing: Drawing }) => (
  <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
    <g transform={`scale(${1 / fineness})`}>
      <path class="map-land" d={land} />
      <path class="map-borders" d={borders} />
    </g>
    {pins.toReversed().map((pin) => (
      <CityPin network={network} pin={pin} />
    ))}
  </svg>
)

/** The lead partner is a diamond and larger: known without its colour. */
const CityPin = ({ network, pin: { city, x, y, lead, label } }: { network: Network; pin: Pin }) => (
  <a href={cityPath(network, city)} tabindex={-1}>
    {lead ? (
      <path class="map-lead" d={`M${x} ${y - 9}l9 9-9 9-9-9z`} />
    ) : (
      <circle class="map-city" cx={x} cy={y} r="5.5" />
    )}
    {label && (
      <text x={label.x} y={label.y} text-anchor={label.anchor} class={label.roomy ? undefined : 'map-tight'}>
        {city.name}
      </text>
    )}
  </a>
)

const mostInSight = 16

/** Few cities stand open; many fold, so that the page keeps its shape. */
function CityNames({ network, cities }: { network: Network; cities: City[] }) {
  const { t } = usePage()
  if (cities.length === 0) return null
  const list = (
    <ul class="map-cities">
      {cities.map((city) => (
        <CityName network={network} city={city} />
      ))}
    </ul>
  )
  if (cities.length <= mostInSight) return list
  return (
    <details>
      <summary>{t('networks.map.all', { count: cities.length })}</summary>
      {list}
    </details>
  )
}

function CityName({ network, city }: { network: Network; city: City }) {
  const { format, t } = usePage()
  const lead = isLead(network, city)
  return (
    <li>
      {lead && (
        <svg class="map-key" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path class="map-lead" d="M6 0l6 6-6 6-6-6z" />
        </svg>
      )}
      <a href={cityPath(network, city)}>{city.name}</a>{' '}
      <span>
        {lead ? t('networks.map.lead', { country: format.country(city.country) }) : format.country(city.country)}
      </span>
    </li>
  )
}
