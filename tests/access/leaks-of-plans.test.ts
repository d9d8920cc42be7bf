import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../src/app/app.tsx'
import { hubOf } from '../../src/app/live/hub.ts'
import { matrixCells } from '../../src/exchange/schema.ts'
import { cities, memberships } from '../../src/networks/schema.ts'
import { makeToken } from '../../src/people/tokens/token.commands.ts'
import { plans, planVersions } from '../../src/plans/schema.ts'
import { letters } from '../../src/platform/schema.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { reviewRemarks, reviews } from '../../src/reviews/schema.ts'
import { freshDatabase } from '../database.ts'
import { open, send } from '../forms.ts'
import { runJobs } from '../jobs.ts'
import { type SignedIn, signedInAs } from '../people.ts'
import { plantNetwork } from '../planted-network.ts'
import { Writer } from '../writing.ts'

/**
 * Alpha writes its plan, freezes it twice, is read by Beta in a round that hides names, and writes on. Here it is told who of
 * all the others hears, finds or fetches what of it, over every way there is.
 */
const database = await freshDatabase('empty')
const { db } = database
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/open-one'
const plan = `${home}/cities/alpha/plan`
const section = `${plan}/draft/sections/vision`

/** Words that stand in one thing only. */
const words = {
  first: 'Wolpertinger',
  read: 'Elwetritsch',
  later: 'Rasselbock',
  now: 'Skvader',
  comment: 'Argali',
  answer: 'Saiga',
  remark: 'Takin',
  reply: 'Kulan',
  note: 'Gaur',
}
const told = (text: string) => Object.values(words).filter((word) => text.includes(word))

const people = {} as Record<
  | 'stranger'
  | 'observer'
  | 'group alpha'
  | 'speaks alpha'
  | 'group beta'
  | 'speaks beta'
  | 'speaks gamma'
  | 'left alpha'
  | 'leads elsewhere'
  | 'expert',
  SignedIn
>
type Name = keyof typeof people
let networkId: string
let cell: string

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  const other = await plantNetwork(db, { slug: 'other', word: 'Okapi' })
  await db.insert(cities).values({ networkId, slug: 'gamma', position: 3, name: 'Gamma Quagga', country: 'ES' })
  const towns = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const [alpha, beta, gamma] = towns.map(({ id }) => id)
  const inCity = (role: 'coordinator' | 'local_group_member', cityId = '') => [{ role, networkId, cityId }]
  const known: [Name, Parameters<typeof signedInAs>[2]][] = [
    ['stranger', []],
    ['observer', [{ role: 'observer', networkId }]],
    ['group alpha', inCity('local_group_member', alpha)],
    ['speaks alpha', inCity('coordinator', alpha)],
    ['group beta', inCity('local_group_member', beta)],
    ['speaks beta', inCity('coordinator', beta)],
    ['speaks gamma', inCity('coordinator', gamma)],
    ['left alpha', inCity('coordinator', alpha)],
    ['leads elsewhere', [{ role: 'lead_expert', networkId: other.id }]],
    ['expert', [{ role: 'lead_expert', networkId }]],
  ]
  for (const [name, places] of known) people[name] = await signedInAs(db, name, places)
  await db.update(memberships).set({ until: new Date() }).where(eq(memberships.personId, people['left alpha'].id))
  const [found] = await db
    .select()
    .from(matrixCells)
    .where(eq(matrixCells.cityId, alpha ?? ''))
  cell = found?.id ?? ''
})

const post = async (address: string, fields: Record<string, string | string[]>, who: SignedIn): Promise<string> => {
  const answer = await send(app, address, fields, who)
  expect([address, answer.status]).toEqual([address, 303])
  return answer.location ?? ''
}
const fill = async (page: string, address: string, fields: Record<string, string>, who: SignedIn, asking?: string) =>
  post(address, { ...(await open(app, page, who, 'en', asking)).form, ...fields }, who)
