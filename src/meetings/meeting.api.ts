import { and, asc, count, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { citiesOf, inNetwork, maySeeNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { listResource, oneResource } from '#platform/api'
import { allow } from '#platform/http'
import { meetingPath } from './meeting.paths.ts'
import { meetingHosts, meetings } from './schema.ts'

const text = z.string().nullable()
const texts = z.array(z.string())

const shape = z.object({
  id: z.string().meta({ said: 'networks.api.id' }),
  kind: z.string(),
  title: z.string(),
  datesAsWritten: text.meta({ said: 'networks.api.asWritten' }),
  start: text.meta({ said: 'networks.api.partialDate' }),
  end: text.meta({ said: 'networks.api.partialDate' }),
  datePrecision: text,
  format: text,
  hosts: texts.meta({ said: 'meetings.api.hosts' }),
  hostCountries: texts,
  themes: texts.meta({ said: 'meetings.api.themes' }),
  sessions: texts,
  keyComponents: text,
  status: text,
  note: text,
  url: z.url().meta({ said: 'networks.api.url' }),
})

const door = [inNetwork, allow(maySeeNetwork)]

export const meetingsApi = listResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/meetings',
  name: 'Meeting',
  summary: 'meetings.api.meetings',
  door,
  item: shape,
  async read(locals, { limit, offset }) {
    const own = ofTheNetwork(locals.network)
    const [items, [counted]] = await Promise.all([
      recordsOf(locals, own, limit, offset),
      locals.db.select({ total: count() }).from(meetings).where(own),
    ])
    return { items, total: counted?.total ?? 0 }
  },
})

export const meetingApi = oneResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/meetings/:meeting',
  name: 'Meeting',
  summary: 'meetings.api.meeting',
  door,
  answer: shape,
  async read(locals, param) {
    const wanted = sql`lower(${meetings.slug}) = lower(${param('meeting')})`
    const [record] = await recordsOf(locals, and(ofTheNetwork(locals.network), wanted), 1, 0)
    return record ?? null
  },
})

/** Local meetings are no public data. */
const ofTheNetwork = (network: { id: string }) => and(eq(meetings.networkId, network.id), isNull(meetings.cityId))

async function recordsOf(
  { db, network, url }: NetworkLocals,
  which: SQL | undefined,
  limit: number,
  offset: number,
): Promise<z.infer<typeof shape>[]> {
  const [rows, cities] = await Promise.all([
    db
      .select({ ...getTableColumns(meetings), hostIds })
      .from(meetings)
      .where(which)
      .orderBy(asc(meetings.position))
      .limit(limit)
      .offset(offset),
    citiesOf(db, network),
  ])
  const slugOf = new Map(cities.map(({ id, slug }) => [id, slug]))
  return rows.map((row) => ({
    id: row.slug,
    kind: row.kind,
    title: row.title,
    datesAsWritten: row.datesAsWritten,
    start: row.start,
    end: row.end,
    datePrecision: row.datePrecision,
    format: row.format,
    hosts: row.hostIds.map((id) => slugOf.get(id)).filter((slug) => slug !== undefined),
    hostCountries: row.hostCountries,
    themes: row.themes,
    sessions: row.sessions,
    keyComponents: row.keyComponents,
    status: row.status,
    note: row.note,
    url: url.origin + meetingPath(network, row),
  }))
}

const hostIds = sql<string[]>`array(
  select host.city_id::text from ${meetingHosts} host
  where host.meeting_id = ${meetings.id} order by host.position)`
