import { createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { utils, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import yazl from 'yazl'
import { practices } from '../../src/exchange/schema.ts'
import { meetings } from '../../src/meetings/schema.ts'
import { cities, networks } from '../../src/networks/schema.ts'
import { type Encoding, writeWorkbook } from '../../src/platform/tables/index.ts'
import { saying } from '../../src/platform/text/index.ts'
import { freshDatabase } from '../database.ts'
import { bringIn, folderWith, populationOf, problems, scratch, smallWith } from './folders.ts'

const database = await freshDatabase('empty')
const { db } = database

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
/** Node cannot write these encodings, so the letters that differ from Latin-1 are given by hand. */
const inBytes = (text: string, letters: Record<string, number>) =>
  Buffer.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0)))
const windows1250 = {
  ń: 0xf1,
  ł: 0xb3,
  Ł: 0xa3,
  ó: 0xf3,
  ś: 0x9c,
  ż: 0xbf,
  ě: 0xec,
  ů: 0xf9,
  ř: 0xf8,
  ž: 0x9e,
  č: 0xe8,
  ő: 0xf5,
  ö: 0xf6,
  ş: 0xba,
  é: 0xe9,
  á: 0xe1,
  ę: 0xea,
  ć: 0xe6,
}
const windows1252 = { '€': 0x80, '’': 0x92 }

const cityNames = async (path: string, encoding?: Encoding) => {
  await db.delete(networks)
  const report = await bringIn(database, path, {}, encoding)
  expect(problems(report)).toEqual([])
  const rows = await db.select().from(cities).orderBy(cities.position)
  return { report, names: rows.map((row) => row.name), rows }
}
const readAs = (report: Awaited<ReturnType<typeof cityNames>>['report']) => {
  const about = report.sheets.find((sheet) => sheet.sheet === 'cities')
  return `${about?.encoding}, ${about?.delimiter}`
}

