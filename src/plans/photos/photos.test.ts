import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { eq } from 'drizzle-orm'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { Browser } from '../../../tests/browser.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { runJobs } from '../../../tests/jobs.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { visible } from '../../../tests/reading.ts'
import { testingActionOrigins, testingActions, testingEvidence } from '../../actions/schema.ts'
import { createApp } from '../../app/app.tsx'
import { needs } from '../../exchange/schema.ts'
import { draftActionOrigins, draftActions } from '../../learning/schema.ts'
import { networkBySlug } from '../../networks/index.ts'
import { cities, networks, themes } from '../../networks/schema.ts'
import { files } from '../../platform/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { planActionOrigins, planActions, planDocuments, planSections, plans, planVersions } from '../schema.ts'
import { snapshotOf } from '../versions/snapshot.queries.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const database = await freshDatabase('empty')
const { db, dataDir } = database
const settings = readSettings({ DATA_DIR: dataDir, BASE_URL: 'http://localhost' })
const app = createApp({ db, settings, secret: 'x'.repeat(32) })
const home = '/n/open-one/cities/alpha'
const at = `${home}/plan`

const names = ['need', 'draft', 'test', 'plan', 'action', 'seen', 'own', 'ofAction', 'shown'] as const
const ids = Object.fromEntries(names.map((name) => [name, v7()])) as Record<(typeof names)[number], string>

let coordinator: SignedIn
let other: SignedIn
let place: { networkId: string; cityId: string }

const as = (person?: SignedIn) => {
  const browser = new Browser(app)
  if (person) browser.take(person.headers.cookie)
  return browser
}

async function photo(fields: Record<string, string>): Promise<FormData> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#486' } })
  body.set('file', new File([new Uint8Array(await picture.png().toBuffer())], 'square.png', { type: 'image/png' }))
  return body
}

const send = async (who: SignedIn | undefined, address: string, fields: Record<string, string>) =>
  as(who).request(address, { method: 'POST', body: await photo(fields) })

beforeAll(async () => {
  const { id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' })
  await db.update(networks).set({ visibility: 'public' })
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const [theme] = await db.select().from(themes).where(eq(themes.networkId, networkId))
  place = { networkId, cityId: alpha!.id }
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', ...place }])
  other = await signedInAs(db, 'Other', [{ role: 'coordinator', networkId, cityId: beta!.id }])
  const position = 900
  const question = 'How do others keep squares cool?'
  await db
    .insert(needs)
    .values({ ...place, id: ids.need, slug: 'asked', position, themeId: theme!.id, question, audience: 'public' })
  await db
    .insert(draftActions)
    .values({ ...place, id: ids.draft, slug: 'shade', position, title: 'Shade from the log', audience: 'group' })
  await db.insert(draftActionOrigins).values({ networkId, actionId: ids.draft, needId: ids.need })
  const tested = { title: 'Sails for one summer', state: 'concluded' as const, audience: 'public' as const }
  await db.insert(testingActions).values({ ...place, ...tested, id: ids.test, slug: 'sails', position })
  await db.insert(testingActionOrigins).values([
    { networkId, testingActionId: ids.test, draftActionId: ids.draft },
    { networkId, testingActionId: ids.test, needId: ids.need },
  ])
  const seen = { kind: 'photo' as const, text: 'The first noon under the sails', happenedOn: '2024-06-12' }
  await db
    .insert(testingEvidence)
    .values({ ...seen, id: ids.seen, networkId, testingActionId: ids.test, actor: 'Coordinator' })
  await db.insert(plans).values({ ...place, id: ids.plan, title: 'Cool Alpha', language: 'en' })
  const planId = ids.plan
  await db.insert(planSections).values([
    { networkId, planId, key: 'city', title: 'The city', position: 1, text: 'A city of squares.' },
    { networkId, planId, key: 'actions', title: 'Actions', position: 2, text: '' },
  ] as (typeof planSections.$inferInsert)[])
  await db
    .insert(planActions)
    .values({ ...place, planId, id: ids.action, slug: '1', position, title: 'Trees and sails', leadBy: 'Parks' })
  await db.insert(planActionOrigins).values({ networkId, actionId: ids.action, testingActionId: ids.test })
  await send(coordinator, `/n/open-one/testing-actions/sails/evidence/files`, {
    ...{ id: v7(), kind: 'photo', happenedOn: '2024-06-12', alt: 'People under white sails', text: 'Noon in June' },
  })
})

const freeze = async (number: number, audience: 'group' | 'network' | 'public', language = 'en') => {
  const network = (await networkBySlug(db, 'open-one'))!
  const [plan] = await db.select().from(plans).where(eq(plans.id, ids.plan))
  const snapshot = { ...(await snapshotOf(db, network, { ...plan!, language })) }
  const about = { ...place, planId: ids.plan, hash: 'f'.repeat(64), frozenOn: '2025-06-12', actor: 'Ana' }
  await db.insert(planVersions).values({ ...about, number, kind: 'draft', audience, snapshot })
}

const documents = async (number: number) => {
  const version = `${at}/versions/${number}`
  for (const format of ['pdf', 'docx']) await as(coordinator).post(`${version}/documents`, { format })
  await runJobs(database, undefined, { settings })
  const take = async (format: string) => {
    const answer = await app.request(`${version}/plan.${format}`, { headers: coordinator.headers })
    expect(answer.status).toBe(200)
    return Buffer.from(await answer.arrayBuffer())
  }
  return { pdf: await take('pdf'), docx: await take('docx') }
}

interface Tree {
  role?: string
  alt?: string
  children?: unknown[]
}

const figuresIn = (tree: unknown): string[] => {
  const { role, alt, children = [] } = (tree ?? {}) as Tree
  return [...(role === 'Figure' && alt ? [alt] : []), ...children.flatMap(figuresIn)]
}

const rolesIn = (tree: unknown): string[] => {
  const { role, children = [] } = (tree ?? {}) as Tree
  return [...(role ? [role] : []), ...children.flatMap(rolesIn)]
}

async function read(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const words: string[] = []
  const figures: string[] = []
  const roles: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    const tree = await page.getStructTree()
    figures.push(...figuresIn(tree))
    roles.push(...rolesIn(tree))
  }
  return { text: words.join(' ').replace(/\s+/g, ' '), figures, roles }
}

