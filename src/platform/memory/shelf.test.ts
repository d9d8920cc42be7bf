import { expect, test } from 'vitest'
import { Shelf } from './shelf.ts'

test('a shelf drops what was not asked for longest, and takes nothing that would fill it', () => {
  const shelf = new Shelf<{ bytes: number }>(100)
  for (const name of ['a', 'b', 'c', 'd']) shelf.put(name, { bytes: 25 })
  shelf.take('a')
  shelf.put('e', { bytes: 20 })
  expect(['a', 'b', 'c', 'd', 'e'].filter((name) => shelf.take(name))).toEqual(['a', 'c', 'd', 'e'])
  shelf.put('huge', { bytes: 26 })
  expect([shelf.take('huge'), shelf.bytes]).toEqual([undefined, 95])
  shelf.put('a', { bytes: 5 })
  expect(shelf.bytes).toBe(75)
})
