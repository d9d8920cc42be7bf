import { count, desc, eq, getTableColumns } from 'drizzle-orm'
import { z } from 'zod'
import { everyone, type PeopleEnv } from '#people'
import { listResource, oneResource } from '#platform/api'
import { allow, type Locals } from '#platform/http'
import { maySeeNetwork, visibleNetworks } from './access.ts'
import { inNetwork, type NetworkEnv } from './in-network.ts'
import { networkPath } from './network.paths.ts'
import type { Network } from './network.queries.ts'
import { networks, programmes } from './schema.ts'

const shape = z.object({
  id: z.string().meta({ said: 'networks.api.id' }),
  name: z.string(),
  acronym: z.string().nullable(),
  programme: z.string().nullable(),
  profile: z.string(),
  language: z.string(),
  start: z.string().nullable().meta({ said: 'networks.api.partialDate' }),
  end: z.string().nullable().meta({ said: 'networks.api.partialDate' }),
  leadPartner: z.string().nullable(),
  horizontalThemes: z.array(z.string()),
  source: z.string().nullable(),
  asOf: z.string().nullable().meta({ said: 'networks.api.asOf' }),
  example: z.boolean().meta({ said: 'networks.api.example' }),
  url: z.url().meta({ said: 'networks.api.url' }),
})

export const networksApi = listResource<PeopleEnv, typeof shape>({
  at: '/networks',
  name: 'Network',
  summary: 'networks.api.networks',
  door: [allow<PeopleEnv>(everyone)],
  item: shape,
  async read(locals, { limit, offset }) {
    const [rows, [counted]] = await Promise.all([
      locals.db
        .select({ ...getTableColumns(networks), programme: programmes.name })
        .from(networks)
        .leftJoin(programmes, eq(programmes.id, networks.programmeId))
        .where(visibleNetworks(locals.viewer))
        .orderBy(desc(networks.createdAt), networks.slug)
        .limit(limit)
        .offset(offset),
      locals.db.select({ total: count() }).from(networks).where(visibleNetworks(locals.viewer)),
    ])
    return { items: rows.map((network) => recordOf(locals, network)), total: counted?.total ?? 0 }
  },
})

export const networkApi = oneResource<NetworkEnv, typeof shape>({
  at: '/networks/:network',
  name: 'Network',
  summary: 'networks.api.network',
  door: [inNetwork, allow(maySeeNetwork)],
  answer: shape,
  read: async (locals) => recordOf(locals, locals.network),
})

const recordOf = ({ url }: Locals, network: Network): z.infer<typeof shape> => ({
  id: network.slug,
  name: network.name,
  acronym: network.acronym,
  programme: network.programme,
  profile: network.profile,
  language: network.language,
  start: network.start,
  end: network.end,
  leadPartner: network.leadPartner,
  horizontalThemes: network.horizontalThemes,
  source: network.source,
  asOf: network.asOf,
  example: network.example,
  url: url.origin + networkPath(network),
})
