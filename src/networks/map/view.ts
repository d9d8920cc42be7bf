import { type GeoProjection, geoConicEqualArea, geoEqualEarth } from 'd3-geo'

/** The drawing's own units; the page scales them to the room there is. */
export const width = 560
export const height = 470

export type Place = [longitude: number, latitude: number]

/** Room around the outermost cities, for their names and for the land they lie in. */
const margin = { x: 76, y: 44 }

/** Less than this many degrees shows no coast one could recognise. */
const leastSpan = 12

/** A projection in which these places fill the picture: true to area, turned so that the network is in its middle. */
export function viewOf(places: Place[]): GeoProjection {
  const centre = middleLongitude(places.map(([longitude]) => longitude))
  const around = places.map(([longitude]) => turn(longitude - centre))
  const latitudes = places.map(([, latitude]) => latitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const span = Math.max(...around) - Math.min(...around)
  const projection =
    span > 110 || north - south > 80
      ? geoEqualEarth().rotate([-centre, 0])
      : geoConicEqualArea().rotate([-centre, 0]).parallels(parallels(south, north))
  return projection
    .precision(1.5)
    .fitExtent(
      [
        [margin.x, margin.y],
        [width - margin.x, height - margin.y],
      ],
      { type: 'MultiPoint', coordinates: [...places, ...frame(places)] },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
}

/** Opposite the widest gap on the globe, so that a network across the Pacific is not torn apart. */
function middleLongitude(longitudes: number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b)
  const gaps = sorted.map((from, i) => ({ from, gap: ((sorted[i + 1] ?? sorted[0]! + 360) - from + 360) % 360 || 360 }))
  const widest = gaps.reduce((a, b) => (b.gap > a.gap ? b : a))
  return turn(widest.from + widest.gap / 2 + 180)
}

const turn = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180

/** Two sixths in from the edges, as map makers do; never quite the equator, where a cone has no tip. */
function parallels(south: number, north: number): [number, number] {
  const inset = Math.max((north - south) / 6, 1)
  const pair: [number, number] = [south + inset, north - inset]
  return Math.abs(pair[0] + pair[1]) < 2 ? [pair[0] - 1.5, pair[1] - 1.5] : pair
}

/** Corners that keep the picture from shrinking to one street when all cities lie close together. */
function frame(places: Place[]): Place[] {
  const half = leastSpan / 2
  const [longitude, latitude] = [0, 1].map((axis) => {
    const values = places.map((place) => place[axis]!)
    return (Math.min(...values) + Math.max(...values)) / 2
  }) as Place
  const wide = Math.min(half / Math.cos((latitude * Math.PI) / 180), 60)
  if (places.some(([x, y]) => Math.abs(turn(x - longitude)) > wide || Math.abs(y - latitude) > half)) return []
  return [
    [longitude - wide, latitude - half],
    [longitude + wide, latitude + half],
  ]
}
