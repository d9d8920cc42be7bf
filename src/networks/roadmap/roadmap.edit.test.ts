import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send } from '../../../tests/forms.ts'
import { signedInAs } from '../../../tests/people.ts'
import { between, countQueries, read } from '../../../tests/reading.ts'
import { aoce, bringIn, commandContext, contents, folderWith, scratch } from '../../../tests/transfer/folders.ts'
import { createApp } from '../../app/app.tsx'
import { exportCommand } from '../../app/transfer/transfer.commands.ts'
import { evidenceKinds } from '../obligations/evidence.ts'
import { cities, networks, roadmapItems, roadmapVersions } from '../schema.ts'
import { halfYearEvidence, roadmapDesk } from './half-year.evidence.ts'

const database = await freshDatabase('demo')
const { db, pool } = database
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'
const [found] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const network = { ...found!, programme: null }
const networkId = network.id
const [genk] = await db
  .select()
  .from(cities)
  .where(and(eq(cities.networkId, networkId), eq(cities.slug, 'genk')))
const lead = await signedInAs(db, 'Ana Lead', [{ role: 'lead_expert', networkId }])
const other = await signedInAs(db, 'Ben Lead', [{ role: 'lead_partner', networkId }])
const coordinator = await signedInAs(db, 'Coordinator, Genk', [{ role: 'coordinator', networkId, cityId: genk!.id }])
const stranger = await signedInAs(db, 'Stranger')
const item = async (slug: string) =>
  (
    await db
      .select()
      .from(roadmapItems)
      .where(and(eq(roadmapItems.networkId, networkId), eq(roadmapItems.slug, slug)))
  )[0]!
const edit = async (at: string, values: Record<string, string | string[]>, who = lead) => {
  const { form } = await open(app, `${home}${at}`, who)
  return send(app, `${home}${at}`, { ...form, ...values }, who)
}

