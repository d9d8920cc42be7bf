import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { exportCommand } from '../../src/app/transfer/transfer.commands.ts'
import { localGroupMembers, localGroups } from '../../src/local-groups/schema.ts'
import { meetings } from '../../src/meetings/schema.ts'
import { cities, networks } from '../../src/networks/schema.ts'
import { freshDatabase } from '../database.ts'
import { aoce, bringIn, commandContext, contents, countsOf, problems, scratch } from './folders.ts'

const database = await freshDatabase('empty')
const { db } = database

const out = async () => {
  const target = join(await scratch(), 'out')
  expect(await exportCommand.run(['agents-of-coexistence', target], commandContext(database).context)).toBe(0)
  return contents(target)
}

test('persons, who left and local meetings stay here; organisations named here go out, and nothing is lost on the way back', async () => {
  expect(problems(await bringIn(database, aoce))).toEqual([])
  const file = await readFile(join(aoce, 'local_groups.csv'), 'utf8')
  const meetingsFile = (await out())['meetings.csv']
  const [network] = await db.select().from(networks)
  const [genk] = await db.select().from(cities).where(eq(cities.slug, 'genk'))
  const about = { networkId: network!.id, cityId: genk!.id, memberKind: 'Change-maker NGOs' }
  await db.insert(localGroups).values({ networkId: network!.id, cityId: genk!.id, name: 'Genk Table', scope: 'open' })
  const person = { ...about, position: 900, name: 'Jamila Quist', email: 'j@example.org', organisation: 'Tenants' }
  await db.insert(localGroupMembers).values([
    { ...person, audience: 'city' },
    { ...person, position: 901, name: 'Waiting Person', waiting: true, audience: 'city' },
    { ...about, position: 902, organisation: 'Gone Already', until: '2024-01-01' },
  ])
  await db.insert(meetings).values({
    networkId: network!.id,
    cityId: genk!.id,
    slug: 'genk.1',
    position: 900,
    audience: 'public',
    kind: 'local_meeting',
    title: 'Local meeting',
  })
  expect((await out())['local_groups.csv']).toBe(file)
  expect((await out())['meetings.csv']).toBe(meetingsFile)

  // The same folder again changes nothing and takes nobody away.
  const again = await bringIn(database, aoce)
  expect([again.written, countsOf(again).local_groups]).toEqual([
    false,
    { added: 0, changed: 0, same: 38, kept: 0, onlyHere: 0 },
  ])
  expect(await db.$count(localGroupMembers, eq(localGroupMembers.name, 'Jamila Quist'))).toBe(1)

  await db.insert(localGroupMembers).values({ ...about, position: 903, organisation: 'Named Here' })
  expect((await out())['local_groups.csv']).toBe(`${file}genk,Change-maker NGOs,Named Here,\n`)
  // Who leaves is no longer named.
  await db
    .update(localGroupMembers)
    .set({ until: '2024-05-01' })
    .where(and(eq(localGroupMembers.cityId, genk!.id), eq(localGroupMembers.organisation, 'Named Here')))
  expect((await out())['local_groups.csv']).toBe(file)
})