/** With its footnotes. */
const wordsOf = async (buffer: Buffer) => visible((await mammoth.convertToHtml({ buffer })).value)

describe('the photos of a plan', () => {
  test('are chosen by the city, each with what it shows', async () => {
    const own = { id: ids.own, about: ids.plan, alt: 'The great square' }
    expect((await as().get(`${at}/draft/files`)).location).toContain('/sign-in')
    expect((await as(other).get(`${at}/draft/files`)).status).toBe(404)
    expect((await send(other, `${at}/draft/files`, own)).status).toBe(404)
    const wordless = await send(coordinator, `${at}/draft/files`, { ...own, alt: '' })
    expect([wordless.status, wordless.text.includes('Say what the photo shows.')]).toEqual([422, true])
    expect((await send(coordinator, `${at}/draft/files`, { ...own, about: v7() })).status).toBe(422)
    expect((await send(coordinator, `${at}/draft/files`, own)).location).toBe(`${at}/draft/files`)
    expect((await send(coordinator, `${at}/draft/files`, own)).status).toBe(303)
    await send(coordinator, `${at}/draft/files`, {
      id: ids.ofAction,
      about: ids.action,
      alt: 'A tree',
      credit: 'Parks',
    })
    const page = await as(coordinator).get(`${at}/draft/files`)
    expect(page.html.match(/<img [^>]*alt="[^"]*"/g)).toHaveLength(3)
    expect(page.text).toContain('Seen while testing')
    expect((await as(coordinator).get(`${at}/draft`)).html).toContain('alt="The great square"')
  })

  test('go where the plan goes; what was seen of a test stays with those who read its form', async () => {
    await freeze(1, 'public')
    await freeze(2, 'network')
    const [seen] = await db.select().from(files).where(eq(files.subjectKind, 'testing_evidence'))
    const picture = (number: number, id: string) => `${at}/versions/${number}/photos/${id}`
    const open = await as().get(at)
    expect(open.html).toMatch(/<img [^>]*alt="The great square"[^>]*loading="lazy"/)
    expect(open.text).toContain('A tree · Photo: Parks')
    expect(open.html).not.toContain('People under white sails')
    expect((await (await app.request(`${at}.json`)).text()).includes('People under white sails')).toBe(false)
    const shared = await as(other).get(`${at}/versions/2`)
    expect(shared.html).toContain('alt="People under white sails"')
    const answers = async (who: SignedIn | undefined, address: string) => {
      const answer = await app.request(address, { headers: who?.headers ?? {} })
      return [answer.status, answer.headers.get('content-type')?.split(';')[0], answer.headers.get('cache-control')]
    }
    expect(await answers(undefined, picture(1, ids.own))).toEqual([200, 'image/webp', 'public, max-age=3600'])
    expect((await answers(undefined, picture(1, seen!.id)))[0]).toBe(404)
    expect((await answers(undefined, picture(2, ids.own)))[0]).toBe(404)
    expect(await answers(other, picture(2, seen!.id))).toEqual([200, 'image/webp', 'private, no-cache'])
    expect((await answers(other, picture(2, v7())))[0]).toBe(404)
    expect((await answers(other, picture(2, 'x')))[0]).toBe(404)
  })

  test('of a test are shown to everybody where the city takes them into the plan', async () => {
    const [seen] = await db.select().from(files).where(eq(files.subjectKind, 'testing_evidence'))
    const take = `${at}/draft/files/${seen!.id}/take`
    expect((await as(other).post(take, { id: ids.shown, about: ids.action })).status).toBe(404)
    expect((await as(coordinator).post(take, { id: ids.shown, about: ids.action })).status).toBe(303)
    await freeze(3, 'public')
    expect((await as().get(at)).html).toContain('alt="People under white sails"')
    expect((await app.request(`${at}/versions/3/photos/${ids.shown}`)).status).toBe(200)
  })

  test('stand in the documents with what they show, and the thread of each action beside it', async () => {
    await freeze(4, 'group')
    const open = await documents(3)
    const mine = await documents(4)
    const printed = await read(open.pdf)
    expect(printed.figures.toSorted()).toEqual(['A tree', 'People under white sails', 'The great square'])
    // Whoever listens hears what a photo shows and then its words.
    expect(printed.roles).not.toContain('Caption')
    const after = printed.roles.filter((_, at) => printed.roles[at - 1] === 'Figure')
    expect(after).toEqual(['P', 'P', 'P'])
    const asked = 'the need “How do others keep squares cool?”'
    expect(printed.text).toContain(`How it came about: ${asked} → the test “Sails for one summer”`)
    expect(printed.text).not.toContain('Shade from the log')
    const whole = `${asked} → the draft action “Shade from the log” → the test “Sails for one summer”`
    // Where lines break, spaces and hyphens come in.
    const unbroken = (words: string) => words.replace(/[\s\u00ad-]/g, '')
    expect(unbroken((await read(mine.pdf)).text)).toContain(unbroken(whole))
    const text = await wordsOf(mine.docx)
    expect(text).toContain(whole)
    expect(await wordsOf(open.docx)).not.toContain('Shade from the log')
    const { value } = await mammoth.convertToHtml({ buffer: open.docx })
    for (const alt of ['A tree', 'The great square']) expect(value).toContain(`alt="${alt}"`)
    expect((await as().get(at)).text).toContain('How it came about: the need')
    expect((await as().get(at)).text).not.toContain('Shade from the log')
    expect((await as(coordinator).get(`${at}/versions/4`)).text).toContain('the draft action “Shade from the log”')
  })

  test('are taken away again, of what was frozen with them as well', async () => {
    const remove = (id: string) => as(coordinator).post(`${at}/draft/files/${id}/remove`, {})
    const [seen] = await db.select().from(files).where(eq(files.subjectKind, 'testing_evidence'))
    expect((await remove(seen!.id)).status).toBe(404)
    expect((await as(other).post(`${at}/draft/files/${ids.own}/remove`, {})).status).toBe(404)
    expect((await remove(ids.own)).status).toBe(303)
    expect((await app.request(`${at}/versions/3/photos/${ids.own}`)).status).toBe(404)
    await db.delete(planDocuments)
    expect((await read((await documents(3)).pdf)).figures).not.toContain('The great square')
  })
})

test('right-to-left letters are set in faces that come with the product', async () => {
  await db.update(plans).set({ title: 'معاً في مدينة واحدة ויחד' }).where(eq(plans.id, ids.plan))
  await freeze(5, 'group', 'ar')
  const { pdf } = await documents(5)
  const faces = new Set(
    [...pdf.toString('latin1').matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name!),
  )
  expect([...faces].filter((name) => !/^(Atelie|NotoSans(Arabic|Hebrew)-)/.test(name))).toEqual([])
  expect([...faces]).toEqual(expect.arrayContaining(['NotoSansArabic-SemiBold', 'NotoSansHebrew-SemiBold']))
})

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))

test.skipIf(!soffice)('LibreOffice opens the DOCX and writes it again with all that stands in it', async () => {
  const { docx } = await documents(3)
  const folder = await mkdtemp(join(tmpdir(), 'plan-docx-'))
  try {
    await writeFile(join(folder, 'plan.docx'), docx)
    const place = ['-env:UserInstallation', `file://${join(folder, 'user')}`].join('=')
    const to = ['--headless', '--convert-to', 'docx', '--outdir', join(folder, 'out'), join(folder, 'plan.docx')]
    await promisify(execFile)(soffice!, [place, ...to], { timeout: 120_000 })
    const again = await readFile(join(folder, 'out', 'plan.docx'))
    const shape = async (buffer: Buffer) => {
      const { value } = await mammoth.convertToHtml({ buffer })
      const count = (tag: string) => value.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0
      return { headings: [1, 2, 3].map((level) => count(`h${level}`)), tables: count('table'), pictures: count('img') }
    }
    expect(await shape(again)).toEqual(await shape(docx))
    expect(await wordsOf(again)).toContain('the test “Sails for one summer”')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
