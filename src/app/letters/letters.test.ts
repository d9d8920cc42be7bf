import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { read } from '../../../tests/reading.ts'
import { networks } from '../../networks/schema.ts'
import { writeLetter } from '../../platform/mail/index.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { createApp } from '../app.tsx'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}) })
const network = await plantNetwork(db, { slug: 'planted', word: 'Zebra' })

const write = (subject: string, demo: boolean, networkId?: string) =>
  writeLetter(db, {
    to: 'coordinator-genk@demo.example',
    language: 'fr',
    kind: 'test',
    demo,
    networkId: networkId ?? null,
    subject,
    letter: { title: subject, paragraphs: ['<script>alert(1)</script>'], reason: 'Un essai.' },
  })

test('without a demonstration there is no such page', async () => {
  expect((await read(app, '/letters')).status).toBe(404)
})

test('letters to roles of the demonstration can be looked at, real ones never', async () => {
  await db.update(networks).set({ demo: true }).where(eq(networks.id, network.id))
  expect((await read(app, '/letters')).text).toContain('No letters yet')
  const shown = await write('Pour Genk', true)
  const secret = await write('Secret', false)
  const { text, html } = await read(app, '/letters')
  expect(text).toContain('Pour Genk coordinator-genk@demo.example · ')
  expect(html).not.toContain('Secret')
  expect((await read(app, `/letters/${shown}`)).text).toContain('Pour Genk <script>alert(1)</script>')
  for (const address of [`/letters/${secret}`, `/letters/${secret}/html`, '/letters/nothing', '/letters?page=9'])
    expect((await read(app, address)).status).not.toBe(200)
})

test('a letter is a page within the page that may do nothing, and no other page may hold frames', async () => {
  const id = await write('Encore', true)
  const policy = async (address: string) => (await app.request(address)).headers.get('content-security-policy') ?? ''
  const letter = await app.request(`/letters/${id}/html`)
  expect(await letter.text()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(letter.headers.get('cache-control')).toBe('no-store')
  expect(await policy(`/letters/${id}/html`)).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation",
  )
  expect(await policy(`/letters/${id}`)).toMatch(/^default-src 'none'; script-src 'self'.*; frame-src 'self'$/)
  for (const address of ['/', '/letters', '/n/planted', '/letters/none'])
    expect(await policy(address)).not.toMatch(/frame-src|unsafe/)
})

test('letters of a demonstration that is hidden are seen by nobody', async () => {
  const hidden = await plantNetwork(db, { slug: 'hidden', word: 'Okapi', visibility: 'private' })
  await db.update(networks).set({ demo: true }).where(eq(networks.id, hidden.id))
  const id = await write('Okapi letter', true, hidden.id)
  expect((await read(app, '/letters')).text).not.toContain('Okapi')
  for (const address of [`/letters/${id}`, `/letters/${id}/html`]) expect((await read(app, address)).status).toBe(404)
  await db.update(networks).set({ visibility: 'private' })
  expect((await read(app, '/letters')).status).toBe(404)
})
