import { sql } from 'drizzle-orm'
import type { Db, Queryable } from '#platform/db'
import { addJob } from '#platform/jobs'
import { shippedConcepts, type WrittenConcept } from './concepts.file.ts'

/** Brings the concepts of `concepts.csv` into this database, or what has changed in them. What networks made of them stays. */
export async function bringConcepts(db: Db): Promise<void> {
  const { hash, concepts } = await shippedConcepts()
  const isHere = sql`select 1 from brought_along where name = 'concepts' and hash = ${hash}`
  if ((await db.execute(isHere)).rows.length > 0) return
  await db.transaction(async (tx) => {
    // Two servers that start at once take turns by it.
    await tx.execute(sql`lock table brought_along in share row exclusive mode`)
    if ((await tx.execute(isHere)).rows.length > 0) return
    await writeConcepts(tx, concepts)
    await putAway(tx, concepts)
    await tx.execute(sql`analyze concepts, concept_labels`)
    await tx.execute(sql`insert into brought_along (name, hash) values ('concepts', ${hash})
      on conflict (name) do update set hash = excluded.hash`)
    await tagAgain(tx)
  })
}

/** Every network, or one, may be about something else now; that is found out by jobs. */
export async function tagAgain(tx: Queryable, networkId?: string): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from networks where ${networkId ?? null}::uuid is null or id = ${networkId ?? null}::uuid`,
  )
  for (const { id } of rows) await addJob(tx, 'tag-network', { networkId: id }, { key: `tag-${id}` })
}

/**
 * Writes concepts with exactly these labels, for all networks or for one; answers how many became different. What people of
 * that network have changed since stays as they left it.
 */
export async function writeConcepts(
  tx: Queryable,
  concepts: WrittenConcept[],
  networkId: string | null = null,
): Promise<number> {
  const ids = new Map(concepts.map(({ slug, id }) => [slug, id]))
  const rows = concepts.map(({ id, slug, broader }) => ({
    id,
    slug,
    broader_id: broader && (ids.get(broader) ?? null),
  }))
  const labels = concepts.flatMap(({ id, labels }) => labels.map((label) => ({ concept_id: id, ...label })))
  const { rows: made } = await tx.execute<{ id: string }>(sql`
    insert into concepts (id, slug, network_id) select id, slug, ${networkId}::uuid from ${rowsOf(rows, 'id uuid, slug text')}
    on conflict (id) do update set slug = excluded.slug, retired = false
      where concepts.network_id is null and (concepts.slug <> excluded.slug or concepts.retired)
    returning id`)
  const untouched = sql`(select id from concepts where version = 1)`
  const { rows: moved } = await tx.execute<{ id: string }>(sql`
    update concepts set broader_id = row.broader_id from ${rowsOf(rows, 'id uuid, broader_id uuid')}
    where concepts.id = row.id and concepts.broader_id is distinct from row.broader_id and concepts.version = 1
    returning concepts.id`)
  const label = rowsOf(labels, 'concept_id uuid, language text, label text, preferred boolean')
  const { rows: relabelled } = await tx.execute<{ id: string }>(sql`
    with row as materialized (select * from ${label} where concept_id in ${untouched}),
    gone as (
      delete from concept_labels known where concept_id in (select id from ${rowsOf(rows, 'id uuid')}) and concept_id in ${untouched}
        and not exists (select from row where row.concept_id = known.concept_id and row.language = known.language
          and row.label = known.label)
      returning concept_id
    ), come as (
      insert into concept_labels (id, concept_id, language, label, preferred, network_id)
      select gen_random_uuid(), concept_id, language, label, preferred, ${networkId}::uuid from row
      on conflict (concept_id, language, label) do update set preferred = excluded.preferred
        where concept_labels.preferred <> excluded.preferred
      returning concept_id
    )
    select concept_id as id from gone union select concept_id from come`)
  const changed = [...new Set([...made, ...moved, ...relabelled].map(({ id }) => id))]
  await tx.execute(sql`update concepts set changed_at = now() where id = any(${sql.param(changed)}::uuid[])`)
  return changed.length
}

const rowsOf = (rows: object[], columns: string) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (${sql.raw(columns)})`

/** What the file no longer has stays for the networks that changed it. What operators imported has a colon in its slug. */
async function putAway(tx: Queryable, concepts: WrittenConcept[]): Promise<void> {
  const ids = concepts.map(({ id }) => id)
  await tx.execute(sql`update concepts set retired = true
    where network_id is null and slug not like '%:%' and id <> all(${sql.param(ids)}::uuid[])`)
}
