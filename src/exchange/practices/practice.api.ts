import { and, asc, count, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import {
  citiesOf,
  inNetwork,
  maySeeNetwork,
  type NetworkEnv,
  type NetworkLocals,
  networkPath,
  themesOf,
} from '#networks'
import { listResource, oneResource } from '#platform/api'
import { allow } from '#platform/http'
import { adaptationStates, practices } from '../schema.ts'
import { placed } from './practice.queries.ts'

const text = z.string().nullable()

const shape = z.object({
  id: z.string().meta({ said: 'networks.api.id' }),
  title: z.string(),
  city: text.meta({ said: 'exchange.api.practiceCity' }),
  owner: text,
  country: text.meta({ said: 'networks.api.country' }),
  subThemes: z.array(z.string()).meta({ said: 'exchange.api.subThemes' }),
  suggestedSubThemes: z.array(z.string()).meta({ said: 'exchange.api.suggestedSubThemes' }),
  kind: text,
  status: text,
  start: text.meta({ said: 'networks.api.partialDate' }),
  startAsWritten: text.meta({ said: 'networks.api.asWritten' }),
  summary: text,
  figures: text,
  lesson: text,
  problem: text,
  solution: text,
  competencesNeeded: text,
  successConditions: text,
  whatWentWrong: text,
  contact: text,
  sourceUrl: text,
  adaptations: z
    .array(z.object({ city: z.string(), state: z.enum(adaptationStates), became: text }))
    .meta({ said: 'exchange.api.adaptations' }),
  url: z.url().meta({ said: 'networks.api.url' }),
})

const door = [inNetwork, allow(maySeeNetwork)]

export const practicesApi = listResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/practices',
  name: 'Practice',
  summary: 'exchange.api.practices',
  door,
  item: shape,
  async read(locals, { limit, offset }) {
    const own = eq(practices.networkId, locals.network.id)
    const [items, [counted]] = await Promise.all([
      recordsOf(locals, own, limit, offset),
      locals.db.select({ total: count() }).from(practices).where(own),
    ])
    return { items, total: counted?.total ?? 0 }
  },
})

export const practiceApi = oneResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/practices/:practice',
  name: 'Practice',
  summary: 'exchange.api.practice',
  door,
  answer: shape,
  async read(locals, param) {
    const wanted = sql`lower(${practices.slug}) = lower(${param('practice')})`
    const [record] = await recordsOf(locals, and(eq(practices.networkId, locals.network.id), wanted), 1, 0)
    return record ?? null
  },
})

interface OnTrail {
  city: string
  state: (typeof adaptationStates)[number]
  became: string | null
}

const trail = sql<OnTrail[]>`coalesce((
  select jsonb_agg(jsonb_build_object('city', city.slug, 'state', adapting.state, 'became', became.slug)
    order by adapting.created_at, adapting.id)
  from adaptations adapting join cities city on city.id = adapting.city_id
    left join practices became on became.id = adapting.became_id
  where adapting.practice_id = practices.id), '[]')`

async function recordsOf(
  { db, network, url }: NetworkLocals,
  which: SQL | undefined,
  limit: number,
  offset: number,
): Promise<z.infer<typeof shape>[]> {
  const [rows, cities, themes] = await Promise.all([
    db
      .select({
        ...getTableColumns(practices),
        inSubThemes: placed(false),
        suggested: placed(true),
        adaptations: trail,
      })
      .from(practices)
      .where(which)
      .orderBy(asc(practices.position))
      .limit(limit)
      .offset(offset),
    citiesOf(db, network),
    themesOf(db, network),
  ])
  const slugOf = new Map(cities.map(({ id, slug }) => [id, slug]))
  const codeOf = new Map(themes.map(({ id, code }) => [id, code]))
  const codes = (ids: string[]) => ids.map((id) => codeOf.get(id)).filter((code) => code !== undefined)
  return rows.map((row) => ({
    id: row.slug,
    title: row.title,
    city: slugOf.get(row.cityId ?? '') ?? null,
    owner: row.owner,
    country: row.country,
    subThemes: codes(row.inSubThemes),
    suggestedSubThemes: codes(row.suggested),
    kind: row.kind,
    status: row.status,
    start: row.start,
    startAsWritten: row.startAsWritten,
    summary: row.summary,
    figures: row.figures,
    lesson: row.lesson,
    problem: row.problem,
    solution: row.solution,
    competencesNeeded: row.competencesNeeded,
    successConditions: row.successConditions,
    whatWentWrong: row.whatWentWrong,
    contact: row.contact,
    sourceUrl: row.sourceUrl,
    adaptations: row.adaptations,
    url: url.origin + networkPath(network, `/practices/${row.slug}`),
  }))
}
