import { eq, getTableColumns, sql } from 'drizzle-orm'
import { builtOnce, type Queryable } from '#platform/db'
import { networks, programmes } from './schema.ts'

export type Network = typeof networks.$inferSelect & { programme: string | null }

/** The network with this slug, compared without case, whoever may see it. */
export async function networkBySlug(db: Queryable, slug: string): Promise<Network | null> {
  const [network] = await withSlug(db).execute({ slug })
  return network ?? null
}

/** The programme with this slug, compared without case. */
export async function programmeBySlug(db: Queryable, slug: string) {
  const [found] = await db.select().from(programmes).where(sql`lower(${programmes.slug}) = lower(${slug})`)
  return found
}

const withSlug = builtOnce((db) =>
  db
    .select({ ...getTableColumns(networks), programme: programmes.name })
    .from(networks)
    .leftJoin(programmes, eq(programmes.id, networks.programmeId))
    .where(sql`lower(${networks.slug}) = lower(${sql.placeholder('slug')})`)
    .prepare('network_by_slug'),
)
