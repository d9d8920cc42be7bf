import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { createApp } from '../app.tsx'

const { db } = await freshDatabase('empty')
const planted = await plantNetwork(db, { slug: 'planted', word: 'Zebra' })
await db.execute(sql`insert into needs (id, network_id, slug, position, city_id, theme_id, question, audience)
  select gen_random_uuid(), c.network_id, 'N1', 1, c.id, t.id, 'Zebra?', 'public' from cities c join themes t
  on t.network_id = c.network_id where c.network_id = ${planted.id} and c.slug = 'alpha' and t.code = '1.1'`)
await plantNetwork(db, { slug: 'hidden', word: 'Okapi', visibility: 'private' })
const app = createApp({ db, settings: readSettings({}) })
const at = '/api/v1/networks'
const read = async (address: string, headers = {}) => (await app.request(address, { headers })).json()

describe('the matrix', () => {
  test('is one answer with the ids of the folder', async () => {
    expect(await read(`${at}/planted/matrix`)).toEqual({
      cells: [
        { subTheme: '1.1', city: 'alpha', state: 'practice', practices: ['P1'] },
        { subTheme: '1.1', city: 'beta', state: 'need', practices: [] },
      ],
      subThemes: [
        {
          code: '1.1',
          title: 'Zebra sub-theme',
          suppliers: ['alpha'],
          demanders: ['beta'],
          outside: ['P2'],
          gap: 'single_supplier',
        },
      ],
    })
  })

  test('is a table of its cells as CSV, asked for in three ways', async () => {
    const table = '\uFEFFsubTheme,city,state,practices\r\n1.1,alpha,practice,P1\r\n1.1,beta,need,\r\n'
    const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString()
    expect(await bytes(await app.request(`${at}/planted/matrix.csv`))).toBe(table)
    expect(await bytes(await app.request(`${at}/planted/matrix?format=csv`))).toBe(table)
    const accepted = await app.request(`${at}/planted/matrix`, { headers: { accept: 'text/csv' } })
    expect(await bytes(accepted)).toBe(table)
    expect(accepted.headers.get('content-disposition')).toBe('attachment; filename="matrix.csv"')
  })
})

describe('lists', () => {
  test('only know networks that are public', async () => {
    const { items, total } = await read(at)
    expect([items.map(({ id }: { id: string }) => id), total]).toEqual([['planted'], 1])
  })

  test('come in pages that name each other', async () => {
    const answer = await app.request(`${at}/planted/cities?perPage=1`)
    expect(await answer.json()).toMatchObject({
      items: [{ id: 'alpha', population: 1000 }],
      page: 1,
      perPage: 1,
      total: 2,
    })
    const page = (n: number) => `<http://localhost${at}/planted/cities?perPage=1&page=${n}>`
    expect(answer.headers.get('link')).toBe(`${page(1)}; rel="first", ${page(2)}; rel="next", ${page(2)}; rel="last"`)
    expect((await read(`${at}/planted/cities?page=9`)).items).toEqual([])
  })

  test.each(['page=0', 'page=-1', 'page=1e9', 'page=99999999', 'perPage=101', 'perPage=', 'page=1.5'])(
    'say what is wrong with %s',
    async (query) => {
      const answer = await app.request(`${at}/planted/cities?${query}`)
      expect(answer.status).toBe(400)
      const { errors } = await answer.json()
      expect(errors).toEqual([
        { parameter: query.split('=')[0], detail: expect.stringMatching(/^Give a whole number from 1 to/) },
      ])
    },
  )

  test('carry the ids of related records', async () => {
    expect((await read(`${at}/planted/practices`)).items).toMatchObject([
      {
        id: 'P1',
        city: 'alpha',
        subThemes: ['1.1'],
        suggestedSubThemes: [],
        url: 'http://localhost/n/planted/practices/P1',
      },
      { id: 'P2', city: null, country: 'FI', subThemes: ['1.1'] },
    ])
    expect((await read(`${at}/planted/themes`)).items).toMatchObject([
      { code: '1', parent: null },
      { code: '1.1', parent: '1' },
    ])
    expect((await read(`${at}/planted/meetings`)).items).toMatchObject([
      { id: 'M1', start: '2024-06', hosts: ['alpha'] },
    ])
  })

  test('are safe to open in a spreadsheet', async () => {
    expect(await (await app.request(`${at}/planted/practices.csv`)).text()).toContain(",'=Zebra,")
  })
})

