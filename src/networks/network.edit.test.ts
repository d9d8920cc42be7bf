import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../tests/database.ts'
import { open, send } from '../../tests/forms.ts'
import { signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { createApp } from '../app/app.tsx'
import { activityEntries } from '../platform/schema.ts'
import { networks, themes } from './schema.ts'

const { db } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'
const here = async () => (await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence')))[0]!
const networkId = (await here()).id
const lead = await signedInAs(db, 'Lead', [{ role: 'lead_expert', networkId }])
const partner = await signedInAs(db, 'Partner', [{ role: 'lead_partner', networkId }])
const observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
const codes = async () =>
  (await db.select().from(themes).where(eq(themes.networkId, networkId)).orderBy(asc(themes.position))).map(
    ({ code }) => code,
  )
const themeNamed = async (code: string) =>
  (
    await db
      .select()
      .from(themes)
      .where(and(eq(themes.networkId, networkId), eq(themes.code, code)))
  )[0]
const lastEntry = async (subjectId: string) =>
  (
    await db
      .select()
      .from(activityEntries)
      .where(eq(activityEntries.subjectId, subjectId))
      .orderBy(asc(activityEntries.id))
  ).at(-1)!

describe('a network', () => {
  test('is edited by those who run it', async () => {
    expect((await open(app, home, lead)).html).toContain(`href="${home}/edit"`)
    expect((await open(app, home, observer)).html).not.toContain(`href="${home}/edit"`)
    expect((await open(app, home)).html).not.toContain(`href="${home}/edit"`)
    expect((await open(app, `${home}/edit`, observer)).status).toBe(403)
    expect([401, 302, 303]).toContain((await open(app, `${home}/edit`)).status)
    expect((await open(app, '/n/nowhere/edit', lead)).status).toBe(404)
  })

  test('keeps what two people changed, though everything counts its version', async () => {
    const before = await here()
    const [one, two] = [await open(app, `${home}/edit`, lead), await open(app, `${home}/edit`, partner)]
    expect((await send(app, `${home}/edit`, one.form, lead)).status).toBe(303)
    expect({ ...(await here()), changedAt: null }).toEqual({ ...before, changedAt: null })
    await send(app, `${home}/edit`, { ...one.form, acronym: 'QUAGGA' }, lead)
    expect((await send(app, `${home}/edit`, { ...two.form, accent: '#0b5d66' }, partner)).status).toBe(303)
    expect(await here()).toMatchObject({ acronym: 'QUAGGA', accent: '#0b5d66', name: before.name })
    const clash = await send(app, `${home}/edit`, { ...two.form, acronym: 'OTHER' }, partner)
    expect(clash.status).toBe(422)
    expect(clash.form.acronym).toBe('OTHER')
  })

  test('is told what is wrong, and keeps what was typed', async () => {
    const { form } = await open(app, `${home}/edit`, lead)
    await db.update(networks).set({ leadPartner: 'GENK' }).where(eq(networks.slug, 'agents-of-coexistence'))
    expect((await open(app, `${home}/edit`, lead)).form.leadPartner).toBe('genk')
    const bad = { start: '13 June', end: '1999', accent: 'red', leadPartner: 'nowhere', visibility: 'secret' }
    for (const [name, value] of Object.entries(bad)) {
      const refused = await send(app, `${home}/edit`, { ...form, [name]: value }, lead)
      expect([name, refused.status]).toEqual([name, 422])
    }
  })

  test('is hidden and shown again, and this can be taken back', async () => {
    const { form } = await open(app, `${home}/edit`, lead)
    await send(app, `${home}/edit`, { ...form, visibility: 'private' }, lead)
    expect((await open(app, home)).status).toBe(404)
    expect((await open(app, home, observer)).status).toBe(200)
    const entry = await lastEntry(networkId)
    expect(entry.verb).toBe('network.hidden')
    expect((await send(app, `${home}/history/${entry.id}/undo`, {}, lead)).status).toBe(303)
    expect((await open(app, home)).status).toBe(200)
    expect((await open(app, `${home}/history`, observer)).text).toContain('Only those who take part')
  })
})

test('a demonstration is hidden by none of its roles', async () => {
  const { id } = await plantNetwork(db, { slug: 'trial', word: 'Okapi' })
  await db.update(networks).set({ demo: true }).where(eq(networks.id, id))
  const role = await signedInAs(db, 'Lead partner', [{ role: 'lead_partner', networkId: id }], { demo: true })
  const { form, text } = await open(app, '/n/trial/edit', role)
  expect(text).not.toContain('Who sees it')
  await send(app, '/n/trial/edit', { ...form, acronym: 'TRIAL', visibility: 'private' }, role)
  expect((await open(app, '/n/trial')).status).toBe(200)
  expect((await open(app, '/n/trial/edit', role)).form.acronym).toBe('TRIAL')
})

describe('themes', () => {
  test('are for those who lead', async () => {
    expect((await open(app, `${home}/themes`, lead)).html).toContain(`${home}/themes/edit`)
    expect((await open(app, `${home}/themes`, observer)).html).not.toContain(`${home}/themes/edit`)
    for (const at of ['themes/edit', 'themes/1.1/edit'])
      expect((await open(app, `${home}/${at}`, observer)).status).toBe(403)
    for (const at of ['themes/edit', 'themes/1.1/edit', 'themes/1.1/move', 'themes/1.1/remove'])
      expect((await send(app, `${home}/${at}`, {}, observer)).status).toBe(403)
  })

  test('are added once, however often the form is sent', async () => {
    const { form } = await open(app, `${home}/themes/edit`, lead)
    const parent = (await themeNamed('2'))!.id
    const typed = { ...form, code: '2.9', title: 'Quaggas', parent }
    expect((await send(app, `${home}/themes/edit`, typed, lead)).status).toBe(303)
    expect((await send(app, `${home}/themes/edit`, typed, lead)).status).toBe(303)
    expect((await codes()).filter((code) => code === '2.9')).toHaveLength(1)
    expect((await open(app, '/search?q=Quaggas')).text).toContain('2.9 Quaggas')
    const next = (await open(app, `${home}/themes/edit`, lead)).form
    const mistakes: Record<string, string>[] = [
      { code: '2.9' },
      { code: 'edit' },
      { code: '../x' },
      { code: '' },
      { parent: 'x' },
    ]
    for (const wrong of mistakes) {
      const refused = await send(app, `${home}/themes/edit`, { ...next, code: '2.8', title: 'T', ...wrong }, lead)
      expect([wrong, refused.status]).toEqual([wrong, 422])
      expect(refused.form.title).toBe('T')
    }
  })

  test('are renamed and put in order', async () => {
    const { form } = await open(app, `${home}/themes/2.9/edit`, lead)
    expect((await send(app, `${home}/themes/2.9/edit`, { ...form, title: 'Zebras' }, lead)).status).toBe(303)
    expect((await send(app, `${home}/themes/2.9/edit`, { ...form, title: 'Okapis' }, partner)).status).toBe(422)
    const { id } = (await themeNamed('2.9'))!
    const entry = await lastEntry(id)
    expect((await send(app, `${home}/themes/2.9/history/${entry.id}/undo`, {}, partner)).status).toBe(303)
    expect((await themeNamed('2.9'))!.title).toBe('Quaggas')
    const order = async () => (await codes()).filter((code) => code.startsWith('2.'))
    expect(await order()).toEqual(['2.1', '2.2', '2.9'])
    await send(app, `${home}/themes/2.9/move`, { to: 'up' }, lead)
    expect(await order()).toEqual(['2.1', '2.9', '2.2'])
    await send(app, `${home}/themes/2.1/move`, { to: 'up' }, lead)
    expect(await order()).toEqual(['2.1', '2.9', '2.2'])
  })

  test('are removed only while nothing hangs on them', async () => {
    for (const code of ['2', '2.1']) {
      const refused = await send(app, `${home}/themes/${code}/remove`, { code }, lead)
      expect([code, refused.status]).toEqual([code, 422])
    }
    expect((await send(app, `${home}/themes/2.9/remove`, { code: '2.9' }, lead)).status).toBe(303)
    expect(await themeNamed('2.9')).toBeUndefined()
    expect((await open(app, `${home}/themes/2.9`)).status).toBe(404)
  })
})
