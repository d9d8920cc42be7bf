import { type GeoContext, type GeoProjection, geoPath } from 'd3-geo'
import type { MultiLineString, MultiPolygon } from 'geojson'
import world from './world.json' with { type: 'json' }

/** Paths are drawn in half units, so that whole numbers are fine enough. */
export const fineness = 2

const land: MultiPolygon = { type: 'MultiPolygon', coordinates: world.land.map((rings) => rings.map(decode)) }
const borders: MultiLineString = { type: 'MultiLineString', coordinates: world.borders.map(decode) }

/** The land and the borders a projection shows, as SVG path data. */
export function drawLand(projection: GeoProjection): { land: string; borders: string } {
  return { land: draw(projection, land, 10), borders: draw(projection, borders, 0) }
}

function decode(steps: number[]): [number, number][] {
  const points: [number, number][] = []
  let [x, y] = [0, 0]
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i]!
    y += steps[i + 1]!
    points.push([x * world.grid - 180, y * world.grid - 90])
  }
  return points
}

interface Line {
  points: [number, number][]
  closed: boolean
}

/** Whole numbers, relative to the point before, without what would be too small to see. */
function draw(projection: GeoProjection, shape: MultiPolygon | MultiLineString, smallest: number): string {
  const lines: Line[] = []
  const context: GeoContext = {
    beginPath: () => {},
    moveTo: (x, y) => lines.push({ points: [round(x, y)], closed: false }),
    lineTo: (x, y) => add(lines.at(-1)!, round(x, y)),
    closePath: () => {
      const line = lines.at(-1)
      if (line) line.closed = true
    },
    arc: () => {},
  }
  geoPath(projection, context)(shape)
  return lines
    .filter(({ points }) => extent(points) >= smallest)
    .map(written)
    .join('')
}

/** Points nearer than this to the one before, in half units, would only make the page heavier. */
const nearest = 4

function add({ points }: Line, [x, y]: [number, number]): void {
  const [fromX, fromY] = points.at(-1)!
  if (Math.abs(x - fromX) + Math.abs(y - fromY) >= nearest) points.push([x, y])
}

const round = (x: number, y: number): [number, number] => [Math.round(x * fineness), Math.round(y * fineness)]

function extent(points: [number, number][]): number {
  const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]!)) as [number[], number[]]
  return Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys)
}

function written({ points, closed }: Line): string {
  const steps = points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = points[i]!
    return `${x - fromX} ${y - fromY}`
  })
  if (steps.length === 0) return ''
  return `M${points[0]}l${steps.join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`
}
