import { z } from 'zod'
import { listResource } from '#platform/api'
import { allow } from '#platform/http'
import { maySeeNetwork } from '../access.ts'
import { inNetwork, type NetworkEnv } from '../in-network.ts'
import { themePath } from '../network.paths.ts'
import { themesOf } from './theme.queries.ts'

const shape = z.object({
  code: z.string(),
  parent: z.string().nullable().meta({ said: 'networks.api.parent' }),
  title: z.string(),
  url: z.url().meta({ said: 'networks.api.url' }),
})

export const themesApi = listResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/themes',
  name: 'Theme',
  summary: 'networks.api.themes',
  door: [inNetwork, allow(maySeeNetwork)],
  item: shape,
  async read({ db, network, url }, { limit, offset }) {
    const themes = await themesOf(db, network)
    const codeOf = new Map(themes.map(({ id, code }) => [id, code]))
    const items = themes.slice(offset, offset + limit).map((theme) => ({
      code: theme.code,
      parent: codeOf.get(theme.parentId ?? '') ?? null,
      title: theme.title,
      url: url.origin + themePath(network, theme),
    }))
    return { items, total: themes.length }
  },
})
