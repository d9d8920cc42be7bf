import { sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { type ThreadPlace, threadKinds } from './thread.kinds.ts'
import { gathering, ground, nodeKey } from './thread.queries.ts'

/** Something that lies before a record, and by `kind:id` what it came from itself. */
export interface PastNode {
  kind: string
  id: string
  cityId: string | null
  city: string | null
  title: string
  day: string | null
  at: string
  /** The column of its kind in the picture of a thread: what comes of a thing stands behind it. */
  place: number
  from: string[]
}

export interface Past {
  /** The records themselves, as far as the reader may see them, and all that lies before them, from what was first. */
  before: (starts: { kind: string; id: string }[]) => PastNode[]
}

/**
 * What lies before many records of a city, in one statement however many they are. Where many cities come together it goes on
 * with what this city brought there: what others asked is not its story.
 */
export async function pastOf(
  db: Queryable,
  place: ThreadPlace,
  city: { id: string },
  starts: { kind: string; id: string }[],
): Promise<Past> {
  if (starts.length === 0) return { before: () => [] }
  const own = sql`(link.to_kind not in (${gathering()}) or link.from_city = ${city.id}::uuid)`
  const { rows } = await db.execute(sql`
    with recursive ${ground(place)},
    back (kind, id) as (
      select node.kind, node.id from node
        join jsonb_to_recordset(${JSON.stringify(starts)}::jsonb) as start (kind text, id uuid)
          on start.kind = node.kind and start.id = node.id
      union
      select link.from_kind, link.from_id from back
        join link on link.to_kind = back.kind and link.to_id = back.id
      where ${own})
    select node.kind, node.id, node.city_id as "cityId", node.city, node.title, node.day, node.at,
      coalesce((select json_agg(link.from_kind || ':' || link.from_id) from link
        where link.to_kind = node.kind and link.to_id = node.id and ${own}), '[]'::json) as "from"
    from back join node on node.kind = back.kind and node.id = back.id
    order by node.day nulls last, node.title, node.id`)
  const places = new Map(threadKinds.all().map(({ kind, place: at }) => [kind, at]))
  const nodes = (rows as unknown as PastNode[]).map((node) => ({ ...node, place: places.get(node.kind) ?? 0 }))
  const byKey = new Map(nodes.map((node) => [nodeKey(node), node]))
  return {
    before(of) {
      const met = new Set<string>()
      const ahead = of.map(nodeKey)
      for (let key = ahead.pop(); key !== undefined; key = ahead.pop()) {
        if (met.has(key)) continue
        met.add(key)
        ahead.push(...(byKey.get(key)?.from ?? []))
      }
      return nodes.filter((node) => met.has(nodeKey(node))).sort((a, b) => a.place - b.place)
    },
  }
}
