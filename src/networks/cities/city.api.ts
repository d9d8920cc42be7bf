import { and, asc, count, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { listResource, oneResource } from '#platform/api'
import { allow } from '#platform/http'
import { maySeeNetwork } from '../access.ts'
import { inNetwork, type NetworkEnv, type NetworkLocals } from '../in-network.ts'
import { cityPath } from '../network.paths.ts'
import { cities } from '../schema.ts'
import type { City } from './city.queries.ts'

const figure = z.number().nullable()
const text = z.string().nullable()

const shape = z.object({
  id: z.string().meta({ said: 'networks.api.id' }),
  name: z.string(),
  country: z.string().meta({ said: 'networks.api.country' }),
  region: text,
  partnerBody: text,
  role: text,
  population: figure,
  unemploymentPct: figure,
  youthUnemploymentPct: figure,
  gdpPerCapita: figure,
  gdpCurrency: text,
  civilServants: figure,
  civilServantsScope: text,
  demography: text,
  economy: text,
  functionalUrbanArea: text,
  participationUnits: text,
  advisoryBodies: text,
  latitude: figure,
  longitude: figure,
  note: text,
  url: z.url().meta({ said: 'networks.api.url' }),
})

const door = [inNetwork, allow(maySeeNetwork)]

export const citiesApi = listResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/cities',
  name: 'City',
  summary: 'networks.api.cities',
  door,
  item: shape,
  async read(locals, { limit, offset }) {
    const own = eq(cities.networkId, locals.network.id)
    const [rows, [counted]] = await Promise.all([
      locals.db.select().from(cities).where(own).orderBy(asc(cities.position)).limit(limit).offset(offset),
      locals.db.select({ total: count() }).from(cities).where(own),
    ])
    return { items: rows.map((city) => recordOf(locals, city)), total: counted?.total ?? 0 }
  },
})

export const cityApi = oneResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/cities/:city',
  name: 'City',
  summary: 'networks.api.city',
  door,
  answer: shape,
  async read(locals, param) {
    const [city] = await locals.db
      .select()
      .from(cities)
      .where(and(eq(cities.networkId, locals.network.id), sql`lower(${cities.slug}) = lower(${param('city')})`))
    return city ? recordOf(locals, city) : null
  },
})

const recordOf = ({ network, url }: NetworkLocals, city: City): z.infer<typeof shape> => ({
  id: city.slug,
  name: city.name,
  country: city.country,
  region: city.region,
  partnerBody: city.partnerBody,
  role: city.role,
  population: city.population,
  unemploymentPct: numberOf(city.unemploymentPct),
  youthUnemploymentPct: numberOf(city.youthUnemploymentPct),
  gdpPerCapita: numberOf(city.gdpPerCapita),
  gdpCurrency: city.gdpCurrency,
  civilServants: city.civilServants,
  civilServantsScope: city.civilServantsScope,
  demography: city.demography,
  economy: city.economy,
  functionalUrbanArea: city.functionalUrbanArea,
  participationUnits: city.participationUnits,
  advisoryBodies: city.advisoryBodies,
  latitude: numberOf(city.latitude),
  longitude: numberOf(city.longitude),
  note: city.note,
  url: url.origin + cityPath(network, city),
})

/** PostgreSQL hands exact numbers over as text. */
const numberOf = (exact: string | null): number | null => (exact === null ? null : Number(exact))
