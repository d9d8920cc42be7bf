import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../tests/database.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { createApp } from './app.tsx'

const { db } = await freshDatabase('empty')
await plantNetwork(db, { slug: 'planted', word: 'Zebra' })
const app = createApp({ db, settings: readSettings({}) })
const home = '/n/planted'

describe('every answer', () => {
  test('forbids inline scripts and styles, and needs no nonce', async () => {
    for (const address of [home, '/nowhere', '/health', '/api/v1/networks']) {
      const policy = (await app.request(address)).headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
      expect(policy).not.toMatch(/unsafe|nonce/)
    }
  })

  test('promises TLS only where the configured address has it', async () => {
    const behindTls = createApp({ db, settings: readSettings({ BASE_URL: 'https://charrette.example' }) })
    expect((await behindTls.request('/health')).headers.get('strict-transport-security')).toBe('max-age=63072000')
    expect((await app.request('/health')).headers.get('strict-transport-security')).toBeNull()
  })

  test('is not sent again to whoever has it', async () => {
    const first = await app.request(home)
    const tag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const second = await app.request(home, { headers: { 'if-none-match': tag } })
    expect([second.status, await second.text()]).toEqual([304, ''])
    expect((await app.request(home, { headers: { 'if-none-match': tag, 'accept-language': 'fr' } })).status).toBe(200)
  })

  test('leads from an address with a slash at its end to the one without', async () => {
    const lead = async (address: string, method = 'GET') => {
      const { status, headers } = await app.request(address, { method })
      return [status, headers.get('location')]
    }
    expect(await lead(`${home}/`)).toEqual([301, home])
    expect(await lead(`${home}/cities//?sort=name&lang=fr`, 'HEAD')).toEqual([301, `${home}/cities?sort=name&lang=fr`])
    expect(await lead('/n/nowhere/')).toEqual([301, '/n/nowhere'])
    expect(await lead(`${home}/`, 'POST')).toEqual([404, null])
    expect((await lead('/'))[0]).toBe(200)
    for (const elsewhere of ['//evil.example/', '///evil.example/', '/\\evil.example/', '//'])
      expect(await lead(`http://localhost${elsewhere}`)).toEqual([404, null])
  })

  test('that sets a cookie stays with its visitor', async () => {
    const chosen = await app.request(`${home}?lang=fr`)
    expect(chosen.headers.get('set-cookie')).toMatch(/^lang=fr; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax/)
    expect(chosen.headers.get('cache-control')).toBe('private, no-cache')
    expect(chosen.headers.get('etag')).toBeNull()
    const moved = await app.request('/n/PLANTED?lang=fr')
    expect([moved.status, moved.headers.get('cache-control')]).toEqual([301, 'private, no-cache'])
  })
})

describe('every page', () => {
  const linksOf = (html: string) =>
    [...html.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([\w-]+)")? href="([^"]*)"/g)].map((link) =>
      link.slice(1),
    )

  test('says where it stands, in each language, and how it looks when it is shared', async () => {
    const pages = ['', '/cities', '/cities/alpha', '/themes', '/themes/1.1', '/matrix', '/matrix/1.1/beta']
    for (const page of [...pages, '/practices', '/practices/P1', '/meetings', '/meetings/M1', '/roadmap', '/source']) {
      const html = await (await app.request(home + page)).text()
      const address = `http://localhost${home}${page}`
      expect(linksOf(html)).toEqual([
        ['canonical', undefined, address],
        ['alternate', 'en', `${address}?lang=en`],
        ['alternate', 'fr', `${address}?lang=fr`],
        ['alternate', 'x-default', address],
      ])
      const shared = [...html.matchAll(/<meta property="og:(title|url|locale|description)" content="[^"]+"/g)]
      expect([page, shared.map(([, name]) => name)]).toEqual([page, ['title', 'url', 'locale', 'description']])
      expect(html).toContain(`href="${home}/source"`)
      expect(html).toContain(`type="application/atom+xml" href="${home}/feed.atom"`)
    }
  })

  test('is a page of its own where its address names the language', async () => {
    const html = await (await app.request(`${home}/cities?sort=country&lang=fr`)).text()
    expect(linksOf(html)[0]).toEqual([
      'canonical',
      undefined,
      `http://localhost${home}/cities?sort=country&amp;lang=fr`,
    ])
    expect(html).toContain('<meta property="og:locale" content="fr_FR"')
    expect(html).toContain('<title>Les villes · Zebra network</title>')
  })

  test('of a city or a theme tells machines what it is', async () => {
    const dataOf = async (page: string) =>
      JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
          await (await app.request(home + page)).text(),
        )?.[1] ?? '',
      )
    expect(await dataOf('/cities/alpha')).toMatchObject({ '@type': 'City', name: 'Alpha Zebra' })
    expect(await dataOf('/themes/1.1')).toMatchObject({ '@type': 'DefinedTerm', termCode: '1.1' })
  })
})

describe('what is refused', () => {
  test.each([
    ['an address that is not there', '/nowhere', {}, 404],
    ['a method that an address does not know', home, { method: 'POST' }, 405],
    ['the same for a network that is not there', '/n/nowhere', { method: 'POST' }, 405],
    ['a method nobody knows', home, { method: 'BREW' }, 405],
    ['a body that is too large', home, { method: 'POST', body: 'x'.repeat(1_048_577) }, 413],
    ['an address that is too long', `${home}?q=${'x'.repeat(9_000)}`, {}, 414],
    ['a character the database refuses', `${home}/search?q=a%00b`, {}, 400],
  ])('%s', async (_, address, init, status) => {
    const answer = await app.request(address, init)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toContain('</h1>')
  })

  test('a wrong method is told the right ones; OPTIONS asks for them', async () => {
    expect((await app.request(home, { method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    const options = await app.request(home, { method: 'OPTIONS' })
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const head = await app.request(home, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  test('in the words of a program under /api', async () => {
    const answer = await app.request('/api/v1/nowhere', { headers: { 'accept-language': 'fr' } })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: 'Il n’y a rien à cette adresse',
      status: 404,
      detail: 'La page a peut-être été déplacée, ou l’adresse a été copiée avec une lettre en moins.',
    })
  })
})
