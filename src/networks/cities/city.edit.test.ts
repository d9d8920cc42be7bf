import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send } from '../../../tests/forms.ts'
import { signedInAs } from '../../../tests/people.ts'
import { countQueries } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { activityEntries } from '../../platform/schema.ts'
import { createFormats } from '../../platform/text/index.ts'
import { cities, networks } from '../schema.ts'
import { readNumber } from './typed-number.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence/cities'
const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
const cityNamed = async (slug: string) =>
  (
    await db
      .select()
      .from(cities)
      .where(and(eq(cities.networkId, networkId), eq(cities.slug, slug)))
  )[0]!
const genk = await cityNamed('genk')
const ana = await signedInAs(db, 'Ana, Genk', [{ role: 'coordinator', networkId, cityId: genk.id }])
const bea = await signedInAs(db, 'Bea, Genk', [{ role: 'city_team', networkId, cityId: genk.id }])
const iasi = await cityNamed('iasi')
const other = await signedInAs(db, 'Coordinator, Iași', [{ role: 'coordinator', networkId, cityId: iasi.id }])
const observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
const expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])

describe('who may edit a city profile', () => {
  test('those who write for it and those who lead; others see no button', async () => {
    for (const who of [ana, bea, expert]) {
      expect((await open(app, `${home}/genk/edit`, who)).status).toBe(200)
      expect((await open(app, `${home}/genk`, who)).html).toContain(`href="${home}/genk/edit"`)
    }
    for (const who of [other, observer]) {
      expect((await open(app, `${home}/genk/edit`, who)).status).toBe(403)
      expect((await send(app, `${home}/genk/edit`, { name: 'X' }, who)).status).toBe(403)
      expect((await send(app, `${home}/genk/draft/discard`, {}, who)).status).toBe(403)
      expect((await open(app, `${home}/genk`, who)).html).not.toContain('/genk/edit')
      expect((await open(app, `${home}/genk/history`, who)).status).toBe(200)
    }
    expect((await open(app, `${home}/genk`)).html).not.toContain('/genk/edit')
    for (const page of ['edit', 'history']) {
      expect([401, 302, 303]).toContain((await open(app, `${home}/genk/${page}`)).status)
      expect((await open(app, `${home}/nowhere/${page}`, ana)).status).toBe(404)
    }
  })
})

