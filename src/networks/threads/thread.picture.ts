import { nodeKey, type Thread, type ThreadNode } from './thread.queries.ts'

export interface PlacedNode {
  node: ThreadNode
  x: number
  y: number
  lines: string[]
}

export interface Picture {
  width: number
  height: number
  columns: { kind: string; x: number }[]
  nodes: PlacedNode[]
  /** Curves from what was first to what came of it. */
  curves: string[]
}

export const box = { width: 224, height: 74 }
const gap = { x: 44, y: 14 }
const head = 30

/** Lays a thread out: a column for each kind that occurs, in the order in which one leads to the next. */
export function drawThread({ nodes, links }: Thread, order: readonly string[]): Picture {
  const kinds = order.filter((kind) => nodes.some((node) => node.kind === kind))
  const columns = kinds.map((kind, at) => ({ kind, x: at * (box.width + gap.x) }))
  const placed = columns.flatMap(({ kind, x }) =>
    nodes
      .filter((node) => node.kind === kind)
      .map((node, at): PlacedNode => ({ node, x, y: head + at * (box.height + gap.y), lines: wrapped(node.title) })),
  )
  const where = new Map(placed.map((one) => [nodeKey(one.node), one]))
  const curves = links.flatMap(({ from, to }) => {
    const [a, b] = [where.get(from), where.get(to)]
    return a && b ? [curve(a, b)] : []
  })
  const highest = Math.max(...placed.map(({ y }) => y), head)
  return {
    width: Math.max(columns.length * (box.width + gap.x) - gap.x, box.width),
    height: highest + box.height + 4,
    columns,
    nodes: placed,
    curves,
  }
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const [y1, y2] = [from.y + box.height / 2, to.y + box.height / 2]
  const forth = to.x > from.x
  const x1 = forth || to.x === from.x ? from.x + box.width : from.x
  const x2 = forth ? to.x : to.x === from.x ? to.x + box.width : to.x + box.width
  const pull = forth ? (x2 - x1) / 2 : to.x === from.x ? gap.x / 2 : -gap.x / 2
  const back = forth ? -pull : to.x === from.x ? pull : gap.x / 2
  return `M${x1} ${y1}C${x1 + pull} ${y1} ${x2 + back} ${y2} ${x2} ${y2}`
}

const perLine = 25
const mostLines = 3

/** SVG does not break lines by itself. */
function wrapped(title: string): string[] {
  const lines: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < perLine) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > perLine + 2 ? `${line.slice(0, perLine)}…` : line))
  if (lines.length > mostLines) shown[mostLines - 1] = `${(shown[mostLines - 1] ?? '').slice(0, perLine - 1)}…`
  return shown
}
