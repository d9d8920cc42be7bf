import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../src/app/app.tsx'
import { importOrigins } from '../../src/app/schema.ts'
import { english } from '../../src/app/transfer/tell.ts'
import { importCommand } from '../../src/app/transfer/transfer.commands.ts'
import { matrixCells, practiceSubThemes, practices } from '../../src/exchange/schema.ts'
import { cities, networks, themes } from '../../src/networks/schema.ts'
import { activityEntries } from '../../src/platform/schema.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { freshDatabase } from '../database.ts'
import { aoce, bringIn, commandContext, countsOf, folderWith, problems, smallWith, water } from './folders.ts'

const nothing = { added: 0, changed: 0, same: 0, kept: 0, onlyHere: 0 }

describe('the network Agents of Co-existence', async () => {
  const database = await freshDatabase('empty')
  const { db } = database
  const report = await bringIn(database, aoce)

  test('comes in whole, with the facts its source states', async () => {
    expect(problems(report)).toEqual([])
    expect(await db.$count(cities)).toBe(9)
    expect(await db.$count(themes, sql`parent_id is null`)).toBe(4)
    expect(await db.$count(themes, sql`parent_id is not null`)).toBe(16)
    expect(await db.$count(practices)).toBe(81)
    expect(await db.$count(practices, sql`city_id is null`)).toBe(8)
    const states = await db
      .select({ state: matrixCells.state, n: sql<number>`count(*)::int` })
      .from(matrixCells)
      .groupBy(matrixCells.state)
    expect(Object.fromEntries(states.map(({ state, n }) => [state, n]))).toEqual({
      need: 52,
      practice: 15,
      practice_and_need: 16,
      none: 61,
    })
  })

  test('knows who can teach what, and where nobody can', async () => {
    const rows = await db
      .select({
        code: themes.code,
        inside: sql<
          string[]
        >`array(select c.slug from matrix_cells m join cities c on c.id = m.city_id where m.theme_id = themes.id and m.state like 'practice%')`,
        outside: sql<number>`(select count(*)::int from ${practiceSubThemes} p join practices o on o.id = p.practice_id where p.theme_id = themes.id and not p.suggested and o.city_id is null)`,
      })
      .from(themes)
      .where(sql`parent_id is not null`)
      .orderBy(themes.position)
    const codes = (fits: (row: (typeof rows)[number]) => boolean) => rows.filter(fits).map((row) => row.code)
    expect(codes((row) => row.inside.length === 0 && row.outside === 0)).toEqual(['2.1', '3.1', '4.3', '4.4'])
    expect(codes((row) => row.inside.length === 0 && row.outside > 0)).toEqual(['3.2', '3.3', '3.4'])
    expect(rows.filter((row) => row.inside.length === 1).map((row) => [row.code, ...row.inside])).toEqual([
      ['1.3', 'gdansk'],
      ['2.2', 'genk'],
      ['4.2', 'genk'],
    ])
  })

  test('keeps and flags the figures that are hard to believe', () => {
    expect(report.implausible.shown.map(({ line, column, message }) => [line, column, english(message)])).toEqual([
      [2, 'unemployment_pct', '38.1 % unemployment is above 30 %'],
      [7, 'civil_servants', '610937 civil servants are more than the population of 393574'],
      [7, 'youth_unemployment_pct', 'youth unemployment of 0.75 % is below the general rate of 3.03 %'],
      [9, 'youth_unemployment_pct', 'youth unemployment of 2 % is below the general rate of 9 %'],
    ])
  })

  test('changes nothing when it comes in again', async () => {
    const before = await db.select().from(networks)
    const again = await bringIn(database, aoce)
    expect(again.written).toBe(false)
    expect(countsOf(again)).toMatchObject({ cities: { ...nothing, same: 9 }, matrix: { ...nothing, same: 144 } })
    expect(await db.select().from(networks)).toEqual(before)
    expect(await db.$count(activityEntries)).toBe(1)
  })

  test('is raised by one version however much came in, and says who did it', async () => {
    expect(await db.select({ version: networks.version }).from(networks)).toEqual([{ version: 1 }])
    const [entry] = await db.select().from(activityEntries)
    expect(entry).toMatchObject({ actor: 'command line', verb: 'imported', subjectKind: 'network' })
    expect(entry?.detail).toMatchObject({ sheets: { cities: { added: 9, changed: 0 } } })
  })

  test('lives beside a second network with other themes, roles and words', async () => {
    const second = await bringIn(database, water)
    expect(problems(second)).toEqual([])
    expect(
      await db
        .select({ slug: networks.slug, example: networks.example, profile: networks.profile })
        .from(networks)
        .orderBy(networks.slug),
    ).toEqual([
      { slug: 'agents-of-coexistence', example: false, profile: 'urbact' },
      { slug: 'example-water-alliance', example: true, profile: 'laa' },
    ])
  })
})

