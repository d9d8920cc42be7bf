import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { read, visible } from '../../../tests/reading.ts'
import { networks } from '../../networks/schema.ts'
import { writeLetter } from '../../platform/mail/index.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { createApp } from '../app.tsx'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}) })
const network = await plantNetwork(db, { slug: 'planted', word: 'Zebra' })
const role = await signedInAs(db, 'Observer', [], { demo: true })
const asRole = { headers: role.headers }

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

/** A page as somebody reads it who is in a role. */
async function readAsRole(address: string) {
  const answer = await app.request(address, asRole)
  const html = await answer.text()
  return { status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') }
}

test('letters to roles of the demonstration can be looked at, real ones never', async () => {
  await db.update(networks).set({ demo: true }).where(eq(networks.id, network.id))
  expect((await readAsRole('/letters')).text).toContain('No letters yet')
  const shown = await write('Pour Genk', true)
  const secret = await write('Secret', false)
  const { text, html } = await readAsRole('/letters')
  expect(text).toContain('Pour Genk c…@demo.example · ')
  expect(html).not.toContain('Secret')
  expect((await readAsRole(`/letters/${shown}`)).text).toContain('Pour Genk <script>alert(1)</script>')
  for (const address of [`/letters/${secret}`, `/letters/${secret}/html`, '/letters/nothing', '/letters?page=9'])
    expect((await readAsRole(address)).status).not.toBe(200)
})

test('a letter is a page within the page that may do nothing, and no other page may hold frames', async () => {
  const id = await write('Encore', true)
  const policy = async (address: string) =>
    (await app.request(address, asRole)).headers.get('content-security-policy') ?? ''
  const letter = await app.request(`/letters/${id}/html`, asRole)
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
  expect((await readAsRole('/letters')).text).not.toContain('Okapi')
  for (const address of [`/letters/${id}`, `/letters/${id}/html`]) expect((await readAsRole(address)).status).toBe(404)
  await db.update(networks).set({ visibility: 'private' })
  expect((await readAsRole('/letters')).status).toBe(404)
})

test('whoever is in no role of it is led to where one steps into one, and reads no letter', async () => {
  await db.update(networks).set({ visibility: 'public' })
  const id = await write('Not for strangers', true)
  const anna = await signedInAs(db, 'Anna')
  for (const headers of [{}, anna.headers])
    for (const address of ['/letters', `/letters/${id}`, `/letters/${id}/html`]) {
      const answer = await app.request(address, { headers })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/demo'])
      expect(await answer.text()).not.toContain('strangers')
    }
})

test('addresses of people somebody thought up, or did not, are not shown whole', async () => {
  const id = await writeLetter(db, {
    to: "zo'e@example.org",
    language: 'en',
    kind: 'test',
    demo: true,
    subject: "For zo'e@example.org",
    letter: { title: 'Hello', paragraphs: ["Written to zo'e@example.org"], reason: 'A test.' },
  })
  for (const address of ['/letters', `/letters/${id}`, `/letters/${id}/html`]) {
    const html = await (await app.request(address, asRole)).text()
    expect(html).toContain('z…@example.org')
    expect(html).not.toMatch(/zo.{1,6}e@/)
  }
})
