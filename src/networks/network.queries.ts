import { eq, getTableColumns, sql } from 'drizzle-orm'
import { builtOnce, type Queryable } from '#platform/db'
import { networks, programmes } from './schema.ts'
import { publicParts } from './slots.ts'

export type Network = typeof networks.$inferSelect & {
  programme: string | null
  /** What there is for everybody to see, of what floors above announced (`publicParts`). */
  has?: string[]
}

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
    .select({ ...getTableColumns(networks), programme: programmes.name, has: partsThere() })
    .from(networks)
    .leftJoin(programmes, eq(programmes.id, networks.programmeId))
    .where(sql`lower(${networks.slug}) = lower(${sql.placeholder('slug')})`)
    // A connection knows a statement by its name: what is asked differently is called differently.
    .prepare(['network_by_slug', ...publicParts.all().map(({ key }) => key)].join('_')),
)

function partsThere() {
  const parts = publicParts.all().map(({ key, exists }) => sql`case when ${exists(networks.id)} then ${key} end`)
  return sql<string[]>`array_remove(array[${sql.join(parts, sql`, `)}]::text[], null)`
}
