import { createWriteStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { writeZip } from '#platform/tables'
import { cities, networks, programmes } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { temporaryFolder } from '../../../tests/folder.ts'
import { runJob, runJobs } from '../../../tests/jobs.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { visible } from '../../../tests/reading.ts'
import { createApp } from '../app.tsx'
import { uploadParts, uploads } from '../schema.ts'

const database = await freshDatabase('demo')
const { db } = database
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'
const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
const [programme] = await db.insert(programmes).values({ slug: 'own', name: 'Own' }).returning()
const [empty] = await db.insert(programmes).values({ slug: 'empty', name: 'Empty' }).returning()
const [genk] = await db.select().from(cities).where(sql`slug = 'genk' and network_id = ${networkId}`)

const expert = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
const coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId: genk!.id }])
const secretariat = await signedInAs(db, 'Secretariat', [{ role: 'secretariat', programmeId: programme!.id }])
const stranger = await signedInAs(db, 'Stranger')

type Who = SignedIn | null

async function see(address: string, who: Who, lang = 'en') {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(html), refresh: answer.headers.get('refresh') }
}

interface Brought {
  name: string
  content: Buffer | string
}

async function bring(address: string, who: Who, files: Brought[]) {
  const form = new FormData()
  for (const { name, content } of files) form.append('files', new File([new Uint8Array(Buffer.from(content))], name))
  const body = new Response(form)
  const bytes = Buffer.from(await body.arrayBuffer())
  const headers = { 'content-type': body.headers.get('content-type') ?? '', 'content-length': String(bytes.length) }
  const answer = await app.request(address, { method: 'POST', body: bytes, headers: { ...who?.headers, ...headers } })
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: visible(await answer.text()) }
}

