import { sql } from 'drizzle-orm'
import { validate } from 'uuid'
import type { Queryable } from '#platform/db'
import type { ConceptOf } from './concept.queries.ts'
import { conceptsInUse, labelOf } from './concept.queries.ts'
import { idOf, type Tagged, tagsAbout } from './tag.commands.ts'

export interface ConceptTag extends ConceptOf {
  standing: 'suggested' | 'confirmed' | 'refused'
}

/** What a record is about, with what was refused, for the page where somebody says yes or no. */
export async function tagsOf(
  db: Queryable,
  network: { id: string; language: string },
  subject: Tagged,
  lang: string,
): Promise<ConceptTag[]> {
  const { rows } = await db.execute<ConceptTag & Record<string, unknown>>(sql`
    select concept.id, concept.slug, tag.standing, ${labelOf(sql`concept.id`, [lang, network.language])} as label
    from concept_tags tag join ${conceptsInUse(sql`${network.id}::uuid`)} concept on concept.id = tag.concept_id
    where ${tagsAbout(subject)} and tag.network_id = ${network.id}
    order by label`)
  return rows
}

/** What somebody ticked among the concepts that a form showed. */
export interface SaidOfTags {
  kept: string[]
  shown: string[]
}

/**
 * Keeps what somebody said about the suggestions: `kept` is confirmed, every other one that was `shown` is refused and
 * stays so. What is kept and nobody suggested is added. Call it in the transaction of the change; answers whether it
 * changed anything.
 */
export async function keepTags(
  tx: Queryable,
  network: { id: string },
  subject: Tagged,
  { kept, shown }: SaidOfTags,
): Promise<boolean> {
  const id = idOf(subject)
  const wanted = sql`${sql.param(kept.filter((one) => validate(one)))}::uuid[]`
  const standing = sql`case when concept_id = any(${wanted}) then 'confirmed' else 'refused' end`
  const said = await tx.execute(sql`
    update concept_tags set standing = ${standing}
    where network_id = ${network.id} and ${tagsAbout(subject)} and standing <> ${standing}
      and concept_id = any(${sql.param([...kept, ...shown].filter((one) => validate(one)))}::uuid[])`)
  const added = await tx.execute(sql`
    insert into concept_tags (id, network_id, concept_id, practice_id, need_id, cell_id, standing)
    select gen_random_uuid(), ${network.id}, concept.id, ${'practiceId' in subject ? id : null}::uuid,
      ${'needId' in subject ? id : null}::uuid, ${'cellId' in subject ? id : null}::uuid, 'confirmed'
    from ${conceptsInUse(sql`${network.id}::uuid`)} concept where concept.id = any(${wanted})
    on conflict (concept_id, coalesce(practice_id, need_id, cell_id)) do nothing`)
  return (said.rowCount ?? 0) + (added.rowCount ?? 0) > 0
}
