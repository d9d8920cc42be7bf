import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { createApp } from '../src/app/app.tsx'
import { needs } from '../src/exchange/schema.ts'
import { cities, networks, themes } from '../src/networks/schema.ts'
import type { Db } from '../src/platform/db/index.ts'
import { readSettings } from '../src/platform/settings/index.ts'
import { open, send } from './forms.ts'
import { type SignedIn, signedInAs } from './people.ts'

/** The demonstration network with people of every role, to plan meetings with. */
export async function peopleWhoMeet(db: Db) {
  const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  if (!network) throw new Error('The demonstration network is not there.')
  const networkId = network.id
  const inNetwork = await db.select().from(cities).where(eq(cities.networkId, networkId))
  const cityIds = new Map(inNetwork.map(({ slug, id }) => [slug, id]))
  const inCity = (role: 'coordinator' | 'local_group_member', slug: string) => [
    { role, networkId, cityId: cityIds.get(slug) ?? '' },
  ]
  const themeIds = new Map(
    (await db.select().from(themes).where(eq(themes.networkId, networkId))).map(({ code, id }) => [code, id]),
  )
  let count = 0
  return {
    app,
    network,
    networkId,
    cityIds,
    themeIds,
    home: '/n/agents-of-coexistence',
    expert: await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }]),
    partner: await signedInAs(db, 'Lead partner', [{ role: 'lead_partner', networkId }]),
    genk: await signedInAs(db, 'Coordinator, Genk', inCity('coordinator', 'genk')),
    budaors: await signedInAs(db, 'Coordinator, Budaörs', inCity('coordinator', 'budaors')),
    group: await signedInAs(db, 'Local group, Genk', inCity('local_group_member', 'genk')),
    observer: await signedInAs(db, 'Observer', [{ role: 'observer', networkId }]),
    stranger: await signedInAs(db, 'Stranger'),
    /** A need of a city, as it stands after it was raised. */
    async need(city: string, code: string, given: Partial<typeof needs.$inferInsert> = {}): Promise<string> {
      const id = v7()
      await db.insert(needs).values({
        id,
        networkId,
        slug: `need-${++count}-${id.slice(-4)}`,
        position: count,
        cityId: cityIds.get(city) ?? '',
        themeId: themeIds.get(code) ?? '',
        question: `Question ${count} of ${city}`,
        priority: 1,
        ...given,
      })
      return id
    },
    stateOf: async (id: string) =>
      (
        await db
          .select({ state: needs.state })
          .from(needs)
          .where(and(eq(needs.id, id)))
      )[0]?.state,
    see: (address: string, who?: SignedIn, lang = 'en') => open(app, `/n/agents-of-coexistence${address}`, who, lang),
    post: (address: string, fields: Record<string, string | string[]>, who?: SignedIn, lang = 'en') =>
      send(app, `/n/agents-of-coexistence${address}`, fields, who, lang),
  }
}
