import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { commandContext } from '../../../tests/transfer/folders.ts'
import { invitations, memberships, programmes } from '../../networks/schema.ts'
import { persons } from '../../people/schema.ts'
import { letters } from '../../platform/schema.ts'
import { createApp } from '../app.tsx'
import { inviteCommand } from './invite.command.ts'

const database = await freshDatabase('empty')
const { db } = database
const settings = readSettings({ SECRET: 'x'.repeat(32), BASE_URL: 'https://c.example' })
const app = createApp({ db, settings, secret: 'x'.repeat(32) })
await plantNetwork(db, { slug: 'new-one', word: 'Quagga' })
await db.insert(programmes).values({ slug: 'urbact', name: 'URBACT' })

async function invite(words: string, given = settings): Promise<{ code: number; said: string[] }> {
  const said: string[] = []
  const tell = (line: string) => void said.push(line)
  const context = { ...commandContext(database).context, settings: given, out: tell, err: tell }
  const code = await inviteCommand.run(words.split(' ').filter(Boolean), context)
  return { code, said }
}

test('the first person of a network comes in by the link that is printed', async () => {
  const { code, said } = await invite('anna@example.org --role lead_partner --network New-One --language fr')
  expect(code).toBe(0)
  const link = said.at(-1) ?? ''
  expect(link).toMatch(/^https:\/\/c\.example\/invitations\/[\w-]{43}$/)
  const [letter] = await db.select().from(letters).where(eq(letters.to, 'anna@example.org'))
  expect([letter?.language, letter?.text.includes(link)]).toEqual(['fr', true])
  const accepted = await app.request(new URL(link).pathname, { method: 'POST', body: new URLSearchParams() })
  expect(accepted.status).toBe(303)
  const held = await db
    .select({ role: memberships.role, name: persons.name })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
  expect(held).toEqual([{ role: 'lead_partner', name: 'anna' }])
  expect(await invite('ANNA@example.org --role lead_partner --network new-one')).toEqual({
    code: 2,
    said: ['ANNA@example.org holds this role already.'],
  })
})

test('a role is held where it belongs: in a city, in a network, in a programme', async () => {
  expect((await invite('ben@example.org --role coordinator --network new-one --city ALPHA')).code).toBe(0)
  expect((await invite('ben@example.org --role coordinator --network new-one --city alpha')).said).toEqual([
    'ben@example.org was invited to this role already.',
  ])
  expect((await invite('eva@example.org --role secretariat --programme urbact')).code).toBe(0)
  const rows = await db.select().from(invitations).where(eq(invitations.email, 'eva@example.org'))
  expect(rows).toMatchObject([{ role: 'secretariat', networkId: null, cityId: null, invitedBy: null }])
})

test('where BASE_URL is not set it says what the link begins with', async () => {
  const here = readSettings({ SECRET: 'x'.repeat(32), PORT: '4300' })
  const { said } = await invite('dan@example.org --role observer --network new-one', here)
  expect(said.slice(-2)).toEqual([
    expect.stringMatching(/^http:\/\/localhost:4300\/invitations\//),
    'BASE_URL is not set, so the link begins with http://localhost:4300. Set BASE_URL (or PORT) as it is for the server.',
  ])
})

test.each([
  ['', 'Say whom'],
  ['nobody', 'Say whom'],
  ['role@somewhere.invalid --role observer --network new-one', 'Say whom'],
  ['a@example.org --role mayor --network new-one', 'Say which role'],
  ['a@example.org --role observer', 'Say in which network'],
  ['a@example.org --role observer --network nowhere', 'There is no network'],
  ['a@example.org --role observer --network new-one --city alpha', 'leave --city out'],
  ['a@example.org --role city_team --network new-one --city gamma', 'Say in which city with --city: alpha, beta.'],
  ['a@example.org --role secretariat --programme nothing', 'There is no programme'],
  ['a@example.org --role observer --network new-one --language it', '--language is one of'],
  ['a@example.org --role observer --sudo', 'charrette help invite'],
])('«%s» is answered with a sentence', async (words, sentence) => {
  await expect(invite(words)).rejects.toThrow(sentence)
})
