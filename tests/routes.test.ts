import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createApp } from '../src/app/app.tsx'
import { readSettings } from '../src/platform/settings/index.ts'
import { plantEverything } from './access/planted.ts'
import { freshDatabase } from './database.ts'

const { db } = await freshDatabase('empty')
const open = await plantEverything(db, { slug: 'open-one', need: 'public' })
const secret = await plantEverything(db, { slug: 'secretone', word: 'Xylophon', visibility: 'private' })
const app = createApp({ db, settings: readSettings({}) })

const reading = [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
const ofNetworks = reading.filter((path) => path.includes(':network'))

const within = (pattern: string, network: 'open-one' | 'secretone' | 'missingxx'): string =>
  network === 'missingxx'
    ? secret.addressOf(pattern).replace('secretone', network)
    : (network === 'secretone' ? secret : open).addressOf(pattern)

const numbers = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Everything a visitor gets to see, without the number of the request and the address that was asked for. */
async function seen(address: string, network: string, headers = {}): Promise<unknown> {
  const answer = await app.request(address, { headers })
  const told = [...answer.headers].filter(([name]) => name !== 'etag')
  const everything = JSON.stringify([answer.status, told, await answer.text()])
  return everything.replace(numbers, '').replaceAll(network, '').replaceAll(encodeURIComponent(network), '')
}

/** What `access/doors.txt` says to a visitor. */
const toVisitors = new Map(
  readFileSync(join(import.meta.dirname, 'access/doors.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(/ {2,}/))
    .map(([route = '', verdict = '']) => [route, verdict.replace('everybody: ', '')]),
)

/** What is not public even where needs are: meetings of local groups, drafts, links that were given out. */
const hidden = /:meeting\{|\/roadmap\/items\/|\/register\/:key$|\/rationale(\/versions\/:number)?$/

/** Plans that are not published, and the thread of an action of one. */
const drafted = /\/cities\/:city\/plan|\/thread\/:kind/

/** What is for the network in `access/doors.txt` and for everybody here. */
const shared = /\/grids\/:(city|theme)$/

/** Where one works one is asked to sign in; who may is said in `access/doors.txt`. */
function expected(pattern: string): 'asks' | 200 | 401 | 404 {
  if (hidden.test(pattern)) return 404
  if (shared.test(pattern)) return 200
  const route = pattern.replace('/n/:network', '/n/…').replace('/api/v1/networks/:network', '/api/v1/networks/…')
  const verdict = toVisitors.get(`GET ${route}`)
  if (verdict === '-' && drafted.test(pattern)) return 404
  if (verdict !== 'sign in') return 200
  return pattern.startsWith('/api/') ? 401 : 'asks'
}

test('there is much to walk through', () => {
  expect(ofNetworks.length).toBeGreaterThan(20)
})

/** The checksum on a sheet is itself the permission to verify it; only numbers are shown. */
const isOwnPermission = (pattern: string) => pattern.endsWith('/attendance/:checksum')

describe.each(ofNetworks)('%s', (pattern) => {
  test('shows a public network, or asks who it is for to sign in', async () => {
    const answer = await app.request(within(pattern, 'open-one'))
    const asked = answer.headers.get('location')?.startsWith('/sign-in?to=')
    await answer.body?.cancel()
    expect(asked ? 'asks' : answer.status).toBe(expected(pattern))
  })

  test.skipIf(isOwnPermission(pattern))('answers for a private network as for one that is not there', async () => {
    const secret = within(pattern, 'secretone')
    const missing = within(pattern, 'missingxx')
    for (const headers of [{}, { 'accept-language': 'fr' }, { accept: 'text/csv' }]) {
      const answer = await seen(secret, 'secretone', headers)
      expect(answer).toBe(await seen(missing, 'missingxx', headers))
      expect(answer).toMatch(/^\[404,/)
    }
    for (const method of ['POST', 'DELETE', 'OPTIONS', 'HEAD', 'BREW'])
      expect((await app.request(secret, { method })).status).toBe((await app.request(missing, { method })).status)
    expect((await app.request(secret.replace('secretone', 'SECRETONE'))).status).toBe(404)
  })
})

test('no word of a private network stands anywhere', async () => {
  const everywhere = [
    ...reading.filter((path) => !path.includes(':')),
    ...ofNetworks.map((pattern) => within(pattern, 'open-one')),
    '/search?q=Xylophon',
    '/?q=Xylophon',
    '/n/open-one/search?q=Xylophon',
    '/n/open-one/search?q=xylofon',
    '/n/open-one/practices?q=Xylophon',
    '/search?q=practice',
    '/api/v1/networks?perPage=100',
    '/api/v1/networks.csv',
  ]
  const planted = await Promise.all(everywhere.map(async (address) => (await app.request(address)).text()))
  const telling = everywhere.filter((address, at) => {
    const asked = decodeURIComponent(new URL(address, 'http://x').search.slice(3))
    const text = (planted[at] ?? '').replaceAll(asked || '\0', '')
    return /xylophon|secretone/i.test(text)
  })
  expect(telling).toEqual([])
  // The same words of a public network are found, so the absence above means something.
  expect(planted.filter((text) => text.includes('Quagga')).length).toBeGreaterThan(10)
})
