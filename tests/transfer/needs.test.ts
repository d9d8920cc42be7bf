import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from '../../src/app/app.tsx'
import { exportCommand } from '../../src/app/transfer/transfer.commands.ts'
import { matrixCells, needGroups, needStateChanges, needs } from '../../src/exchange/schema.ts'
import { cities, networks } from '../../src/networks/schema.ts'
import { activityEntries, searchEntries } from '../../src/platform/schema.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { freshDatabase } from '../database.ts'
import { signedInAs } from '../people.ts'
import { visible } from '../reading.ts'
import { bringIn, commandContext, contents, countsOf, problems, scratch, smallWith } from './folders.ts'

const database = await freshDatabase('empty')
const { db } = database
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })

const header = 'id,city,sub_theme,question,background,voiced_by,priority,audience,state'
const table = `${header},group
roofs,north,1.1,How do roofs hold rain?,"We tried, twice",Youth council,1,public,raised,
wells,south,1.1,Who owns a well?,,,2,city,on_agenda,Wells and taps
taps,north,1.1,Who owns a tap?,,,3,network,grouped,Wells and taps
`

const out = async () => {
  const target = join(await scratch(), 'out')
  expect(await exportCommand.run(['small', target], commandContext(database).context)).toBe(0)
  return contents(target)
}

const need = async (slug: string) => (await db.select().from(needs).where(eq(needs.slug, slug)))[0]!

const withNeeds = (csv: string) => smallWith({ 'needs.csv': csv })

beforeEach(async () => {
  await db.delete(networks)
  await db.delete(activityEntries)
})

test('needs come in and go out as they are, and a folder without them stays without', async () => {
  expect(problems(await bringIn(database, await smallWith()))).toEqual([])
  expect(Object.keys(await out())).not.toContain('needs.csv')
  const source = await withNeeds(table)
  expect(countsOf(await bringIn(database, source)).needs).toEqual({
    added: 3,
    changed: 0,
    same: 0,
    kept: 0,
    onlyHere: 0,
  })
  expect((await out())['needs.csv']).toBe(table)
  const again = await bringIn(database, source)
  expect([again.written, countsOf(again).needs?.same]).toEqual([false, 3])
  expect((await db.select().from(needGroups)).map(({ title }) => title)).toEqual(['Wells and taps'])
  await db.delete(networks)
  expect(problems(await bringIn(database, source))).toEqual([])
  expect((await out())['needs.csv']).toBe(table)
  // The matrix is what matrix.csv says.
  expect(await db.$count(matrixCells)).toBe(0)
})

test('what is left empty is said the usual way, and a group that nobody stands in is gone', async () => {
  await bringIn(database, await withNeeds('id,city,sub_theme,question\none,NORTH,1.1,What?\n'))
  expect((await out())['needs.csv']).toBe(`${header}\none,north,1.1,What?,,,2,network,raised\n`)
  await bringIn(database, await withNeeds('id,city,sub_theme,question,audience,group\none,north,1.1,What?,,Together\n'))
  expect((await out())['needs.csv']).toBe(`${header},group\none,north,1.1,What?,,,2,network,raised,Together\n`)
  await bringIn(database, await withNeeds('id,city,sub_theme,question,group\none,north,1.1,What?,\n'))
  expect(await db.$count(needGroups)).toBe(0)
})

test('what is wrong is said row by row', async () => {
  const csv = `${header}\none,nowhere,9,What?,,,4,author,open\none,north,1.1,,,,1,public,raised\n`
  expect(problems(await bringIn(database, await withNeeds(csv)))).toEqual([
    'needs.csv | 2 | priority | 4 | must be from 1 to 3; correct it',
    'needs.csv | 2 | audience | author | must be one of: city, group, network, public',
    'needs.csv | 2 | state | open | must be one of: raised, grouped, on_agenda, addressed, open_after_meeting, closed',
    'needs.csv | 3 | question | is empty but must be filled in',
    'needs.csv | 3 | id | one | stands in rows 2, 3, but must stand in one (capitals do not count); change or delete the others',
    'needs.csv | 2 | city | nowhere | is not in cities; correct it, or add it there',
    'needs.csv | 2 | sub_theme | 9 | is not in themes; correct it, or add it there',
  ])
})

