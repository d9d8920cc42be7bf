import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { cities, networks } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { signedInAs } from '../../../tests/people.ts'
import { visible } from '../../../tests/reading.ts'
import { createApp } from '../app.tsx'

const { db } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })

const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
const some = await db
  .select()
  .from(cities)
  .where(inArray(cities.slug, ['genk', 'breda']))
const idOf = (slug: string) => some.find((city) => city.slug === slug)!.id

const genk = await signedInAs(db, 'Coordinator, Genk', [{ role: 'coordinator', networkId, cityId: idOf('genk') }])
const expert = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
const observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
const stranger = await signedInAs(db, 'Stranger')

const clockAt = (asOf: string) => db.update(networks).set({ asOf, demo: true }).where(eq(networks.id, networkId))

async function desk(who: { headers: Record<string, string> } | null, lang = 'en') {
  const answer = await app.request('/desk', { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html) }
}

test('is for who is signed in', async () => {
  expect((await desk(null)).status).toBe(303)
  expect((await desk(stranger)).text).toContain('You work in no network yet')
  expect((await desk(observer)).text).toContain('nothing is ever due from you here')
})
