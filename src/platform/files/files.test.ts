import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { createApp } from '../../app/app.tsx'
import { cities, networks } from '../../networks/schema.ts'
import { files, instance } from '../schema.ts'
import { readSettings } from '../settings/index.ts'
import { kindOf } from './kinds.ts'

const { db, dataDir } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ DATA_DIR: dataDir }), secret: 'x'.repeat(32) })
const at = '/n/open-one/practices/P1'

let coordinator: SignedIn
let other: SignedIn
let photo: Buffer

beforeAll(async () => {
  const { id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' })
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId: alpha!.id }])
  other = await signedInAs(db, 'Other', [{ role: 'coordinator', networkId, cityId: beta!.id }])
  // As a telephone held upright takes it: lying on its side, with the place written into it.
  photo = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#a33' } })
    .jpeg()
    .withExif({ IFD0: { Model: 'Telephone' }, IFD3: { GPSLatitude: '50/1 57/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
})

interface Sent {
  file?: Uint8Array | undefined
  name?: string
  alt?: string
  id?: string
}

async function send(to: string, { file, name = 'photo.jpg', alt = '', id = v7() }: Sent, who?: SignedIn) {
  const body = new FormData()
  body.append('id', id)
  if (file) body.append('file', new File([new Uint8Array(file)], name))
  body.append('alt', alt)
  body.append('credit', 'City of Alpha')
  const answer = await app.request(to, { method: 'POST', body, headers: { ...who?.headers } })
  return { status: answer.status, text: await answer.text() }
}

const kept = () => db.select().from(files).orderBy(files.position)

/** The content as it lies on the disk. */
async function keptUnder(hash: string): Promise<Buffer> {
  const [row] = await db.select({ mark: instance.mark }).from(instance)
  const hex = Buffer.from(hash, 'base64url').toString('hex')
  return await readFile(join(dataDir, 'files', row!.mark, hex.slice(0, 2), hex.slice(2)))
}

const get = (address: string, who?: SignedIn, headers = {}) =>
  app.request(address, { headers: { ...who?.headers, ...headers } })

describe('a photo', () => {
  test('is turned upright, made smaller, and says nothing of where it was taken', async () => {
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Telephone')
    expect(
      await send(`${at}/files`, { file: photo, alt: 'A red wall', name: '../étage "1".JPG' }, coordinator),
    ).toMatchObject({ status: 303 })
    const [file] = await kept()
    expect(file).toMatchObject({
      name: 'étage 1.webp',
      type: 'image/webp',
      width: 800,
      height: 1600,
      alt: 'A red wall',
      credit: 'City of Alpha',
    })
    expect([file!.content, file!.preview]).toEqual([null, null])
    for (const [bytes, height] of [
      [await keptUnder(file!.hash), 1600],
      [await keptUnder(file!.previewHash!), 480],
    ] as const) {
      const about = await sharp(bytes).metadata()
      expect(about).toMatchObject({ format: 'webp', width: height / 2, height })
      expect([about.exif, about.xmp, about.orientation]).toEqual([undefined, undefined, undefined])
    }
    const page = await (await get(at)).text()
    expect(page).toContain(`alt="A red wall"`)
    expect(page).toContain('City of Alpha')
  })

  test('is handed out to everybody who may see the practice', async () => {
    const [file] = await kept()
    const address = `/n/open-one/files/${file!.id}/whatever.webp`
    const answer = await get(address)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
      'content-disposition': "inline; filename*=UTF-8''%C3%A9tage%201.webp",
    })
    expect(Buffer.from(await answer.arrayBuffer()).equals(await keptUnder(file!.hash))).toBe(true)
    const small = Buffer.from(await (await get(`${address}?small`)).arrayBuffer())
    expect(small.equals(await keptUnder(file!.previewHash!))).toBe(true)
    expect((await get(address, undefined, { 'if-none-match': answer.headers.get('etag')! })).status).toBe(304)
    await db.update(networks).set({ visibility: 'private' })
    expect((await get(address)).status).toBe(404)
    expect((await get(address, coordinator)).headers.get('cache-control')).toBe('private, no-cache')
    await db.update(networks).set({ visibility: 'public' })
    for (const none of [v7(), 'x', '%00'])
      expect((await get(`/n/open-one/files/${none}/x.webp`)).status).toBeGreaterThanOrEqual(400)
  })

  test('needs words for those who do not see it', async () => {
    const { status, text } = await send(`${at}/files`, { file: photo }, coordinator)
    expect([status, text.includes('Say what the photo shows')]).toEqual([422, true])
  })

  test('that is sent twice is kept once, and can be put first, described and removed', async () => {
    const id = v7()
    for (const _ of [1, 2])
      expect((await send(`${at}/files`, { file: photo, alt: 'Second', id }, coordinator)).status).toBe(303)
    expect((await kept()).map(({ alt }) => alt)).toEqual(['A red wall', 'Second'])
    const form = (fields = {}) => ({ method: 'POST', body: new URLSearchParams(fields), headers: coordinator.headers })
    expect((await app.request(`${at}/files/${id}/up`, form())).status).toBe(303)
    expect((await kept()).map(({ alt }) => alt)).toEqual(['Second', 'A red wall'])
    expect((await app.request(`${at}/files/${id}/describe`, form({ alt: '' }))).status).toBe(422)
    expect((await app.request(`${at}/files/${id}/describe`, form({ alt: 'A wall' }))).status).toBe(303)
    expect((await kept())[0]).toMatchObject({ alt: 'A wall', credit: null })
    expect((await app.request(`${at}/files/${id}/remove`, form())).status).toBe(303)
    expect((await app.request(`${at}/files/${id}/remove`, form())).status).toBe(404)
    expect(await kept()).toHaveLength(1)
  })
})

