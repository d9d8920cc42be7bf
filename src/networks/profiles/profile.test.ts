import { globSync, readFileSync } from 'node:fs'
import { and, asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send } from '../../../tests/forms.ts'
import { signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { createApp } from '../../app/app.tsx'
import { networks, profileEntries, roles } from '../schema.ts'
import { countIn } from './profile.count.ts'
import { profileOf } from './profile.queries.ts'
import { profileLists, wordOf } from './profile.ts'
import { shippedObligations, shippedProfile } from './shipped.ts'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const { id } = await plantNetwork(db, { slug: 'learning', word: 'Zebra' })
await db.update(networks).set({ profile: 'uclg' }).where(eq(networks.id, id))
const lead = await signedInAs(db, 'Lead', [{ role: 'lead_partner', networkId: id }])
const second = await signedInAs(db, 'Second', [{ role: 'lead_expert', networkId: id }])
const member = await signedInAs(db, 'Member', [{ role: 'observer', networkId: id }])
const home = '/n/learning/profile'
const network = async () => (await db.select().from(networks).where(eq(networks.id, id)))[0]!
const words = async (list: 'phase' | 'role') =>
  (await profileOf(db, await network()))[list].map(({ label }) => wordOf(label, 'en'))
const rows = (list: string) =>
  db
    .select()
    .from(profileEntries)
    .where(and(eq(profileEntries.networkId, id), eq(profileEntries.list, list)))
    .orderBy(asc(profileEntries.position))

describe('the shipped profiles', () => {
  test('are whole: every role has a name, every word French', () => {
    for (const name of ['urbact', 'aston', 'laa', 'uclg', 'custom']) {
      const profile = shippedProfile(name)
      expect(profile.role.map(({ key }) => key)).toEqual([...roles])
      for (const list of profileLists)
        for (const { label } of profile[list])
          expect(Object.keys(label)).toEqual(Object.keys(label).length === 0 ? [] : ['en', 'fr'])
      const keys = profileLists.map((list) => profile[list].map(({ key }) => key))
      for (const some of keys) expect(new Set(some).size).toBe(some.length)
    }
  })

  test('are called by a name in the words of the reader', async () => {
    const lead = async (lang: string) => (await open(app, home, member, lang)).text
    expect(await lead('en')).toContain('after the profile “UCLG”.')
    expect(await lead('fr')).toContain('d’après le profil « CGLU ».')
  })

  test('hold the phases of the method in their order', () => {
    const phases = (name: string) => shippedProfile(name).phase.map(({ key }) => key)
    expect(phases('urbact')).toEqual(['activation', 'action_planning', 'preparing_implementation', 'closing'])
    expect(phases('aston')).toEqual(['explore', 'engage', 'experiment'])
    expect(phases('laa')).toEqual(['needs_identification', 'co_defining_needs', 'co_designing_actions', 'pilots'])
    expect(phases('uclg')).toEqual(['seek', 'sense', 'share'])
    expect(phases('custom')).toEqual([])
  })

  test('leave open what the source leaves open', () => {
    const unanswered = shippedProfile('uclg').checklist.filter(({ label }) => wordOf(label, 'en') === '')
    expect(unanswered.map(({ key }) => key)).toEqual(['private.seek', 'private.sense', 'private.share'])
  })

  test('promise things, each with the record that fulfils it', () => {
    const urbact = shippedObligations('urbact')
    expect(urbact).toHaveLength(38)
    expect(urbact.find(({ label }) => label.en === 'Learning need')?.detail).toMatchObject({
      count: 6,
      qualifier: 'exactly',
      per: 'partner',
      evidence: 'learning_need',
    })
  })
})

describe('the profile of a network', () => {
  test('is read by its members and changed by those who lead', async () => {
    expect([401, 302, 303]).toContain((await open(app, home)).status)
    const page = await open(app, home, member)
    expect(page.text).toContain('Seek (before learning) · Sense (during learning) · Share (after learning)')
    expect((await open(app, `${home}/phase`, member)).html).not.toContain('/edit"')
    expect((await open(app, `${home}/phase/seek/edit`, member)).status).toBe(403)
    expect((await open(app, `${home}/nothing`, member)).status).toBe(404)
    expect((await open(app, `${home}/phase/nothing/edit`, lead)).status).toBe(404)
  })

  test('shows who does what in which phase, and what nobody has answered', async () => {
    const { text } = await open(app, `${home}/checklist`, member)
    expect(text).toContain(
      'Cities, towns decide on context name key players with technical and political alignment organise events create content decide agenda',
    )
    expect(text).toContain('Private, business not answered not answered not answered')
    expect((await open(app, `${home}/checklist`, member, 'fr')).text).toContain(
      'Secteur privé, entreprises sans réponse sans réponse sans réponse',
    )
  })

  test('becomes its own with the first change, and two who change the same are asked', async () => {
    const at = `${home}/phase/seek/edit`
    const [one, two] = [await open(app, at, lead), await open(app, at, second)]
    expect(one.form).toMatchObject({ 'label-en': 'Seek (before learning)', version: '1' })
    expect((await send(app, at, { ...one.form, 'label-en': '' }, lead)).status).toBe(422)
    expect((await send(app, at, { ...one.form, 'label-en': 'Look' }, lead)).status).toBe(303)
    expect(await words('phase')).toEqual(['Look', 'Sense (during learning)', 'Share (after learning)'])
    expect(await rows('phase')).toHaveLength(3)
    expect(await rows('role')).toEqual([])
    const clash = await send(app, at, { ...two.form, 'label-en': 'Search' }, second)
    expect(clash.status).toBe(422)
    expect(clash.form['label-en']).toBe('Search')
    expect((await open(app, `${home}/phase`, member)).text).toContain('made this list its own')
  })

  test('grows, is put in order and shrinks', async () => {
    const page = await open(app, `${home}/phase`, lead)
    const added = { id: page.form.id!, 'label-en': 'Settle down', 'label-fr': 'S’installer' }
    for (const _ of [1, 2]) expect((await send(app, `${home}/phase/add`, added, lead)).status).toBe(303)
    expect((await rows('phase')).map(({ key }) => key)).toEqual(['seek', 'sense', 'share', 'settle_down'])
    expect((await send(app, `${home}/phase/settle_down/move`, { to: 'up' }, lead)).status).toBe(303)
    expect((await rows('phase')).map(({ key }) => key)).toEqual(['seek', 'sense', 'settle_down', 'share'])
    expect((await open(app, `${home}/phase/sense/remove`, lead)).text).toContain('Remove “Sense (during learning)”?')
    expect((await send(app, `${home}/phase/sense/remove`, {}, member)).status).toBe(403)
    expect((await send(app, `${home}/phase/sense/remove`, {}, lead)).status).toBe(303)
    expect((await rows('phase')).map(({ key }) => key)).toEqual(['seek', 'settle_down', 'share'])
    expect((await send(app, `${home}/phase/back`, {}, lead)).status).toBe(303)
    expect(await words('phase')).toEqual(shippedProfile('uclg').phase.map(({ label }) => label.en))
  })

  test('calls roles otherwise, without losing one', async () => {
    const at = `${home}/role/coordinator`
    const page = await open(app, `${at}/edit`, lead)
    expect((await send(app, `${at}/edit`, { ...page.form, 'label-en': 'Focal point' }, lead)).status).toBe(303)
    expect(await words('role')).toContain('Focal point')
    expect((await open(app, `${at}/remove`, lead)).status).toBe(404)
    expect((await send(app, `${home}/role/add`, { 'label-en': 'King' }, lead)).status).toBe(404)
  })

  test('adds a task of an actor to a phase', async () => {
    const page = await open(app, `${home}/checklist`, lead)
    const task = { id: page.form.id!, 'label-en': 'give money', actor: 'Private, business', phase: 'seek' }
    expect((await send(app, `${home}/checklist/add`, { ...task, phase: 'nowhere' }, lead)).status).toBe(422)
    expect((await send(app, `${home}/checklist/add`, task, lead)).status).toBe(303)
    expect((await open(app, `${home}/checklist`, member)).text).toContain(
      'Private, business give money not answered not answered',
    )
  })

  test('says of a question in which part of the form it stands, whether it is needed, and what helps to answer it', async () => {
    const page = await open(app, `${home}/testing_field`, lead)
    const asked = { id: page.form.id!, 'label-en': 'Who may object?', part: 'capacity', required: 'yes' }
    expect((await send(app, `${home}/testing_field/add`, { ...asked, part: 'nowhere' }, lead)).status).toBe(422)
    const worded = { ...asked, 'hint-en': 'Neighbours, owners', 'hint-fr': 'Voisins, propriétaires' }
    expect((await send(app, `${home}/testing_field/add`, worded, lead)).status).toBe(303)
    const at = `${home}/testing_field/who_may_object`
    expect((await open(app, `${at}/edit`, lead)).form).toMatchObject({
      part: 'capacity',
      required: 'yes',
      'hint-en': 'Neighbours, owners',
      'hint-fr': 'Voisins, propriétaires',
    })
    expect((await open(app, `${home}/testing_field`, member, 'fr')).text).toContain(
      'Who may object? Capacités et parties prenantes · à remplir avant l’envoi · Voisins, propriétaires',
    )
  })
})

test('every number that is asked for stands in the profile every network begins with, and holds where its row is gone', () => {
  const asked = globSync('src/**/*.{ts,tsx}').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/countIn\([^'\n]*'([a-z_]+)'\)/g)].map(([, key]) => key ?? ''),
  )
  const custom = shippedProfile('custom')
  expect(new Set(asked).size).toBeGreaterThan(5)
  for (const key of asked) expect([key, typeof countIn(custom, key)]).toEqual([key, 'number'])
  const own = { ...custom, count: custom.count.map((row) => ({ ...row, detail: { value: 7 } })) }
  expect(countIn(own, 'participant_needs_days')).toBe(7)
  expect(countIn({ ...own, count: [] }, 'participant_needs_days')).toBe(14)
})