describe('a check', async () => {
  const database = await freshDatabase('empty')

  test('writes nothing and says the same as the import', async () => {
    const check = await bringIn(database, aoce, { check: true })
    expect(countsOf(check)).toMatchObject({ cities: { ...nothing, added: 9 }, practices: { ...nothing, added: 81 } })
    expect(await database.db.$count(networks)).toBe(0)
    expect(await database.db.$count(activityEntries)).toBe(0)
  })

  test('tells the rows, how they were read, what is ignored and what is odd', async () => {
    const folder = await smallWith({
      'cities.csv': 'id;name;country;unemployment_pct;mayor\nnorth;North;PL;31;Anna\n',
      'budget.csv': 'a,b\n',
      'plan.pdf': 'x',
    })
    const { context, lines } = commandContext(database)
    expect(await importCommand.run([folder, '--check'], context)).toBe(0)
    const text = lines.join('\n')
    expect(text).toMatch(/cities\.csv +1 +1 +0 +0 +0 +0 +utf-8 \(guessed\), semicolon/)
    expect(text).toContain(
      'Ignored, because the format does not know it: (3)\n  column mayor in cities.csv\n  budget.csv\n  plan.pdf',
    )
    expect(text).toContain('cities.csv, row 2, column unemployment_pct: 31 % unemployment is above 30 %')
    expect(text).toContain('small: 4 rows would be written. This was a check; nothing was written.')
  })
})

describe('an import over what people changed', async () => {
  const database = await freshDatabase('empty')
  const { db } = database
  const file = (north: string, southNote: string) =>
    `id,name,country,region,note\nnorth,North,PL,${north},\nsouth,South,FR,,${southNote}\n`
  const first = await smallWith({ 'cities.csv': file('Old region', 'first') })
  await bringIn(database, first)
  const city = async (slug: string) => (await db.select().from(cities).where(eq(cities.slug, slug)))[0]

  test('keeps an edit where the file has not changed', async () => {
    await db.update(cities).set({ region: 'Edited region' }).where(eq(cities.slug, 'north'))
    const report = await bringIn(database, first)
    expect(countsOf(report).cities).toEqual({ ...nothing, same: 1, kept: 1 })
    expect(report.written).toBe(false)
    expect((await city('north'))?.region).toBe('Edited region')
  })

  test('takes a change of the file where nobody edited, also beside an edit', async () => {
    const report = await bringIn(database, await smallWith({ 'cities.csv': file('Old region', 'second') }))
    expect(countsOf(report).cities).toEqual({ ...nothing, changed: 1, kept: 1 })
    expect((await city('south'))?.note).toBe('second')
    expect((await city('north'))?.region).toBe('Edited region')
  })

  test('writes an entry for each record it touched', async () => {
    const entries = await db.select().from(activityEntries).orderBy(activityEntries.at)
    expect(entries.slice(1).map(({ verb, subjectKind, detail }) => [verb, subjectKind, detail])).toEqual(
      expect.arrayContaining([['changed', 'cities', { by: 'import', fields: ['note'] }]]),
    )
  })

  test('writes nothing where both changed, lists it and ends with 2', async () => {
    const both = await smallWith({ 'cities.csv': file('New region', 'third') })
    const { context, lines } = commandContext(database)
    expect(await importCommand.run([both], context)).toBe(2)
    expect(lines.join('\n')).toContain(
      'cities.csv, row 2, column region: here “Edited region”, in the file “New region”',
    )
    expect((await city('south'))?.note).toBe('second')
  })

  test('stops, or does what is answered on a terminal', async () => {
    const both = await smallWith({ 'cities.csv': file('New region', 'third') })
    expect(await importCommand.run([both], commandContext(database, 's').context)).toBe(2)
    expect((await city('south'))?.note).toBe('second')
    expect(await importCommand.run([both], commandContext(database, 'k').context)).toBe(0)
    expect((await city('south'))?.note).toBe('third')
    expect((await city('north'))?.region).toBe('Edited region')
    expect(await importCommand.run([both], commandContext(database).context)).toBe(0)
  })

  test('takes the file with --take-file', async () => {
    const next = await smallWith({ 'cities.csv': file('Newest region', 'third') })
    expect(await importCommand.run([next], commandContext(database).context)).toBe(2)
    expect(await importCommand.run([next, '--take-file'], commandContext(database).context)).toBe(0)
    expect((await city('north'))?.region).toBe('Newest region')
  })

  test('leaves and counts what is only here, and columns the file does not have', async () => {
    const less = await smallWith({ 'cities.csv': 'id,name,country\nnorth,North,PL\n' })
    const report = await bringIn(database, less)
    expect(countsOf(report).cities).toEqual({ ...nothing, same: 1, onlyHere: 1 })
    expect((await city('north'))?.region).toBe('Newest region')
  })

  test('gives a new row its place among the others', async () => {
    const more = 'id,name,country\nsouth,South,FR\nmiddle,Middle,DE\nnorth,North,PL\n'
    await bringIn(database, await smallWith({ 'cities.csv': more }))
    const order = await db.select({ slug: cities.slug }).from(cities).orderBy(cities.position)
    expect(order.map((row) => row.slug)).toEqual(['south', 'middle', 'north'])
  })
})

