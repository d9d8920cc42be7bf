import { expect, test } from 'vitest'
import { setInStone } from './set-in-stone.ts'

test('what is set in stone is weighed once however often it is named, and holds in all its parts', () => {
  const city = { name: 'x'.repeat(1000) }
  const bytes = setInStone({ cities: [city, city], byName: new Map([['x', city]]) })
  expect(bytes).toBeGreaterThan(2000)
  expect(bytes).toBeLessThan(2500)
  expect(Object.isFrozen(city)).toBe(true)
})

test('things that hold each other come to an end', () => {
  const one: { other?: object } = {}
  one.other = { one }
  expect(setInStone(one)).toBeLessThan(200)
})

test('a list of many things is weighed like a short one', () => {
  expect(setInStone(Array.from({ length: 300_000 }, (_, at) => at))).toBeGreaterThan(300_000)
})
