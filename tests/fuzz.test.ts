import { createServer } from 'node:http'
import { type AddressInfo, connect as dial } from 'node:net'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app/app.tsx'
import { openFront } from '../src/app/front/front.ts'
import { serverLimits } from '../src/platform/http/index.ts'
import { readSettings } from '../src/platform/settings/index.ts'
import { freshDatabase } from './database.ts'
import { plantNetwork } from './planted-network.ts'

const { db, dataDir } = await freshDatabase('empty')
await plantNetwork(db, { slug: 'planted', word: 'Zebra' })
const house = { db, settings: readSettings({ REQUESTS_PER_MINUTE: '1000000', DATA_DIR: dataDir }) }
const app = createApp(house)

const known = [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
const nasty = [
  '%',
  '%00',
  '%0',
  '%c0%ae%c0%ae',
  '%ff%fe',
  '%ed%a0%80',
  '%F0%9F%92%A9',
  '..',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%5c..%5c',
  '__proto__',
  'constructor',
  'toString',
  '.csv',
  'feed.atom',
  "'; drop table networks; --",
  '{{7*7}}',
  '<script>',
  '-1',
  '0',
  '1e9',
  '9'.repeat(400),
  'a'.repeat(2000),
  '\u202e\u0000',
  '\ud800',
  'İıſK',
  '%',
  '_',
  '*',
  '(',
  '\\',
  '"',
  ':',
  '&|!<->',
]
const names = ['q', 'page', 'perPage', 'lang', 'format', 'theme', 'city', 'state', 'gap', 'kind', 'country', 'show']

/** Some at a time: what is wrong with one must not hide the others. */
const queries = [names.slice(0, 4), names.slice(4, 8), [...names.slice(8), 'q', 'q', '__proto__']]

const word = fc.oneof(
  fc.constantFrom(...nasty),
  fc.constantFrom('planted', 'alpha', 'P1', '1.1', 'M1', 'Zebra', 'zebar', 'fr', 'need'),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)
const written = word.chain((text) => fc.constantFrom(text, safely(text)))
const path = fc.oneof(
  fc.tuple(fc.constantFrom(...known), fc.array(written, { minLength: 4, maxLength: 4 })).map(([pattern, words]) => {
    let at = 0
    return pattern.replace(/:(\w+)\??(\{[^}]*\})?/g, (_, name) =>
      name === 'network' && at === 0 ? 'planted' : (words[at++ % words.length] ?? ''),
    )
  }),
  fc.array(written, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
)
const pair = fc.tuple(fc.oneof(fc.constantFrom(...names, '__proto__', ''), written), written)
const query = fc.array(
  pair.map(([name, value]) => `${name}=${value}`),
  { maxLength: 5 },
)
const method = fc.oneof(
  { weight: 6, arbitrary: fc.constant('GET') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'BREW', 'get', 'QUERY'),
  },
)
const latin = fc.string({ unit: 'grapheme-ascii', maxLength: 60 })
const headers = fc.record(
  {
    accept: fc.oneof(fc.constantFrom('text/csv', '*/*', ';;;', 'text/html;q=x'), latin),
    'accept-language': fc.oneof(fc.constantFrom('fr', '*', 'xx-YY-zz', ',,;q=', `${'a-'.repeat(2000)}`), latin),
    'accept-encoding': fc.oneof(fc.constantFrom('br', 'gzip;q=0', 'zstd', '*'), latin),
    cookie: fc.oneof(fc.constantFrom('lang=fr', 'lang=%', 'lang', '=;=;', '__proto__=1', 'lang="fr'), latin),
    'if-none-match': fc.oneof(fc.constantFrom('*', 'W/', '"', 'W/"x", "y"'), latin),
    range: fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=9-1', 'lines=1', '-'),
    'content-type': fc.constantFrom('application/json', 'multipart/form-data', 'text/plain; charset=x', ';'),
    'content-length': fc.constantFrom('0', '5'),
    origin: fc.constantFrom('null', 'https://elsewhere.example', 'x'),
    'sec-fetch-site': fc.constantFrom('cross-site', 'none', 'x'),
    'x-forwarded-for': fc.constantFrom('::1', 'a,b,,c', '1.2.3.4, 5.6.7.8'),
    'x-forwarded-proto': fc.constantFrom('https', 'javascript'),
  },
  { requiredKeys: [] },
)
const body = fc.option(fc.oneof(latin, fc.constantFrom('{"__proto__":{}}', 'a=%&b', '\0')), { nil: undefined })

