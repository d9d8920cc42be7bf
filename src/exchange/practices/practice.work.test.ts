import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { cities, networks } from '../../networks/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { practices } from '../schema.ts'
import { withdrawPractice } from './withdraw.commands.ts'

const { db } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'
const catalogue = `${home}/practices`

let genk: SignedIn
let genkTeam: SignedIn
let gdansk: SignedIn
let expert: SignedIn
let observer: SignedIn

beforeAll(async () => {
  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  const networkId = network!.id
  const all = await db.select().from(cities).where(eq(cities.networkId, networkId))
  const cityId = (slug: string) => all.find((city) => city.slug === slug)!.id
  genk = await signedInAs(db, 'Coordinator, Genk', [{ role: 'coordinator', networkId, cityId: cityId('genk') }])
  genkTeam = await signedInAs(db, 'Team, Genk', [{ role: 'city_team', networkId, cityId: cityId('genk') }])
  gdansk = await signedInAs(db, 'Coordinator, Gdańsk', [{ role: 'coordinator', networkId, cityId: cityId('gdansk') }])
  expert = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
  observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
})

const get = async (address: string, who?: SignedIn, lang = 'en') => {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  return { status: answer.status, location: answer.headers.get('location'), html, text: visible(html) }
}

const post = async (address: string, fields: Record<string, string | string[]>, who?: SignedIn) => {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  )
  const answer = await app.request(address, { method: 'POST', body, headers: { ...who?.headers } })
  const html = await answer.text()
  return { status: answer.status, location: answer.headers.get('location') ?? '', html, text: visible(html) }
}

const value = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]

const helpers = {
  title: 'Democracy helpers on the tram',
  city: 'genk',
  summary: 'Young people explain votes on trams.',
}

/** A practice of Genk under an id of its own. */
async function offered(fields: Record<string, string | string[]> = {}, who = genk): Promise<string> {
  const answer = await post(catalogue, { id: v7(), ...helpers, ...fields }, who)
  expect(answer.status, answer.text.slice(0, 600)).toBe(303)
  return answer.location
}

