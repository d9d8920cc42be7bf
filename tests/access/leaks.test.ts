import { eq, ilike, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApp } from '../../src/app/app.tsx'
import { hubOf } from '../../src/app/live/hub.ts'
import { matrixCells, needs } from '../../src/exchange/schema.ts'
import { networks, programmes } from '../../src/networks/schema.ts'
import { persons } from '../../src/people/schema.ts'
import { drafts, letters } from '../../src/platform/schema.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { freshDatabase } from '../database.ts'
import { open, send } from '../forms.ts'
import { runJob, runJobs } from '../jobs.ts'
import type { SignedIn } from '../people.ts'
import { plantEverything } from './planted.ts'
import { everyRole } from './visitors.ts'

const database = await freshDatabase('empty')
const { db } = database
const planted = await plantEverything(db, { slug: 'open-one' })
const [programme] = await db.insert(programmes).values({ slug: 'programme', name: 'Programme' }).returning()
await db.update(networks).set({ programmeId: programme?.id })
const everybody = await everyRole(db, { ...planted, programmeId: programme?.id ?? '' })
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '1000000' }), secret: 'x'.repeat(32) })
const home = '/n/open-one'

const person = (name: string): SignedIn => {
  const found = everybody.find((one) => one.name === name)
  if (!found?.person) throw new Error(`Nobody is called ${name}.`)
  return found.person
}
const owner = person('coordinator, own city')

/** Words that stand nowhere else; each in one thing that only its own city and those who lead may know of. */
const secrets = { need: 'Wolpertinger', profile: 'Elwetritsch', practice: 'Rasselbock', remark: 'Skvader' }
const told = (text: string) => Object.values(secrets).filter((word) => text.toLowerCase().includes(word.toLowerCase()))

async function sent(page: string, at: string, fields: Record<string, string>, who = owner): Promise<string> {
  const { form } = await open(app, home + page, who)
  const answer = await send(app, home + at, { ...form, ...fields }, who)
  expect([at, answer.status]).toEqual([at, 303])
  return answer.location ?? ''
}

const raised = await sent('/needs/new', '/needs', {
  city: 'alpha',
  subTheme: '1.1',
  question: `How does a ${secrets.need} take part?`,
  priority: '1',
  audience: 'city',
})
const [need] = await db
  .select()
  .from(needs)
  .where(ilike(needs.question, `%${secrets.need}%`))
const talk = `${home}/talk/need/${need?.id}`
await send(app, talk, { body: `Ask the ${secrets.remark}, @observer @lead partner` }, owner)
await sent('/cities/alpha/edit', '/cities/alpha/edit', { note: `Home of the ${secrets.profile}`, as: 'draft' })
await sent('/practices/write-up', '/practices/write-up', {
  title: `The ${secrets.practice} way`,
  city: 'alpha',
  as: 'draft',
})
const [draft] = await db
  .select()
  .from(drafts)
  .where(ilike(sql`${drafts.values}::text`, `%${secrets.practice}%`))

/** Every address there is, of what was planted and of what was just written, and every way of asking for its words. */
const addresses = [
  ...app.routes
    .filter(({ method, path }) => method === 'GET' && !path.endsWith('/live') && !path.startsWith('/sign-in/with'))
    .map(({ path }) => planted.addressOf(path)),
  raised,
  `${raised}/edit`,
  `${raised}/history`,
  `/api/v1/networks/open-one/needs/${need?.slug}`,
  talk,
  `${home}/practices/new?draft=${draft?.id}`,
  `${home}/practices/write-up?draft=${draft?.id}`,
  ...Object.values(secrets).flatMap((word) => {
    const misspelt = word.replace(/(.)(.)(...)$/, '$2$1$3')
    return [word, misspelt, word.slice(0, 6)].flatMap((q) =>
      ['/search', `${home}/search`, `${home}/practices`, `${home}/needs`, `${home}/activity`, `${home}/thesaurus`].map(
        (at) => `${at}?q=${q}`,
      ),
    )
  }),
]

