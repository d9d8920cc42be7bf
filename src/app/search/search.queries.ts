import { type SQL, sql } from 'drizzle-orm'
import { type ConceptOf, type Meaning, meaningless, meaningOf } from '#exchange'
import { type Network, type Standing, visibleNetworks, visibleTo } from '#networks'
import type { Viewer } from '#people'
import type { Queryable } from '#platform/db'
import {
  complete,
  excerpt,
  highlighted,
  type Query,
  readTerms,
  respell,
  spell,
  type Term,
  toQuery,
  widened,
} from '#platform/search'
import { networks } from '#schema/networks'
import { searchEntries } from '#schema/platform'

export const pageSize = 20

/** So many hits are compared with each other; whoever has more had better add a word. */
export const enough = 200

export interface Asked {
  typed: string
  /** Look for exactly what was typed, however it is spelt. */
  asTyped: boolean
  /** Nothing for all networks together. */
  place: Place | null
  viewer: Viewer
  kind: string | undefined
  page: number
  /** The language of the page. */
  lang: string
}

interface Place {
  network: Network
  standing: Standing
}

export interface Hit {
  kind: string
  title: string
  subtitle: string | null
  body: string | null
  at: string
  language: string
  network: string
  networkName: string
}

export interface Found {
  hits: Hit[]
  /** How many there are of each kind, at most `enough` altogether. */
  counts: Record<string, number>
  total: number
  /** What was looked for instead of what was typed. */
  respelt: string | null
  /** What was looked for as well, because the words mean it. */
  meant: ConceptOf[]
}

const nothing: Found = { hits: [], counts: {}, total: 0, respelt: null, meant: [] }

/**
 * What one may see and contains all the words, and after that what says the same in other words or another language. Where
 * nothing does, the last word may go on, and then words that nothing
 * contains are spelt like the nearest that something does.
 */
export async function search(db: Queryable, asked: Asked): Promise<Found> {
  const terms = readTerms(asked.typed)
  if (terms.length === 0) return nothing
  const scope = scopeOf(asked)
  const meaning = asked.asTyped ? undefined : meaningOf(db, terms, { ...scope, lang: asked.lang })
  const whole = await find(db, asked, scope, complete(terms), meaning)
  const found = whole.total > 0 || !terms.at(-1)?.open ? whole : await find(db, asked, scope, terms)
  if (found.total > 0 || asked.asTyped) return found
  const better = await respell(db, terms, scope.languages, scope.within)
  return better ? { ...(await find(db, asked, scope, better)), respelt: spell(better) } : found
}

interface Scope {
  /** Whose own concepts count. */
  networkId: string | null
  /** Which entries one may see. */
  within: SQL
  /** In which languages they are written. */
  languages: SQL
}

const scopeOf = ({ place, viewer }: Asked): Scope =>
  place
    ? {
        networkId: place.network.id,
        within: sql`${searchEntries.networkId} = ${place.network.id} and ${visibleTo(place.standing, searchEntries)}`,
        languages: sql`values (${place.network.language}::text)`,
      }
    : {
        networkId: null,
        // What is not for everybody is found inside its network.
        within: sql`${searchEntries.audience} = 'public'
          and ${searchEntries.networkId} in (select ${networks.id} from ${networks} where ${visibleNetworks(viewer)})`,
        languages: sql`select ${networks.language} from ${networks} where ${visibleNetworks(viewer)}`,
      }

async function find(
  db: Queryable,
  asked: Asked,
  scope: Scope,
  terms: Term[],
  meaning: Promise<Meaning> = Promise.resolve(meaningless),
): Promise<Found> {
  const [typed, meant] = await Promise.all([toQuery(db, terms, scope.languages), meaning])
  const query = { ...typed, inOtherWords: meant.query }
  if (widened(query) === '') return nothing
  const { rows } = await db.execute<{ counts: Record<string, number> | null; hits: Hit[] | null }>(
    hitsOf(query, { which: narrowed(asked, scope), words: terms.flatMap(({ words }) => words), page: asked.page }),
  )
  const counts = rows[0]?.counts ?? {}
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { hits: rows[0]?.hits ?? [], counts, total, respelt: null, meant: meant.concepts }
}

