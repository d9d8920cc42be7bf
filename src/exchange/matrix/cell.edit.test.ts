import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { open, type Page, send } from '../../../tests/forms.ts'
import { signedInAs } from '../../../tests/people.ts'
import { plantMatrix } from '../../../tests/planted-matrix.ts'
import { countQueries } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { cities, networks, themes } from '../../networks/schema.ts'
import { activityEntries } from '../../platform/schema.ts'
import { matrixCells, practices } from '../schema.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const matrix = '/n/agents-of-coexistence/matrix'
const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
const [genk] = await db
  .select()
  .from(cities)
  .where(and(eq(cities.networkId, networkId), eq(cities.slug, 'genk')))
const cityId = genk!.id
const ana = await signedInAs(db, 'Ana', [{ role: 'coordinator', networkId, cityId }])
const bea = await signedInAs(db, 'Bea', [{ role: 'city_team', networkId, cityId }])
const observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
const ofGenk = await db.select().from(practices).where(eq(practices.cityId, cityId))
const elsewhere = (await db.select().from(practices).where(eq(practices.networkId, networkId))).filter(
  (practice) => practice.cityId !== cityId,
)

const cellAt = async (code: string) => {
  const here = and(eq(themes.networkId, networkId), eq(themes.code, code), eq(matrixCells.cityId, cityId))
  const [found] = await db
    .select({ cell: matrixCells })
    .from(matrixCells)
    .innerJoin(themes, eq(themes.id, matrixCells.themeId))
    .where(here)
  return found?.cell
}

/** The form as it stands, without boxes: those are ticked by the test. */
const fields = ({ form }: Page, more: Record<string, string | string[]>) => ({ ...form, practices: [], ...more })