describe('a new practice', () => {
  test('is compared with what is there before it is described', async () => {
    const first = await get(`${catalogue}/new`, genk)
    expect(first.text).toContain('First see whether it is there already')
    const { html, text } = await get(`${catalogue}/new?title=Citizens+assembly&subTheme=1.1`, genk)
    expect(text).toMatch(/practices? looks? alike/)
    expect(html).toContain(`${catalogue}/gdansk-citizens-assembl`)
    expect(html).toContain('step=describe')
    expect((await get(`${catalogue}/new?title=Zzyzx+quux`, genk)).text).toContain('Nothing like it yet')
    expect((await get(`${catalogue}/new?title=Zzyzx+quux`, genk, 'fr')).text).toContain('Rien de semblable')
  })

  test('stands in the catalogue, in the matrix, in the search and in the history', async () => {
    const at = await offered({
      subThemes: ['1.1', '4.2'],
      problem: 'Nobody votes.\r\n\r\nThe young least.',
      competencesNeeded: 'Patience',
      successConditions: 'Free trams',
      whatWentWrong: 'The first tram was empty',
      contact: 'Participation team',
      since: 'autumn 2019',
    })
    const page = await get(at)
    expect(page.text).toContain('Young people explain votes on trams.')
    for (const words of ['The problem Nobody votes. The young least.', 'What staff have to be able to do Patience'])
      expect(page.text).toContain(words)
    expect(page.text).toContain('What went wrong The first tram was empty')
    expect(page.text).toContain('Who to ask Participation team')
    expect(page.text).toContain('In the source: autumn 2019')
    expect((await get(`${home}/search?q=empty+tram`)).html).toContain(at)
    expect((await get(`${home}/matrix/4.2/genk`)).html).toContain(at)
    const history = await get(`${at}/history`, genk)
    expect(history.text).toContain('Coordinator, Genk')
    expect(history.text).toContain('Participation team')
    const api = (await (
      await app.request(`/api/v1/networks/agents-of-coexistence/practices/${at.split('/').pop()}`)
    ).json()) as object
    expect(api).toMatchObject({
      start: '2019',
      startAsWritten: 'autumn 2019',
      whatWentWrong: 'The first tram was empty',
      adaptations: [],
    })
  })

  test('sent twice is one', async () => {
    const id = v7()
    const [one, two] = [
      await post(catalogue, { id, ...helpers }, genk),
      await post(catalogue, { id, ...helpers }, genk),
    ]
    expect(two.location).toBe(one.location)
    expect(await db.select().from(practices).where(eq(practices.id, id))).toHaveLength(1)
  })

  test('comes back with what is missing', async () => {
    const { status, text, html } = await post(
      catalogue,
      { city: 'gdansk', contact: 'Ana', subThemes: ['1.1', '99'] },
      genk,
    )
    expect(status).toBe(422)
    expect(text).toContain('Give it a title.')
    const other = await post(
      catalogue,
      { title: 'x', city: 'gdansk', contact: 'Ana', subThemes: ['99'], country: 'QQ' },
      genk,
    )
    expect(other.text).toContain('Choose a city that you write for.')
    expect(other.text).toContain('Say in a few sentences what is done.')
    expect(html).toContain('value="Ana"')
  })

  test('from outside is for those who lead', async () => {
    const outside = { title: 'Ideas in Cascais', city: 'outside', summary: 'Funds', owner: 'Cascais', country: 'PT' }
    expect((await post(catalogue, outside, genk)).status).toBe(422)
    expect((await post(catalogue, { ...outside, owner: '' }, expert)).text).toContain('Say who runs it')
    const made = await post(catalogue, outside, expert)
    expect((await get(made.location)).text).toContain('From outside: Cascais, Portugal')
    expect((await get(`${made.location}/edit`, genk)).status).toBe(403)
  })

  test('is for those who write for a city', async () => {
    expect((await get(`${catalogue}/new`)).location).toContain('/sign-in?to=')
    expect((await get(`${catalogue}/new`, observer)).status).toBe(403)
    expect((await post(catalogue, helpers)).status).toBe(401)
    expect((await post(catalogue, helpers, gdansk)).status).toBe(422)
    expect((await get(catalogue)).text).not.toContain('Add a practice')
    expect((await get(catalogue, genk)).text).toContain('Add a practice')
  })
})