const narrowed = ({ kind }: Asked, { within }: Scope): SQL =>
  kind ? sql`${within} and ${searchEntries.kind} = ${kind}` : within

interface Hits {
  which: SQL
  /** What was looked for, word by word. */
  words: string[]
  page: number
}

/**
 * The best first: what is called exactly that, a city before all else, then titles that say it, then texts, and behind all
 * of them what says the same in other words. A common word may have tens of thousands of hits, so only `enough` titles and `enough` texts are
 * compared; titles come from an index of their own so that none of them is missed behind so many texts.
 */
function hitsOf(query: Query, { which, words, page }: Hits): SQL {
  const all = sql`${query.all}::tsquery`
  const called = sql`search_text(${searchEntries.title}) = search_text(${words.join(' ')}::text)`
  const candidates = (column: SQL, wanted: SQL) => sql`(
    select ${searchEntries.kind}, ${searchEntries.recordId}, ${searchEntries.position},
      ts_rank(${searchEntries.words}, ${wanted}, 1)
        + case when ${searchEntries.words} @@ ${all} then 16 else 0 end
        + case when ${searchEntries.titleWords} @@ ${query.inARow}::tsquery then 2 else 0 end
        + case when ${searchEntries.titleWords} @@ ${wanted} then 1 else 0 end
        + case when not ${called} then 0 when ${searchEntries.kind} = 'city' then 8 else 4 end as rank
    from ${searchEntries} where ${column} @@ ${wanted} and ${which} limit ${enough})`
  const ways = [query.all ? all : null, query.inOtherWords ? sql`${query.inOtherWords}::tsquery` : null]
    .filter((way) => way !== null)
    .flatMap((way) => [candidates(sql`${searchEntries.titleWords}`, way), candidates(sql`${searchEntries.words}`, way)])
  const config = sql`spoken.config`
  const marks = (text: SQL) => markedBy(query, text, config)
  return sql`
    with found as materialized (
      select kind, record_id, max(rank) as rank, min(position) as position
      from (${sql.join(ways, sql` union all `)}) candidate
      group by kind, record_id order by rank desc, kind, position, record_id limit ${enough}
    )
    select
      (select json_object_agg(kind, count) from (select kind, count(*) from found group by kind) counted) as counts,
      (select json_agg(shown) from (
        select entry.kind, entry.at, entry.language, network.slug as network, network.name as "networkName",
          ${highlighted(sql`entry.title`, marks(sql`entry.title`), config)} as title,
          ${highlighted(sql`entry.subtitle`, marks(sql`entry.subtitle`), config)} as subtitle,
          ${excerpt(sql`entry.body`, marks(sql`entry.body`), config)} as body
        from (select * from found order by rank desc, kind, position, record_id
          limit ${pageSize} offset ${(page - 1) * pageSize}) place
          join search_entries entry on entry.kind = place.kind and entry.record_id = place.record_id
          join networks network on network.id = entry.network_id
          cross join lateral (select search_config(entry.language) as config offset 0) spoken
        order by place.rank desc, place.kind, place.position, place.record_id
      ) shown) as hits`
}

/** One word or several in a row, as PostgreSQL writes them in a tsquery. */
const inARow = /'(?:[^']|'')*'(?::[*A-D]+)?(?: <(?:-|\d+)> '(?:[^']|'')*'(?::[*A-D]+)?)*/g

/**
 * What is marked in a text. PostgreSQL would mark each word of a label by itself, "strategy" of "youth strategy": a label of
 * several words counts only where they stand next to each other.
 */
function markedBy(query: Query, text: SQL, config: SQL): SQL {
  const labels = [...new Set(query.inOtherWords?.match(inARow) ?? [])]
  const rows = labels.filter((label) => label.includes(' <'))
  if (rows.length === 0) return sql`${widened(query)}::tsquery`
  const words = labels.filter((label) => !label.includes(' <'))
  const always = [query.all, ...words].filter(Boolean).map((part) => `(${part})`)
  return sql`(
    select concat_ws(' | ', nullif(${always.join(' | ')}::text, ''), string_agg(label, ' | '))::tsquery
    from (select to_tsvector(${config}, left(${text}, 5000)) as said offset 0) read
      join unnest(${sql.param(rows)}::text[]) label on read.said @@ label::tsquery)`
}
