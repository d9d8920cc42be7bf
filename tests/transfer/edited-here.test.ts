import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApp } from '../../src/app/app.tsx'
import { matrixCells, practices } from '../../src/exchange/schema.ts'
import { cities, networks, themes } from '../../src/networks/schema.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { freshDatabase } from '../database.ts'
import { open, send } from '../forms.ts'
import { signedInAs } from '../people.ts'
import { aoce, bringIn, folderWith } from './folders.ts'

test('what people edit on the pages stays when the same folder, or a newer one, comes in', async () => {
  const database = await freshDatabase('demo')
  const { db } = database
  const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
  const home = '/n/agents-of-coexistence'
  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  const networkId = network!.id
  const genk = async () =>
    (
      await db
        .select()
        .from(cities)
        .where(and(eq(cities.networkId, networkId), eq(cities.slug, 'genk')))
    )[0]!
  const theme = async (code: string) =>
    (
      await db
        .select()
        .from(themes)
        .where(and(eq(themes.networkId, networkId), eq(themes.code, code)))
    )[0]!
  const lead = await signedInAs(db, 'Lead', [{ role: 'lead_expert', networkId }])
  const [practice] = await db
    .select()
    .from(practices)
    .where(eq(practices.cityId, (await genk()).id))

  const edit = async (at: string, values: Record<string, string | string[]>) => {
    const { form } = await open(app, `${home}${at}`, lead)
    const sent = await send(app, `${home}${at}`, { ...form, ...values }, lead)
    expect([at, sent.status]).toEqual([at, 303])
  }
  await edit('/cities/genk/edit', { economy: 'Quaggas' })
  await edit('/themes/2.1/edit', { title: 'Renamed here' })
  await edit('/edit', { acronym: 'HERE' })
  await edit('/matrix/2.1/genk/edit', { state: 'practice', practices: [practice!.id], need: '', note: 'here' })

  const again = await bringIn(database, aoce)
  expect(again.conflicts.count).toBe(0)
  expect((await genk()).economy).toBe('Quaggas')
  expect((await theme('2.1')).title).toBe('Renamed here')
  expect((await db.select().from(networks).where(eq(networks.id, networkId)))[0]!.acronym).toBe('HERE')
  const here = and(eq(matrixCells.themeId, (await theme('2.1')).id), eq(matrixCells.cityId, (await genk()).id))
  expect((await db.select().from(matrixCells).where(here))[0]).toMatchObject({ state: 'practice', note: 'here' })

  // A form that was open while a file changed the same city does not overwrite what the file brought.
  const open1 = await open(app, `${home}/cities/genk/edit`, lead)
  const newer = await folderWith({ 'cities.csv': 'id,name,country,region\ngenk,Genk,BE,From the file\n' }, aoce)
  await bringIn(database, newer)
  const stale = await send(app, `${home}/cities/genk/edit`, { ...open1.form, note: 'mine' }, lead)
  expect(stale.status).toBe(422)
  expect(stale.text).toContain('From the file')
  expect(await genk()).toMatchObject({ region: 'From the file', economy: 'Quaggas' })
})