describe('a practice that is changed', () => {
  test('keeps what both changed, and shows both versions where they differ', async () => {
    const at = await offered({ subThemes: ['1.1'] })
    const form = await get(`${at}/edit`, genk)
    const version = value(form.html, 'version')!
    const same = { ...helpers, version, subThemes: ['1.1'] }
    expect((await post(`${at}/edit`, { ...same, lesson: 'Begin early' }, genkTeam)).status).toBe(303)
    expect((await post(`${at}/edit`, { ...same, figures: '12 trams' }, genk)).status).toBe(303)
    const page = await get(at)
    expect(page.text).toContain('Begin early')
    expect(page.text).toContain('12 trams')
    const clash = await post(`${at}/edit`, { ...same, lesson: 'Begin late', figures: '12 trams' }, genk)
    expect(clash.status).toBe(422)
    expect(clash.text).toContain('Begin early')
    expect(clash.text).toContain('Begin late')
    const now = value(clash.html, 'version')!
    const settled = { ...same, version: now, figures: '12 trams', lesson: 'Begin late', 'keep.lesson': 'theirs' }
    expect((await post(`${at}/edit`, settled, genk)).status).toBe(303)
    expect((await get(at)).text).toContain('Begin early')
  })

  test('moves in the matrix, and back when the change is taken back', async () => {
    const at = await offered({ title: 'Moving practice', subThemes: ['1.1'] })
    const version = value((await get(`${at}/edit`, genk)).html, 'version')!
    await post(`${at}/edit`, { ...helpers, title: 'Moving practice', version, subThemes: ['4.3'] }, genk)
    expect((await get(`${home}/matrix/4.3/genk`)).html).toContain(at)
    expect((await get(`${home}/matrix/1.1/genk`)).html).not.toContain(at)
    const undo = [...(await get(`${at}/history`, genk)).html.matchAll(/action="([^"]*\/undo\/[^"]*)"/g)].map(
      ([, to]) => to!,
    )
    expect((await post(undo[0]!, {}, gdansk)).status).toBe(403)
    expect((await post(undo[0]!, {}, genk)).status).toBe(303)
    expect((await get(`${home}/matrix/1.1/genk`)).html).toContain(at)
    const made = await post(undo.at(-1)!, {}, genk)
    expect(made.status).toBe(409)
    expect(made.text).toContain('cannot be taken back')
  })

  test('leaves no cell that can show something without a practice', async () => {
    const at = await offered({ title: 'The only one', city: 'genk', subThemes: ['3.1'] })
    const cell = async () => (await get(`${home}/matrix/3.1/genk`)).text
    expect(await cell()).toContain('Genk has a practice and wants to learn')
    const version = value((await get(`${at}/edit`, genk)).html, 'version')!
    await post(`${at}/edit`, { ...helpers, title: 'The only one', version }, genk)
    expect(await cell()).toContain('Genk wants to learn')
    const bare = await db.execute(sql`select from matrix_cells cell where state in ('practice', 'practice_and_need')
      and not exists (select from matrix_cell_practices shown where shown.cell_id = cell.id)`)
    expect(bare.rows.length).toBe(0)
  })

  test('is changed by its city and those who lead only', async () => {
    const at = await offered()
    for (const [who, status] of [
      [undefined, 303],
      [observer, 403],
      [gdansk, 403],
      [expert, 200],
      [genkTeam, 200],
    ] as const)
      expect((await get(`${at}/edit`, who)).status).toBe(status)
    expect((await post(`${at}/edit`, helpers, gdansk)).status).toBe(403)
    expect((await get(at, gdansk)).html).not.toContain(`${at}/edit`)
    expect((await get(at, genk)).html).toContain(`${at}/edit`)
  })
})

describe('a draft', () => {
  test('is for the city’s own people, until it is published under the same id', async () => {
    const id = v7()
    const kept = await post(
      `${catalogue}/write-up`,
      { id, as: 'draft', title: 'Xylophone bus', city: 'genk', summary: 'Music' },
      genk,
    )
    expect(kept.location).toBe(`${catalogue}/drafts`)
    expect((await get(`${catalogue}/drafts`, genkTeam)).text).toContain('Xylophone bus')
    for (const who of [gdansk, observer, undefined]) {
      expect((await get(`${catalogue}/new?draft=${id}`, who)).html).not.toContain('Xylophone')
      for (const address of [
        catalogue,
        `${catalogue}?q=xylophone`,
        `${home}/search?q=xylophone`,
        home,
        `${home}/feed.atom`,
      ])
        expect(
          (await get(address, who)).html.replaceAll('q=xylophone', '').replaceAll('value="xylophone"', ''),
        ).not.toMatch(/Xylophone/)
    }
    const form = await get(`${catalogue}/new?draft=${id}`, genkTeam)
    expect(form.html).toContain('value="Xylophone bus"')
    const fields = {
      id,
      draftVersion: value(form.html, 'draftVersion')!,
      city: 'genk',
      title: 'Xylophone bus',
      summary: 'Music',
    }
    const published = await post(catalogue, { ...fields, as: 'practice' }, genkTeam)
    expect((await get(published.location)).text).toContain('Music')
    expect((await get(`${catalogue}/drafts`, genk)).text).not.toContain('Xylophone')
  })

  test('stands beside the published practice, which stays as it is', async () => {
    const at = await offered()
    const version = value((await get(`${at}/edit`, genk)).html, 'version')!
    await post(`${at}/edit`, { ...helpers, title: 'Half a new title', version, as: 'draft' }, genk)
    expect((await get(at)).text).not.toContain('Half a new title')
    expect((await get(`${at}/edit`, genkTeam)).html).toContain('Half a new title')
    expect((await get(at, genkTeam)).html).toContain(`${at}/draft/discard`)
    expect((await post(`${at}/draft/discard`, { version: '1' }, genk)).status).toBe(303)
    expect((await get(`${at}/edit`, genk)).html).not.toContain('Half a new title')
  })

  test('that somebody else went on with is not thrown away', async () => {
    const id = v7()
    const draft = { id, as: 'draft', title: 'Shared draft', city: 'genk' }
    await post(catalogue, draft, genk)
    await post(catalogue, { ...draft, title: 'Shared draft, longer', draftVersion: '1' }, genkTeam)
    const late = await post(catalogue, { ...draft, title: 'My draft', draftVersion: '1' }, genk)
    expect(late.status).toBe(422)
    expect(late.text).toContain('Somebody else has gone on with this draft')
    await post(`${catalogue}/drafts/${id}/discard`, { version: '1' }, genk)
    expect((await get(`${catalogue}/drafts`, genk)).text).toContain('Shared draft, longer')
    expect((await post(`${catalogue}/drafts/${id}/discard`, { version: '2' }, gdansk)).status).toBe(404)
    await post(`${catalogue}/drafts/${id}/discard`, { version: '2' }, genk)
    expect((await get(`${catalogue}/drafts`, genk)).text).not.toContain('Shared draft')
  })
})