test('edits made here stay, both changed is asked, and every new state is noted once', async () => {
  const source = await withNeeds(table)
  await bringIn(database, source)
  await db.update(needs).set({ question: 'How do green roofs hold rain?' }).where(eq(needs.slug, 'roofs'))
  expect((await bringIn(database, source)).conflicts.count).toBe(0)
  expect((await need('roofs')).question).toBe('How do green roofs hold rain?')

  const newer = table.replace('public,raised', 'public,closed')
  await bringIn(database, await withNeeds(newer), { actor: 'Ana' })
  const { id, version, state } = await need('roofs')
  expect([version, state]).toEqual([2, 'closed'])
  const changes = await db
    .select()
    .from(needStateChanges)
    .where(eq(needStateChanges.needId, id))
    .orderBy(needStateChanges.at)
  expect(changes.map(({ state, actor }) => [state, actor])).toEqual([
    ['raised', 'command line'],
    ['closed', 'Ana'],
  ])
  await bringIn(database, await withNeeds(newer.replace('We tried, twice', 'We tried')), { actor: 'Ana' })
  expect(await db.$count(needStateChanges, eq(needStateChanges.needId, id))).toBe(2)

  const both = await bringIn(database, await withNeeds(newer.replace('How do roofs', 'Why do roofs')))
  expect(both.conflicts.shown).toEqual([
    {
      file: 'needs.csv',
      line: 2,
      column: 'question',
      here: 'How do green roofs hold rain?',
      inFile: 'Why do roofs hold rain?',
    },
  ])
})

test('whom they are for is kept in lists, in search and in what is told of them', async () => {
  await bringIn(database, await smallWith())
  const [network] = await db.select().from(networks)
  const [north, south] = await db.select().from(cities).orderBy(cities.slug)
  const networkId = network!.id
  const people = {
    visitor: null,
    north: await signedInAs(db, 'North', [{ role: 'coordinator', networkId, cityId: north!.id }]),
    south: await signedInAs(db, 'South', [{ role: 'coordinator', networkId, cityId: south!.id }]),
    lead: await signedInAs(db, 'Lead', [{ role: 'lead_expert', networkId }]),
  }
  const seen = async (address: string) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(people).map(async ([who, person]) => {
          const text = visible(await (await app.request(address, { headers: person?.headers ?? {} })).text())
          return [who, ['hold rain', 'a well', 'a tap'].filter((words) => text.includes(words)).join(', ')]
        }),
      ),
    )
  const all = {
    visitor: 'hold rain',
    north: 'hold rain, a tap',
    south: 'hold rain, a well, a tap',
    lead: 'hold rain, a well, a tap',
  }
  await bringIn(database, await withNeeds(table))
  expect(await seen('/n/small/needs')).toEqual(all)
  const owns = { visitor: '', north: 'a tap', south: 'a well, a tap', lead: 'a well, a tap' }
  expect(await seen('/n/small/search?q=owns')).toEqual(owns)

  const { id } = await need('wells')
  const told = () =>
    db
      .select({ audience: activityEntries.audience, cityId: activityEntries.cityId })
      .from(activityEntries)
      .where(eq(activityEntries.subjectId, id))
  expect(await told()).toEqual([{ audience: 'city', cityId: south!.id }])

  // What was told while it was for everybody is not, once a file says that it is for the city alone.
  const roofs = (await need('roofs')).id
  await bringIn(database, await withNeeds(table.replace('1,public', '1,city')))
  const entries = await db.select().from(activityEntries).where(eq(activityEntries.subjectId, roofs))
  expect(entries.map(({ audience }) => audience)).toEqual(['city', 'city'])
  expect((await seen('/n/small/needs')).visitor).toBe('')
  const [entry] = await db.select().from(searchEntries).where(eq(searchEntries.recordId, roofs))
  expect([entry!.audience, entry!.cityId]).toEqual(['city', north!.id])

  await bringIn(database, await withNeeds(table.split('\n').slice(0, 2).join('\n')), {
    removeMissing: true,
    decision: 'take-file',
  })
  expect(await db.$count(needs)).toBe(1)
  const [gone] = await db.select().from(activityEntries).where(sql`subject_id = ${id} and verb = 'removed'`)
  expect([gone!.audience, gone!.cityId]).toEqual(['city', south!.id])
})

test('whoever may not see all needs that are here does not bring any', async () => {
  await bringIn(database, await withNeeds(table))
  const changed = await withNeeds(table.replace('1,public', '1,city'))
  const report = await bringIn(database, changed, { withoutRestricted: true, decision: 'take-file' })
  expect([report.written, report.sheets.map(({ sheet }) => sheet)]).toEqual([false, ['network', 'cities', 'themes']])
  expect(report.remarks.count).toBe(1)
  expect((await need('roofs')).audience).toBe('public')
})