describe('a text file', () => {
  const table = (between: string, end: string, name = 'North') =>
    ['id,name,country', `north,${name},PL`, 'south,South,FR', ''].join(end).replaceAll(',', between)

  test.each([
    ['a mark at the beginning', `\ufeff${table(',', '\n')}`, 'utf-8 (guessed), comma'],
    ['lines as Windows ends them', table(',', '\r\n'), 'utf-8 (guessed), comma'],
    ['lines as old Macs ended them', table(',', '\r'), 'utf-8 (guessed), comma'],
    ['semicolons', table(';', '\r\n'), 'utf-8 (guessed), semicolon'],
    ['tabs', table('\t', '\n'), 'utf-8 (guessed), tab'],
    ['a line that says which separator', `sep=;\r\n${table(';', '\r\n')}`, 'utf-8 (guessed), semicolon'],
    ['UTF-16', utf16(table('\t', '\r\n')), 'utf-16le (guessed), tab'],
    ['UTF-16 without a mark', utf16(table(';', '\n')).subarray(2), 'utf-16le (guessed), semicolon'],
    ['empty lines between', table(',', '\n\n , ,\n'), 'utf-8 (guessed), comma'],
    ['no end of the last line', table(',', '\n').trimEnd(), 'utf-8 (guessed), comma'],
    [
      'names of columns in other spellings',
      table(',', '\n').replace('id,name,country', ' ID ,Name*, COUNTRY'),
      'utf-8 (guessed), comma',
    ],
  ])('may have %s', async (_, content, expected) => {
    const { report, names } = await cityNames(await smallWith({ 'cities.csv': content }))
    expect(names).toEqual(['North', 'South'])
    expect(readAs(report)).toBe(expected)
  })

  test.each([
    [
      'Polish',
      inBytes('id,name,country\na,Łódź,PL\nb,Gdańsk,PL\nc,Mława i śluza,PL\n'.replace('ź', 'ż'), windows1250),
      'windows-1250',
      ['Łódż', 'Gdańsk', 'Mława i śluza'],
    ],
    [
      'Czech',
      inBytes(
        'id,name,country\na,Příbram u Ostravy-město,CZ\nb,Žďár,CZ\n'
          .replace('ď', 'č')
          .replace('Ž', 'ž')
          .replace('í', 'é'),
        windows1250,
      ),
      'windows-1250',
      ['Přébram u Ostravy-město', 'žčár'],
    ],
    ['Hungarian', inBytes('id,name,country\na,Győr és Sopron,HU\n', windows1250), 'windows-1250', ['Győr és Sopron']],
    ['Romanian', inBytes('id,name,country\na,Iaşi,RO\n', windows1250), 'windows-1250', ['Iaşi']],
    [
      'French',
      inBytes('id,name,country\na,Besançon à la forêt,FR\nb,Sète,FR\n', windows1252),
      'windows-1252',
      ['Besançon à la forêt', 'Sète'],
    ],
    [
      'Danish',
      inBytes('id,name,country\na,Ærø og Ålborg på øen,DK\n', windows1252),
      'windows-1252',
      ['Ærø og Ålborg på øen'],
    ],
    [
      'Spanish',
      inBytes('id,name,country\na,Logroño y Ávila 5 €,ES\n', windows1252),
      'windows-1252',
      ['Logroño y Ávila 5 €'],
    ],
  ])('may hold %s letters as Windows writes them', async (_, content, encoding, expected) => {
    const { report, names } = await cityNames(await smallWith({ 'cities.csv': content }))
    expect(names).toEqual(expected)
    expect(readAs(report)).toBe(`${encoding} (guessed), comma`)
  })

  test.each([
    [undefined, 'Gdańsk i Łóż'],
    ['windows-1252', 'Gdañsk i £ó¿'],
  ] as const)('may be network.json as well, read as %s', async (encoding, expected) => {
    const content = inBytes('{"slug":"small","name":"Gdańsk i Łóż","profile":"custom"}', windows1250)
    await cityNames(await smallWith({ 'network.json': content }), encoding)
    expect((await db.select().from(networks))[0]?.name).toBe(expected)
  })

  test.each([
    ['the language', '"language":"pl"', 'FR'],
    ['the countries', '"language":"en"', 'PL'],
  ])('with few accents is read like the others of its folder, helped by %s', async (_, language, country) => {
    const folder = await smallWith({
      'network.json': `{"slug":"small","name":"Small","profile":"custom",${language}}`,
      'cities.csv': `id,name,country\nnorth,North,${country}\nsouth,South,${country}\n`,
      'practices.csv': inBytes('id,title\np,chce się uczyć\n', windows1250),
    })
    const { report } = await cityNames(folder)
    expect((await db.select().from(practices))[0]?.title).toBe('chce się uczyć')
    expect(report.remarks.shown).toEqual([
      {
        file: 'practices.csv',
        message: saying('platform.tables.readAs', {
          encoding: 'Windows-1250',
          read: 'chce się',
          otherwise: 'chce siê',
        }),
      },
    ])
  })

  test('with few accents is read like the others of its folder where nothing else is known', async () => {
    const folder = await smallWith({
      'cities.csv': inBytes('id,name,country\na,Łódż i Mława,DE\nb,chce się,DE\n', windows1250),
      'practices.csv': inBytes('id,title\np,chce się uczyć\n', windows1250),
    })
    await cityNames(folder)
    expect((await db.select().from(practices))[0]?.title).toBe('chce się uczyć')
  })

  test('is French in a French network, whatever a few letters say', async () => {
    const folder = await smallWith({
      'network.json': '{"slug":"small","name":"Small","profile":"custom","language":"fr"}',
      'practices.csv': inBytes('id,title\np,près de la rivière\n', { è: 0xe8 }),
    })
    await cityNames(folder)
    expect((await db.select().from(practices))[0]?.title).toBe('près de la rivière')
  })

  test('is read as told when the guess is wrong', async () => {
    const { report, names } = await cityNames(
      await smallWith({ 'cities.csv': inBytes('id,name,country\na,x\u00e8x,CZ\n', {}) }),
      'windows-1250',
    )
    expect(names).toEqual(['xčx'])
    expect(readAs(report)).toBe('windows-1250, comma')
  })

  test('may hold line breaks, quotation marks and separators inside a cell', async () => {
    const { rows } = await cityNames(
      await smallWith({ 'cities.csv': 'id,name,country,note\r\nnorth,"North, ""the cold""",PL,"one\r\ntwo"\r\n' }),
    )
    expect(rows[0]).toMatchObject({ name: 'North, "the cold"', note: 'one\ntwo' })
  })

  test('may have its columns in any order, and fewer', async () => {
    const { rows } = await cityNames(
      await smallWith({ 'cities.csv': 'population,country,name,id\n12,PL,North,north\n' }),
    )
    expect(rows[0]).toMatchObject({ slug: 'north', name: 'North', population: 12, region: null })
  })

  test('may leave out empty cells at the end of a row, which is remarked on', async () => {
    const { report } = await cityNames(
      await smallWith({ 'cities.csv': 'id,name,country,note\nnorth,North,PL\nsouth,South,FR\n' }),
    )
    expect(report.remarks.shown).toEqual([
      {
        file: 'cities.csv',
        line: 2,
        message: { key: 'app.transfer.table.short', values: { count: 2 } },
      },
    ])
  })

  test('names ids in any case', async () => {
    const { rows } = await cityNames(
      await smallWith({ 'network.json': '{"slug":"small","name":"S","profile":"custom","lead_partner":"NORTH"}' }),
    )
    expect(rows).toHaveLength(2)
    expect((await db.select().from(networks))[0]?.leadPartner).toBe('north')
    const again = await bringIn(
      database,
      await smallWith({
        'cities.csv': 'id,name,country\nNORTH,North,PL\nSouth,South,FR\n',
        'network.json': '{"slug":"SMALL","name":"S","profile":"custom","lead_partner":"North"}',
      }),
    )
    expect(again.written).toBe(false)
  })
})

