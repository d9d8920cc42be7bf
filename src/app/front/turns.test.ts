import { expect, test } from 'vitest'
import { takingTurns } from './turns.ts'

test('so many work at a time, the others wait, and whoever fails makes room too', async () => {
  const inTurn = takingTurns(3)
  let busy = 0
  let most = 0
  const work = async (number: number) => {
    most = Math.max(most, ++busy)
    await new Promise((done) => setTimeout(done, 1))
    busy--
    if (number % 5 === 0) throw new Error('this one fails')
    return number
  }
  const ended = await Promise.allSettled(Array.from({ length: 40 }, (_, number) => inTurn(() => work(number))))
  expect(most).toBe(3)
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(32)
  expect(await inTurn(() => work(1))).toBe(1)
})