test('single records are found by id without regard to case, and not in other networks', async () => {
  await plantNetwork(db, { slug: 'other', word: 'Lynx' })
  for (const record of ['cities/ALPHA', 'practices/p1', 'meetings/m1'])
    expect((await app.request(`${at}/other/${record}`)).status).toBe(200)
  expect((await read(`${at}/other/cities/alpha`)).name).toBe('Alpha Lynx')
  expect((await app.request(`${at}/other/cities/gamma`)).status).toBe(404)
  const spelt = await app.request(`${at}/OTHER/cities?page=1`)
  expect([spelt.status, spelt.headers.get('location')]).toEqual([301, `${at}/other/cities?page=1`])
})

test('answers may be read by other sites and are not sent twice', async () => {
  const answer = await app.request(`${at}/planted/matrix`)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  const again = await app.request(`${at}/planted/matrix`, {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
  const preflight = await app.request(at, { method: 'OPTIONS' })
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS'])
})

describe('the description', () => {
  test('knows every address, in the language of the reader', async () => {
    const file = await read(`${at.replace('/networks', '')}/openapi.json`)
    expect(file.openapi).toBe('3.1.0')
    expect(Object.keys(file.paths)).toEqual([
      '/networks',
      '/networks/{network}',
      '/networks/{network}/cities',
      '/networks/{network}/cities/{city}',
      '/networks/{network}/themes',
      '/networks/{network}/matrix',
      '/networks/{network}/matches',
      '/networks/{network}/practices',
      '/networks/{network}/practices/{practice}',
      '/networks/{network}/needs',
      '/networks/{network}/needs/{need}',
      '/networks/{network}/meetings',
      '/networks/{network}/meetings/{meeting}',
      '/networks/{network}/meetings/{meeting}/sessions',
      '/networks/{network}/thread',
      '/networks/{network}/testing-actions',
      '/networks/{network}/testing-actions/{action}',
      '/networks/{network}/plans',
      '/networks/{network}/plans/{city}',
      '/networks/{network}/reviews',
      '/networks/{network}/reviews/{round}',
    ])
    expect(file.components.schemas.Matrix.properties.subThemes.items.properties.gap).toEqual({
      type: 'string',
      enum: ['no_supplier', 'outside_only', 'single_supplier', 'several_suppliers'],
      description: 'How well the need is covered: by nobody, only from outside, by a single city, or by several.',
    })
    const french = await read('/api/v1/openapi.json', { 'accept-language': 'fr' })
    expect(french.paths['/networks'].get.summary).toBe(
      'Tous les réseaux ouverts à tous, du plus récent au plus ancien.',
    )
  })

  test('holds: every answer has the shape it promises', async () => {
    // An agenda is for the network alone until it is opened.
    await db.execute(sql`update meetings set agenda_shown = 'public'`)
    await db.execute(sql`insert into testing_actions (id, network_id, city_id, slug, position, title)
      select gen_random_uuid(), network_id, id, 'T1', 1, 'A test' from cities where slug = 'alpha'`)
    await db.execute(sql`insert into review_rounds (id, network_id, slug, position, kind, title, state)
      values (gen_random_uuid(), ${planted.id}, 'R1', 1, 'plans', 'A round', 'open')`)
    // Rounds are told to those who belong.
    const member = await signedInAs(db, 'Member', [{ role: 'observer', networkId: planted.id }])
    const { paths, components } = await read('/api/v1/openapi.json')
    const ids: Record<string, string> = {
      network: 'planted',
      city: 'alpha',
      practice: 'P1',
      meeting: 'M1',
      need: 'N1',
      action: 'T1',
      round: 'R1',
    }
    for (const path of Object.keys(paths)) {
      const { $ref } = paths[path].get.responses[200].content['application/json'].schema
      const answer = await read(`/api/v1${path.replace(/\{(\w+)\}/g, (_, name) => ids[name] ?? '')}`, member.headers)
      z.fromJSONSchema(components.schemas[$ref.split('/').at(-1)]).parse(answer)
    }
  })

  test('can be read by people', async () => {
    const page = await (await app.request('/api')).text()
    expect(page).toContain('GET /api/v1/networks/{network}/matrix')
    expect(page).toContain('subThemes[].gap')
  })
})
