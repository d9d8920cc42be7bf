import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { type ThreadPlace, threadKinds } from './thread.kinds.ts'

export interface ThreadNode {
  kind: string
  id: string
  city: string | null
  title: string
  day: string | null
  at: string
  example: boolean
  /** What it says, as far as its kind tells it. */
  says: string | null
  /** How many steps away: before it where negative, after it where positive, 0 the record itself. */
  steps: number
}

export interface Thread {
  self: ThreadNode
  nodes: ThreadNode[]
  /** By `kind:id`, from what was first to what came of it. */
  links: { from: string; to: string }[]
}

/** A thread that is longer has gone in circles or lost its question. */
const longest = 12
const atMost = 200

export const nodeKey = ({ kind, id }: { kind: string; id: string }): string => `${kind}:${id}`

/**
 * The whole thread of a record in one statement, however many kinds there are: forward what became of it, back where it came
 * from. Only what the reader may see is there to walk on, so that nothing is learned of what lies behind what is hidden.
 */
export async function threadOf(
  db: Queryable,
  place: ThreadPlace,
  start: { kind: string; id: string },
): Promise<Thread | null> {
  const { rows } = await db.execute(sql`
    with recursive ${ground(place)},
    self as (select * from node where kind = ${start.kind} and id = ${start.id}),
    forward (kind, id, steps) as (
      select kind, id, 0 from self
      union
      select link.to_kind, link.to_id, forward.steps + 1 from forward
        join link on link.from_kind = forward.kind and link.from_id = forward.id
        cross join self
      where forward.steps < ${longest} and (forward.steps = 0 or forward.kind not in (${gathering()}) or link.to_city = self.city_id)),
    back (kind, id, steps) as (
      select kind, id, 0 from self
      union
      select link.from_kind, link.from_id, back.steps - 1 from back
        join link on link.to_kind = back.kind and link.to_id = back.id
      where back.steps > -${longest}::int),
    reached as (
      select distinct on (kind, id) kind, id, steps from (select * from forward union all select * from back) way
      order by kind, id, abs(steps)),
    shown as (select * from reached order by abs(steps), kind, id limit ${atMost})
    select node.kind, node.id, node.city, node.title, node.day, node.at, node.example, shown.steps,
      (select said.text from (${said(place)}) said (kind, id, text) where said.kind = node.kind and said.id = node.id) as says,
      (select json_agg(json_build_object('kind', link.from_kind, 'id', link.from_id)) from link
        where link.to_kind = node.kind and link.to_id = node.id
          and (link.from_kind, link.from_id) in (select kind, id from shown)) as origins
    from shown join node on node.kind = shown.kind and node.id = shown.id
    order by node.day nulls last, node.title, node.id`)
  const found = rows as unknown as (ThreadNode & { origins: { kind: string; id: string }[] | null })[]
  const self = found.find(({ steps }) => steps === 0)
  if (!self) return null
  const links = found.flatMap((node) =>
    (node.origins ?? []).map((origin) => ({ from: nodeKey(origin), to: nodeKey(node) })),
  )
  const nodes = found.map(({ origins, ...node }) => node)
  return { self: { ...self }, nodes, links }
}

/** Everything the reader may see, and what of it came from what: what every walk along a thread begins with. */
export function ground(place: ThreadPlace): SQL {
  const kinds = threadKinds.all()
  const seen = sql.join(
    kinds.map((one) => sql`select ${one.kind}::text, found.* from (${one.seen(place)}) found`),
    sql` union all `,
  )
  const came = sql.join(
    kinds.flatMap((one) =>
      (one.cameFrom?.(place) ?? []).map(
        (select) =>
          sql`select came.kind, came.origin, ${one.kind}::text, came.id from (${select}) came (kind, origin, id)`,
      ),
    ),
    sql` union `,
  )
  return sql`node (kind, id, city_id, city, title, day, at, example) as materialized (${seen}),
    link as materialized (
      select said.*, before.city_id as from_city, after.city_id as to_city
      from (${came}) said (from_kind, from_id, to_kind, to_id)
      join node before on before.kind = said.from_kind and before.id = said.from_id
      join node after on after.kind = said.to_kind and after.id = said.to_id)`
}

/** What records say, of the kinds that tell it. */
const said = (place: ThreadPlace): SQL =>
  sql.join(
    threadKinds
      .all()
      .flatMap(({ kind, says }) => (says ? [sql`select ${kind}::text, told.* from (${says(place)}) told`] : [])),
    sql` union all `,
  )

/** The kinds in which many cities come together. */
export const gathering = (): SQL =>
  sql.join(
    threadKinds
      .all()
      .filter((one) => one.gathers)
      .map(({ kind }) => sql`${kind}`),
    sql`, `,
  )