describe('a cell of the matrix', async () => {
  const database = await freshDatabase('empty')
  const practicesFile = 'id,title,city,sub_themes\np1,One,north,1.1\nout,Out,,1.1\n'

  test('remembers how it was at first, whatever comes later', async () => {
    const matrix = (state: string, shown: string) => `sub_theme,city,state,practices\n1.1,north,${state},${shown}\n`
    await bringIn(database, await smallWith({ 'practices.csv': practicesFile, 'matrix.csv': matrix('need', '') }))
    await bringIn(database, await smallWith({ 'practices.csv': practicesFile, 'matrix.csv': matrix('practice', 'P1') }))
    const cells = await database.db
      .select({ state: matrixCells.state, baseline: matrixCells.baselineState })
      .from(matrixCells)
    expect(cells).toEqual([{ state: 'practice', baseline: 'need' }])
  })

  test('stands once for each sub-theme and city, with a practice of the network if it shows one', async () => {
    const matrix =
      'sub_theme,city,state,practices\n1.1,north,practice,out\n1.1,south,practice_and_need,\n1.1,South,none,\n1.1,west,none,\n9,north,none,nowhere\n'
    const report = await bringIn(database, await smallWith({ 'practices.csv': practicesFile, 'matrix.csv': matrix }))
    expect(problems(report)).toEqual([
      'matrix.csv | 3 | practices | is empty although the state is practice_and_need; name at least one practice',
      'matrix.csv | 4 | sub_theme, city | 1.1 / south | stands in rows 3, 4, but must stand in one (capitals do not count); change or delete the others',
      'matrix.csv | 6 | sub_theme | 9 | is not in themes; correct it, or add it there',
      'matrix.csv | 5 | city | west | is not in cities; correct it, or add it there',
      'matrix.csv | 6 | practices | nowhere | is not in practices; correct it, or add it there',
      'matrix.csv | 2 | practices | out | comes from outside the network and cannot stand in the cell of a city; it shows in the outside column by its sub_themes',
    ])
  })
})

describe('half an import', async () => {
  const database = await freshDatabase('empty')

  test('is impossible: one wrong cell at the end and nothing is there', async () => {
    const last = await readFile(join(aoce, 'testing_actions.csv'), 'utf8')
    const report = await bringIn(
      database,
      await folderWith({ 'testing_actions.csv': `${last}ta-x,nowhere,Title,,,,idea,\n` }, aoce),
    )
    expect(problems(report)).toEqual([
      'testing_actions.csv | 21 | city | nowhere | is not in cities; correct it, or add it there',
    ])
    expect(await database.db.$count(networks)).toBe(0)
    expect(await database.db.$count(importOrigins)).toBe(0)
  })

  test('is impossible when the database fails in the middle', async () => {
    await database.db.execute(sql`alter table testing_actions add constraint too_late check (slug <> 'ta-genk-2')`)
    await expect(bringIn(database, aoce)).rejects.toThrow()
    expect(await database.db.$count(networks)).toBe(0)
    expect(await database.db.$count(cities)).toBe(0)
    await database.db.execute(sql`alter table testing_actions drop constraint too_late`)
    expect(problems(await bringIn(database, aoce))).toEqual([])
  })

  test('is impossible when two come in at once: one waits and finds nothing to do', async () => {
    const [one, two] = await Promise.all([bringIn(database, water), bringIn(database, water)])
    expect([one.written, two.written].sort()).toEqual([false, true])
    expect(await database.db.$count(networks)).toBe(2)
  })

  test('waits for somebody who is just changing the network, and then sees the change', async () => {
    const folder = await smallWith({ 'cities.csv': 'id,name,country,note\nnorth,North,PL,a\nsouth,South,FR,\n' })
    await bringIn(database, folder)
    const changed = await smallWith({ 'cities.csv': 'id,name,country,note\nnorth,North,PL,b\nsouth,South,FR,\n' })
    const editor = await database.pool.connect()
    await editor.query('begin')
    await editor.query(
      `update cities set note = 'mine' where slug = 'north' and network_id = (select id from networks where slug = 'small')`,
    )
    await editor.query(`insert into activity_entries (id, network_id, actor, verb, subject_kind)
      select gen_random_uuid(), id, 'somebody', 'changed', 'cities' from networks where slug = 'small'`)
    const importing = bringIn(database, changed)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await editor.query('commit')
    editor.release()
    const report = await importing
    expect(report.conflicts.shown).toEqual([{ file: 'cities.csv', line: 2, column: 'note', here: 'mine', inFile: 'b' }])
  })
})

