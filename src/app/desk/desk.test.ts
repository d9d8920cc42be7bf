import { eq, inArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { cities, networks } from '#schema/networks'
import { persons } from '#schema/people'
import { letters } from '#schema/platform'
import { freshDatabase } from '../../../tests/database.ts'
import { runJob, runJobs } from '../../../tests/jobs.ts'
import { signedInAs } from '../../../tests/people.ts'
import { visible } from '../../../tests/reading.ts'
import { createApp } from '../app.tsx'

const database = await freshDatabase('demo')
const { db } = database
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

test('says what is due by the day the network lives in, each to those who owe it', async () => {
  await clockAt('2024-02-10')
  const own = (await desk(genk)).text
  expect(own).toContain('by February 2024 Policy context chapter')
  expect(own).not.toContain('Good Practice Catalogue')
  expect(own).toContain('Numbers to reach ULG meeting : 0 of at least 8 held or planned')
  const leading = (await desk(expert)).text
  expect(leading).toContain('The whole network: who owes what')
  expect(leading).not.toContain('Policy context chapter')
  await clockAt('2024-03-15')
  expect((await desk(genk)).text).toContain('late since February 2024 Policy context chapter')
  expect((await desk(genk, 'fr')).text).toContain('en retard, échéance : février 2024 Policy context chapter')
})

test('comes as one letter a week, with the way to do it, and not at all where nothing is due', async () => {
  await clockAt('2024-03-15')
  await db.update(persons).set({ digestedAt: new Date(Date.now() - 10 * 86_400_000) })
  await runJob(database, 'digests')
  await runJobs(database)
  const written = await db.select().from(letters).where(eq(letters.kind, 'digest'))
  const to = (who: { id: string }) => written.filter(({ personId }) => personId === who.id)
  expect(to(observer)).toEqual([])
  const [letter, ...more] = to(genk)
  expect(more).toEqual([])
  expect(letter?.subject).toMatch(/^\d+ things are due from you in Agents of Co-existence$/)
  expect(letter?.text).toContain('Policy context chapter\n  late since February 2024')
  expect(letter?.text).toContain('/desk')
})

test('leads from the policy context and the action table to the plan, begun or not, and takes a frozen version for done', async () => {
  await clockAt('2024-03-15')
  const plan = '/n/agents-of-coexistence/cities/genk/plan'
  const [context, actions] = [`${plan}/draft/context`, `${plan}/draft/actions`]
  const { html } = await desk(genk)
  expect([html.includes(`href="${context}"`), html.includes(`href="${actions}"`)]).toEqual([true, true])
  expect(html).not.toContain('D16/deliver')
  const to = async (at: string, who: { headers: Record<string, string> }) => {
    const answer = await app.request(at, { headers: who.headers })
    return [answer.status, answer.headers.get('location')]
  }
  for (const at of [context, actions]) expect(await to(at, genk)).toEqual([303, `${plan}/new`])
  expect(await to(context, stranger)).toEqual([404, null])

  const post = (at: string, fields: Record<string, string>) =>
    app.request(at, { method: 'POST', body: new URLSearchParams(fields), headers: genk.headers })
  await post(plan, { id: v7(), title: 'Plan of Genk', language: 'en', ambition: 'project' })
  expect(await to(context, genk)).toEqual([303, `${plan}/draft/sections/policy_context`])
  await post(`${plan}/draft/sections/policy_context`, { text: 'Two attempts before.' })
  expect((await desk(genk)).text).toContain('late since February 2024 Policy context chapter')
  const form = await (await app.request(`${plan}/versions/new`, { headers: genk.headers })).text()
  const hash = /name="hash"[^>]*value="([^"]*)"/.exec(form)?.[1] ?? ''
  expect((await post(`${plan}/versions`, { id: v7(), kind: 'draft', note: 'Context.', hash })).status).toBe(303)
  expect((await desk(genk)).text).not.toContain('Policy context chapter')
})