describe('what is not taken in', () => {
  test.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'photo.png'],
    ['HTML', '<!doctype html><script>alert(1)</script>', 'photo.jpg'],
    ['a program', 'MZ\x90\x00', 'photo.webp'],
    ['a packed file', 'PK\x03\x04', 'letter.docx'],
  ])('%s, whatever it is called', async (_, content, name) => {
    const { status, text } = await send(`${at}/files`, { file: Buffer.from(content), name, alt: 'x' }, coordinator)
    expect([status, text.includes('This kind of file is not taken in.')]).toEqual([422, true])
  })

  test('half a picture, and one that unfolds into gigabytes', async () => {
    const half = await send(`${at}/files`, { file: photo.subarray(0, 900), alt: 'x' }, coordinator)
    expect([half.status, half.text.includes('This picture cannot be read.')]).toEqual([422, true])
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect((await send(`${at}/files`, { file: bomb, alt: 'x' }, coordinator)).text).toContain(
      'This picture cannot be read.',
    )
  })

  test('what is too large: the file, and any body elsewhere', async () => {
    const large = Buffer.alloc(10_500_000, '%PDF-1.7 ')
    expect((await send(`${at}/files`, { file: large }, coordinator)).text).toContain('larger than 10 MB')
    expect((await send(`${at}/files`, { file: Buffer.alloc(12_000_000) }, coordinator)).status).toBe(413)
    expect((await send('/n/open-one/practices', { file: Buffer.alloc(2_000_000) }, coordinator)).status).toBe(413)
    expect((await send(`${at}/files`, {}, coordinator)).text).toContain('Choose a file.')
    const empty = await send(`${at}/files`, { file: Buffer.alloc(0), name: 'plan.pdf' }, coordinator)
    expect([empty.status, empty.text.includes('This file is empty.')]).toEqual([422, true])
    expect(empty.text).not.toContain('Choose a file.')
  })

  test('what is too large comes with how large it may be, and the way back to the form', async () => {
    const tooLarge = async (referer: string, lang = 'en') => {
      const answer = await app.request(`${at}/files`, {
        method: 'POST',
        body: Buffer.alloc(12_000_000),
        headers: { ...coordinator.headers, referer, 'accept-language': lang, 'content-length': '12000000' },
      })
      return { status: answer.status, html: await answer.text() }
    }
    const { status, html } = await tooLarge(`http://localhost${at}/files?x=1`)
    expect([status, html.includes('at most 10 MB')]).toEqual([413, true])
    const back = /<a[^>]*href="([^"]*)"[^>]*>Back to where you were/
    expect(back.exec(html)?.[1]).toBe(`${at}/files`)
    expect((await tooLarge(`http://localhost${at}/files`, 'fr')).html).toContain('10 Mo au plus')
    for (const elsewhere of ['https://elsewhere.example/x', 'http://localhost//elsewhere.example', 'nonsense', ''])
      expect((await tooLarge(elsewhere)).html).not.toContain('Back to where you were')
  })

  test('from those who do not keep the practice', async () => {
    expect((await send(`${at}/files`, { file: photo, alt: 'x' }, other)).status).toBe(403)
    expect((await send(`${at}/files`, { file: photo, alt: 'x' })).status).toBe(401)
  })
})