const write = (text: string) => fill(section, section, { text }, people['speaks alpha'], 'text')
const freeze = () => fill(`${plan}/versions/new`, `${plan}/versions`, { kind: 'draft' }, people['speaks alpha'], 'hash')

let round: string
let review: string

/** All that happens, through the front door. */
async function story(): Promise<void> {
  const { expert, 'speaks alpha': alpha, 'speaks beta': beta, 'group alpha': group } = people
  await fill(`${plan}/new`, plan, {}, alpha)
  const writer = await new Writer(app, section, group).fetch()
  await writer.write(words.first).send()
  const present = JSON.stringify({ tab: randomUUID(), caret: null })
  const headers = { ...group.headers, 'content-type': 'application/json' }
  expect((await app.request(`${section}/presence`, { method: 'POST', headers, body: present })).status).toBe(204)
  await post(`${section}/comments`, { id: v7(), comment: words.comment }, group)
  await freeze()
  await write(words.read)
  await freeze()
  const made = { id: v7(), title: 'Blind', kind: 'plans', each: '1', visibility: 'all', namesHidden: 'yes' }
  round = await post(`${home}/reviews/new`, made, expert)
  const towns = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  await post(`${round}/pairs`, { reviewer: towns[1]?.id ?? '', reviewed: towns[0]?.id ?? '' }, expert)
  await post(`${round}/open`, {}, expert)
  await write(words.later)
  await freeze()
  await write(words.now)
  const [pair] = await db.select().from(reviews)
  review = pair?.id ?? ''
  const page = `${round}/reviews/${review}`
  await post(`${page}/remarks`, { id: randomUUID(), kind: 'concern', remark: words.remark }, people['group beta'])
  const [{ question = '' } = {}] = [...(await open(app, page, beta)).html.matchAll(/name="(answer-[^"]+)"/g)].map(
    ([, name]) => ({ question: name }),
  )
  await fill(page, page, { [question ?? '']: words.answer, as: 'send' }, beta, question)
  await post(`${round}/state`, { state: 'answering' }, expert)
  const [remark] = await db.select().from(reviewRemarks)
  const answer = { [`response-${remark?.id}`]: 'adapt', [`reason-${remark?.id}`]: words.reply }
  await post(`${round}/cities/alpha`, answer, alpha)
  await post(`${round}/live/alpha/begin`, {}, beta)
  await post(`${round}/live/alpha/notes`, { id: v7(), kind: 'question', note: words.note }, beta)
  await post(`${home}/checks/drafts/plan/${(await db.select().from(plans))[0]?.id}`, { id: v7() }, alpha)
  await fill(`${home}/matrix/1.1/alpha/edit`, `${home}/matrix/1.1/alpha/edit`, { note: 'For everybody' }, alpha)
}

interface Heard {
  raw: string
  /** What was told, in order, in a row only once. */
  what: string[]
}

/** Listens to the stream of the network until what everybody may know is told. */
async function hear(who: SignedIn | undefined, seated: () => void): Promise<Heard> {
  const headers = { ...who?.headers, accept: 'text/event-stream' }
  const reader = (await app.request(`${home}/live`, { headers })).body?.getReader()
  seated()
  let raw = ''
  while (!raw.includes(cell)) {
    const said = await reader?.read()
    if (!said || said.done) break
    raw += new TextDecoder().decode(said.value)
  }
  await reader?.cancel()
  const what = [...raw.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, event, data]) => {
    const { kind, verb } = JSON.parse(data ?? '')
    return event === 'passing' ? `passing ${kind}` : verb
  })
  return { raw, what: what.filter((one, at) => one !== what[at - 1]) }
}

