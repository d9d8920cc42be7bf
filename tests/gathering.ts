import { eq } from 'drizzle-orm'
import { createApp } from '../src/app/app.tsx'
import { meetingHosts, meetings } from '../src/meetings/schema.ts'
import { cities, networks } from '../src/networks/schema.ts'
import type { Db } from '../src/platform/db/index.ts'
import { readSettings } from '../src/platform/settings/index.ts'
import { open, send } from './forms.ts'
import { type SignedIn, signedInAs } from './people.ts'
import { plantNetwork } from './planted-network.ts'

/** The signature of what `tests/jobs.ts` hands to jobs must be that of the house. */
const secret = 'x'.repeat(32)

/** A network that meets: a meeting of the network hosted by Alpha, a local one of Beta, and people in every role. */
export async function plantGathering(db: Db, slug: string) {
  const { id: networkId } = await plantNetwork(db, { slug, word: 'Heron' })
  const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '1000000' }), secret })
  await db
    .update(networks)
    .set({ profile: 'urbact', asOf: '2024-03-04', example: true })
    .where(eq(networks.id, networkId))
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  if (!alpha || !beta) throw new Error('Two cities were to be planted.')
  await db.update(cities).set({ latitude: '50.965', longitude: '5.501' }).where(eq(cities.id, alpha.id))
  await db.update(cities).set({ latitude: '54.352', longitude: '18.646' }).where(eq(cities.id, beta.id))
  const meet = async (values: Partial<typeof meetings.$inferInsert> & { slug: string }) => {
    const [meeting] = await db
      .insert(meetings)
      .values({
        networkId,
        position: 10,
        kind: 'core_network_meeting',
        title: `Meeting ${values.slug}`,
        start: '2024-03-06',
        end: '2024-03-08',
        status: 'planned',
        ...values,
      })
      .returning()
    if (!meeting) throw new Error('A meeting was to be planted.')
    return meeting
  }
  const core = await meet({ slug: 'CNM2', format: 'hybrid', place: 'Town hall' })
  await db.insert(meetingHosts).values({ networkId, meetingId: core.id, cityId: alpha.id, position: 1 })
  const local = await meet({ slug: 'beta.1', kind: 'local_meeting', cityId: beta.id, audience: 'group' })
  const inCity = (role: 'coordinator' | 'local_group_member', cityId: string) => [{ role, networkId, cityId }]
  const people = {
    lea: await signedInAs(db, 'Lea Expert', [{ role: 'lead_expert', networkId }]),
    ana: await signedInAs(db, 'Ana Alpha', inCity('coordinator', alpha.id)),
    ben: await signedInAs(db, 'Ben Beta', inCity('coordinator', beta.id), { language: 'fr' }),
    mia: await signedInAs(db, 'Mia Member', inCity('local_group_member', beta.id)),
    obs: await signedInAs(db, 'Otto Observer', [{ role: 'observer', networkId }]),
    stranger: await signedInAs(db, 'Stranger'),
  }
  const at = (rest: string) => `/n/${slug}${rest}`
  const look = (who: SignedIn | undefined, address: string, lang?: string) => open(app, address, who, lang)
  const post = (who: SignedIn | undefined, address: string, fields: Record<string, string | string[]>, lang?: string) =>
    send(app, address, fields, who, lang)
  return { app, db, slug, secret, networkId, alpha, beta, core, local, meet, ...people, at, look, post }
}
