import { height, width } from './view.ts'

export interface Dot {
  x: number
  y: number
  name: string
}

export interface Label {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  /** Whether it also has room when the picture is small and its letters therefore large. */
  roomy: boolean
}

/** Letters are set at these sizes, in units of the drawing; see map.css. */
const sizes = { large: 20, small: 14.5 }
const gap = 11

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/**
 * Where each name stands so that none covers another name or a dot: beside its dot first, then above and below. The
 * first in the list choose first. A name without room is left out of the picture; the list beneath has them all.
 */
export function placeLabels(dots: Dot[]): (Label | null)[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }))
  const attempt = (dot: Dot, size: number, own: Box): Omit<Label, 'roomy'> | null => {
    for (const candidate of around(dot, size)) {
      const box = boxOf(dot.name, candidate, size)
      if (!inside(box) || taken.some((other) => other !== own && overlaps(box, other))) continue
      taken.push(box)
      return candidate
    }
    return null
  }
  const found = dots.map((dot, i) => attempt(dot, sizes.large, taken[i]!))
  return dots.map((dot, i) => {
    const label = found[i] ?? attempt(dot, sizes.small, taken[i]!)
    return label ? { ...label, roomy: found[i] !== null } : null
  })
}

function around({ x, y }: Dot, size: number): Omit<Label, 'roomy'>[] {
  const beside = size * 0.33
  return [
    { x: x + gap, y: y + beside, anchor: 'start' },
    { x: x - gap, y: y + beside, anchor: 'end' },
    { x: x + gap - 2, y: y + beside + size * 0.7, anchor: 'start' },
    { x: x - gap + 2, y: y + beside - size * 0.7, anchor: 'end' },
    { x: x + gap - 2, y: y + beside - size * 0.7, anchor: 'start' },
    { x: x - gap + 2, y: y + beside + size * 0.7, anchor: 'end' },
    { x, y: y - gap, anchor: 'middle' },
    { x, y: y + gap + size * 0.8, anchor: 'middle' },
  ]
}

/** Semibold letters are about half as wide as they are high. */
function boxOf(name: string, { x, y, anchor }: Omit<Label, 'roomy'>, size: number): Box {
  const long = name.length * size * 0.53
  const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2
  return { left, right: left + long, top: y - size * 0.78, bottom: y + size * 0.22 }
}

const inside = ({ left, right, top, bottom }: Box) =>
  left >= 2 && right <= width - 2 && top >= 2 && bottom <= height - 2

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