function safely(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

describe('whatever a stranger sends is answered below 500', () => {
  test('address by address', async () => {
    const parts = nasty.flatMap((word) => [word, safely(word)])
    const addresses = [
      ...parts.flatMap((part) => [`/${part}`, `/n/${part}`, `/n/planted/${part}`, `/api/v1/networks/${part}`]),
      ...['', '/cities', '/practices', '/matrix', '/search', '/meetings', '/roadmap', '/feed.atom'].flatMap((page) =>
        parts.flatMap((part) =>
          queries.map((of) => `/n/planted${page}?${of.map((name) => `${name}=${part}`).join('&')}`),
        ),
      ),
      ...parts.flatMap((part) => [`/?q=${part}`, `/?page=${part}`, `/search?q=${part}`, `/?programme=${part}`]),
    ]
    const failing: string[] = []
    for (const address of addresses) if ((await ask(address)) >= 500) failing.push(address.slice(0, 120))
    expect(addresses.length).toBeGreaterThan(2000)
    expect(failing).toEqual([])
  }, 240_000)

  test('and thousands of requests nobody thought of', async () => {
    const request = fc.record({ path, query, method, headers, body })
    await fc.assert(
      fc.asyncProperty(request, async ({ path, query, method, headers, body }) => {
        const carries = !['GET', 'HEAD', 'get'].includes(method)
        const status = await ask(`${path}?${query.join('&')}`, { method, headers, ...(carries ? { body } : {}) })
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 3000 },
    )
  }, 240_000)
})

/** What cannot even be written as a request never arrives; that is no answer of ours. */
async function ask(address: string, init: RequestInit = {}): Promise<number> {
  const request = requestFor(address, init)
  if (!request) return 400
  const answer = await app.fetch(request)
  await answer.arrayBuffer()
  return answer.status
}

function requestFor(address: string, init: RequestInit): Request | undefined {
  try {
    return new Request(`http://localhost${address}`, init)
  } catch {
    return undefined
  }
}

describe('over the wire', async () => {
  const server = createServer(serverLimits, openFront(house))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  /** Sends bytes as they are and says what status comes back; 0 where the connection is closed without a word. */
  const raw = (bytes: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const socket = dial(port, '127.0.0.1')
      let answer = ''
      socket.setTimeout(5000, () => socket.destroy(new Error(`No answer to ${JSON.stringify(bytes.slice(0, 100))}`)))
      socket.on('data', (data) => {
        answer += data.toString('latin1')
        const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]
        if (!status) return
        socket.destroy()
        resolve(Number(status))
      })
      socket.on('error', (error) => ('code' in error ? resolve(0) : reject(error)))
      socket.on('close', () => resolve(0))
      // Not ended: whoever hangs up is not waiting for an answer.
      socket.write(bytes, 'latin1')
    })

  const close = 'Connection: close\r\n\r\n'
  const targets = [
    ...nasty.map((part) => `/n/planted/${part.replace(/\s/g, '+')}`),
    ...nasty.map((part) => `/n/planted?q=${part.replace(/\s/g, '+')}`),
    'http://elsewhere.example/n/planted',
    'http://[::1/',
    'https://x:99999/',
    '*',
    '//elsewhere.example/n/planted',
    '/../../etc/passwd',
    '/assets/../../package.json',
    '/assets/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '\\',
    '?',
    '#',
    'x',
    `/${'a'.repeat(15_000)}`,
  ]
  const hosts = ['localhost', '', 'a b', '[::1', 'x:99999', '<script>', 'é', '__proto__', 'a'.repeat(300), '..', '%']

  test.each(['GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'BREW', 'get', ''])(
    'method «%s» with any target and host',
    async (method) => {
      for (const target of targets) {
        const host = hosts[targets.indexOf(target) % hosts.length]
        const status = await raw(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n${close}`)
        expect([target.slice(0, 60), host, status < 500]).toEqual([target.slice(0, 60), host, true])
      }
    },
  )

  test('broken requests, headers and bodies', async () => {
    const get = 'GET /n/planted HTTP/1.1\r\nHost: x\r\n'
    const post = 'POST /n/planted HTTP/1.1\r\nHost: x\r\n'
    const messages = [
      'GET\r\n\r\n',
      '\0\0\0\0\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET / HTTP/1.1\r\n${close}`,
      `${get}X: ${'y'.repeat(20_000)}\r\n${close}`,
      `${get}${'X: y\r\n'.repeat(3_000)}${close}`,
      `${get}Cookie: ${'\xff'.repeat(200)}\r\n${close}`,
      `${get}Accept-Language: \xff\xfe\r\n${close}`,
      `${get}Range: bytes=0-1\r\n${close}`,
      `${get}Expect: 100-continue\r\n${close}`,
      `${get}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      `${get}Content-Length: 3\r\n${close}abc`,
      `${get}Transfer-Encoding: chunked\r\n${close}zz\r\n`,
      `${post}Content-Length: -1\r\n${close}`,
      `${post}Content-Length: 99999999999\r\n${close}`,
      `${post}Content-Length: 10\r\nTransfer-Encoding: chunked\r\n${close}0\r\n\r\n`,
      `${post}Transfer-Encoding: chunked\r\n${close}5\r\nabcde\r\n0\r\n\r\n`,
      `${post}Content-Type: multipart/form-data\r\nContent-Length: 5\r\n${close}-----`,
    ]
    for (const message of messages)
      expect([message.slice(0, 60), (await raw(message)) < 500]).toEqual([message.slice(0, 60), true])
  })

  test('nothing outside the built files is given away', async () => {
    for (const target of targets.filter((target) => /^\/(assets|\.\.)/.test(target)))
      expect(await raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\n${close}`)).toBe(404)
  })

  test('the server is still there', async () => {
    expect(await raw(`GET /n/planted HTTP/1.1\r\nHost: localhost\r\n${close}`)).toBe(200)
  })
})