/** The secrets somebody gets to read anywhere; what they typed themselves is none. */
async function learns(headers: Record<string, string>): Promise<Map<string, string[]>> {
  const learnt = new Map<string, string[]>()
  for (const address of new Set(addresses)) {
    const answer = await app.request(address, { headers })
    const typed = new URL(address, 'http://x').searchParams.get('q')
    const text = (await answer.text()).replaceAll(address, '').replaceAll(encodeURIComponent(address), '')
    const words = told(typed ? text.replace(new RegExp(typed, 'gi'), '') : text)
    if (words.length > 0) learnt.set(address, words)
  }
  return learnt
}

const outsiders = everybody.filter(({ name }) => !/own city|^lead/.test(name)).map(({ name }) => name)
const insiders = ['team, own city', 'coordinator, own city', 'lead partner', 'lead expert']
const headersOf = (name: string) => everybody.find((one) => one.name === name)?.headers ?? {}

test.each(outsiders)('%s finds no word of it anywhere', { timeout: 60_000 }, async (name) => {
  expect([...(await learns(headersOf(name)))]).toEqual([])
})

test('group, own city finds no word of what its city keeps to itself', { timeout: 60_000 }, async () => {
  expect([...(await learns(headersOf('group, own city')))]).toEqual([])
})

test.each(insiders)('%s finds all of it', { timeout: 60_000 }, async (name) => {
  const words = new Set([...(await learns(headersOf(name))).values()].flat())
  expect([...words].sort()).toEqual(Object.values(secrets).sort())
})

test('letters and digests tell it to nobody else', { timeout: 60_000 }, async () => {
  const names = new Map(everybody.flatMap(({ person: one }) => (one ? [[one.id, one.name] as const] : [])))
  for (const { person: one } of everybody) {
    if (!one) continue
    const all = [
      ['city', planted.own],
      ['need', need?.id ?? ''],
    ] as const
    for (const [kind, id] of all) await send(app, `${home}/follow/${kind}/${id}`, {}, one)
    await db
      .update(persons)
      .set({ digest: 'daily', digestedAt: new Date(0) })
      .where(eq(persons.id, one.id))
  }
  await runJobs(database)
  await runJob(database, 'digests')
  await runJobs(database)
  const written = await db.select().from(letters)
  const readers = written
    .filter(({ text, html }) => told(text + html).length > 0)
    .map(({ personId }) => names.get(personId ?? ''))
  expect(readers.filter((name) => !insiders.includes(name ?? ''))).toEqual([])
  expect(readers).toContain('lead partner')
})

/** Reads a stream until it has said `last`. */
async function hear(who: string, last: string): Promise<string[]> {
  const headers = { ...headersOf(who), accept: 'text/event-stream' }
  const reader = (await app.request(`${home}/live`, { headers })).body?.getReader()
  let said = ''
  ready.push(who)
  while (!said.includes(last)) said += new TextDecoder().decode((await reader?.read())?.value)
  await reader?.cancel()
  return [...said.matchAll(/^event: change\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '').kind)
}

const ready: string[] = []

test('the live stream tells of it only those who may know', { timeout: 60_000 }, async () => {
  const [cell] = await db.select().from(matrixCells).where(eq(matrixCells.cityId, planted.own))
  const streams = Promise.all(everybody.map(async ({ name }) => [name, await hear(name, cell?.id ?? '')] as const))
  await expect.poll(() => ready.length).toBe(everybody.length)
  await send(app, talk, { body: 'Another word' }, owner)
  await sent('/matrix/1.1/alpha/edit', '/matrix/1.1/alpha/edit', { note: 'Everybody may know' })
  const heard = new Map(await streams)
  for (const [name, kinds] of heard)
    expect([name, kinds]).toEqual([name, insiders.includes(name) ? ['need', 'cell'] : ['cell']])
  hubOf(db)?.close()
})