describe('while a city writes, freezes, is read and answers', () => {
  const heard = new Map<string, Heard>()

  beforeAll(async () => {
    let seats = 0
    const all: [string, SignedIn | undefined][] = [['visitor', undefined], ...Object.entries(people)]
    const listening = all.map(async ([name, who]) => heard.set(name, await hear(who, () => seats++)))
    await vi.waitFor(() => expect(seats).toBe(all.length), { timeout: 20_000 })
    // Where something goes wrong nobody waits for the last word.
    await story().finally(() => setTimeout(() => hubOf(db)?.close(), 3_000))
    await Promise.all(listening)
  }, 120_000)

  const what = (name: string) => heard.get(name)?.what

  test('visitors, strangers, who leads another network and who left hear what everybody may know', () => {
    for (const name of ['visitor', 'stranger', 'leads elsewhere', 'left alpha'])
      expect([name, what(name)]).toEqual([name, ['cell.changed']])
  })

  test('other cities and observers hear that there is a round, and nothing of the plan or of who reads it', () => {
    const ofAll = ['review_round.opened', 'review_round.answering', 'cell.changed']
    for (const name of ['observer', 'speaks gamma']) expect([name, what(name)]).toEqual([name, ofAll])
  })

  test('the city that reads hears of its own review, and nothing of the plan it reads', () => {
    for (const name of ['group beta', 'speaks beta'])
      expect([name, what(name)]).toEqual([
        name,
        [
          'review_round.opened',
          'review.sent',
          'review_round.answering',
          'review.answered',
          'review_session.begun',
          'review_session.noted',
          'cell.changed',
        ],
      ])
  })

  test('the city that is read hears all of its own, and not that and when somebody sent a review', () => {
    for (const name of ['group alpha', 'speaks alpha'])
      expect([name, what(name)]).toEqual([
        name,
        [
          'plan.started',
          'plan_section.written',
          'passing plan_text',
          'passing plan_presence',
          'comment.said',
          'plan_version.frozen',
          'plan_section.written',
          'passing plan_text',
          'plan_version.frozen',
          'review_round.opened',
          'passing plan_text',
          'plan_version.frozen',
          'passing plan_text',
          'review_round.answering',
          'review_remark.answered',
          'review_session.begun',
          'review_session.noted',
          'plan.sent',
          'cell.changed',
        ],
      ])
  })

  test('those who lead hear of everything that was sent, and of no draft of a review', () => {
    const all = what('expert') ?? []
    for (const one of ['review_round.added', 'review.sent', 'plan_version.frozen', 'passing plan_text', 'plan.sent'])
      expect(all).toContain(one)
    for (const one of ['review.changed', 'review.remarked']) expect(all).not.toContain(one)
  })

  test('nobody hears words, and of people only who is in the same text', () => {
    for (const [name, { raw }] of heard) {
      expect([name, told(raw)]).toEqual([name, []])
      const mayKnow = /alpha$|^expert$/.test(name) && !name.startsWith('left')
      expect([name, raw.includes(people['group alpha'].id)]).toEqual([name, mayKnow])
      for (const hidden of [review, people['speaks beta'].id, people['group beta'].id])
        expect([name, raw.includes(hidden)]).toEqual([name, false])
    }
  })
})

const asks = async (address: string, headers: Record<string, string>) => {
  const answer = await app.request(address, { headers })
  return { status: answer.status, text: await answer.text() }
}
const bearer = async (who: SignedIn, scopes: ('read' | 'write')[] = ['read']) => {
  const made = await makeToken(db, who.id, { id: v7(), name: 'A program', scopes, days: null })
  return { authorization: `Bearer ${made.outcome === 'made' ? made.secret : ''}` }
}