describe('editing a city profile', () => {
  test('changes only what was changed, and can be found and undone', async () => {
    const form = await open(app, `${home}/genk/edit`, ana)
    expect(form.form).toMatchObject({ name: 'Genk', country: 'BE', population: '67614' })
    const saved = await send(app, `${home}/genk/edit`, { ...form.form, economy: 'Quaggabreeding' }, ana)
    expect([saved.status, saved.location]).toEqual([303, `${home}/genk`])
    const after = await cityNamed('genk')
    expect(after).toEqual({ ...genk, economy: 'Quaggabreeding', version: 2, changedAt: after.changedAt })
    expect((await open(app, '/search?q=quaggabreeding')).text).toContain('Genk')
    const [entry] = await db.select().from(activityEntries).where(eq(activityEntries.subjectId, genk.id))
    expect(entry).toMatchObject({ actor: 'Ana, Genk', personId: ana.id, verb: 'city.changed', cityId: genk.id })
    const history = await open(app, `${home}/genk/history`, bea)
    expect(history.text).toContain('Ana, Genk')
    expect(history.html).toContain(`${home}/genk/history/${entry!.id}/undo`)
    expect((await open(app, `${home}/genk/history`, observer)).html).not.toContain('/undo')
    expect((await send(app, `${home}/genk/history/${entry!.id}/undo`, {}, observer)).status).toBe(403)
    expect((await send(app, `${home}/genk/history/nonsense/undo`, {}, bea)).status).toBe(404)
    expect((await send(app, `${home}/genk/history/${entry!.id}/undo`, {}, bea)).status).toBe(303)
    expect((await cityNamed('genk')).economy).toBe(genk.economy)
    expect((await open(app, '/search?q=quaggabreeding')).text).not.toContain('Genk')
    expect((await send(app, `${home}/genk/history/${entry!.id}/undo`, {}, bea)).status).toBe(422)
  })

  test('keeps what two people wrote at the same time', async () => {
    const [first, second] = [await open(app, `${home}/genk/edit`, ana), await open(app, `${home}/genk/edit`, bea)]
    await send(app, `${home}/genk/edit`, { ...first.form, region: 'Limburg one' }, ana)
    const saved = await send(
      app,
      `${home}/genk/edit`,
      { ...second.form, note: 'Bea was here', population: '70000' },
      bea,
    )
    expect(saved.status).toBe(303)
    expect(await cityNamed('genk')).toMatchObject({ region: 'Limburg one', note: 'Bea was here', population: 70000 })
  })

  test('shows both where they wrote different things, and loses neither', async () => {
    const [first, second] = [await open(app, `${home}/genk/edit`, ana), await open(app, `${home}/genk/edit`, bea)]
    await send(app, `${home}/genk/edit`, { ...first.form, demography: 'Young' }, ana)
    const clash = await send(app, `${home}/genk/edit`, { ...second.form, demography: 'Old', region: 'L2' }, bea)
    expect(clash.status).toBe(422)
    expect(clash.text).toContain('Somebody else changed the same field while you were writing')
    expect(clash.text).toMatch(/Ana, Genk wrote, .* Young You wrote .* Old/)
    expect(clash.form).toMatchObject({ demography: 'Old', region: 'L2' })
    const unchosen = await send(app, `${home}/genk/edit`, clash.form, bea)
    expect([unchosen.status, unchosen.form['keep.demography']]).toEqual([422, undefined])
    expect((await cityNamed('genk')).demography).toBe('Young')
    const theirs = await send(app, `${home}/genk/edit`, { ...unchosen.form, 'keep.demography': 'theirs' }, bea)
    expect(theirs.status).toBe(303)
    expect(await cityNamed('genk')).toMatchObject({ demography: 'Young', region: 'L2' })
    const french = await send(app, `${home}/genk/edit`, { ...second.form, demography: 'Old' }, bea, 'fr')
    expect(french.text).toContain('Quelqu’un d’autre a modifié')
    const mine = { ...french.form, 'keep.demography': 'mine' }
    expect((await send(app, `${home}/genk/edit`, mine, bea, 'fr')).status).toBe(303)
    expect((await cityNamed('genk')).demography).toBe('Old')
  })

  test('asks again about what both wrote where the answer was kept as a draft, or something was missing', async () => {
    const [first, second] = [await open(app, `${home}/genk/edit`, ana), await open(app, `${home}/genk/edit`, bea)]
    await send(app, `${home}/genk/edit`, { ...first.form, note: 'Ana’s' }, ana)
    const clash = await send(app, `${home}/genk/edit`, { ...second.form, note: 'Bea’s' }, bea)
    const missing = await send(app, `${home}/genk/edit`, { ...clash.form, name: '', 'keep.note': 'theirs' }, bea)
    const again = await send(app, `${home}/genk/edit`, { ...missing.form, name: 'Genk' }, bea)
    expect([missing.status, again.status]).toEqual([422, 422])
    await send(app, `${home}/genk/edit`, { ...again.form, as: 'draft' }, bea)
    const draft = await open(app, `${home}/genk/edit`, bea)
    const asked = await send(app, `${home}/genk/edit`, draft.form, bea)
    expect([asked.status, asked.form['keep.note']]).toEqual([422, undefined])
    expect((await cityNamed('genk')).note).toBe('Ana’s')
    await send(app, `${home}/genk/edit`, { ...asked.form, 'keep.note': 'theirs' }, bea)
    expect((await open(app, `${home}/genk/edit`, bea)).form).toMatchObject({ note: 'Ana’s', name: 'Genk' })
  })

  test('under another name its needs, practices and cells are found as well', async () => {
    const { form } = await open(app, `${home}/genk/edit`, ana)
    await send(app, `${home}/genk/edit`, { ...form, name: 'Quaggaville' }, ana)
    const { text } = await open(app, '/n/agents-of-coexistence/search?q=quaggaville&kind=practice')
    expect(text).toContain('Quaggaville')
    expect(text).not.toContain('Nothing')
    const after = await open(app, `${home}/genk/edit`, ana)
    await send(app, `${home}/genk/edit`, { ...after.form, name: 'Genk' }, ana)
    expect((await open(app, '/n/agents-of-coexistence/practices?q=quaggaville')).text).not.toContain('Quaggaville ·')
  })

  test('a version that no record can have is no trouble', async () => {
    const { form } = await open(app, `${home}/genk/edit`, ana)
    const sent = await send(app, `${home}/genk/edit`, { ...form, version: '99999999999' }, ana)
    expect(sent.status).toBe(303)
    expect((await send(app, `${home}/genk/draft/discard`, { version: '99999999999' }, ana)).status).toBe(303)
  })

  test('asks what a number means, keeps everything typed, and remarks on what is hard to believe', async () => {
    const { form } = await open(app, `${home}/genk/edit`, ana)
    const asked = await send(app, `${home}/genk/edit`, { ...form, gdpPerCapita: '14.500', gdpCurrency: 'EUR' }, ana)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('If you mean 14.5, write 14.50; If you mean 14,500, write 14500.')
    expect(asked.form).toMatchObject({ gdpPerCapita: '14.500', gdpCurrency: 'EUR' })
    const bad = { name: '', country: 'Belgiun', population: 'many', latitude: '300', gdpCurrency: 'euro!' }
    const refused = await send(app, `${home}/genk/edit`, { ...form, ...bad }, ana)
    expect(refused.status).toBe(422)
    expect(refused.form).toMatchObject(bad)
    for (const name of Object.keys(bad)) expect(refused.html).toContain(`href="#field-${name}"`)
    expect(refused.text).toContain('Write two letters such as PL, or the country’s name.')
    for (const country of ['Germany', 'allemagne', 'de']) {
      expect(
        (await send(app, `${home}/genk/edit`, { ...(await open(app, `${home}/genk/edit`, ana)).form, country }, ana))
          .status,
      ).toBe(303)
      expect((await cityNamed('genk')).country).toBe('DE')
    }
    await send(
      app,
      `${home}/genk/edit`,
      { ...(await open(app, `${home}/genk/edit`, ana)).form, country: 'Belgique' },
      ana,
    )
    expect((await cityNamed('genk')).country).toBe('BE')
    const strange = { ...form, version: 'x', draft: '-1', id: 'y', gdpPerCapita: '9e99' }
    expect((await send(app, `${home}/genk/edit`, strange, ana)).status).toBe(422)
    expect((await send(app, `${home}/genk/edit`, {}, ana)).status).toBe(422)
    const odd = await send(app, `${home}/genk/edit`, { ...form, unemploymentPct: '55,5' }, ana, 'fr')
    expect(odd.status).toBe(303)
    expect((await cityNamed('genk')).unemploymentPct).toBe('55.5')
    expect((await open(app, `${home}/genk`)).text).toContain('Unemployment 55.5% Implausible')
  })

  test('asks the database little more for those who may edit, and as much with a long history as with a short one', async () => {
    const member = await countQueries(pool, () => open(app, `${home}/genk`, observer))
    const editor = await countQueries(pool, () => open(app, `${home}/genk`, ana))
    expect(editor).toBeLessThanOrEqual(member + 3)
    const few = await countQueries(pool, () => open(app, `${home}/genk/history`, ana))
    await db.insert(activityEntries).values(
      Array.from({ length: 300 }, (_, at) => ({
        networkId,
        actor: 'Ana',
        verb: 'city.changed',
        subjectKind: 'city',
        subjectId: genk.id,
        detail: { changes: { note: { before: `${at}`, after: `${at + 1}` } } },
      })),
    )
    expect(await countQueries(pool, () => open(app, `${home}/genk/history`, ana))).toBe(few)
  })
})