test('a document is an attachment, under the ending that its content has', async () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
  expect((await send(`${at}/files`, { file: pdf, name: 'plan.html' }, coordinator)).status).toBe(303)
  const file = (await kept()).find(({ type }) => type === 'application/pdf')!
  const answer = await get(`/n/open-one/files/${file.id}/plan.html`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''plan.pdf")
  expect(await (await get(at)).text()).toContain('plan.pdf')
})

test('no more than twelve lie beside one record', async () => {
  const pdf = Buffer.from('%PDF-1.7\n')
  while ((await kept()).length < 12)
    expect((await send(`${at}/files`, { file: pdf, name: 'x.pdf' }, coordinator)).status).toBe(303)
  expect((await send(`${at}/files`, { file: pdf, name: 'x.pdf' }, coordinator)).text).toContain('twelve files already')
})

test('beside a draft they are for those who may edit it, and become those of the practice', async () => {
  const id = v7()
  const draft = new URLSearchParams({ id, as: 'draft', title: 'Hidden', city: 'alpha' })
  await app.request('/n/open-one/practices', { method: 'POST', body: draft, headers: coordinator.headers })
  const drafts = `/n/open-one/practices/drafts/${id}/files`
  expect((await send(drafts, { file: photo, alt: 'Secret' }, other)).status).toBe(404)
  expect((await send(drafts, { file: photo, alt: 'Secret' }, coordinator)).status).toBe(303)
  const file = (await kept()).find(({ alt }) => alt === 'Secret')!
  const address = `/n/open-one/files/${file.id}/x.webp`
  expect((await get(address)).status).toBe(404)
  expect((await get(address, other)).status).toBe(404)
  expect((await get(address, coordinator)).headers.get('cache-control')).toBe('private, no-cache')
  const publish = new URLSearchParams({ id, title: 'Shown', city: 'alpha', summary: 'Now', draftVersion: '1' })
  expect(
    (await app.request('/n/open-one/practices', { method: 'POST', body: publish, headers: coordinator.headers }))
      .status,
  ).toBe(303)
  expect((await get(address)).headers.get('cache-control')).toBe('public, max-age=3600')
})

describe('what a file is', () => {
  test('says its content', async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect((await kindOf(png))?.type).toBe('image/png')
    expect((await kindOf(await sharp(png).gif().toBuffer()))?.type).toBe('image/gif')
    expect((await kindOf(await sharp(png).webp().toBuffer()))?.type).toBe('image/webp')
    expect(await kindOf(Buffer.alloc(0))).toBeNull()
  })

  test('also of office documents; those with programs are not taken in', async () => {
    const word = ['[Content_Types].xml', 'word/document.xml']
    expect((await kindOf(await packed(word)))?.extension).toBe('docx')
    expect((await kindOf(await packed(['[Content_Types].xml', 'xl/workbook.xml'])))?.extension).toBe('xlsx')
    expect(await kindOf(await packed([...word, 'word/vbaProject.bin']))).toBeNull()
    expect(await kindOf(await packed(['evil.exe']))).toBeNull()
    expect((await kindOf(await packed(['mimetype'], 'application/vnd.oasis.opendocument.text')))?.extension).toBe('odt')
  })
})

/** A packed file with these names in it, the first holding `text` as it stands. */
async function packed(names: string[], text = 'x'): Promise<Buffer> {
  const { ZipFile } = (await import('yazl')).default
  const zip = new ZipFile()
  for (const name of names) zip.addBuffer(Buffer.from(text), name, { compress: false })
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}
