import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { activityEntries } from '../../platform/schema.ts'
import { createApp } from '../app.tsx'

const { db } = await freshDatabase('empty')
const planted = await plantNetwork(db, { slug: 'planted', word: 'A&B <i>' })
await plantNetwork(db, { slug: 'hidden', word: 'Okapi', visibility: 'private' })
const app = createApp({ db, settings: readSettings({ BASE_URL: 'https://charrette.example' }) })
const read = async (address: string, headers = {}) => (await app.request(address, { headers })).text()

test('the feed says what is new, with ids that stay', async () => {
  const answer = await app.request('/n/planted/feed.atom')
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const feed = await answer.text()
  expect(feed).toContain(`<id>urn:uuid:${planted.id}</id>\n<title>A&amp;B &lt;i&gt; network: what is new</title>`)
  expect(feed).toContain('<link href="https://charrette.example/n/planted/practices/P1"/>')
  expect(feed).toContain('<category term="meeting" label="Meeting"/>')
  expect(feed.match(/<entry/g)).toHaveLength(5)
  const ids = feed.match(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/g) ?? []
  expect(await read('/n/planted/feed.atom')).toBe(feed)
  expect(new Set(ids).size).toBe(5)
})

test('the feed of the house knows public networks only, and speaks the language of its reader', async () => {
  const feed = await read('/feed.atom', { 'accept-language': 'fr' })
  expect(feed).toContain('<title>Charrette : les nouveautés</title>')
  expect(feed).toContain('<entry xml:lang="en">')
  expect(feed).toContain('label="Bonne pratique"')
  expect(feed).not.toContain('Okapi')
})

test('the sitemap says when a network last changed for everybody', async () => {
  const entry = { networkId: planted.id, actor: 'x', verb: 'need.raised', subjectKind: 'need', subjectId: planted.id }
  await db.insert(activityEntries).values([
    { ...entry, audience: 'public', at: new Date('2091-03-04T05:06:07Z') },
    { ...entry, audience: 'network', at: new Date('2092-03-04T05:06:07Z') },
  ])
  expect(await read('/sitemap.xml')).toContain('<lastmod>2091-03-04T05:06:07.000Z</lastmod>')
  await db.delete(activityEntries)
})

test('the sitemap leads to every public page', async () => {
  const index = await read('/sitemap.xml')
  expect(index.match(/<loc>[^<]*/g)).toEqual([
    '<loc>https://charrette.example/sitemap-pages.xml',
    '<loc>https://charrette.example/n/planted/sitemap.xml',
  ])
  const pages = (await read('/n/planted/sitemap.xml')).match(/(?<=<loc>)[^<]*/g) ?? []
  const home = 'https://charrette.example/n/planted'
  expect(pages.map((page) => page.replace(home, '')).toSorted()).toEqual([
    '',
    '/cities',
    '/cities/alpha',
    '/cities/beta',
    '/matches',
    '/matrix',
    '/matrix/1.1/beta',
    '/meetings',
    '/meetings/M1',
    '/needs',
    '/obligations',
    '/plans',
    '/plans/follow-up',
    '/practices',
    '/practices/P1',
    '/practices/P2',
    '/roadmap',
    '/source',
    '/testing-actions',
    '/themes',
    '/themes/1',
    '/themes/1.1',
    '/thesaurus',
    '/thread',
  ])
  for (const address of [...pages, ...((await read('/sitemap-pages.xml')).match(/(?<=<loc>)[^<]*/g) ?? [])])
    expect([address, (await app.request(address)).status]).toEqual([address, 200])
})

test('robots.txt and security.txt', async () => {
  expect(await read('/robots.txt')).toContain('Sitemap: https://charrette.example/sitemap.xml')
  const security = await read('/.well-known/security.txt')
  expect(security).toMatch(/^Contact: https:\/\/charrette\.example\/about\nExpires: \d{4}-/)
})