describe('a line', () => {
  test('is written by those who lead and read by everybody', async () => {
    for (const at of ['/roadmap/new', '/roadmap/next', '/roadmap/items/R05/edit', '/roadmap/items/R05/state']) {
      expect([at, (await open(app, home + at, lead)).status]).toEqual([at, 200])
      for (const who of [coordinator, stranger])
        expect([at, (await open(app, home + at, who)).status]).toEqual([at, 403])
      expect([at, (await open(app, home + at)).location ?? '']).toEqual([at, expect.stringContaining('/sign-in')])
    }
    const { text, html } = await read(app, `${home}/roadmap/items/R05`)
    expect(text).toContain('One ULG meeting per partner')
    expect(text).toContain('Online Academy 1')
    expect(html).not.toContain('/edit"')
    expect((await open(app, `${home}/roadmap/items/R05`, lead)).html).toContain('/roadmap/items/R05/edit"')
    expect((await read(app, `${home}/roadmap/items/nothing`)).status).toBe(404)
    expect((await app.request(`${home}/roadmap/items/r05`)).headers.get('location')).toBe(`${home}/roadmap/items/R05`)
  })

  test('is changed field by field; two who change the same are asked, and a change can be taken back', async () => {
    const first = await open(app, `${home}/roadmap/items/R12/edit`, lead)
    expect(first.form).toMatchObject({
      from: '2024-02',
      place: '["partners\' tasks","action plan"]',
      halfYear: '2024-H1',
    })
    const second = await open(app, `${home}/roadmap/items/R12/edit`, other)
    const saved = await send(
      app,
      `${home}/roadmap/items/R12/edit`,
      { ...first.form, obligations: 'D19', to: '2024-03' },
      lead,
    )
    expect([saved.status, saved.location]).toEqual([303, `${home}/roadmap/items/R12`])
    expect(await item('R12')).toMatchObject({ to: '2024-03', from: '2024-02', linksTo: ['D19'], version: 2 })
    const clash = await send(
      app,
      `${home}/roadmap/items/R12/edit`,
      { ...second.form, obligations: 'D19', to: '2024-04' },
      other,
    )
    expect(clash.status).toBe(422)
    expect(clash.text).toContain('Ana Lead')
    const settled = await send(
      app,
      `${home}/roadmap/items/R12/edit`,
      { ...clash.form, obligations: 'D19', 'keep.to': 'mine' },
      other,
    )
    expect(settled.status).toBe(303)
    expect((await item('R12')).to).toBe('2024-04')
    const { html, text } = await open(app, `${home}/roadmap/items/R12/history`, lead)
    expect(text).toContain('Ben Lead')
    const undo = [...html.matchAll(/action="([^"]*\/undo)"/g)].map(([, at]) => at)
    await send(app, undo[0]!, {}, lead)
    expect((await item('R12')).to).toBe('2024-03')
    expect((await send(app, undo[0]!, {}, coordinator)).status).toBe(403)
  })

  test('says what is wrong and keeps what was typed', async () => {
    const wrong = await edit('/roadmap/items/R13/edit', { item: '', from: 'spring', to: '2024-13' })
    expect(wrong.status).toBe(422)
    expect(wrong.form).toMatchObject({ from: 'spring', to: '2024-13' })
    expect(wrong.text).toContain('Say what is to be done.')
    expect(wrong.text).toContain('Write a month as 2024-06')
    expect((await edit('/roadmap/items/R13/edit', { from: '2024-05', to: '2024-03' })).text).toContain(
      'The end lies before the beginning.',
    )
    expect((await edit('/roadmap/items/R13/edit', { place: 'nonsense', from: '2024-03' })).status).toBe(303)
  })

  test('is added once, however often it is sent, under the next number', async () => {
    const { form } = await open(app, `${home}/roadmap/new?half=2024-H1`, lead)
    const values = { ...form, item: 'Write to the mayors', newGroup: 'letters', from: '2024-02' }
    const once = await send(app, `${home}/roadmap/new`, values, lead)
    const twice = await send(app, `${home}/roadmap/new`, values, lead)
    expect(once.location).toBe(`${home}/roadmap/items/R36`)
    expect(twice.location).toBe(once.location)
    expect(await item('R36')).toMatchObject({ laneGroup: 'letters', draft: false, state: 'planned', example: false })
    expect((await read(app, `${home}/roadmap`)).text).toContain('Write to the mayors')
  })

  test('becomes done, moved or cancelled, and says why', async () => {
    expect((await edit('/roadmap/items/R17/state', { state: 'cancelled', reason: '' })).text).toContain('Say why.')
    await edit('/roadmap/items/R17/state', {
      state: 'moved',
      reason: 'The expert is ill',
      from: '2024-04',
      to: '2024-04',
    })
    expect(await item('R17')).toMatchObject({ state: 'moved', from: '2024-04', reason: 'The expert is ill' })
    await edit('/roadmap/items/R15/state', { state: 'done' })
    await edit('/roadmap/items/R27/state', { state: 'cancelled', reason: 'Was shared already' })
    const { html, text } = await read(app, `${home}/roadmap`)
    expect(text).toContain('Moved The expert is ill')
    expect(text).toContain('Cancelled Was shared already')
    expect(html).toMatch(/data-state="done"/)
    const list = await read(app, `${home}/roadmap?view=list`)
    expect(between(list.html, '<h3>April 2024', '<h3>')).toContain('Rationale for OA2')
  })
})

