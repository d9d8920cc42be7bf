import { threadKinds } from './thread.kinds.ts'
import { nodeKey, type Thread, type ThreadNode } from './thread.queries.ts'

/**
 * In the order in which one thing leads to the next: what was asked first, the last consequence at the foot. Kind by kind, and
 * nothing before what it came from: a version that peers read stands above what they said of it, the one that answers below.
 */
export function inOrder(nodes: ThreadNode[], links: Thread['links']): ThreadNode[] {
  const kinds = threadKinds.all().map(({ kind }) => kind)
  const waiting = nodes.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  const origins = Map.groupBy(links, ({ to }) => to)
  const ordered: ThreadNode[] = []
  while (waiting.length > 0) {
    const open = new Set(waiting.map(nodeKey))
    const isFree = (node: ThreadNode) => {
      const key = nodeKey(node)
      return !origins.get(key)?.some(({ from }) => from !== key && open.has(from))
    }
    // Things that came from each other in a circle stand as their kinds do.
    const next = Math.max(0, waiting.findIndex(isFree))
    ordered.push(...waiting.splice(next, 1))
  }
  return ordered
}
