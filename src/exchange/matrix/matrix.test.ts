import { gzipSync } from 'node:zlib'
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { plantMatrix } from '../../../tests/planted-matrix.ts'
import { raiseVersions } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { cities, networks, themes } from '../../networks/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { type CellState, matrixCells } from '../schema.ts'
import { matrixOf } from './matrix.queries.ts'
import { figuresOf } from './matrix.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({ LOG_LEVEL: 'silent' }) })
const aoce = '/n/agents-of-coexistence/matrix'

const answer = (path: string) => app.request(path)
const page = async (path: string) => (await answer(path)).text()
const networkOf = async (slug: string) => (await db.select().from(networks).where(eq(networks.slug, slug)))[0]!

/** What each cell of a page says to those who listen: "Genk, 1.1: has a practice". */
const cellsOn = (html: string) =>
  [...html.matchAll(/<td class="([^"]+)"><a href="[^"]+"><svg.*?<\/svg><span>(.*?)<span>(.*?)<\/span>/gs)].map(
    ([, state, name, rest]) => ({ state, says: `${name}${rest}` }),
  )

const rowsOn = (html: string) =>
  [...html.matchAll(/<tr data-gap="([^"]+)">.*?<span class="code">([^<]+)</gs)].map(([, gap, code]) => [code, gap])

async function changeCell(code: string, city: string, state: CellState): Promise<void> {
  const { id } = await networkOf('agents-of-coexistence')
  const [row] = await db
    .select()
    .from(themes)
    .where(and(eq(themes.networkId, id), eq(themes.code, code)))
  const [town] = await db
    .select()
    .from(cities)
    .where(and(eq(cities.networkId, id), eq(cities.slug, city)))
  await db
    .update(matrixCells)
    .set({ state })
    .where(and(eq(matrixCells.themeId, row!.id), eq(matrixCells.cityId, town!.id)))
  await raiseVersions(db)
}

describe('the matrix of Agents of Co-existence', () => {
  it('comes out of the records as the baseline study has it', async () => {
    const matrix = await matrixOf(db, await networkOf('agents-of-coexistence'))
    const codesOf = (gap: string) => matrix.rows.filter((row) => row.gap === gap).map(({ subTheme }) => subTheme.code)
    expect(figuresOf(matrix)).toEqual({
      cities: 9,
      subThemes: 16,
      gaps: { no_supplier: 4, outside_only: 3, single_supplier: 3, several_suppliers: 6 },
      states: { practice: 15, practice_and_need: 16, need: 52, none: 61 },
      changed: 0,
    })
    expect(codesOf('no_supplier')).toEqual(['2.1', '3.1', '4.3', '4.4'])
    expect(codesOf('outside_only')).toEqual(['3.2', '3.3', '3.4'])
    expect(
      matrix.rows
        .filter(({ gap }) => gap === 'single_supplier')
        .map(({ subTheme, suppliers }) => [subTheme.code, suppliers.map(({ name }) => name)]),
    ).toEqual([
      ['1.3', ['Gdańsk']],
      ['2.2', ['Genk']],
      ['4.2', ['Genk']],
    ])
    expect(matrix.groups.map(({ theme, rows }) => [theme.code, rows.length])).toEqual([
      ['1', 6],
      ['2', 2],
      ['3', 4],
      ['4', 4],
    ])
    expect(matrix.balances.map(({ gives, wants, kind }) => `${gives}/${wants} ${kind}`)).toEqual([
      '8/9 both',
      '6/6 both',
      '1/7 both',
      '2/11 both',
      '3/12 both',
      '2/7 both',
      '2/7 both',
      '5/8 both',
      '2/1 both',
    ])
  })

  it('stands on the page: 144 cells, each with its state in words', async () => {
    const html = await page(aoce)
    const cells = cellsOn(html)
    expect(cells).toHaveLength(144)
    expect(cells[0]).toEqual({ state: 'practice_and_need', says: 'Genk, 1.1: has a practice and wants to learn' })
    expect(
      Object.fromEntries(
        Map.groupBy(cells, ({ state }) => state)
          .entries()
          .map(([state, of]) => [state, of.length]),
      ),
    ).toEqual({
      practice: 15,
      practice_and_need: 16,
      need: 52,
      none: 61,
    })
    expect(rowsOn(html)).toHaveLength(16)
    expect(html).toMatch(/<b>4<\/b> <span>sub-themes nobody can teach yet/)
    expect(html).toContain('As of December 2023.')
  })

  it('speaks French', async () => {
    expect(await page(`${aoce}?lang=fr`)).toContain('Genk<span>, 1.1 : a une pratique et veut apprendre')
  })

  it('weighs little on the wire', async () => {
    expect(gzipSync(await page(aoce)).length).toBeLessThan(12_000)
  })
})

