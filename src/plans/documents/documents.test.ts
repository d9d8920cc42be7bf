import { eq } from 'drizzle-orm'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import yauzl from 'yauzl'
import { Browser } from '../../../tests/browser.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { runJobs } from '../../../tests/jobs.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { raiseVersions } from '../../../tests/reading.ts'
import { writtenPlan } from '../../../tests/written-plan.ts'
import { createApp } from '../../app/app.tsx'
import { meetings } from '../../meetings/schema.ts'
import { cities } from '../../networks/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { planDocuments, plans, planVersions } from '../schema.ts'
import { askForDocuments } from './document.commands.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const database = await freshDatabase('empty')
const { db } = database
const app = createApp({ db, settings: readSettings({ BASE_URL: 'http://localhost' }), secret: 'x'.repeat(32) })
const at = '/n/planned/cities/alpha/plan'

let coordinator: SignedIn
let other: SignedIn
let networkId: string
let versionId: string

const as = (person?: SignedIn, headers?: Record<string, string>) => {
  const browser = new Browser(app, headers)
  if (person) browser.take(person.headers.cookie)
  return browser
}

beforeAll(async () => {
  networkId = (await plantNetwork(db, { slug: 'planned', word: 'Meadow' })).id
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const cityId = alpha!.id
  await db.update(cities).set({ latitude: '47.46', longitude: '18.96' }).where(eq(cities.id, cityId))
  await db.update(cities).set({ latitude: '51.59', longitude: '4.78' }).where(eq(cities.id, beta!.id))
  await raiseVersions(db)
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId }])
  other = await signedInAs(db, 'Elsewhere', [{ role: 'coordinator', networkId, cityId: beta!.id }])
  const [plan] = await db.insert(plans).values({ networkId, cityId, title: 'Together', language: 'en' }).returning()
  const about = { networkId, cityId, planId: plan!.id, hash: 'f'.repeat(64), frozenOn: '2025-06-12', actor: 'Ana' }
  const frozen = (number: number, kind: 'v1' | 'final', actions: number) => ({
    ...about,
    number,
    kind,
    snapshot: { ...writtenPlan({ actions }) } as Record<string, unknown>,
  })
  const versions = await db
    .insert(planVersions)
    .values([frozen(1, 'v1', 1), frozen(2, 'final', 3)])
    .returning()
  versionId = versions[1]!.id
})

const publish = async () => {
  await db
    .update(planVersions)
    .set({ audience: 'public', publishedOn: '2025-06-13' })
    .where(eq(planVersions.id, versionId))
}

const addresses = [
  '',
  '.pdf',
  '.docx',
  '.json',
  ...['plan.pdf', 'plan.docx', 'plan.json', 'documents'].map((name) => `/versions/2/${name}`),
]

describe('before a plan is published', () => {
  test('nobody else learns that there is one', async () => {
    for (const person of [undefined, other])
      for (const address of addresses)
        expect([address, (await as(person).get(at + address)).status]).toEqual([address, 404])
    expect((await as(other).post(`${at}/versions/2/documents`, { format: 'pdf' })).status).toBe(404)
  })

  test('who writes it is led to the draft, and to the documents of a version, which are asked for', async () => {
    const browser = as(coordinator)
    expect((await browser.get(at)).location).toBe(`${at}/draft`)
    expect((await browser.get(`${at}.pdf`)).status).toBe(404)
    expect((await browser.get(`${at}/versions/1/plan.pdf`)).location).toBe(`${at}/versions/1/documents`)
    const page = await browser.get(`${at}/versions/1/documents`)
    expect([page.status, page.text.includes('Make the PDF'), page.headers.get('refresh')]).toEqual([200, true, null])
    const asked = await browser.post(`${at}/versions/1/documents`, { format: 'pdf' })
    expect([asked.status, asked.location]).toEqual([303, `${at}/versions/1/documents`])
    const making = await browser.get(`${at}/versions/1/documents`)
    expect([making.text.includes('Being made: 0%'), making.headers.get('refresh')]).toEqual([true, '3'])
    await browser.post(`${at}/versions/1/documents`, { format: 'pdf' })
    expect(await database.pool.query('select from graphile_worker.jobs')).toMatchObject({ rowCount: 1 })
    await runJobs(database)
    const pdf = await browser.get(`${at}/versions/1/plan.pdf`)
    expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'private, no-cache',
    ])
    expect((await browser.post(`${at}/versions/1/documents`, { format: 'pdf' })).location).toBe(
      `${at}/versions/1/plan.pdf`,
    )
    expect((await browser.post(`${at}/versions/1/documents`, { format: 'exe' })).status).toBe(303)
    expect((await as().post(`${at}/versions/1/documents`, { format: 'pdf' })).status).toBe(401)
  })
})

