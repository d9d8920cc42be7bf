import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { livesForOnePage } from './once-per-page.ts'
import { oncePerVersion } from './once-per-version.ts'

const { db } = await freshDatabase('empty')
await db.execute(sql`create sequence readings`)

const read = oncePerVersion(async (on, _owner: { id: string }, language) => {
  const { rows } = await on.execute<{ count: string }>(sql`select nextval('readings') as count`)
  return { language, lines: [...rows] }
})

function pageOf(id: string, version: number) {
  const owner = { id, version }
  livesForOnePage(owner)
  return owner
}

test('pages of one version are given the same, those of another version read anew', async () => {
  const first = await read(db, pageOf('a', 1))
  expect(await read(db, pageOf('a', 1))).toBe(first)
  const second = await read(db, pageOf('a', 2))
  expect(second).not.toEqual(first)
  expect(await read(db, pageOf('a', 2))).toBe(second)
  expect(await read(db, pageOf('b', 2))).not.toEqual(second)
  expect(await read(db, pageOf('a', 2), 'fr')).toMatchObject({ language: 'fr' })
})

test('pages that begin together read once', async () => {
  const [one, other] = await Promise.all([read(db, pageOf('together', 1)), read(db, pageOf('together', 1))])
  expect(other).toBe(one)
})

test('what is written in between is read by whoever began after it, and never kept for them', async () => {
  const late = read(db, pageOf('raced', 1))
  const after = await read(db, pageOf('raced', 2))
  expect(after).not.toEqual(await late)
  expect(await read(db, pageOf('raced', 2))).not.toBe(await late)
})

test('what lives longer than a page is read every time', async () => {
  const command = { id: 'command', version: 1 }
  expect(await read(db, command)).not.toEqual(await read(db, command))
})

test('a reading that failed is not kept, and nobody changes what is', async () => {
  let broken = true
  const shaky = oncePerVersion(async (_db, _owner: { id: string }) => {
    if (broken) throw new Error('away')
    return [1]
  })
  await expect(shaky(db, pageOf('a', 1))).rejects.toThrow('away')
  broken = false
  const kept = await shaky(db, pageOf('a', 1))
  expect(() => kept.push(2)).toThrow()
})