describe('what is wrong is said with file, row, column, the value and what to do', () => {
  const check = async (files: Record<string, string | Buffer>) =>
    problems(await bringIn(database, await smallWith(files), { check: true }))

  test.each([
    ['67,6', 'cities.csv | 2 | population | 67,6 | is not a whole number; write 67.6 if that is meant'],
    [
      '67.614',
      'cities.csv | 2 | population | 67.614 | is not a whole number; write 67614 or 67.614, whichever is meant',
    ],
    [
      '"67,614"',
      'cities.csv | 2 | population | 67,614 | is not a whole number; write 67614 or 67.614, whichever is meant',
    ],
    ['67 614', 'cities.csv | 2 | population | 67 614 | is not a whole number; write 67614 if that is meant'],
    ['many', 'cities.csv | 2 | population | many | is not a whole number; write digits only and put words into a note'],
    ['-5', 'cities.csv | 2 | population | -5 | must be from 0 to 9007199254740991; correct it'],
  ])('population %s', async (figure, expected) => {
    expect(
      await check({
        'cities.csv': populationOf(figure.includes(',') && !figure.startsWith('"') ? `"${figure}"` : figure),
      }),
    ).toEqual([expected])
  })

  test.each([
    ['3,5', 'is not a number written with digits and “.”; write 3.5 if that is meant'],
    ['38.1%', 'is not a number written with digits and “.”; write 38.1 or 0.381, whichever is meant'],
    ['1.234,5', 'is not a number written with digits and “.”; write 1234.5 if that is meant'],
    ['138', 'must be from 0 to 100; correct it'],
  ])('unemployment %s', async (figure, message) => {
    expect(await check({ 'cities.csv': `id,name,country,unemployment_pct\nnorth,North,PL,"${figure}"\n` })).toEqual([
      `cities.csv | 2 | unemployment_pct | ${figure} | ${message}`,
    ])
  })

  test.each([
    ['14.500', ['14.500 | may be read in two ways; write 14500 or 14.5, whichever is meant']],
    ['14.512', ['14.512 | may be read in two ways; write 14512 or 14.5120, whichever is meant']],
    ['14.5', []],
    ['14.5120', []],
    ['14500.125', []],
  ])('income per head %s', async (figure, said) => {
    const content = `id,name,country,gdp_per_capita,gdp_currency,latitude\nnorth,North,PL,${figure},EUR,54.352\n`
    expect(await check({ 'cities.csv': content })).toEqual(
      said.map((one) => `cities.csv | 2 | gdp_per_capita | ${one}`),
    )
  })

  test('every cell is said, not only the first', async () => {
    expect(
      await check({
        'cities.csv':
          'id,name,country,gdp_per_capita,gdp_currency,latitude\nno rth,North,Poland,17000,,54,352\nsouth,,UK,5,DDK,540\n',
      }),
    ).toEqual([
      'cities.csv | 2 | has 7 cells, the header 6; put a text that holds the separator into quotation marks',
      'cities.csv | 3 | name | is empty but must be filled in',
      'cities.csv | 3 | country | UK | is not a two-letter country code; write GB',
      'cities.csv | 3 | gdp_currency | DDK | is not a currency code of ISO 4217; write three letters such as EUR',
      'cities.csv | 3 | latitude | 540 | must be from -90 to 90; correct it',
      'cities.csv | 3 | gdp_currency | is empty although gdp_per_capita has a figure; write the currency, such as EUR',
    ])
  })

  test.each([
    [
      'an id used twice',
      { 'cities.csv': 'id,name,country\nnorth,N,PL\nNorth,M,PL\n' },
      'cities.csv | 3 | id | north | stands in rows 2, 3, but must stand in one (capitals do not count); change or delete the others',
    ],
    [
      'a column twice',
      { 'cities.csv': 'id,name,country,Name\nnorth,N,PL,M\n' },
      'cities.csv | 1 | name | stands twice in the header; keep one of them',
    ],
    [
      'a column that is missing',
      { 'cities.csv': 'id,name\nnorth,N\n' },
      'cities.csv | 1 | country | is missing from the header (id, name); the first row must hold the names of the columns',
    ],
    [
      'an empty file',
      { 'cities.csv': '' },
      'cities.csv | is empty; its first row must hold the names of the columns: id, …',
    ],
    [
      'a quotation mark that is never closed',
      { 'cities.csv': 'id,name,country\nnorth,"North,PL\nsouth,South,FR\n' },
      'cities.csv | 2 | A quotation mark (") opened in this row is never closed.',
    ],
    [
      'a quotation mark inside a cell',
      { 'cities.csv': 'id,name,country\nnorth,"North" or so,PL\n' },
      'cities.csv | 2 | A quotation mark (") stands inside a cell; write it twice ("") and put the whole cell into quotation marks.',
    ],
    [
      'an invisible character',
      { 'cities.csv': 'id,name,country\nnorth,No\u0000rth,PL\n' },
      'cities.csv | 2 | name | No\u0000rth | holds an invisible character (U+0000); delete it',
    ],
    [
      'a theme under a sub-theme',
      { 'themes.csv': 'code,parent,title\n1,,A\n1.1,1,B\n1.1.1,1.1,C\n' },
      'themes.csv | 4 | parent | 1.1 | is a sub-theme itself; name a theme',
    ],
    [
      'a theme under itself',
      { 'themes.csv': 'code,parent,title\n1,1,A\n' },
      'themes.csv | 2 | parent | names the theme itself; leave it empty for a theme',
    ],
    [
      'the same table twice',
      { 'Cities.tsv': 'id\tname\tcountry\n' },
      'cities.csv | holds the same table as Cities.tsv; keep one of them',
    ],
    [
      'an ambiguous date',
      { 'meetings.csv': 'id,kind,title,start\nm,k,t,03/04/2024\n' },
      'meetings.csv | 2 | start | 03/04/2024 | is not a date; write 2024-04-03 or 2024-03-04',
    ],
    [
      'a day that does not exist',
      { 'meetings.csv': 'id,kind,title,start\nm,k,t,2023-02-29\n' },
      'meetings.csv | 2 | start | 2023-02-29 | is not a date; write 2024, 2024-06 or 2024-06-13',
    ],
    [
      'an address that is none',
      { 'practices.csv': 'id,title,source_url\np,P,javascript:alert(1)\n' },
      'practices.csv | 2 | source_url | javascript:alert(1) | is not an address; it must begin with https:// or http:// and hold no spaces',
    ],
    [
      'a text too long to tell rows apart by',
      { 'local_groups.csv': `city,member_kind\nnorth,${'k'.repeat(201)}\n` },
      `local_groups.csv | 2 | member_kind | ${'k'.repeat(120)}… | holds more than 200 characters; shorten it`,
    ],
    [
      'half a letter',
      { 'network.json': '{"slug":"small","name":"Sma\\ud800ll","profile":"custom"}' },
      'network.json | name | Sma\ud800ll | holds half a letter (from \\ud800 to \\udfff alone); delete it',
    ],
    [
      'a plan without a focus',
      { 'plan_focus.csv': 'city,order,focus,status\nnorth,1,,identified\n' },
      'plan_focus.csv | 2 | focus | is empty; fill it in, or set the status to not_yet_identified',
    ],
  ])('%s', async (_, files, expected) => {
    const said = await check(files)
    expect(said).toContain(expected)
  })

  test('a thousand are kept and all are counted', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `c${at},City ${at},PL,x`).join('\n')
    const report = await bringIn(database, await smallWith({ 'cities.csv': `id,name,country,population\n${rows}\n` }), {
      check: true,
    })
    expect([report.problems.shown.length, report.problems.count]).toEqual([1000, 1500])
  })
})