describe('a draft', () => {
  test('is seen by those who may edit, and by nobody else anywhere', async () => {
    const { form } = await open(app, `${home}/iasi/edit`, other)
    const kept = await send(
      app,
      `${home}/iasi/edit`,
      { ...form, note: 'Xylophonfabrik', population: 'later', as: 'draft' },
      other,
    )
    expect([kept.status, kept.location]).toEqual([303, `${home}/iasi`])
    expect((await open(app, `${home}/iasi`, other)).text).toContain('Coordinator, Iași began a change')
    expect((await open(app, `${home}/iasi/edit`, expert)).form).toMatchObject({
      note: 'Xylophonfabrik',
      population: 'later',
    })
    const places = ['/iasi', '/iasi/history', '']
    for (const who of [undefined, observer, ana])
      for (const place of places) {
        const page = await open(app, home + place, who)
        expect(page.html).not.toMatch(/Xylophonfabrik|began a change/)
      }
    for (const address of ['/api/v1/networks/agents-of-coexistence/cities/iasi', '/n/agents-of-coexistence/feed.atom'])
      expect((await open(app, address)).html).not.toContain('Xylophonfabrik')
    expect((await open(app, '/search?q=Xylophonfabrik', ana)).text).not.toContain('Iași,')
    expect((await cityNamed('iasi')).note).toBe(iasi.note)
  })

  test('is published over what others published meanwhile, and then gone', async () => {
    const draft = await open(app, `${home}/iasi/edit`, other)
    const direct = { ...draft.form, note: iasi.note ?? '', population: '393574', region: 'Moldova' }
    await send(
      app,
      `${home}/iasi/edit`,
      Object.fromEntries(Object.entries(direct).filter(([name]) => name !== 'draft')),
      expert,
    )
    const later = await open(app, `${home}/iasi/edit`, other)
    expect(later.text).toContain('has been changed since this draft was begun')
    const saved = await send(
      app,
      `${home}/iasi/edit`,
      { ...later.form, population: '393574', region: iasi.region ?? '' },
      other,
    )
    expect(saved.status).toBe(303)
    expect(await cityNamed('iasi')).toMatchObject({ note: 'Xylophonfabrik', region: 'Moldova' })
    expect((await open(app, `${home}/iasi`, other)).text).not.toContain('began a change')
  })

  test('that two people go on with is not overwritten, and can be discarded', async () => {
    const { form } = await open(app, `${home}/genk/edit`, ana)
    await send(app, `${home}/genk/edit`, { ...form, note: 'A', as: 'draft' }, ana)
    const [one, two] = [await open(app, `${home}/genk/edit`, ana), await open(app, `${home}/genk/edit`, bea)]
    expect((await send(app, `${home}/genk/edit`, { ...one.form, note: 'A more', as: 'draft' }, ana)).status).toBe(303)
    const taken = await send(app, `${home}/genk/edit`, { ...two.form, note: 'B', as: 'draft' }, bea)
    expect(taken.status).toBe(422)
    expect(taken.form.note).toBe('B')
    await send(app, `${home}/genk/draft/discard`, { version: '1' }, bea)
    expect((await open(app, `${home}/genk/edit`, ana)).form.note).toBe('A more')
    await send(app, `${home}/genk/draft/discard`, { version: '2' }, bea)
    expect((await open(app, `${home}/genk`, ana)).text).not.toContain('began a change')
  })
})

test('numbers are read as their field and their reader write them', () => {
  const [en, fr] = [createFormats('en'), createFormats('fr')]
  const value = (typed: string, rules = {}, format = en) => {
    const read = readNumber(typed, rules, format)
    return read.ok ? read.value : 'asked'
  }
  expect(value('')).toBeNull()
  expect(value('14 500,5', {}, fr)).toBe(14500.5)
  expect(value('1.234.567,8')).toBe(1234567.8)
  expect(value('1,234,567.8')).toBe(1234567.8)
  expect(value('14,500')).toBe(14500)
  expect(value('14,500', {}, fr)).toBe('asked')
  expect(value('14.500')).toBe('asked')
  expect(value('14.500', { whole: true })).toBe('asked')
  expect(value('14.500', { max: 100 })).toBe(14.5)
  expect(value('50.966', { max: 90, min: -90, never: 'thousands' })).toBe(50.966)
  expect(value('-3', {})).toBe('asked')
  expect(value('1e5')).toBe('asked')
  expect(value('14,5', { whole: true })).toBe('asked')
})
