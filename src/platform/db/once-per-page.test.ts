import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { livesForOnePage, oncePerPage } from './once-per-page.ts'

const { db } = await freshDatabase('empty')
await db.execute(sql`create sequence readings`)

const read = oncePerPage((on, _owner: { name: string }) =>
  on.select({ count: sql<string>`nextval('readings')` }).from(sql`(select) one`),
)

test('what belongs to a page is read once, also one after the other', async () => {
  const [page, other] = [{ name: 'page' }, { name: 'other' }]
  livesForOnePage(page)
  livesForOnePage(other)
  const [first, second] = await Promise.all([read(db, page), read(db, page)])
  expect(second).toEqual(first)
  expect(await read(db, page)).toEqual(first)
  expect(await read(db, other)).not.toEqual(first)
})

test('what lives longer is read every time', async () => {
  const command = { name: 'command' }
  const first = await read(db, command)
  expect(await read(db, command)).not.toEqual(first)
})
