import { eq, ilike, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApp } from '../../src/app/app.tsx'
import { hubOf } from '../../src/app/live/hub.ts'
import { matrixCells, needs } from '../../src/exchange/schema.ts'
import { meetings, participants } from '../../src/meetings/schema.ts'
import { networks, programmes } from '../../src/networks/schema.ts'
import { persons } from '../../src/people/schema.ts'
import { drafts, letters } from '../../src/platform/schema.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { freshDatabase } from '../database.ts'
import { open, send } from '../forms.ts'
import { runJob, runJobs } from '../jobs.ts'
import type { SignedIn } from '../people.ts'
import { plantEverything } from './planted.ts'
import { allSecrets, hidden, type Reach, reaches } from './planted-secrets.ts'
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
/** These and all that were planted, with how far each may go. */
const reachOf = new Map<string, Reach>([
  ...Object.values(secrets).map((word): [string, Reach] => [word, 'city']),
  ...allSecrets,
])
const words = [...reachOf.keys()]
const told = (text: string) => {
  const small = text.toLowerCase()
  return words.filter((word) => small.includes(word.toLowerCase()))
}
const mayKnow = (name: string, word: string) => reaches[reachOf.get(word) ?? 'nobody'](name)

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

const [guest] = await db
  .select()
  .from(participants)
  .where(ilike(participants.name, `%${hidden('otherParticipant')}%`))

/** Every address there is, of what was planted and of what was just written, and every way of asking for its words. */
const patterns = app.routes
  .filter(({ method, path }) => method === 'GET' && !path.endsWith('/live') && !path.startsWith('/sign-in/with'))
  .map(({ path }) => path)
const misspelt = (word: string) => word.replace(/(.)(.)(...)$/, '$2$1$3')
const addresses = [
  ...patterns.map((path) => planted.addressOf(path)),
  ...patterns.filter((path) => path.includes('/meetings/:meeting')).map((path) => planted.localAddressOf(path)),
  `${home}/meetings/alpha.2`,
  `${home}/meetings/alpha.2/report/edit`,
  `${home}/meetings/M1/participants/${guest?.id}/edit`,
  `${home}/roadmap/halves/2024-H2`,
  raised,
  `${raised}/edit`,
  `${raised}/history`,
  `/api/v1/networks/open-one/needs/${need?.slug}`,
  talk,
  `${home}/practices/new?draft=${draft?.id}`,
  `${home}/practices/write-up?draft=${draft?.id}`,
  ...Object.values(secrets).flatMap((word) =>
    [word, misspelt(word), word.slice(0, 6)].flatMap((q) =>
      ['/search', `${home}/search`, `${home}/practices`, `${home}/needs`, `${home}/activity`, `${home}/thesaurus`].map(
        (at) => `${at}?q=${q}`,
      ),
    ),
  ),
  ...allSecrets.flatMap(([word]) => [`/search?q=${misspelt(word)}`, `${home}/search?q=${misspelt(word)}`]),
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

const headersOf = (name: string) => everybody.find((one) => one.name === name)?.headers ?? {}

test.each(everybody.map(({ name }) => name))(
  '%s finds what they may know, and no other word',
  async (name) => {
    const learnt = [...(await learns(headersOf(name)))]
    expect(learnt.filter(([, found]) => found.some((word) => !mayKnow(name, word)))).toEqual([])
    const found = new Set(learnt.flatMap(([, found]) => found))
    expect(words.filter((word) => mayKnow(name, word) && !found.has(word))).toEqual([])
  },
  180_000,
)

const [local] = await db.select().from(meetings).where(eq(meetings.slug, 'alpha.1'))

test('letters and digests tell it to nobody else', { timeout: 60_000 }, async () => {
  const names = new Map(everybody.flatMap(({ person: one }) => (one ? [[one.id, one.name] as const] : [])))
  for (const { person: one } of everybody) {
    if (!one) continue
    const all = [
      ['city', planted.own],
      ['need', need?.id ?? ''],
      ['meeting', local?.id ?? ''],
    ] as const
    for (const [kind, id] of all) await send(app, `${home}/follow/${kind}/${id}`, {}, one)
    await db
      .update(persons)
      .set({ digest: 'daily', digestedAt: new Date(0) })
      .where(eq(persons.id, one.id))
  }
  await send(app, `${home}/talk/meeting/${local?.id}`, { body: `About ${hidden('localAgenda')}` }, owner)
  await runJobs(database)
  await runJob(database, 'digests')
  await runJobs(database)
  const written = await db.select().from(letters)
  const read = written.map(
    ({ personId, text, html }) => [names.get(personId ?? '') ?? 'somebody', told(text + html)] as const,
  )
  expect(read.filter(([name, told]) => told.some((word) => !mayKnow(name, word)))).toEqual([])
  expect(read.filter(([, told]) => told.includes(secrets.remark)).map(([name]) => name)).toContain('lead partner')
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
  await send(app, `${home}/talk/meeting/${local?.id}`, { body: 'A word in the group' }, owner)
  await sent('/matrix/1.1/alpha/edit', '/matrix/1.1/alpha/edit', { note: 'Everybody may know' })
  const heard = new Map(await streams)
  for (const [name, kinds] of heard) {
    const ofCity = reaches.city(name) ? ['need'] : []
    const ofGroup = reaches.group(name) ? ['meeting'] : []
    expect([name, kinds]).toEqual([name, [...ofCity, ...ofGroup, 'cell']])
  }
  hubOf(db)?.close()
})
