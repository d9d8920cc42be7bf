import { describe, expect, test } from 'vitest'
import { placeLabels } from './labels.ts'
import { drawLand } from './land.ts'
import { height, type Place, viewOf, width } from './view.ts'

const worlds: Record<string, Place[]> = {
  'a network of one city': [[5.5, 50.97]],
  neighbours: [
    [5.5, 50.97],
    [4.78, 51.59],
  ],
  Europe: [
    [5.5, 50.97],
    [27.6, 47.16],
    [-0.44, 39.48],
    [24.24, 56.83],
  ],
  'both sides of the Pacific': [
    [178.4, -18.1],
    [-171.8, -13.8],
    [174.8, -41.3],
  ],
  'the whole world': [
    [151.2, -33.9],
    [-74, 40.7],
    [139.7, 35.7],
    [36.8, -1.3],
    [-46.6, -23.5],
  ],
  'along the equator': [
    [36.8, -1.3],
    [-78.5, -0.2],
    [106.8, -6.2],
    [-60, 0],
  ],
}

describe.each(Object.entries(worlds))('a map of %s', (_, places) => {
  const projection = viewOf(places)

  test('shows every city inside the picture, with room for its name', () => {
    for (const place of places) {
      const [x, y] = projection(place) ?? [-1, -1]
      expect(x).toBeGreaterThan(30)
      expect(x).toBeLessThan(width - 30)
      expect(y).toBeGreaterThan(20)
      expect(y).toBeLessThan(height - 20)
    }
  })

  test('is drawn in few bytes', () => {
    const { land, borders } = drawLand(projection)
    expect(land.length + borders.length).toBeLessThan(30_000)
    expect(`${land}${borders}`).not.toMatch(/NaN|undefined/)
  })
})

test('a map of neighbours shows the region around them', () => {
  const shown = viewOf([
    [5.5, 50.97],
    [5.7, 51.1],
  ])
  const [south, north] = [shown.invert?.([width / 2, height]), shown.invert?.([width / 2, 0])]
  expect((north?.[1] ?? 0) - (south?.[1] ?? 0)).toBeGreaterThan(12)
})

test('names stand clear of each other, and what has no room is left out', () => {
  const crowd = Array.from({ length: 40 }, (_, i) => ({
    x: 60 + (i % 8) * 55,
    y: 60 + Math.floor(i / 8) * 16,
    name: `Municipality ${i}`,
  }))
  const labels = placeLabels(crowd)
  const placed = labels.filter((label) => label !== null)
  expect(placed.length).toBeGreaterThan(5)
  expect(placed.length).toBeLessThan(40)
  const lines = placed.map(({ x, y, anchor }) => {
    const long = 13 * 14.5 * 0.5
    const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2
    return { left, right: left + long, top: y - 10, bottom: y }
  })
  const covering = lines.filter((a, i) =>
    lines.some((b, j) => j !== i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  )
  expect(covering).toEqual([])
})
