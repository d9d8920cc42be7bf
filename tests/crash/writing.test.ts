import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../database.ts'
import { temporaryFolder } from '../folder.ts'
import { signedInAs } from '../people.ts'
import { plantPlan, Writer } from '../writing.ts'
import { type Running, run } from './process.ts'

// Several write one section over two processes, one of which is killed with -9 while they do.

const people = 4
const rounds = 6
const { folder, remove } = await temporaryFolder('crash-writing')
const running: Running[] = []

afterAll(async () => {
  await Promise.all(running.map((process) => process.end('SIGKILL')))
  await remove()
})

test('a server killed while people write: what was acknowledged is there, the rest is sent again and stands once', {
  timeout: 180_000,
}, async () => {
  const { connectionString, db } = await freshDatabase('empty')
  const { networkId, alpha, at } = await plantPlan(db)
  const ana = await signedInAs(db, 'Ana', [{ role: 'coordinator', networkId, cityId: alpha.id }])
  const serve = async (): Promise<[Running, string]> => {
    const env = { DATABASE_URL: connectionString, DATA_DIR: join(folder, 'beside'), WORKER: 'off' }
    const more = { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '100000' }
    const server = run('charrette', ['serve'], { ...env, ...more })
    running.push(server)
    return [server, (await server.says('ready at ')).replace(/.*ready at /, '')]
  }
  const [[victim, first], [, second]] = [await serve(), await serve()]
  const acknowledged = new Set<string>()
  let again = 0
  const write = async (place: number) => {
    let base = place % 2 ? second : first
    const writer = new Writer((path, init) => fetch(base + path, init), at, ana)
    await writer.fetch()
    for (let round = 0; round < rounds; round++) {
      const words = `Writer ${place} says ${round}`
      const sending = writer.write(`${writer.text}\n\n${words}`).sending()
      for (let sent = false; !sent; ) {
        sent = await writer.send(sending).then(
          () => true,
          () => false,
        )
        if (sent) break
        again++
        base = second
        await pause(20)
      }
      acknowledged.add(words)
      if (acknowledged.size === (people * rounds) / 4) {
        victim.child.kill('SIGKILL')
        const { text } = await new Writer((path, init) => fetch(second + path, init), at, ana).fetch()
        for (const known of acknowledged) expect(text.split('\n\n')).toContain(known)
      }
    }
  }
  await Promise.all(Array.from({ length: people }, (_, place) => write(place)))
  expect(again).toBeGreaterThan(0)
  const { text } = await new Writer((path, init) => fetch(second + path, init), at, ana).fetch()
  expect(text.split('\n\n').sort()).toEqual([...acknowledged].sort())
  expect(acknowledged.size).toBe(people * rounds)
})