describe('filters', () => {
  it('show the rows that a number counts', async () => {
    expect(rowsOn(await page(`${aoce}?gap=no_supplier`)).map(([code]) => code)).toEqual(['2.1', '3.1', '4.3', '4.4'])
    expect(rowsOn(await page(`${aoce}?gap=any`))).toHaveLength(10)
    expect(cellsOn(await page(`${aoce}?city=genk&state=gives`))).toHaveLength(8)
    expect(cellsOn(await page(`${aoce}?city=banska-bystrica&state=wants`))).toHaveLength(12)
  })

  it('combine, and each can be taken off again', async () => {
    const html = await page(`${aoce}?theme=1&city=genk&state=practice&gap=several_suppliers`)
    expect(cellsOn(html).map(({ says }) => says)).toEqual(['Genk, 1.5: has a practice', 'Genk, 1.6: has a practice'])
    expect(html).toContain(`href="${aoce}?theme=1&amp;city=genk&amp;gap=several_suppliers"`)
    expect(html).toContain('Showing 2 of 16 sub-themes')
  })

  it('take nothing away for words the matrix does not know', async () => {
    expect(cellsOn(await page(`${aoce}?theme=99&city=atlantis&state=x&gap=y&by=z&changed=maybe`))).toHaveLength(144)
  })

  it('turn the table round', async () => {
    const html = await page(`${aoce}?by=city&theme=2`)
    expect(cellsOn(html)).toHaveLength(18)
    expect(cellsOn(html)[1]?.says).toMatch(/^2\.2 Follow-up of citizens.*: has a practice and wants to learn$/)
  })

  it('say so where nothing is left', async () => {
    expect(await page(`${aoce}?gap=no_supplier&state=gives`)).toContain('Nothing fits these filters')
    const unchanged = await page(`${aoce}?changed=1`)
    expect(unchanged).toContain('Nothing has changed since the start')
    expect(unchanged).toContain('Every cell is as it was in the baseline (December 2023).')
  })

  it('spell the codes out where columns have no room for titles', async () => {
    const codesOn = (html: string) =>
      [...html.matchAll(/<li><a href="[^"]+"><span class="code">([^<]+)</g)].map(([, code]) => code)
    expect(codesOn(await page(`${aoce}?by=city&theme=2`))).toEqual(['2.1', '2.2'])
    expect(codesOn(await page(aoce))).toEqual([])
  })
})

describe('a cell', () => {
  it('opens with practices, need, basis, confidence and neighbours', async () => {
    const html = await page(`${aoce}/1.1/banska-bystrica`)
    for (const words of [
      'Ideathon',
      'DECIDIM online platform',
      'seeks tools for larger groups',
      'named practice; need inferred',
    ])
      expect(html).toContain(words)
    expect(html).toContain('high: the source nearly says so')
    expect(html).toContain(`href="${aoce}/1.1/breda"`)
  })

  it('says when a wish is not yet put into words, and what comes from outside', async () => {
    expect(await page(`${aoce}/3.3/genk`)).toContain('not yet put into words')
    expect(await page(`${aoce}/3.2/breda`)).toContain('LABcapital')
  })

  it('shows where the source contradicts itself about it, and only there', async () => {
    expect(await page(`${aoce}/3.2/breda`)).toContain('Outside practices in Breda column')
    expect(await page(`${aoce}/3.1/breda`)).not.toContain('Outside practices in Breda column')
  })

  it('is found whatever the case, and missing where there is none', async () => {
    expect((await answer(`${aoce}/1.1/GENK`)).status).toBe(200)
    expect((await answer(`${aoce}/1.1/atlantis`)).status).toBe(404)
    expect((await answer(`${aoce}/9.9/genk`)).status).toBe(404)
  })
})

describe('what changed since the start', () => {
  it('is marked, counted and told beside what was there before', async () => {
    await changeCell('2.1', 'genk', 'practice')
    const html = await page(`${aoce}?changed=1`)
    expect(cellsOn(html)).toEqual([
      { state: 'practice changed', says: 'Genk, 2.1: has a practice, changed since the start, was: wants to learn' },
    ])
    expect(rowsOn(html)).toEqual([['2.1', 'single_supplier']])
    expect(await page(`${aoce}/2.1/genk`)).toContain('At the start: wants to learn. Now: has a practice.')
    await changeCell('2.1', 'genk', 'need')
  })
})

describe('files', () => {
  it('of values hold every cell in the words of the folder, narrowed as asked', async () => {
    const all = await answer(`${aoce}.csv`)
    expect(all.headers.get('content-disposition')).toBe(
      'attachment; filename="agents-of-coexistence-matrix-2023-12.csv"',
    )
    const records: Record<string, string>[] = parse(await all.text(), { columns: true, bom: true })
    expect(records).toHaveLength(144)
    expect(records.find(({ sub_theme, city }) => sub_theme === '1.1' && city === 'banska-bystrica')).toMatchObject({
      state: 'practice_and_need',
      practices: 'bb-ideathon;bb-decidim',
      confidence: 'high',
      gap: 'several_suppliers',
    })
    const few: Record<string, string>[] = parse(await page(`${aoce}.csv?city=genk&state=gives`), {
      columns: true,
      bom: true,
    })
    expect(few).toHaveLength(8)
  })

  it('for Excel hold the picture and the same cells', async () => {
    const book = read(new Uint8Array(await (await answer(`${aoce}.xlsx?theme=2`)).arrayBuffer()))
    expect(book.SheetNames).toEqual(['Who can teach whom', 'matrix'])
    const picture: string[][] = utils.sheet_to_json(book.Sheets['Who can teach whom']!, { header: 1 })
    expect(picture[2]?.slice(1, 4)).toEqual(['Sub-theme', 'Genk', 'Gdańsk'])
    expect(picture.find(([code]) => code === '2.2')?.slice(2, 4)).toEqual(['◐', '○'])
    expect(utils.sheet_to_json(book.Sheets.matrix!)).toHaveLength(18)
  })

  it('as a picture stand alone and say what they show', async () => {
    const picture = await page(`${aoce}.svg`)
    expect(picture).toContain('16 sub-themes by 9 cities. 4 nobody can teach yet')
    expect(picture).toContain('Banská')
    expect(picture).not.toMatch(/<style|<script|var\(/)
  })

  it('never carry a formula or markup of a stranger', async () => {
    const { id } = await plantMatrix(db, { slug: 'sly', cities: 2, subThemes: 1 })
    await db.update(cities).set({ name: '=HYPERLINK("http://x")<b>&' }).where(eq(cities.networkId, id))
    await db
      .update(matrixCells)
      .set({ need: '@SUM(A1)', note: '+1', basis: '\t-2' })
      .where(eq(matrixCells.networkId, id))
    const [record]: Record<string, string>[] = parse(await page('/n/sly/matrix.csv'), { columns: true, bom: true })
    expect(record).toMatchObject({
      city_name: `'=HYPERLINK("http://x")<b>&`,
      need: `'@SUM(A1)`,
      note: `'+1`,
      basis: `'\t-2`,
    })
    const book = read(new Uint8Array(await (await answer('/n/sly/matrix.xlsx')).arrayBuffer()), { cellFormula: true })
    for (const sheet of Object.values(book.Sheets))
      for (const cell of Object.values(sheet)) expect(cell).not.toHaveProperty('f')
    expect(await page('/n/sly/matrix.svg')).toContain('&lt;b&gt;&amp;')
  })
})

describe('whatever its size', () => {
  it('is read in the same number of queries', async () => {
    await plantMatrix(db, { slug: 'small', cities: 3, subThemes: 1 })
    await plantMatrix(db, { slug: 'large', cities: 30, subThemes: 60 })
    const count = async (path: string) => {
      let queries = 0
      const inner = pool.query
      Reflect.set(pool, 'query', (...args: unknown[]) => {
        queries++
        return Reflect.apply(inner, pool, args)
      })
      expect((await answer(path)).status).toBe(200)
      Reflect.set(pool, 'query', inner)
      return queries
    }
    for (const rest of [
      '/matrix',
      '/matrix?by=city',
      '/matrix.csv',
      '/matrix/1.1/town-1',
      '/cities/town-1',
      '/themes/1',
    ])
      expect(await count(`/n/large${rest}`), rest).toBe(await count(`/n/small${rest}`))
    expect(await count('/n/large/matrix')).toBeLessThanOrEqual(8)
  })

  it('stays light with 30 cities and 60 sub-themes', async () => {
    const html = await page('/n/large/matrix')
    expect(cellsOn(html)).toHaveLength(1800)
    expect(gzipSync(html).length).toBeLessThan(45_000)
    expect(gzipSync(await page('/n/large/matrix?by=city')).length).toBeLessThan(45_000)
  })

  it('says that states were judged only where some were, and names a source only where there is one', async () => {
    const { id } = await plantMatrix(db, { slug: 'sure', cities: 2, subThemes: 1 })
    expect(await page('/n/sure/matrix')).not.toMatch(/was judged|not certain|Source:/)
    await db.update(matrixCells).set({ confidence: 'certain' }).where(eq(matrixCells.networkId, id))
    await raiseVersions(db)
    expect(await page('/n/sure/matrix')).not.toMatch(/was judged|not certain/)
    await db.update(matrixCells).set({ confidence: 'low' }).where(eq(matrixCells.networkId, id))
    await raiseVersions(db)
    expect(await page('/n/sure/matrix')).toContain('Some states are not certain')
    expect(await page(aoce)).toContain('Where the source does not say')
  })

  it('says what will stand there while there is nothing', async () => {
    await db.insert(networks).values({ slug: 'blank', name: 'Blank' })
    expect(await page('/n/blank/matrix')).toContain('Nobody has said yet who can teach whom')
    expect((await answer('/n/blank/matrix.xlsx')).status).toBe(200)
    expect((await answer('/n/blank/matrix.svg')).status).toBe(200)
  })

  it('of a network that is not public does not exist', async () => {
    await plantMatrix(db, { slug: 'secret', cities: 2, subThemes: 1 })
    await db.update(networks).set({ visibility: 'private' }).where(eq(networks.slug, 'secret'))
    for (const path of ['/matrix', '/matrix.csv', '/matrix.xlsx', '/matrix.svg', '/matrix/1.1/town-1'])
      expect((await answer(`/n/secret${path}`)).status, path).toBe(404)
  })
})