describe('others', () => {
  test('say what they take from it; their names are for members', async () => {
    const at = await offered()
    expect((await post(`${at}/lessons`, { lesson: 'x' }, observer)).status).toBe(403)
    expect((await post(`${at}/lessons`, { speaker: 'gdansk' }, gdansk)).text).toContain(
      'Say what you think or what you take from it.',
    )
    expect((await post(`${at}/lessons`, { speaker: 'genk', lesson: 'x' }, gdansk)).status).toBe(422)
    const id = v7()
    for (const _ of [1, 2])
      expect((await post(`${at}/lessons`, { id, speaker: 'gdansk', lesson: 'Ask drivers first' }, gdansk)).status).toBe(
        303,
      )
    const seen = await get(at)
    expect(seen.text.match(/Ask drivers first/g)).toHaveLength(1)
    expect(seen.text).not.toContain('Coordinator, Gdańsk')
    expect((await get(at, genk)).text).toContain('Coordinator, Gdańsk')
    expect((await post(`${at}/lessons/${id}/remove`, {}, genk)).status).toBe(403)
    expect((await post(`${at}/lessons/${id}/remove`, {}, gdansk)).status).toBe(303)
    expect((await get(at)).text).not.toContain('Ask drivers first')
  })

  test('adapt it, and it is seen on both sides what it became', async () => {
    const at = await offered({ title: 'Tram talks' })
    expect((await get(at, gdansk)).text).toContain('We want to adapt this')
    expect((await get(at, genk)).text).not.toContain('We want to adapt this')
    expect((await post(`${at}/adaptations`, { city: 'gdansk', state: 'interested' }, observer)).status).toBe(403)
    expect((await post(`${at}/adaptations`, { city: 'gdansk', state: 'interested' }, genk)).status).toBe(422)
    expect(
      (await post(`${at}/adaptations`, { city: 'gdansk', state: 'interested', note: 'On ferries' }, gdansk)).status,
    ).toBe(303)
    expect((await get(at)).text).toContain('Gdańsk is interested On ferries')
    expect((await get(`${home}/cities/gdansk`)).text).toContain('What Gdańsk takes up from others Tram talks')
    const became = await offered({ title: 'Ferry talks', city: 'gdansk', summary: 'On ferries' }, gdansk)
    const slug = became.split('/').pop()!
    const adapted = { city: 'gdansk', state: 'adapted', note: 'On ferries', became: slug }
    expect((await post(`${at}/adaptations`, { ...adapted, version: '7' }, gdansk)).text).toContain(
      'A colleague has changed this',
    )
    expect((await post(`${at}/adaptations`, { ...adapted, version: '1' }, gdansk)).status).toBe(303)
    expect((await get(at)).text).toContain('Gdańsk has adapted it : Ferry talks')
    expect((await get(became)).text).toContain('Grown from Tram talks (Genk)')
    expect((await get(`${home}/cities/gdansk`)).text).toContain('Grown from Tram talks (Genk)')
    const api = await app.request(`/api/v1/networks/agents-of-coexistence/practices/${at.split('/').pop()}`)
    expect(await api.json()).toMatchObject({ adaptations: [{ city: 'gdansk', state: 'adapted', became: slug }] })
    expect((await get(at, gdansk, 'fr')).text).toContain('Dire où nous en sommes')
  })
})