describe('a published plan', () => {
  beforeAll(async () => {
    await publish()
    await db.transaction((tx) => askForDocuments(tx, { id: versionId, networkId }))
    await runJobs(database)
  })

  test('is a page with every section, action and origin', async () => {
    const page = await as().get(at)
    expect(page.status).toBe(200)
    for (const words of [
      'Together in one town: how Budaörs learns to decide with its residents',
      'Final plan · version 2, published 13 June 2025',
      'Policy context and what was tried before',
      '29,034',
      'Residents are asked before it is decided',
      'Served by Action 1 and Action 3',
      'Three of four residents say that they were heard.',
      'Grew from: the test “Coffee with the clerk” ; the practice “Evening offices of Genk” ; a resident said so at the market',
      'When the actions take place, 2025 to 2028',
      '€27,000',
      'Not concluded yet.',
    ])
      expect(page.text).toContain(words)
    expect(page.html).toContain('<a href="/n/agents/testing-actions/T1">')
    // Whoever reads on a phone or listens finds the contents first.
    const order = ['class="plan-contents"', 'class="plan-document"'].map((one) => page.html.indexOf(one))
    expect(order).toEqual([...order].sort((one, other) => one - other))
    expect(page.html).toContain('<li><span>Nobody comes</span><dl><div><dt>Likelihood</dt> <dd>medium</dd></div>')
    expect(page.html).toContain('<div><dt>Answer</dt> <dd>Ask at the school gate first</dd></div>')
    expect(page.html).not.toContain('The plan as it is written now')
    expect((await as(coordinator).get(at)).html).toContain('The plan as it is written now')
    expect((await as(undefined, { 'accept-language': 'fr' }).get(at)).text).toContain('Servi par Action 1 et Action 3')
  })

  test('is a tagged PDF in its own language, which says where each action comes from', async () => {
    const answer = await app.request(`${at}.pdf`)
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="alpha-plan-v2.pdf"')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.toString('latin1')).toContain('pdfuaid')
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    const [info, meta] = [await pdf.getMetadata(), await pdf.getMarkInfo()]
    expect(meta).toEqual(new Map(Object.entries({ Marked: true, UserProperties: false, Suspects: false })))
    expect((info.info as { Language?: string }).Language).toBe('en')
    const words: string[] = []
    const roles: string[] = []
    const figures: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      words.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
      const tree = await page.getStructTree()
      roles.push(...rolesIn(tree))
      figures.push(...figuresIn(tree))
    }
    const text = words.join(' ').replace(/\s+/g, ' ')
    for (const piece of [
      'Together in one town',
      'Grew from: the test “Coffee with the clerk”',
      'ķekava',
      'Żółw',
      'Schedule',
      '€27,000',
    ])
      expect(text).toContain(piece)
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'TOC', 'Note', 'L', 'Link'])
      expect(roles).toContain(role)
    // A table goes on over the page under its own head.
    expect(figures).toEqual(['Map: Budaörs and the other cities of the network Agents of Co-Existence'])
    expect(text).toContain('Nobody comes Likelihood medium Impact high Answer Ask at the school gate first')
    expect((await pdf.getOutline())?.map(({ title }) => title)).toContain('Action planning details')
  })

  test('is data for programs, the same as it was frozen', async () => {
    const answer = await app.request(`${at}.json`)
    const { version, ...snapshot } = (await answer.json()) as Record<string, unknown>
    expect(snapshot).toEqual(writtenPlan({ actions: 3 }))
    expect(version).toEqual({
      ...{ number: 2, kind: 'final', frozenOn: '2025-06-12', publishedOn: '2025-06-13', hash: 'f'.repeat(64) },
      address: `http://localhost${at}/versions/2`,
    })
  })

  test('is not sent again to whoever has it', async () => {
    for (const kind of ['.pdf', '.json']) {
      const first = await app.request(at + kind)
      const tag = first.headers.get('etag')!
      const since = first.headers.get('last-modified')!
      const again = (headers: Record<string, string>) => app.request(at + kind, { headers })
      expect((await again({ 'if-none-match': tag })).status).toBe(304)
      expect((await again({ 'if-modified-since': since })).status).toBe(304)
      expect((await again({ 'if-none-match': '"other"', 'if-modified-since': since })).status).toBe(200)
    }
  })
})

