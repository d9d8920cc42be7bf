import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { builtOnce, type Queryable } from '#platform/db'
import { networkDays, networks, programmes } from './schema.ts'
import { publicParts } from './slots.ts'

/** Since when, in milliseconds, a network stood at a day of its own. */
export type KnownDay = [since: number, day: string]

export type Network = typeof networks.$inferSelect & {
  programme: string | null
  /** What there is for everybody to see, of what floors above announced (`publicParts`). */
  has?: string[]
  /** The days of its own at which it stood, the first first; nothing where it lives by the wall. */
  days?: KnownDay[] | null
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
    .select({ ...getTableColumns(networks), programme: programmes.name, has: partsThere(), days: daysKnown() })
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

/** Read with the network, so that no list of what happened asks for it. */
const daysKnown = () =>
  sql<KnownDay[] | null>`case when ${networks.demo} or ${networks.example} then (
    select json_agg(json_build_array(floor(extract(epoch from ${networkDays.since}) * 1000), ${networkDays.day}) order by ${networkDays.since})
    from ${networkDays} where ${networkDays.networkId} = ${networks.id}) end`

/** The day of its own on which a network stood at a moment, for lists over many networks; the rule is that of `inDaysOf`. */
export const dayOfMoment = (networkId: SQL, at: SQL) =>
  sql<string | null>`(select known.day from ${networkDays} known where known.network_id = ${networkId}
    order by known.since <= ${at} desc, case when known.since <= ${at} then known.since end desc, known.since limit 1)`