describe('what cannot be brought in', async () => {
  const database = await freshDatabase('empty')
  const said = async (path: string, ...flags: string[]) => {
    const { context, lines } = commandContext(database)
    const code = await importCommand.run([path, ...flags], context).catch((error: Error) => {
      lines.push(error.message)
      return 'refused'
    })
    return [code, lines.join('\n')] as const
  }

  test('is answered in one sentence', async () => {
    expect(await said('/nowhere/at/all')).toEqual(['refused', 'There is nothing at /nowhere/at/all.'])
    expect(await said(join(aoce, 'cities.csv'))).toEqual([
      'refused',
      'Only a folder of CSV files, a .zip of it or an .xlsx workbook can be read.',
    ])
    expect(await said(aoce, '--encoding', 'morse')).toEqual([
      'refused',
      expect.stringContaining('--encoding is morse, but must be one of utf-8'),
    ])
    expect(await said(aoce, '--fast')).toEqual(['refused', expect.stringContaining("Unknown option '--fast'")])
  })

  test('is a folder without what every network has', async () => {
    const folder = await smallWith()
    await rm(join(folder, 'themes.csv'))
    await rm(join(folder, 'network.json'))
    const [code, text] = await said(folder)
    expect(code).toBe(1)
    expect(text).toContain('network.json: is missing')
    expect(text).toContain('themes.csv: is missing')
  })

  test.each([
    ['{"slug": "small" "name": 3}', /network\.json: is not JSON.*look for a missing comma/],
    ['[1, 2]', /network\.json: must hold one object in curly brackets/],
    [
      '{"slug":"a b","name":"X","profile":"custom"}',
      /column slug: “a b” may hold only letters, digits and hyphens; write for example a-b/,
    ],
    ['{"slug":"ab","name":3,"profile":"custom"}', /column name: “3” must be a text in quotation marks/],
    [
      '{"slug":"ab","name":"X","profile":"other"}',
      /column profile: “other” must be one of: urbact, aston, laa, uclg, custom/,
    ],
    [
      '{"slug":"ab","name":"X","profile":"custom","horizontal_themes":"a","end":"31.12.2025"}',
      /column end: “31.12.2025” is not a date; write 2025-12-31/,
    ],
    [
      '{"slug":"ab","name":"X","profile":"custom","lead_partner":"nobody"}',
      /column lead_partner: “nobody” is not in cities/,
    ],
  ])('is a network.json that says %s', async (json, expected) => {
    const [code, text] = await said(await smallWith({ 'network.json': json }))
    expect(code).toBe(1)
    expect(text).toMatch(expected)
  })
})