describe('the timeline', () => {
  test('shows the day of the network, and the same in words', async () => {
    const { html, text } = await read(app, `${home}/roadmap`)
    expect(text).toContain('Today: 31 December 2023')
    expect(html.match(/class="plan-today"/g)).toHaveLength(1)
    // The end of the last of six months.
    expect(html).toMatch(/<line x1="1000" x2="1000"/)
    expect(html).not.toMatch(/ style=/)
  })

  test('goes out to a file as it came in, with what became of it only where something did', async () => {
    const out = join(await scratch(), 'out')
    expect(await exportCommand.run(['agents-of-coexistence', out], commandContext(database).context)).toBe(0)
    const written = (await contents(out))['roadmap.csv']!
    expect(written.split('\n')[0]).toMatch(/,note,state,reason$/)
    expect(written).toMatch(/^R17,.*,moved,The expert is ill$/m)
    const file = (await contents(aoce))['roadmap.csv']!
    const lines = file.replace(/^(id,.*)$/m, '$1,state,reason').replace(/^(R14,.*)$/m, '$1,done,')
    const padded = lines
      .split('\n')
      .map((line) => (/^(id|R14),/.test(line) || line === '' ? line : `${line},,`))
      .join('\n')
    await bringIn(database, await folderWith({ 'roadmap.csv': padded }, aoce))
    expect((await item('R14')).state).toBe('done')
    expect((await item('R16')).state).toBe('planned')
  })
})

describe('a half-year', () => {
  const half = '/roadmap/halves/2024-H1'

  test('is agreed, updated at a meeting with reasons for what moved, and closed; every version stays readable', async () => {
    expect((await open(app, `${home}${half}/agree`, coordinator)).status).toBe(403)
    expect((await edit(`${half}/agree`, { note: 'As in the study' })).status).toBe(303)
    expect((await edit(`${half}/agree`, {})).status).toBe(422)
    // Moved by hand, without a word why; cancelled with one; done; new.
    await edit('/roadmap/items/R19/edit', { from: '2024-08', to: '2024-08' })
    await edit('/roadmap/items/R24/state', { state: 'cancelled', reason: 'One form for all networks' })
    await edit('/roadmap/items/R21/state', { state: 'done' })
    await edit('/roadmap/new?half=2024-H1', { item: 'Visit Vienna', from: '2024-06' })
    await edit('/roadmap/items/R11/state', {
      state: 'moved',
      reason: 'Too early',
      halfYear: '2024-H2',
      from: '2024-07',
      to: '',
    })
    const missing = await edit(`${half}/update`, { event: 'CNM2' })
    expect(missing.status).toBe(422)
    const r19 = await item('R19')
    expect(Object.keys(missing.form)).toContain(`reason.${r19.id}`)
    expect(Object.keys(missing.form).filter((name) => name.startsWith('reason.'))).toHaveLength(1)
    const done = await edit(`${half}/update`, { event: 'CNM2', [`reason.${r19.id}`]: 'The quarter ends later' })
    expect([done.status, done.location]).toEqual([303, `${home}${half}`])
    expect((await item('R19')).reason).toBe('The quarter ends later')
    const page = await read(app, `${home}${half}`)
    expect(page.text).toContain('Updated at Core network meeting 2')
    const version = await read(app, `${home}${half}/versions/2`)
    const told = between(version.text, 'What changed since version 1')
    expect(told).toContain('1 moved')
    expect(told).toContain('Why: The quarter ends later')
    expect(told).toContain('1 came Visit Vienna')
    expect(told).toContain('1 went Start implementing testing actions Why: Too early')
    expect(told).toContain('1 cancelled Testing action form Why: One form for all networks')
    expect(told).toContain('1 done Analyse learning needs and draft CNM2 agenda')
    expect((await read(app, `${home}/roadmap`)).text).toContain('Updated at Core network meeting 2, 31 December 2023')
    expect((await edit(`${half}/close`, { note: 'Over' })).status).toBe(303)
    expect((await edit('/roadmap/items/R05/edit', { note: 'later' })).text).toContain('This half-year is closed.')
    const compared = await read(app, `${home}${half}/versions/3?with=1`)
    expect(compared.text).toContain('What changed since version 1')
    expect(compared.text).toContain('Visit Vienna')
    expect((await read(app, `${home}${half}/versions/9`)).status).toBe(404)
    const kept = await db.select().from(roadmapVersions).where(eq(roadmapVersions.networkId, networkId))
    expect(kept.map(({ number, state }) => [number, state])).toEqual([
      [1, 'agreed'],
      [2, 'updated'],
      [3, 'closed'],
    ])
  })

  test('counts as promised once it is agreed', async () => {
    expect(evidenceKinds.all().some(({ key }) => key === 'half_year_roadmap')).toBe(true)
    expect(await halfYearEvidence.find({ db, network })).toEqual([
      expect.objectContaining({ state: 'delivered', on: '2023-12-31', title: '2024-H1', cityId: null }),
    ])
  })

  test('that somebody else moved on meanwhile is not moved twice', async () => {
    const at = '/roadmap/halves/2025-H1'
    const { form } = await open(app, `${home}${at}/agree`, lead)
    await edit(`${at}/agree`, {})
    const updating = await open(app, `${home}${at}/update`, lead)
    await edit(`${at}/update`, { note: 'first' }, other)
    const late = await send(app, `${home}${at}/update`, { ...updating.form, note: 'second' }, lead)
    expect([late.status, late.text.includes('Somebody else has changed the state')]).toEqual([422, true])
    expect(late.form.note).toBe('second')
    expect((await send(app, `${home}${at}/agree`, form, lead)).status).toBe(422)
  })
})