describe('a zip', () => {
  const zipped = async (files: Record<string, string | Buffer>) => {
    const zip = new yazl.ZipFile()
    for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
    zip.end()
    const path = join(await scratch(), 'network.zip')
    await pipeline(zip.outputStream, createWriteStream(path))
    return path
  }
  const small = {
    'network.json': '{"slug":"small","name":"Small","profile":"custom"}',
    'cities.csv': 'id,name,country\nnorth,North,PL\n',
    'themes.csv': 'code,title\n1,Water\n',
  }

  test('holds the files, or the folder of them', async () => {
    expect((await cityNames(await zipped(small))).names).toEqual(['North'])
    const inFolder = Object.fromEntries(Object.entries(small).map(([name, content]) => [`my network/${name}`, content]))
    const { names, report } = await cityNames(await zipped({ ...inFolder, '__MACOSX/my network/._cities.csv': 'x' }))
    expect(names).toEqual(['North'])
    expect(report.ignored).toEqual([])
  })

  test('is refused when a path climbs out of it', async () => {
    const path = await zipped({ ...small, 'xx/evil.csv': 'a' })

    const bytes = await readFile(path)
    for (let at = bytes.indexOf('xx/evil'); at >= 0; at = bytes.indexOf('xx/evil', at + 1)) bytes.write('../evil', at)
    await writeFile(path, bytes)
    await expect(bringIn(database, path)).rejects.toThrow(
      'A file in the zip has a path that leads out of it; nothing was read. Make the zip anew.',
    )
  })

  test('is refused when it unpacks to far more than it is', async () => {
    const bomb = await zipped({ ...small, 'practices.csv': Buffer.alloc(30_000_000, 'a') })
    await expect(bringIn(database, bomb)).rejects.toThrow(
      'The zip unpacks to more than 250 times its size, which no table does; nothing was read.',
    )
  })

  test('is refused when it lies about its sizes', async () => {
    const path = await zipped({ ...small, 'practices.csv': Buffer.alloc(3_000_000, 'id,title\n') })

    const bytes = await readFile(path)
    const size = Buffer.alloc(4)
    size.writeUInt32LE(3_000_000)
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 1)) bytes.writeUInt32LE(3_000, at)
    await writeFile(path, bytes)
    expect(problems(await bringIn(database, path))).toContainEqual(
      expect.stringContaining('The file is not a zip, or it is damaged.'),
    )
  })

  test('is refused when it is none', async () => {
    const folder = await folderWith({ 'a.zip': 'no zip', 'b.xlsx': 'no workbook', 'c.ods': 'x' })
    await expect(bringIn(database, join(folder, 'a.zip'))).rejects.toThrow('The file is not a zip, or it is damaged.')
    await expect(bringIn(database, join(folder, 'b.xlsx'))).rejects.toThrow('The file is not a zip, or it is damaged.')
    await expect(bringIn(database, join(folder, 'c.ods'))).rejects.toThrow(
      'A .ods file cannot be read; save it as .xlsx, or each sheet as CSV in one folder.',
    )
  })
})