describe('a reviewer', () => {
  const reviewers = ['speaks beta', 'group beta'] as const

  test('reads the version it was given, and no other by any page or document', async () => {
    for (const name of reviewers) {
      const { headers } = people[name]
      const page = await asks(`${round}/reviews/${review}`, headers)
      expect([page.status, told(page.text)]).toEqual([200, [words.read, words.answer, words.remark, words.reply]])
      const elsewhere = [
        plan,
        ...[
          '',
          '/compare',
          '/compare?with=1',
          '/causes',
          '/documents',
          '/plan.json',
          '/plan.pdf',
          '/plan.docx',
        ].flatMap((what) => [1, 2, 3].map((number) => `${plan}/versions/${number}${what}`)),
        ...['', '/new'].map((what) => `${plan}/versions${what}`),
        ...['.json', '.pdf', '.docx', '/draft', '/draft/history', '/draft/comments', '/draft/missing', '/adoption'].map(
          (what) => plan + what,
        ),
        ...['', '/updates?since=0', '/history'].map((what) => section + what),
        `${round}/cities/alpha`,
      ]
      for (const address of elsewhere)
        expect([name, address, (await asks(address, headers)).status]).toEqual([name, address, 404])
    }
  })

  test('finds nothing of it in lists, search, activity, threads, feeds, exports or as a program', {
    timeout: 120_000,
  }, async () => {
    const versions = await db.select().from(planVersions)
    const [written] = await db.select().from(plans)
    const [remark] = await db.select().from(reviewRemarks)
    const sought = ['plan', ...Object.values(words)].flatMap((word) => [
      `${home}/search?q=${word}`,
      `/search?q=${word}`,
    ])
    const pages = [
      ...sought,
      home,
      `${home}/plans`,
      `${home}/plans/follow-up`,
      `${home}/cities/alpha`,
      `${home}/activity`,
      `${home}/feed.atom`,
      `${home}/sitemap.xml`,
      `${home}/learning-thread`,
      '/desk',
      '/me/data.json',
      `${home}/talk/plan/${written?.id}`,
      `${home}/thread/review_remark/${remark?.id}`,
      ...versions.flatMap(({ id }) => [`${home}/thread/plan_version/${id}`, `${home}/talk/plan_version/${id}`]),
      ...['plans', 'plans.csv', 'plans/alpha', 'reviews', 'reviews.csv', 'thread', 'testing-actions'].map(
        (what) => `/api/v1/networks/open-one/${what}`,
      ),
    ]
    for (const name of [...reviewers, 'speaks gamma', 'observer', 'stranger', 'left alpha', 'leads elsewhere'] as const)
      for (const headers of [people[name].headers, await bearer(people[name])])
        for (const address of pages.filter((one) => 'cookie' in headers || one.startsWith('/api/'))) {
          const { text } = await asks(address, headers)
          const typed = new URL(address, 'http://x').searchParams.get('q') ?? '-'
          // Its own words are in its own data.
          const own =
            address === '/me/data.json' && name.endsWith('beta') ? [words.answer, words.note, words.remark] : []
          const found = told(text.replaceAll(typed, '')).filter((word) => !own.includes(word))
          // Of what was looked for by its very word, the way there would be told.
          expect([name, address, found, text.includes('/cities/alpha/plan/draft')]).toEqual([name, address, [], false])
        }
  })

  test('writes nothing into it, nor is it seen there', async () => {
    const body = JSON.stringify({ id: randomUUID(), update: 'AAA=', since: 0 })
    const here = JSON.stringify({ tab: randomUUID(), caret: null })
    for (const name of [...reviewers, 'speaks gamma', 'observer', 'left alpha', 'leads elsewhere'] as const) {
      const headers = { ...people[name].headers, 'content-type': 'application/json' }
      for (const [what, sent] of [
        ['/updates', body],
        ['/presence', here],
      ] as const)
        expect((await app.request(section + what, { method: 'POST', headers, body: sent })).status).toBe(404)
      for (const [address, fields] of [
        [section, { text: 'x', from: '0' }],
        [`${section}/comments`, { comment: 'x' }],
        [`${plan}/versions`, { kind: 'draft' }],
        [`${plan}/versions/1/audience`, { audience: 'network' }],
      ] as [string, Record<string, string>][])
        expect([address, (await send(app, address, fields, people[name])).status]).toEqual([address, 404])
    }
    // A program is let in nowhere but where programs are.
    const program = { ...(await bearer(people['speaks alpha'], ['read', 'write'])), 'content-type': 'application/json' }
    expect((await app.request(`${section}/updates?since=0`, { headers: program })).status).toBe(303)
    expect((await app.request(`${section}/updates`, { method: 'POST', headers: program, body })).status).toBe(401)
  })

  test('leaves no name in anything that the reviewed city reads', async () => {
    const [remark] = await db.select().from(reviewRemarks)
    const pages = [
      round,
      `${home}/reviews`,
      `${round}/cities/alpha`,
      ...['', '/screen', '/paper'].map((what) => `${round}/live/alpha${what}`),
      `${plan}/draft`,
      ...[1, 2, 3].flatMap((number) => [`${plan}/versions/${number}`, `${plan}/versions/${number}/plan.json`]),
      `${plan}/versions/3/causes`,
      `${plan}/versions/3/compare`,
      `${home}/thread/review_remark/${remark?.id}`,
      `${home}/activity`,
      '/desk',
      '/me/data.json',
      ...['reviews', 'reviews.csv', 'reviews/round-1'].map((what) => `/api/v1/networks/open-one/${what}`),
      ...[words.answer, words.remark, words.note].map((word) => `${home}/search?q=${word}`),
    ]
    for (const name of ['speaks alpha', 'group alpha'] as const) {
      expect((await asks(`${round}/reviews/${review}`, people[name].headers)).status).toBe(404)
      const sent = await asks(`${round}/cities/alpha`, people[name].headers)
      expect(told(sent.text)).toEqual([words.read, words.answer, words.remark, words.reply])
      for (const address of pages) {
        const { text } = await asks(address, people[name].headers)
        // Whom one may mention is everybody; by which city one may narrow a list is every city.
        const main = (/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text)
          .replace(/<mention-help[\s\S]*?<\/mention-help>/g, '')
          .replace(/<select[\s\S]*?<\/select>/g, '')
        for (const hidden of ['Beta Quagga', 'speaks beta', 'group beta', review, people['speaks beta'].id])
          expect([name, address, hidden, main.includes(hidden)]).toEqual([name, address, hidden, false])
      }
    }
  })

  test('is named by no cause of a change, nor told by its day, and causes are told apart all the same', async () => {
    const { 'speaks alpha': alpha, 'speaks beta': beta, 'speaks gamma': gamma, observer, expert } = people
    // Another city said the same in the same words.
    const towns = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
    const [first] = await db.select().from(reviews)
    const [remark] = await db.select().from(reviewRemarks)
    if (!first || !remark) throw new Error('Nobody has read it.')
    const again = { ...first, id: randomUUID(), reviewerCityId: towns[2]?.id ?? '' }
    await db.insert(reviews).values(again)
    const echo = { ...remark, id: randomUUID(), reviewId: again.id }
    await db.insert(reviewRemarks).values(echo)
    // Beta was late.
    await db.update(reviews).set({ sentOn: '2031-03-07' }).where(eq(reviews.id, review))
    await freeze()
    const at4 = `${plan}/versions/4`
    const join = `${at4}/causes?cause=review:${remark.id}`
    const { html } = await open(app, `${at4}/causes`, alpha)
    const labels = [...html.matchAll(/<option value="review:[^>]*>([^<]*)/g)].map(([, label]) => label)
    expect(new Set(labels).size).toBe(2)
    const numbered = [1, 2].map((one) => `A peer review · Blind · Review ${one} · remark ${one} · ${words.remark}`)
    expect([...new Set(labels)].sort()).toEqual(numbered)
    const changed = /name="subject" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
    const said = { id: v7(), subject: changed, cause: `review:${remark.id}`, reason: 'Said so' }
    await post(join, said, alpha)

    const [last] = (await db.select().from(planVersions)).filter(({ number }) => number === 4)
    const [inDraft] = (await db.select().from(plans)).map(({ id }) => id)
    const pages = [
      ...['', '/compare', '/causes', '/plan.json'].map((what) => at4 + what),
      join,
      `${round}/cities/alpha`,
      `${home}/thread/review_remark/${remark.id}`,
      `${home}/thread/plan_version/${last?.id}`,
      `${home}/talk/plan/${inDraft}`,
      `${home}/activity`,
    ]
    const hidden = [
      'Beta Quagga',
      'Gamma Quagga',
      'speaks beta',
      'group beta',
      review,
      again.id,
      '7 March 2031',
      '2031-03',
    ]
    for (const who of [alpha, people['group alpha']])
      for (const address of pages) {
        const text = (await asks(address, { ...who.headers, 'accept-language': 'en' })).text
        const main = (/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text)
          .replace(/<mention-help[\s\S]*?<\/mention-help>/g, '')
          // By which city one may narrow a list is every city; of the choices of causes none names one.
          .replace(/<select(?![^>]*name="cause")[\s\S]*?<\/select>/g, '')
        expect([address, hidden.filter((one) => main.includes(one))]).toEqual([address, []])
      }
    for (const address of [at4, `${at4}/compare`, `${round}/cities/alpha`])
      expect([address, told((await asks(address, alpha.headers)).text).includes(words.remark)]).toEqual([address, true])
    // Those who lead know who it was; given to everybody, a version names a remark to nobody whose it is not.
    expect((await open(app, `${at4}/causes`, expert)).html).toContain('7 March 2031 · Beta Quagga')
    await db.update(planVersions).set({ audience: 'public' }).where(eq(planVersions.number, 4))
    for (const headers of [{}, gamma.headers, observer.headers])
      for (const address of [at4, `${at4}/compare`, `${at4}/plan.json`, `${home}/thread/plan_version/${last?.id}`]) {
        const { text } = await asks(address, headers as Record<string, string>)
        const main = (/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text).replace(
          /<mention-help[\s\S]*?<\/mention-help>/g,
          '',
        )
        const own = headers === gamma.headers ? [words.remark, words.reply] : []
        expect([address, told(main).filter((word) => ![words.now, ...own].includes(word))]).toEqual([address, []])
        for (const one of ['Beta Quagga', remark.id, review])
          expect([address, main.includes(one)]).toEqual([address, false])
      }
    // Who said it finds its own words there, with the way to where it wrote them.
    const own = await asks(at4, beta.headers)
    expect([
      own.text.includes(`/reviews/${review}`),
      own.text.includes(again.id),
      own.text.includes('/cities/alpha#remark'),
    ]).toEqual([true, false, false])
    await db.update(planVersions).set({ audience: 'group' }).where(eq(planVersions.number, 4))
    await db.delete(reviews).where(eq(reviews.id, again.id))
  })

  test('is named in no letter but its own and those to who leads, and no letter holds words of a plan', async () => {
    for (const person of Object.values(people))
      await send(app, `${home}/follow/review_round/${await roundId()}`, {}, person)
    await runJobs(database)
    const names = new Map(Object.entries(people).map(([name, { email }]) => [email, name]))
    const written = (await db.select().from(letters)).map(
      ({ to, text, html }) => [names.get(to), `${text}${html}`] as const,
    )
    expect(written.map(([name]) => name)).toContain('speaks alpha')
    for (const [name, text] of written) {
      expect([name, told(text)]).toEqual([name, []])
      if (!name?.endsWith('beta') && name !== 'expert')
        expect([name, /Beta Quagga|(speaks|group) beta/.test(text) || text.includes(review)]).toEqual([name, false])
    }
  })
})

const roundId = async () =>
  (
    await db
      .select({ id: reviews.roundId })
      .from(reviews)
      .where(and(eq(reviews.id, review)))
  )[0]?.id

test('who leaves a city while they write is out at the next word', async () => {
  const { 'group alpha': who } = people
  const writer = await new Writer(app, section, who).fetch()
  await db.update(memberships).set({ until: new Date() }).where(eq(memberships.personId, who.id))
  expect((await writer.write('Too late').post(writer.sending())).status).toBe(404)
  await expect(writer.fetch()).rejects.toThrow('404')
})