async function press(address: string, who: Who, fields: Record<string, string> = {}) {
  const headers = { ...who?.headers, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await app.request(address, { method: 'POST', body: new URLSearchParams(fields), headers })
  return { status: answer.status, text: visible(await answer.text()) }
}

const example = join(import.meta.dirname, '../../../examples/agents-of-coexistence')
const tablesOf = async (changed: Record<string, (text: string) => string> = {}): Promise<Brought[]> =>
  Promise.all(
    (await readdir(example)).map(async (name) => {
      const content = await readFile(join(example, name), 'utf8')
      return { name, content: changed[name]?.(content) ?? content }
    }),
  )

async function zipOf(files: Brought[]): Promise<Buffer> {
  const { folder, remove } = await temporaryFolder('upload')
  const path = join(folder, 'x.zip')
  await writeZip(
    createWriteStream(path),
    files.map(({ name, content }) => ({ path: `folder/${name}`, text: String(content) })),
  )
  const zip = await readFile(path)
  await remove()
  return zip
}

const nameOf = async (slug: string) =>
  (await db.select().from(cities).where(sql`slug = ${slug} and network_id = ${networkId}`))[0]?.name

describe('tables for a network', () => {
  test('are checked by the worker, shown, and taken in when somebody says so', async () => {
    const zip = await zipOf(await tablesOf({ 'cities.csv': (text) => text.replace(',Genk,', ',Genk City,') }))
    const { status, to } = await bring(`${home}/upload`, expert, [{ name: 'aoce.zip', content: zip }])
    expect([status, to.startsWith(`${home}/upload/`)]).toEqual([303, true])
    const waiting = await see(to, expert)
    expect([waiting.status, waiting.refresh]).toEqual([200, '2'])
    expect(waiting.text).toContain('It is being checked')
    await runJobs(database)
    const checked = await see(to, expert)
    expect(checked.refresh).toBe(null)
    expect(checked.text).toContain('All is well. One row would be written.')
    expect(checked.text).toMatch(/cities\.csv 9 0 1 8 0 0/)
    expect((await see(to, expert, 'fr')).text).toContain('Tout va bien. Une ligne serait écrite.')
    expect(await nameOf('genk')).toBe('Genk')
    expect((await press(`${to}/take-in`, expert)).status).toBe(303)
    expect((await press(`${to}/take-in`, expert)).status).toBe(303)
    await runJobs(database)
    expect((await see(to, expert)).text).toContain('It is taken in.')
    expect(await nameOf('genk')).toBe('Genk City')
    expect(await db.$count(uploadParts)).toBe(0)
    expect((await see(home, null)).text).toContain('Genk City')
  })

  test('may be several CSV files; what only here was changed is asked about', async () => {
    await db.update(cities).set({ name: 'Breda here' }).where(sql`slug = 'breda' and network_id = ${networkId}`)
    const [table] = await tablesOf({ 'cities.csv': (text) => text.replace(',Breda,', ',Breda there,') }).then((files) =>
      files.filter(({ name }) => name === 'cities.csv'),
    )
    const { to } = await bring(`${home}/upload`, expert, [table!])
    await runJobs(database)
    const { text } = await see(to, expert)
    expect(text).toContain('changed both here and in the file')
    expect(text).toContain('Here Breda here In the file Breda there')
    expect((await press(`${to}/take-in`, expert)).status).toBe(422)
    await runJobs(database)
    expect(await nameOf('breda')).toBe('Breda here')
    await press(`${to}/take-in`, expert, { decision: 'take-file' })
    await runJobs(database)
    expect(await nameOf('breda')).toBe('Breda there')
  })

  test('with something wrong are told row by row, and cannot be taken in', async () => {
    const table = 'id,name,country\ngenk,Genk,BE\nnowhere,,XX\n'
    const { to } = await bring(`${home}/upload`, expert, [{ name: 'cities.csv', content: table }])
    await runJobs(database)
    const { text, html } = await see(to, expert)
    expect(text).toMatch(/things have to be corrected first/)
    expect(text).toContain('cities.csv, row 3, column name is empty but must be filled in')
    const french = await see(to, expert, 'fr')
    expect(french.text).toContain('cities.csv, ligne 3, colonne name est vide, mais doit être rempli')
    expect(french.text).toContain('n’est pas un code de pays ISO 3166-1 à deux lettres, comme PL')
    expect(html).not.toContain('/take-in')
    expect((await press(`${to}/take-in`, expert)).status).toBe(409)
    expect((await press(`${to}/forget`, expert)).status).toBe(303)
    expect((await see(to, expert)).status).toBe(404)
  })

  test('of another network are refused without a word about that one', async () => {
    const files = await tablesOf({
      'network.json': (text) => text.replace('"agents-of-coexistence"', '"example-water-alliance"'),
    })
    const { to } = await bring(`${home}/upload`, expert, files)
    await runJobs(database)
    const { text } = await see(to, expert)
    expect(text).toContain('is not agents-of-coexistence, the network you bring this into')
    expect(text).not.toContain('What would come in')
  })

  test('that are a bomb, a lie or nothing are refused in a sentence', async () => {
    const said = async (files: Brought[]) => {
      const { to, status, text } = await bring(`${home}/upload`, expert, files)
      if (status !== 303) return `${status} ${text}`
      await runJobs(database)
      return (await see(to, expert)).text
    }
    expect(await said([{ name: 'bomb.zip', content: bomb(60_000_000) }])).toContain(
      'unpacks to more than 250 times its size',
    )
    expect(await said([{ name: 'no.zip', content: 'PK? no' }])).toContain('is not a zip, or it is damaged')
    expect(await said([{ name: 'x.ods', content: 'x' }])).toContain('cannot be read; save it as .xlsx')
    expect(await said([{ name: '../../etc/cities.csv', content: '' }])).toContain('Choose at least one file')
    expect(await said([])).toContain('Choose at least one file')
    expect(await said([{ name: 'big.csv', content: Buffer.alloc(53_000_000, 'x') }])).toContain('50 MB at most')
  })

  test('are for those who run the network', async () => {
    const statuses = async (address: string) =>
      Promise.all([expert, coordinator, stranger, null].map(async (who) => (await see(address, who)).status))
    expect(await statuses(`${home}/upload`)).toEqual([200, 403, 403, 303])
    const { to } = await bring(`${home}/upload`, expert, [{ name: 'cities.csv', content: 'id,name,country\n' }])
    expect(await statuses(to)).toEqual([200, 403, 403, 303])
    expect((await bring(`${home}/upload`, coordinator, [{ name: 'x.csv', content: 'x' }])).status).toBe(403)
    expect((await bring(`${home}/upload`, null, [{ name: 'x.csv', content: 'x' }])).status).toBe(401)
    const elsewhere = to.replace('agents-of-coexistence', 'example-water-alliance')
    const both = await signedInAs(db, 'Expert of both', [
      { role: 'lead_expert', networkId },
      {
        role: 'lead_expert',
        networkId: (await db.select().from(networks).where(eq(networks.slug, 'example-water-alliance')))[0]!.id,
      },
    ])
    expect([(await see(to, both)).status, (await see(elsewhere, both)).status]).toEqual([200, 404])
  })

  test('have a workbook to begin with', async () => {
    const answer = await app.request(`${home}/upload/template.xlsx`, { headers: expert.headers })
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="template.xlsx"')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('have workbooks that come back without a word, the one with all that is here for those who see all of it', async () => {
    const workbook = async (what: string, who: Who) => {
      const answer = await app.request(`${home}/upload/${what}.xlsx`, { headers: { ...who?.headers } })
      return { status: answer.status, content: Buffer.from(await answer.arrayBuffer()) }
    }
    for (const what of ['template', 'now']) {
      const { status, content } = await workbook(what, expert)
      const { to } = await bring(`${home}/upload`, expert, [{ name: `${what}.xlsx`, content }])
      await runJobs(database)
      expect([status, (await see(to, expert)).text.includes('Everything in it is here already')]).toEqual([200, true])
    }
    const office = await signedInAs(db, 'Office', [{ role: 'secretariat', programmeId: network!.programmeId! }])
    expect([(await workbook('template', office)).status, (await workbook('now', office)).status]).toEqual([200, 403])
    expect((await see(`${home}/upload`, expert)).html).toContain('/upload/now.xlsx')
    expect((await see(`${home}/upload`, office)).html).not.toContain('/upload/now.xlsx')
    expect((await workbook('now', coordinator)).status).toBe(403)
  })

  test('that nothing here is called like cannot be taken in; what is left out stands open', async () => {
    for (const name of ['photo.png', 'towns.csv']) {
      const { to } = await bring(`${home}/upload`, expert, [{ name, content: 'id,name\nx,y\n' }])
      await runJobs(database)
      const { text, html } = await see(to, expert)
      expect(text).toContain('Nothing in this file was recognised.')
      expect(text).toContain('cities.csv')
      expect(html).not.toContain('/take-in')
      expect((await see(to, expert, 'fr')).text).toContain('Rien n’a été reconnu dans ce fichier.')
      expect((await press(`${to}/take-in`, expert)).status).toBe(409)
    }
    const [table] = (await tablesOf()).filter(({ name }) => name === 'cities.csv')
    const { to } = await bring(`${home}/upload`, expert, [table!, { name: 'towns.csv', content: 'id,name\nx,y\n' }])
    await runJobs(database)
    const { html } = await see(to, expert)
    expect(html).toMatch(/<details class="upload-words" open[^>]*><summary id="ignored">/)
    expect(html).toContain('/take-in')
  })

  test('are forgotten after seven days', async () => {
    await db.update(uploads).set({ createdAt: sql`now() - interval '8 days'` })
    const { to } = await bring(`${home}/upload`, expert, [{ name: 'cities.csv', content: 'id,name,country\n' }])
    await runJob(database, 'forget-uploads')
    expect(await db.$count(uploads)).toBe(1)
    expect((await see(to, expert)).status).toBe(200)
  })
})

describe('a new network', () => {
  const files = () => tablesOf({ 'network.json': (text) => text.replace('"agents-of-coexistence"', '"brand-new"') })

  test('is brought by the secretariat of a programme, and hidden at first', async () => {
    const { to } = await bring('/upload', secretariat, [{ name: 'new.zip', content: await zipOf(await files()) }])
    await runJobs(database)
    expect((await see(to, secretariat)).text).toContain('The new network is hidden from visitors until you show it.')
    expect((await see(to, expert)).status).toBe(403)
    expect((await see('/n/brand-new', secretariat)).status).toBe(404)
    await press(`${to}/take-in`, secretariat)
    await runJobs(database)
    await runJobs(database)
    expect((await see(to, secretariat)).text).toContain('It is taken in. See the network')
    expect((await see('/n/brand-new', secretariat)).status).toBe(200)
    expect((await see('/n/brand-new', null)).status).toBe(404)
    const again = await bring('/upload', secretariat, await files())
    await runJobs(database)
    expect((await see(again.to, secretariat)).text).toContain('is the name of a network that is here already')
  })

  test('is for nobody else', async () => {
    for (const who of [expert, coordinator, stranger]) expect((await see('/upload', who)).status).toBe(403)
    for (const who of [expert, coordinator, stranger, null])
      expect((await see('/', who)).html).not.toContain('href="/upload"')
    const newcomer = await signedInAs(db, 'Of an empty programme', [{ role: 'secretariat', programmeId: empty!.id }])
    for (const who of [secretariat, newcomer]) {
      const { html, text } = await see('/', who)
      expect([text.includes('Your networks'), html.includes('href="/upload"')]).toEqual([true, true])
    }
    expect((await see('/upload', null)).status).toBe(303)
    const demo = await signedInAs(db, 'Demo', [{ role: 'secretariat', programmeId: programme!.id }], { demo: true })
    expect((await see('/upload', demo)).status).toBe(403)
    expect((await see('/', demo)).html).not.toContain('href="/upload"')
  })
})

/** A zip of one table that is all zeroes: small to send, large to read. */
function bomb(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size))
  const name = Buffer.from('cities.csv')
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(size, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), name])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(entry.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end])
}
