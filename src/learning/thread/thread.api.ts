import { z } from 'zod'
import { citiesOf, inNetwork, maySeeNetwork, type NetworkEnv, themesOf } from '#networks'
import { oneResource } from '#platform/api'
import { allow } from '#platform/http'
import { type ChainCounts, chainOf } from './chain.queries.ts'
import { layOut } from './chain.ts'

const counts = z.object({
  raised: z.int(),
  onAgenda: z.int(),
  addressed: z.int(),
  draftAction: z.int(),
  onNoAgenda: z.int(),
  notAddressed: z.int(),
  noAction: z.int(),
  closed: z.int(),
})

const shape = z.object({
  ...counts.shape,
  themes: z.array(z.object({ code: z.string(), ...counts.shape })),
  cities: z.array(z.object({ city: z.string(), ...counts.shape })),
})

/** How far needs have come, of what whoever asks may see; with the same name everywhere. */
export const threadApi = oneResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/thread',
  name: 'Thread',
  summary: 'learning.api.thread',
  door: [inNetwork, allow(maySeeNetwork)],
  answer: shape,
  async read(locals) {
    const { db, network } = locals
    const [rows, themes, cities] = await Promise.all([
      chainOf(db, locals),
      themesOf(db, network),
      citiesOf(db, network),
    ])
    const chain = layOut(rows, themes, cities)
    return {
      ...said(chain.all),
      themes: chain.byTheme.map(({ theme, counts }) => ({ code: theme.code, ...said(counts) })),
      cities: chain.byCity.map(({ city, counts }) => ({ city: city.slug, ...said(counts) })),
    }
  },
})

const said = (of: ChainCounts): z.infer<typeof counts> => ({
  raised: of.raised,
  onAgenda: of.on_agenda,
  addressed: of.addressed,
  draftAction: of.acted,
  onNoAgenda: of.no_agenda,
  notAddressed: of.not_addressed,
  noAction: of.no_action,
  closed: of.closed,
})
