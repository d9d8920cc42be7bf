import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { cities, networks } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send } from '../../../tests/forms.ts'
import { signedInAs } from '../../../tests/people.ts'
import { countQueries, read } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'
const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network?.id ?? ''
const towns = await db.select().from(cities).where(eq(cities.networkId, networkId))
const inCity = (slug: string) => [
  { role: 'coordinator' as const, networkId, cityId: towns.find((town) => town.slug === slug)?.id ?? '' },
]
const genk = await signedInAs(db, 'Coordinator, Genk', inCity('genk'))
const aarhus = await signedInAs(db, 'Coordinator, Aarhus', inCity('aarhus'))
const observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])

test('whoever speaks for a city finds their part on the front page: what waits for them and what they come for', async () => {
  expect((await open(app, home, genk)).text).toContain('Your part: Genk')
  expect((await open(app, home, genk)).text).not.toContain('asks Genk to show')
  const asking = `${home}/matches/1.2/aarhus/decisions`
  const { form } = await open(app, `${asking}?what=ask&city=genk`, aarhus)
  expect((await send(app, asking, form, aarhus)).status).toBe(303)

  const { text, html } = await open(app, home, genk)
  expect(text).toContain('Aarhus asks Genk to show')
  const answer = /href="([^"]*what=answer[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await open(app, answer, genk)).status).toBe(200)
  expect((await open(app, home, aarhus)).text).not.toContain('asks Genk to show')

  const desk = await open(app, '/desk', genk)
  expect(desk.text).toContain('Waits for you Aarhus asks Genk to show')
  expect(desk.html).toContain(answer.replaceAll('&', '&amp;'))
  expect((await open(app, '/desk', aarhus)).text).not.toContain('asks Genk to show')
})

test('the log, the tests and the plan of one’s own city are there, and lead where one may work on them', async () => {
  const { text, html } = await open(app, home, genk)
  expect(text).toContain('Learning log Testing actions Integrated action plan')
  const at = [`${home}/cities/genk/log`, `${home}/testing-actions?city=genk`, `${home}/cities/genk/plan/draft`]
  for (const address of at) expect(html).toContain(`<li><a href="${address}">`)
  expect(await Promise.all(at.map(async (address) => (await open(app, address, genk)).status))).toEqual([200, 200, 303])
  expect((await open(app, home, genk, 'fr')).text).toContain('Actions tests Plan d’action intégré')
  expect((await open(app, home, observer)).html).not.toContain(at[2])
})

test('nobody else is told, and visitors cost no query more', async () => {
  expect((await open(app, home, observer)).text).not.toContain('Your part')
  expect((await read(app, home)).text).not.toContain('Your part')
  const visit = () => countQueries(pool, () => read(app, home))
  expect(await visit()).toBeLessThanOrEqual(11)
})

test('whoever leads finds the thesaurus from the front page and beside the themes, whoever speaks for a city the plan', async () => {
  const lead = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
  const [plan, thesaurus] = [`href="${home}/exchange-plan"`, `href="${home}/thesaurus"`]
  const front = (await open(app, home, lead)).html
  expect([front.includes(plan), front.includes(thesaurus)]).toEqual([true, true])
  expect((await open(app, `${home}/themes/edit`, lead)).html).toContain(thesaurus)
  const city = (await open(app, home, genk)).html
  expect([city.includes(plan), city.includes(thesaurus)]).toEqual([true, false])
})