describe('the next half-year', () => {
  test('is proposed from meetings, what surrounds them, what is due and what was left, without what is there', async () => {
    const { text } = await open(app, `${home}/roadmap/next?half=2025-H1`, lead)
    expect(text).toContain('Proposed: First half of 2025')
    const words = (await open(app, `${home}/roadmap/next?half=2025-H1`, lead)).html
    const lines = [...words.matchAll(/name="item\.([^"]+)"[^>]*>([^<]*)</g)].map(([, key, line]) => [key, line?.trim()])
    expect(lines).toEqual(
      expect.arrayContaining([
        ['event.OA4', 'Online Academy before CNM5'],
        ['cycle.roadmap_local_before.CNM5', 'One ULG meeting per partner before Core network meeting 5'],
        ['cycle.roadmap_grid.CNM5', 'Learning grid of Core network meeting 5'],
        ['cycle.roadmap_agenda.CNM5', 'Analyse learning needs and draft the agenda of Core network meeting 5'],
      ]),
    )
    // R34 is that meeting already.
    expect(lines.map(([key]) => key)).not.toContain('event.CNM5')
    const months = /name="from\.cycle\.roadmap_local_before\.CNM5" value="([^"]*)"/.exec(words)?.[1]
    expect(months).toBe('2025-01')
    // Also beside lines that came in with a file, what is taken is a draft until it is agreed.
    const { form } = await open(app, `${home}/roadmap/next?half=2025-H2`, lead)
    const taken = await send(app, `${home}/roadmap/next`, { ...form, take: 'cycle.roadmap_grid.CNM6' }, lead)
    expect(taken.location).toBe(`${home}/roadmap/halves/2025-H2`)
    const outside = await read(app, `${home}/roadmap`)
    expect(outside.text).toContain('CNM6 Genk and final event')
    expect(outside.text).not.toMatch(/Learning grid of Core network meeting 6|Draft$/)
    expect((await open(app, `${home}/roadmap`, coordinator)).text).toContain('Learning grid of Core network meeting 6')
  })

  test('is taken in one step as a draft that only the network sees, and agreed', async () => {
    const [planted] = await db
      .insert(networks)
      .values({ slug: 'rolling', name: 'Rolling', profile: 'urbact', asOf: '2030-06', example: true })
      .returning()
    await db.insert(roadmapItems).values([
      { networkId: planted!.id, slug: 'R01', position: 1, item: 'Left open', halfYear: '2030-H1', from: '2030-05' },
      { networkId: planted!.id, slug: 'R02', position: 2, item: 'Is done', halfYear: '2030-H1', state: 'done' },
    ])
    const boss = await signedInAs(db, 'Boss', [{ role: 'lead_partner', networkId: planted!.id }])
    const member = await signedInAs(db, 'Member', [{ role: 'observer', networkId: planted!.id }])
    const at = '/n/rolling/roadmap/next'
    const { form, text } = await open(app, at, boss)
    expect(text).toContain('What was left open')
    expect(Object.keys(form).filter((name) => name.startsWith('item.'))).toEqual(['item.open.R01'])
    expect((await send(app, at, { ...form, take: [] }, boss)).text).toContain('Tick at least one line.')
    const wrong = await send(app, at, { ...form, take: 'open.R01', 'from.open.R01': 'May' }, boss)
    expect([wrong.status, wrong.form['from.open.R01']]).toEqual([422, 'May'])
    const chosen = { ...form, take: 'open.R01', 'item.open.R01': 'Left open, put right' }
    const taken = await send(app, at, chosen, boss)
    expect([taken.status, taken.location]).toEqual([303, '/n/rolling/roadmap/halves/2030-H2'])
    await send(app, at, chosen, boss)
    const rows = () => db.select().from(roadmapItems).where(eq(roadmapItems.networkId, planted!.id))
    const drafts = (await rows()).filter(({ draft }) => draft)
    expect(drafts.map(({ item, halfYear, state }) => [item, halfYear, state])).toEqual([
      ['Left open, put right', '2030-H2', 'planned'],
    ])
    const out = join(await scratch(), 'out')
    expect(await exportCommand.run(['rolling', out], commandContext(database).context)).toBe(0)
    expect(JSON.stringify(await contents(out))).not.toContain('put right')
    for (const path of ['/roadmap', '/roadmap?view=list', '/calendar.ics'])
      expect([path, (await read(app, `/n/rolling${path}`)).html.includes('put right')]).toEqual([path, false])
    expect((await read(app, '/n/rolling/roadmap/halves/2030-H2')).status).toBe(404)
    expect((await read(app, `/n/rolling/roadmap/items/${drafts[0]!.slug}`)).status).toBe(404)
    expect((await open(app, '/n/rolling/roadmap', member)).text).toContain('put right Draft')
    expect((await open(app, at, boss)).text).toContain('Nothing to propose')
    const { form: agree } = await open(app, '/n/rolling/roadmap/halves/2030-H2/agree', boss)
    expect((await send(app, '/n/rolling/roadmap/halves/2030-H2/agree', agree, boss)).status).toBe(303)
    const after = await rows()
    expect(after.find(({ slug }) => slug === 'R01')).toMatchObject({
      state: 'moved',
      reason: 'Goes on in: Second half of 2030',
    })
    expect(after.find(({ slug }) => slug === 'R03')).toMatchObject({ item: 'Left open, put right', draft: false })
    expect((await read(app, '/n/rolling/roadmap')).text).toContain('Agreed on 30 June 2030')
    expect(after.every(({ slug }) => !slug.includes('.'))).toBe(true)
  })

  test('waits on the desk of those who lead once the last month begins', async () => {
    const { speak } = await import('../../app/speech.ts')
    const desk = async (asOf: string) =>
      (await roadmapDesk.find({ db, network: { ...network, asOf } }, speak('en'))).map(({ title, due }) => [title, due])
    expect(await desk('2024-05-31')).toEqual([])
    expect(await desk('2024-06-01')).toEqual([['Agree the roadmap: Second half of 2024', '2024-06-30']])
    expect(await desk('2025-04-30')).toEqual([['Update the roadmap after Core network meeting 5', '2025-04-30']])
  })
})

test('pages of the roadmap cost the same for one line as for three hundred', async () => {
  const paths = ['/roadmap', '/roadmap?view=list', '/roadmap/halves/2025-H2', '/roadmap/next?half=2026-H1']
  const counts = async (mark: string) => {
    const each: number[] = []
    for (const path of paths)
      each.push(
        await countQueries(pool, () => open(app, `${home}${path}${path.includes('?') ? '&' : '?'}${mark}`, lead)),
      )
    return each
  }
  const few = await counts('few')
  await db.insert(roadmapItems).values(
    Array.from({ length: 300 }, (_, at) => ({
      networkId,
      slug: `Z${at}`,
      position: 500 + at,
      item: `Line ${at}`,
      halfYear: '2025-H2',
      from: '2025-09',
      linksTo: ['CNM6'],
    })),
  )
  expect(await counts('many')).toEqual(few)
})
