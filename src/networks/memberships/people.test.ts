import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const { id: networkId } = await plantNetwork(db, { slug: 'many', word: 'Quagga' })
const lead = await signedInAs(db, 'Lead partner', [{ role: 'lead_partner', networkId }])

async function comeIn(from: number, to: number): Promise<void> {
  const each = sql`generate_series(${from}::int, ${to}::int) n`
  await db.execute(sql`insert into persons (id, email, name)
    select gen_random_uuid(), 'many-' || n || '@example.org', 'Person ' || n from ${each}`)
  await db.execute(sql`insert into memberships (id, person_id, role, network_id)
    select gen_random_uuid(), persons.id, 'observer', ${networkId} from persons, ${each}
    where email = 'many-' || n || '@example.org'`)
  await db.execute(sql`insert into invitations (id, email, name, language, role, network_id, token_hash, expires_at)
    select gen_random_uuid(), 'guest-' || n || '@example.org', 'Guest ' || n, 'en', 'observer', ${networkId}, 'h' || n,
      now() + interval '1 day' from ${each}`)
}

const read = async (address: string) =>
  visible(await (await app.request(`/n/many${address}`, { headers: lead.headers })).text())

test('lists of people take as many queries for 3 people as for 300, and come in pages', async () => {
  const addresses = ['/people', '/people?role=observer&q=person', '/people/invitations']
  const queries = async () => {
    const counted: number[] = []
    for (const address of addresses) counted.push(await countQueries(pool, () => read(address)))
    return counted
  }
  await comeIn(1, 3)
  await queries()
  const few = await queries()
  await comeIn(4, 300)
  expect(await queries()).toEqual(few)
  const people = await read('/people?role=observer')
  expect(people).toContain('300 roles')
  expect(new Set(people.match(/Person \d+/g)).size).toBe(50)
  expect(new Set((await read('/people/invitations?page=6')).match(/guest-\d+@/g)).size).toBe(50)
})