describe('a cell', () => {
  test('is edited by those who write for its city', async () => {
    expect((await open(app, `${matrix}/2.1/genk`, ana)).html).toContain(`${matrix}/2.1/genk/edit`)
    expect((await open(app, `${matrix}/2.1/genk/edit`, ana)).status).toBe(200)
    for (const who of [observer]) {
      expect((await open(app, `${matrix}/2.1/genk/edit`, who)).status).toBe(403)
      expect((await send(app, `${matrix}/2.1/genk/edit`, { state: 'none' }, who)).status).toBe(403)
      expect((await open(app, `${matrix}/2.1/genk`, who)).html).not.toContain('/genk/edit')
    }
    expect((await open(app, `${matrix}/2.1/aarhus/edit`, ana)).status).toBe(403)
    expect((await open(app, `${matrix}/2.1/genk`)).html).not.toContain('/genk/edit')
    expect([401, 302, 303]).toContain((await open(app, `${matrix}/2.1/genk/edit`)).status)
    for (const missing of ['9.9/genk', '2.1/nowhere', '1/genk'])
      expect((await open(app, `${matrix}/${missing}/edit`, ana)).status).toBe(404)
  })

  test('needs a practice of its city where it shows one, and a state that fits its words', async () => {
    const at = `${matrix}/2.1/genk/edit`
    const page = await open(app, at, ana)
    const cases: [Record<string, string | string[]>, string][] = [
      [{ state: 'practice', need: '' }, 'name at least one'],
      [{ state: 'practice', need: '', practices: [elsewhere[0]!.id] }, 'Only practices of this city'],
      [{ state: 'practice', need: '', practices: ['nonsense'] }, 'Only practices of this city'],
      [{ state: 'need', practices: [ofGenk[0]!.id] }, 'Practices are ticked'],
      [{ state: 'none', need: 'to learn something' }, 'choose a state with a need'],
      [{ state: 'lovely' }, ''],
      [{ state: '', need: 'kept' }, 'Choose one of the four'],
    ]
    for (const [typed, words] of cases) {
      const refused = await send(app, at, fields(page, typed), ana)
      expect([refused.status, typed]).toEqual([422, typed])
      expect(refused.text).toContain(words)
      if (typeof typed.need === 'string') expect(refused.form.need).toBe(typed.need)
    }
  })

  test('changes the matrix at once, keeps its baseline, and can be taken back', async () => {
    const at = `${matrix}/2.1/genk`
    const before = await cellAt('2.1')
    const page = await open(app, `${at}/edit`, ana)
    const typed = {
      state: 'practice_and_need',
      practices: [ofGenk[0]!.id],
      need: 'Quaggas in councils',
      confidence: 'high',
    }
    const saved = await send(app, `${at}/edit`, fields(page, typed), ana)
    expect([saved.status, saved.location]).toEqual([303, at])
    const after = await cellAt('2.1')
    expect(after).toMatchObject({ state: 'practice_and_need', need: 'Quaggas in councils', confidence: 'high' })
    expect(after?.baselineState).toBe(before?.baselineState ?? 'none')
    expect((await open(app, at)).text).toContain(ofGenk[0]!.title)
    expect((await open(app, '/search?q=Quaggas')).text).toContain('Quaggas in councils')
    const entries = await db.select().from(activityEntries).where(eq(activityEntries.subjectId, after!.id))
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ subjectKind: 'cell', verb: 'cell.changed', cityId, personId: ana.id })
    const history = await open(app, `${at}/history`, observer)
    expect(history.text).toContain(ofGenk[0]!.title)
    expect(history.html).not.toContain('/undo')
    const undo = `${at}/history/${entries[0]!.id}/undo`
    expect((await send(app, undo, {}, observer)).status).toBe(403)
    expect((await send(app, undo, {}, bea)).status).toBe(303)
    expect((await cellAt('2.1'))?.state).toBe(before?.state ?? 'none')
    expect((await open(app, '/search?q=Quaggas')).text).not.toContain('Quaggas in councils')
  })

  test('forgets what an older state rested on, unless it is said anew', async () => {
    const at = `${matrix}/2.1/genk/edit`
    const before = await cellAt('2.1')
    const evidence = { basis: 'empty cell', confidence: 'certain' }
    await db
      .update(matrixCells)
      .set({ state: 'none', need: null, ...evidence })
      .where(eq(matrixCells.id, before!.id))
    await send(app, at, fields(await open(app, at, ana), { note: 'kept', need: '' }), ana)
    expect(await cellAt('2.1')).toMatchObject(evidence)
    await send(app, at, fields(await open(app, at, ana), { state: 'need', need: 'x' }), ana)
    expect(await cellAt('2.1')).toMatchObject({ state: 'need', basis: null, confidence: null })
    await send(app, at, fields(await open(app, at, ana), { state: 'none', need: '', basis: 'a call' }), ana)
    expect(await cellAt('2.1')).toMatchObject({ state: 'none', basis: 'a call', confidence: null })
  })

  test('that does not exist yet is made, once, and not by something that is refused', async () => {
    await db.delete(matrixCells).where(eq(matrixCells.id, (await cellAt('2.2'))!.id))
    const at = `${matrix}/2.2/genk/edit`
    const page = await open(app, at, ana)
    await send(app, at, fields(page, { state: 'practice' }), ana)
    expect(await cellAt('2.2')).toBeUndefined()
    const typed = fields(page, { state: 'need', need: 'first' })
    const both = await Promise.all([send(app, at, typed, ana), send(app, at, typed, ana)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(await cellAt('2.2')).toMatchObject({ state: 'need', baselineState: 'none', need: 'first', version: 2 })
  })

  test('keeps what two people wrote, and asks where they disagree', async () => {
    const at = `${matrix}/2.2/genk/edit`
    const [one, two] = [await open(app, at, ana), await open(app, at, bea)]
    await send(app, at, fields(one, { note: 'by Ana' }), ana)
    expect((await send(app, at, fields(two, { basis: 'by Bea' }), bea)).status).toBe(303)
    expect(await cellAt('2.2')).toMatchObject({ note: 'by Ana', basis: 'by Bea', need: 'first' })
    const clash = await send(app, at, fields(two, { note: 'by Bea' }), bea)
    expect(clash.status).toBe(422)
    expect(clash.text).toContain('Ana wrote')
    expect(clash.form.note).toBe('by Bea')
    const broken = await send(app, at, fields(two, { note: 'by Ana', state: 'practice', need: '' }), bea)
    expect(broken.status).toBe(422)
  })
})

test('a form asks the database as much in a matrix of three cities as in one of three hundred', async () => {
  const counts: number[] = []
  for (const size of [3, 300]) {
    const { id } = await plantMatrix(db, { slug: `m-${size}`, cities: size, subThemes: 3 })
    const leader = await signedInAs(db, `Leader ${size}`, [{ role: 'lead_expert', networkId: id }])
    await open(app, `/n/m-${size}/matrix/1.1/town-1/edit`, leader)
    counts.push(await countQueries(pool, () => open(app, `/n/m-${size}/matrix/1.1/town-1/edit`, leader)))
  }
  expect(counts[0]).toBe(counts[1])
})
