import { sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { type ConceptOf, conceptsInUse, labelOf } from './concept.queries.ts'

/** The concepts of a network as a tree: what each is called, and what it belongs to. */
export type ConceptTree = Map<string, ConceptOf & { broaderId: string | null }>

/** All concepts in use in a network, read once for many comparisons. */
export async function conceptTree(
  db: Queryable,
  network: { id: string; language: string },
  language: string = network.language,
): Promise<ConceptTree> {
  const { rows } = await db.execute<ConceptOf & { broaderId: string | null } & Record<string, unknown>>(sql`
    select concept.id, concept.slug, concept.broader_id as "broaderId",
      ${labelOf(sql`concept.id`, [language, network.language])} as label
    from ${conceptsInUse(sql`${network.id}::uuid`)} concept`)
  return new Map(rows.map((concept) => [concept.id, concept]))
}

export interface Shared {
  /** 0 for nothing in common, 1 for everything: the same concept counts 1, one within the other a half, siblings a quarter. */
  score: number
  /** What both are about, the closest first: the same concept, or the wider one that both belong to. */
  concepts: ConceptOf[]
}

/** What two records have in common, the wider concepts of both included. */
export function sharedConcepts(tree: ConceptTree, one: ConceptOf[], other: ConceptOf[]): Shared {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  const best = few.map((concept) => closest(tree, concept, many)).filter((found) => found !== null)
  best.sort((a, b) => b.closeness - a.closeness)
  const concepts = [...new Map(best.map(({ concept }) => [concept.id, concept])).values()]
  const score = few.length === 0 ? 0 : best.reduce((sum, { closeness }) => sum + closeness, 0) / few.length
  return { score, concepts }
}

function closest(tree: ConceptTree, concept: ConceptOf, among: ConceptOf[]) {
  const way = wayUp(tree, concept.id)
  let best: { closeness: number; concept: ConceptOf } | null = null
  for (const other of among) {
    const otherWay = wayUp(tree, other.id)
    const steps = way.findIndex((id) => otherWay.includes(id))
    if (steps < 0) continue
    const meeting = tree.get(way[steps]!)
    const closeness = 0.5 ** (steps + otherWay.indexOf(way[steps]!))
    if (meeting && closeness >= 0.25 && closeness > (best?.closeness ?? 0)) best = { closeness, concept: meeting }
  }
  return best
}

/** A concept and everything it belongs to; a circle, which people can make, ends where it closes. */
function wayUp(tree: ConceptTree, id: string): string[] {
  const way: string[] = []
  for (let at: string | null = id; at !== null && !way.includes(at); at = tree.get(at)?.broaderId ?? null) way.push(at)
  return way
}