describe('a workbook', () => {
  const network = [
    ['key', 'value'],
    ['slug', 'small'],
    ['name', 'Small'],
    ['profile', 'custom'],
    ['horizontal_themes', 'a;b'],
  ]
  const workbook = async (
    sheets: Record<string, unknown[][]>,
    change?: (sheets: Record<string, WorkSheet>) => void,
  ) => {
    const all = {
      Network: network,
      Cities: [
        ['id', 'name', 'country'],
        ['north', 'North', 'PL'],
      ],
      themes: [
        ['code', 'title'],
        [1, 'Water'],
        [1.1, 'Rain'],
      ],
      ...sheets,
    }
    const made = Object.fromEntries(
      Object.entries(all).map(([name, rows]) => [name, utils.aoa_to_sheet(rows, { cellDates: true, UTC: true })]),
    )
    change?.(made)
    const folder = await folderWith({
      'n.xlsx': write(
        { SheetNames: Object.keys(made), Sheets: made },
        { type: 'buffer', bookType: 'xlsx', compression: true },
      ),
    })
    return join(folder, 'n.xlsx')
  }

  test('holds the same sheets, numbers and dates as they were typed', async () => {
    const { rows } = await cityNames(
      await workbook({
        Cities: [
          ['id', 'name', 'country', 'population', 'unemployment_pct', 'note'],
          ['north', 'North', 'PL', 67614, 3.03, '  '],
          [],
          ['south', 'South', 'FR', 1e6, 38.1],
        ],
        meetings: [
          ['id', 'kind', 'title', 'start', 'end'],
          ['m1', 'k', 'T', new Date(Date.UTC(2024, 2, 4)), 2024],
        ],
      }),
    )
    expect(rows.map((row) => [row.name, row.population, row.unemploymentPct])).toEqual([
      ['North', 67614, '3.03'],
      ['South', 1_000_000, '38.1'],
    ])
    expect(await db.select({ slug: meetings.slug, start: meetings.start, end: meetings.end }).from(meetings)).toEqual([
      { slug: 'm1', start: '2024-03-04', end: '2024' },
    ])
    expect((await db.select().from(networks))[0]?.horizontalThemes).toEqual(['a', 'b'])
  })

  test('has formulas, of which the result counts', async () => {
    const path = await workbook(
      {
        Cities: [
          ['id', 'name', 'country', 'population'],
          ['north', 'North', 'PL', 0],
        ],
      },
      ({ Cities }) => {
        if (Cities) Cities.D2 = { t: 'n', v: 42, f: 'SUM(40,2)' }
      },
    )
    expect((await cityNames(path)).rows[0]?.population).toBe(42)
  })

  test('has a formula that fails, which is said', async () => {
    const path = await workbook(
      {
        Cities: [
          ['id', 'name', 'country', 'population'],
          ['north', 'North', 'PL', 0],
        ],
      },
      ({ Cities }) => {
        if (Cities) Cities.D2 = { t: 'e', v: 0x17, f: 'A99' }
      },
    )
    expect(problems(await bringIn(database, path))).toEqual([
      'sheet Cities | 2 | The formula in D2 ends in an error; correct it.',
    ])
  })

  test('has a formula without a result, which is said rather than read as empty', async () => {
    const path = await workbook(
      {
        Cities: [
          ['id', 'name', 'country', 'population'],
          ['north', 'North', 'PL', 0],
        ],
      },
      ({ Cities }) => {
        if (Cities) Cities.D2 = { t: 's', f: 'SUM(40,2)' }
      },
    )
    expect(problems(await bringIn(database, path))).toEqual([
      'sheet Cities | 2 | The formula in D2 has no result; open the workbook in a spreadsheet program and save it.',
    ])
  })

  test('says a key of the network only once', async () => {
    const path = await workbook({ Network: [...network, ['Name', 'Smaller']] })
    expect(problems(await bringIn(database, path))).toEqual([
      'sheet Network | 6 | name | stands twice; keep one of them',
    ])
  })

  test('has merged cells, whose value counts for every row', async () => {
    const path = await workbook(
      {
        local_groups: [
          ['city', 'member_kind'],
          ['north', 'School'],
          ['', 'NGO'],
          ['', 'Company'],
        ],
      },
      ({ local_groups }) => {
        if (local_groups) local_groups['!merges'] = [utils.decode_range('A2:A4')]
      },
    )
    const { report } = await cityNames(path)
    expect(report.sheets.find((sheet) => sheet.sheet === 'local_groups')?.added).toBe(3)
    expect(report.remarks.shown).toEqual([
      { file: 'sheet local_groups', message: saying('platform.tables.merged', { cells: 'A2:A4' }) },
    ])
  })

  test('shows a share as per cent, which is asked about', async () => {
    const path = await workbook(
      {
        Cities: [
          ['id', 'name', 'country', 'unemployment_pct'],
          ['north', 'North', 'PL', 0.381],
        ],
      },
      ({ Cities }) => {
        if (Cities) Cities.D2 = { t: 'n', v: 0.381, z: '0.0%' }
      },
    )
    expect(problems(await bringIn(database, path))).toEqual([
      'sheet Cities | 2 | unemployment_pct | 38.1% | is not a number written with digits and “.”; write 38.1 or 0.381, whichever is meant',
    ])
  })

  test('is refused in one sentence when it is too large for memory', async () => {
    async function* rows() {
      yield ['id', 'title', 'summary']
      for (let at = 0; at < 150_000; at++)
        yield [`p${at}`, `Practice ${at}`, 'A summary as long as summaries are, or nearly so, that says little']
    }
    const path = join(await scratch(), 'large.xlsx')
    await writeWorkbook(createWriteStream(path), [{ name: 'practices', rows: rows() }])
    await expect(bringIn(database, path)).rejects.toThrow(
      'The workbook is too large to be read in one piece; save each sheet as CSV into one folder and import that folder.',
    )
  })
})