describe('a new network', async () => {
  const database = await freshDatabase('empty')
  const app = createApp({ db: database.db, settings: readSettings({}) })
  const run = async (path: string, flags: string[], env = {}) => {
    const { context, lines } = commandContext(database)
    expect(await importCommand.run([path, ...flags], { ...context, settings: readSettings(env) })).toBe(0)
    return lines.at(-1)
  }
  const status = async () => (await app.request('/n/small')).status

  test('is hidden when that is asked for, until it is published', async () => {
    const folder = await smallWith()
    expect(await run(folder, ['--check'])).toBe('/n/small would be public; --hidden keeps it from visitors.')
    expect(await run(folder, ['--check', '--hidden'])).toBe('/n/small would be hidden.')
    expect(await run(folder, ['--hidden'])).toBe('/n/small is hidden; charrette publish small shows it to everybody.')
    expect(await status()).toBe(404)
    const changed = await smallWith({ 'cities.csv': 'id,name,country\nnorth,Norther,PL\nsouth,South,FR\n' })
    expect(await run(changed, [])).toBe('/n/small is hidden; charrette publish small shows it to everybody.')
    expect(await status()).toBe(404)
  })

  test('is public otherwise, and the import says where it is and how to hide it', async () => {
    await database.db.delete(networks)
    const base = { BASE_URL: 'https://networks.example.org' }
    expect(await run(await smallWith(), [], base)).toBe(
      'https://networks.example.org/n/small is public; charrette hide small hides it.',
    )
    expect(await status()).toBe(200)
    const changed = await smallWith({ 'cities.csv': 'id,name,country\nnorth,Norther,PL\nsouth,South,FR\n' })
    expect(await run(changed, [], base)).toBe('https://networks.example.org/n/small')
  })
})

describe('a row that the file no longer has', async () => {
  const database = await freshDatabase('empty')
  const { db } = database
  const app = createApp({ db, settings: readSettings({}) })
  const run = async (files: Record<string, string>, ...flags: string[]) => {
    const { context, lines } = commandContext(database)
    const code = await importCommand.run([await smallWith(files), ...flags], context)
    return [code, lines.join('\n')] as const
  }
  const north = 'id,name,country,note\nnorth,North,PL,\n'
  const both = `${north}south,Southampton,GB,\n`
  const practice = 'id,title,city\np1,One,south\n'
  const slugs = async () => (await db.select().from(cities).orderBy(cities.position)).map((city) => city.slug)
  const found = async () => (await app.request('/n/small/search?q=southampton')).text()
  await run({ 'cities.csv': both, 'practices.csv': practice })

  test('is named and stays', async () => {
    for (const flags of [['--check'], []])
      expect((await run({ 'cities.csv': north }, ...flags))[1]).toContain(
        'Only here and not in the file; kept (--remove-missing removes them): (1)\n  cities.csv: south\n',
      )
    expect(await slugs()).toEqual(['north', 'south'])
  })

  test('of which only the first twenty are named', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => `c${at},City ${at},PL,\n`).join('')
    await run({ 'cities.csv': both + rows })
    const [, text] = await run({ 'cities.csv': both }, '--check')
    expect(text).toContain('cities.csv: c19\n  … and 5 more')
    expect((await run({ 'cities.csv': both }, '--remove-missing'))[1]).toContain('small: 25 rows removed.')
    expect(await slugs()).toEqual(['north', 'south'])
  })

  test('is not removed while another row names it', async () => {
    for (const flags of [['--check'], []]) {
      const [code, text] = await run({ 'cities.csv': north }, '--remove-missing', ...flags)
      expect(code).toBe(1)
      expect(text).toContain(
        'cities.csv: south: is no longer in the file, but practices: p1 still names it in city; change that first',
      )
    }
    expect(await slugs()).toEqual(['north', 'south'])
  })

  test('is not removed when it was changed here since, unless the file is to win', async () => {
    const files = { 'cities.csv': north, 'practices.csv': 'id,title,city\np1,One,north\n' }
    await db.update(cities).set({ note: 'mine' }).where(eq(cities.slug, 'south'))
    const [code, text] = await run(files, '--remove-missing')
    expect(code).toBe(1)
    expect(text).toContain('cities.csv: south: is no longer in the file, but was changed here since; say --take-file')
    expect(await slugs()).toEqual(['north', 'south'])
    expect(await found()).toContain('cities/south')

    const check = await run(files, '--remove-missing', '--take-file', '--check')
    expect(check[1]).toContain('Only here and not in the file; to be removed: (1)\n  cities.csv: south\n')
    expect(check[1]).toContain('small: 1 row would be written, 1 row would be removed.')
    const done = await run(files, '--remove-missing', '--take-file')
    expect(done[0]).toBe(0)
    expect(done[1]).toContain('small: 1 row written, 1 row removed.')
    expect(await slugs()).toEqual(['north'])
    expect(await found()).not.toContain('cities/south')
    const removed = await db.select().from(activityEntries).where(eq(activityEntries.verb, 'removed'))
    expect(removed.at(-1)).toMatchObject({ subjectKind: 'cities', detail: { by: 'import', row: { id: 'south' } } })
    expect((await run(files, '--remove-missing'))[1]).toContain('nothing to do, everything is here already')
  })
})