test('a practice is taken back into a draft, and published again', async () => {
  const at = await offered({ title: 'Premature idea', subThemes: ['4.4'], lesson: 'Wait' })
  expect((await get(`${at}/withdraw`, gdansk)).status).toBe(403)
  expect((await get(`${at}/withdraw`, genk)).text).toContain('Take “Premature idea” out of the catalogue?')
  const version = value((await get(`${at}/edit`, genk)).html, 'version')!
  await post(`${at}/edit`, { ...helpers, version, as: 'draft' }, genkTeam)
  expect((await post(`${at}/withdraw`, {}, genk)).location).toBe(at)
  await post(`${at}/draft/discard`, { version: '1' }, genk)
  expect((await post(`${at}/withdraw`, {}, gdansk)).status).toBe(403)
  expect((await post(`${at}/withdraw`, {}, genk)).location).toBe(`${catalogue}/drafts`)
  for (const address of [at, `${home}/matrix/4.4/genk`, `${home}/search?q=premature`, `${home}/cities/genk`])
    expect((await get(address)).text).not.toContain('Premature idea')
  const drafts = await get(`${catalogue}/drafts`, genkTeam)
  expect(drafts.text).toContain('Premature idea')
  const form = await get(
    `${catalogue}/new?draft=${/new\?draft=([0-9a-f-]{36})"[^>]*> *Premature/.exec(drafts.html)?.[1]}`,
    genkTeam,
  )
  expect(form.html).toContain('>Wait</textarea>')
  const again = {
    id: value(form.html, 'id')!,
    draftVersion: '1',
    ...helpers,
    title: 'Premature idea',
    subThemes: ['4.4'],
  }
  expect((await post(catalogue, again, genkTeam)).location).toBe(at)
  expect((await get(`${home}/matrix/4.4/genk`)).text).toContain('Premature idea')
})

test('what somebody published while a practice was taken back is not lost', async () => {
  const at = await offered({ title: 'Withdrawn too soon' })
  const [seen] = await db
    .select()
    .from(practices)
    .where(eq(practices.slug, at.split('/').pop()!))
  const version = value((await get(`${at}/edit`, genk)).html, 'version')!
  await post(`${at}/edit`, { ...helpers, title: 'Withdrawn too soon', lesson: 'Wait', version }, genkTeam)
  const [network] = await db.select().from(networks).where(eq(networks.id, seen!.networkId))
  const withdrawn = await withdrawPractice(db, { network: network!, person: genk }, seen!, { typed: {}, themeIds: [] })
  expect(withdrawn).toBe('begun')
  expect((await get(at)).text).toContain('Wait')
})

test('what is done with practices raises the version of the network', async () => {
  const before = await db.execute<{ version: number }>(
    sql`select version from networks where slug = 'agents-of-coexistence'`,
  )
  await offered()
  const after = await db.execute<{ version: number }>(
    sql`select version from networks where slug = 'agents-of-coexistence'`,
  )
  expect(after.rows[0]!.version).toBeGreaterThan(before.rows[0]!.version)
})
