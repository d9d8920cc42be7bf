import { readFileSync, writeFileSync } from 'node:fs'
import { meshArcs } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification'

/**
 * Makes the outline of the world that maps of networks are drawn from: Natural Earth at 1:50 million (public domain),
 * with as many points as a map of half a screen can show, and nothing but coasts and borders.
 */
const source: Topology = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'))
const target = 'src/networks/map/world.json'

/** Square degrees: a bend that encloses less is drawn straight, an island that is smaller is left out. */
const smallestBend = 0.01
const smallestIsland = 0.008
/** Hundredths of a degree, about a kilometre. */
const grid = 0.01

type Point = [number, number]

const land = source.objects.land as GeometryCollection
const countries = source.objects.countries as GeometryCollection
const polygons = land.geometries.flatMap((geometry) => (geometry as MultiPolygon).arcs)
const borders = meshArcs(source, countries, (a, b) => a !== b).arcs

const absolute = source.arcs.map((arc) => {
  let [x, y] = [0, 0]
  const { scale, translate } = source.transform!
  return arc.map(([dx, dy]): Point => {
    x += dx!
    y += dy!
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
})

const kept = polygons
  .map((rings) => rings.filter((ring) => size(ring.flatMap(pointsOf)) > smallestIsland))
  .filter((rings) => rings.length > 0)

/** Each line is a flat list of steps east and north, the first one from the south-west corner of the world. */
const world = {
  grid,
  land: kept.map((rings) => rings.map((ring) => encode(join(ring)))),
  borders: borders.map((line) => encode(join(line))),
}
writeFileSync(target, `${JSON.stringify(world)}\n`)
console.log(`${target}: ${Math.round(JSON.stringify(world).length / 1024)} KB`)

/** The lines of a ring one after the other, each simplified by itself so that neighbours stay neighbours. */
function join(line: number[]): Point[] {
  return line.flatMap((index, i) => {
    const points = simplify(absolute[index < 0 ? ~index : index]!)
    const turned = index < 0 ? points.toReversed() : points
    return i > 0 ? turned.slice(1) : turned
  })
}

function pointsOf(index: number): Point[] {
  return absolute[index < 0 ? ~index : index]!
}

function size(points: Point[]): number {
  return Math.abs(points.reduce((sum, [x, y], i) => sum + twist(points.at(i - 1)!, [x, y]), 0)) / 2
}

function twist([ax, ay]: Point, [bx, by]: Point): number {
  return ax * by - bx * ay
}

/** Visvalingam: the least bend goes first, until every bend left is worth drawing. The ends stay, they are shared. */
function simplify(points: Point[]): Point[] {
  const left = [...points]
  const fewest = left.length > 3 && left[0]!.every((value, i) => value === left.at(-1)![i]) ? 4 : 2
  while (left.length > fewest) {
    const [bend, at] = left
      .slice(1, -1)
      .map((point, i): [number, number] => [bendAt(left[i]!, point, left[i + 2]!), i + 1])
      .reduce((least, next) => (next[0] < least[0] ? next : least))
    if (bend >= smallestBend) break
    left.splice(at, 1)
  }
  return left
}

/** Degrees of longitude are worth less towards the poles. */
function bendAt([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
  return area * Math.cos((by * Math.PI) / 180)
}

function encode(points: Point[]): number[] {
  let before = [0, 0]
  return points.flatMap(([lon, lat], i) => {
    const here = [Math.round((lon + 180) / grid), Math.round((lat + 90) / grid)]
    const step = [here[0]! - before[0]!, here[1]! - before[1]!]
    before = here
    return i > 0 && step[0] === 0 && step[1] === 0 ? [] : step
  })
}
