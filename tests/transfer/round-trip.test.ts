import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { english } from '../../src/app/transfer/tell.ts'
import { exportCommand, importCommand, templateCommand } from '../../src/app/transfer/transfer.commands.ts'
import { networks } from '../../src/networks/schema.ts'
import { freshDatabase } from '../database.ts'
import { aoce, bringIn, commandContext, contents, problems, scratch, smallWith, water } from './folders.ts'

const first = await freshDatabase('empty')
const second = await freshDatabase('empty')

const run = (command: typeof exportCommand, database: typeof first, ...words: string[]) =>
  command.run(words, commandContext(database).context)

describe.each([
  ['agents-of-coexistence', aoce],
  ['example-water-alliance', water],
])('%s', (slug, source) => {
  test('goes out as the folder it came from, byte for byte', async () => {
    expect(problems(await bringIn(first, source))).toEqual([])
    const out = join(await scratch(), 'out')
    expect(await run(exportCommand, first, slug, out)).toBe(0)
    expect(await contents(out)).toEqual(await contents(source))
  })

  test.each(['out.xlsx', 'out.zip', 'out'])(
    'goes out as %s, into an empty database, and out again the same',
    async (name) => {
      await second.db.delete(networks)
      const [one, two] = [join(await scratch(), name), join(await scratch(), name)]
      expect(await run(exportCommand, first, slug, one)).toBe(0)
      expect(await run(importCommand, second, one)).toBe(0)
      expect(await run(exportCommand, second, slug, two)).toBe(0)
      if ((await stat(one)).isDirectory()) expect(await contents(two)).toEqual(await contents(one))
      else expect((await readFile(two)).equals(await readFile(one))).toBe(true)
      const folder = join(await scratch(), 'folder')
      expect(await run(exportCommand, second, slug, folder)).toBe(0)
      expect(await contents(folder)).toEqual(await contents(source))
    },
  )
})

describe('what is hard to write down', () => {
  const cities = [
    'id,name,country,unemployment_pct,note',
    'north,"=1+1, ""quoted""",PL,3.10,"two',
    'lines _x0041_ <&> \u2028 ü 🏙"',
    'south,@South,FR,-0.0,+cmd',
    '',
  ]
    .join('\n')
    .replace('-0.0', '0.0')

  test.each(['out', 'out.xlsx', 'out.zip'])('survives %s', async (name) => {
    await second.db.delete(networks)
    const source = await smallWith({ 'cities.csv': cities })
    expect(problems(await bringIn(second, source))).toEqual([])
    const out = join(await scratch(), name)
    expect(await run(exportCommand, second, 'small', out)).toBe(0)
    const again = await bringIn(second, out)
    expect([problems(again), again.written, again.sheets.every((sheet) => sheet.kept === 0)]).toEqual([[], false, true])
    const folder = join(await scratch(), 'folder')
    await run(exportCommand, second, 'small', folder)
    expect((await contents(folder))['cities.csv']?.split('\n').slice(1)).toEqual([
      'north,"=1+1, ""quoted""",PL,,,,,3.10,,,,,,,,,,,,,"two',
      'lines _x0041_ <&> \u2028 ü 🏙"',
      'south,@South,FR,,,,,0.0,,,,,,,,,,,,,+cmd',
      '',
    ])
  })
})

test('an export overwrites nothing unless told, and knows the networks there are', async () => {
  const target = await smallWith()
  await expect(run(exportCommand, first, 'agents-of-coexistence', target)).rejects.toThrow(
    'is already there; choose another place, or add --force',
  )
  expect(await run(exportCommand, first, 'agents-of-coexistence', target, '--force')).toBe(0)
  expect((await contents(target))['cities.csv']).toBe((await contents(aoce))['cities.csv'])
  await expect(run(exportCommand, first, 'nowhere', join(target, 'x'))).rejects.toThrow(
    'There is no network nowhere. There are: agents-of-coexistence, example-water-alliance.',
  )
  await expect(run(exportCommand, first, 'agents-of-coexistence', join(target, 'cities.csv', 'x'))).rejects.toThrow(
    /could not be written \(ENOTDIR\)/,
  )
})

test('a text too long for a workbook is said, and nothing half written stays', async () => {
  await second.db.delete(networks)
  const practices = `id,title,summary\np1,Rain gardens,${'long '.repeat(8_000)}\n`
  expect(problems(await bringIn(second, await smallWith({ 'practices.csv': practices })))).toEqual([])
  const folder = await scratch()
  await expect(run(exportCommand, second, 'small', join(folder, 'out.xlsx'))).rejects.toThrow(
    'practices, row 2: A cell holds more than 32767 characters',
  )
  expect(await contents(folder)).toEqual({})
})

test.each(['empty', 'empty.xlsx', 'empty.zip'])(
  'a template %s asks for nothing but what every network has',
  async (name) => {
    const target = join(await scratch(), name)
    expect(await run(templateCommand, second, target)).toBe(0)
    const report = await bringIn(second, target)
    expect(report.problems.shown.map(({ column, message }) => [column, english(message)])).toEqual([
      ['slug', 'is empty but must be filled in'],
      ['name', 'is empty but must be filled in'],
      ['profile', 'is empty but must be filled in'],
    ])
    expect(report.ignored).toEqual([])
  },
)

test('columns that came later go out only where something stands in them', async () => {
  await second.db.delete(networks)
  const practices = 'id,title,contact,what_went_wrong\none,One,Ana;Bo,\ntwo,Two,,"It rained,\ntwice"\n'
  const source = await smallWith({ 'practices.csv': practices })
  expect(problems(await bringIn(second, source))).toEqual([])
  const [out, again] = [join(await scratch(), 'out'), join(await scratch(), 'again')]
  await run(exportCommand, second, 'small', out)
  const written = (await contents(out))['practices.csv'] ?? ''
  expect(written.split('\n')[0]).toMatch(/source_url,what_went_wrong,contact$/)
  expect(written).toContain('one,One')
  expect(problems(await bringIn(second, out))).toEqual([])
  await run(exportCommand, second, 'small', again)
  expect(await contents(again)).toEqual(await contents(out))
})