test('is a text document with headings, header rows, footnotes and its language', async () => {
  const answer = await app.request(`${at}.docx`)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="alpha-plan-v2.docx"')
  const parts = await unpacked(Buffer.from(await answer.arrayBuffer()))
  const main = parts.get('word/document.xml')!
  const count = (what: RegExp) => (main.match(what) ?? []).length
  expect(count(/<w:pStyle w:val="Heading1"\/>/g)).toBe(4)
  expect(count(/<w:pStyle w:val="Heading2"\/>/g)).toBe(13)
  // Every table but the data box and those of tests says which row is its head: 2 actions, horizontal, schedule, 3 shared.
  expect(count(/<w:tblHeader\/>/g)).toBe(7)
  expect(count(/<w:footnoteReference /g)).toBe(2)
  expect(parts.get('word/footnotes.xml')).toContain('the test “Coffee with the clerk”')
  expect(main).toMatch(/TOC [^<]*1-3/)
  expect(parts.get('word/styles.xml')).toContain('w:lang w:val="en-GB"')
  const { value } = await mammoth.extractRawText({
    buffer: Buffer.from(await (await app.request(`${at}.docx`)).arrayBuffer()),
  })
  for (const words of ['Three of four residents say that they were heard.', 'فكرة من ساكن 2', 'Żółw, gęś, jaźń'])
    expect(value).toContain(words)
})

test('says on its cover who adopted it, as soon as that is said', async () => {
  const cover = async () => {
    const parts = await unpacked(Buffer.from(await (await app.request(`${at}.docx`)).arrayBuffer()))
    return parts.get('word/document.xml')!.replace(/<[^>]+>/g, ' ')
  }
  expect(await cover()).not.toContain('Adopted by')
  const [plan] = await db.select().from(plans)
  const { networkId, cityId } = plan!
  const about = { networkId, cityId, slug: 'alpha.1', position: 9, title: 'We show it' }
  const [meeting] = await db
    .insert(meetings)
    .values({ ...about, kind: 'local_meeting', start: '2025-06-20', status: 'planned', audience: 'public' })
    .returning()
  const browser = as(coordinator)
  await browser.post(`${at}/adoption/presentations`, { meeting: meeting!.id })
  const council = { adoptedBy: 'Town council', adoptedOn: '2025-07-01', adoption: '24/17' }
  expect((await browser.post(`${at}/adoption`, council)).status).toBe(303)
  await runJobs(database)
  expect(await cover()).toContain('Adopted by Town council on 1 July 2025 (24/17)')
  await browser.post(`${at}/adoption/undo`, {})
  await runJobs(database)
  expect(await cover()).not.toContain('Adopted by')
})

test('what cannot be made says so, and is tried again by whoever asks', async () => {
  const browser = as(coordinator)
  await db.update(planDocuments).set({ trouble: 'broken', progress: 0 }).where(eq(planDocuments.versionId, versionId))
  const page = await browser.get(`${at}/versions/2/documents`)
  expect([page.text.includes('This document could not be made.'), page.headers.get('refresh')]).toEqual([true, null])
  await browser.post(`${at}/versions/2/documents`, { format: 'pdf' })
  await runJobs(database)
  expect((await browser.get(`${at}/versions/2/plan.pdf`)).status).toBe(200)
})

interface Tree {
  role?: string
  alt?: string
  children?: unknown[]
}

const rolesIn = (tree: unknown): string[] => {
  const { role, children = [] } = (tree ?? {}) as Tree
  return [...(role ? [role] : []), ...children.flatMap(rolesIn)]
}

const figuresIn = (tree: unknown): string[] => {
  const { role, alt, children = [] } = (tree ?? {}) as Tree
  return [...(role === 'Figure' && alt ? [alt] : []), ...children.flatMap(figuresIn)]
}

function unpacked(bytes: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure)
          const pieces: Buffer[] = []
          for await (const piece of stream) pieces.push(piece)
          parts.set(entry.fileName, Buffer.concat(pieces).toString('utf8'))
          zip.readEntry()
        }),
      )
      zip.readEntry()
    })
  })
}
