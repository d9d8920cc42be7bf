import { randomBytes, randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { connect } from '#platform/db'
import { readSettings } from '#platform/settings'
import { activityEntries } from '#schema/platform'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send } from '../../../tests/forms.ts'
import { runJobs } from '../../../tests/jobs.ts'
import { signedInAs } from '../../../tests/people.ts'
import { plantPlan, Writer } from '../../../tests/writing.ts'
import { createApp } from '../../app/app.tsx'
import { planSections, planTextUpdates } from '../schema.ts'
import { foldUpdates } from './fold.commands.ts'

const { connectionString, db } = await freshDatabase('empty')
const settings = readSettings({ REQUESTS_PER_MINUTE: '1000000' })
const elsewhere = connect(connectionString)
const apps = [db, elsewhere.db].map((one) => createApp({ db: one, settings, secret: 'x'.repeat(32) }))
const [here, there] = apps as [(typeof apps)[0], (typeof apps)[0]]

const { networkId, alpha, beta, section, at } = await plantPlan(db)
const inCity = (role: 'coordinator' | 'local_group_member', cityId: string) => [{ role, networkId, cityId }]
const ana = await signedInAs(db, 'Ana', inCity('coordinator', alpha.id))
const ben = await signedInAs(db, 'Ben', inCity('local_group_member', alpha.id))
const lea = await signedInAs(db, 'Lea', [{ role: 'lead_expert', networkId }])
const other = await signedInAs(db, 'Other', inCity('coordinator', beta.id))
const observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
const stranger = await signedInAs(db, 'Stranger')

const rows = () => db.select().from(planTextUpdates).where(eq(planTextUpdates.sectionId, section.id))
const stored = async () =>
  (await db.select({ text: planSections.text }).from(planSections).where(eq(planSections.id, section.id)))[0]?.text
const entries = () =>
  db
    .select()
    .from(activityEntries)
    .where(and(eq(activityEntries.subjectId, section.id), eq(activityEntries.verb, 'plan_section.written')))
const begin = (text: string) =>
  db.transaction(async (tx) => {
    await tx.delete(planTextUpdates)
    await tx.delete(activityEntries).where(eq(activityEntries.subjectId, section.id))
    await tx.update(planSections).set({ text }).where(eq(planSections.id, section.id))
  })

beforeEach(() => begin(''))

describe('several who write at once', () => {
  test('at two processes come to the same text, and the section says it', async () => {
    await begin('Alpha has a river.\n\nAnd a port.')
    const [one, two] = [new Writer(here, at, ana), new Writer(there, at, ben)]
    await Promise.all([one.fetch(), two.fetch()])
    expect([one.text, two.text]).toEqual(['Alpha has a river.\n\nAnd a port.', 'Alpha has a river.\n\nAnd a port.'])
    one.write('Alpha has a wide river.\n\nAnd a port.\n\n- boats')
    two.write('Alpha has a river.\n\nAnd an *old* port.')
    await Promise.all([one.send(), two.send()])
    await Promise.all([one.fetch(), two.fetch()])
    const merged = 'Alpha has a wide river.\n\nAnd an *old* port.\n\n- boats'
    expect([one.text, two.text, await stored()]).toEqual([merged, merged, merged])
  })

  test('write into an empty section for the first time, both', async () => {
    const [one, two] = [await new Writer(here, at, ana).fetch(), await new Writer(there, at, ben).fetch()]
    await Promise.all([one.write('Mine').send(), two.write('Yours').send()])
    await Promise.all([one.fetch(), two.fetch()])
    expect(one.text.split('\n\n').sort()).toEqual(['Mine', 'Yours'])
    expect([two.text, await stored()]).toEqual([one.text, one.text])
  })

  test('lose nothing when twelve write together through two processes', async () => {
    const writers = await Promise.all(
      Array.from({ length: 12 }, (_, place) => new Writer(apps[place % 2]!, at, place % 3 ? ana : lea).fetch()),
    )
    await Promise.all(
      writers.map(async (writer, place) => {
        for (let round = 0; round < 4; round++)
          await writer.write(`${writer.text}\n\nWriter ${place} says ${round}`.trim()).send()
      }),
    )
    await Promise.all(writers.map((writer) => writer.fetch()))
    const text = writers[0]!.text
    for (const writer of writers) expect(writer.text).toBe(text)
    expect(await stored()).toBe(text)
    const said = writers.flatMap((_, place) => [0, 1, 2, 3].map((round) => `Writer ${place} says ${round}`))
    expect(text.split('\n\n').sort()).toEqual(said.sort())
  })

  test('send twice and are heard once, folded updates included', async () => {
    const writer = (await new Writer(here, at, ana).fetch()).write('Once')
    const sending = writer.sending()
    await Promise.all([writer.post(sending), new Writer(there, at, ana).post(sending)])
    expect(await rows()).toHaveLength(1)
    await writer.send(sending)
    expect([await stored(), (await rows()).length]).toEqual(['Once', 1])
    // The same change under another name changes nothing either.
    expect((await writer.post({ ...sending, id: randomUUID() })).status).toBe(200)
    expect(await rows()).toHaveLength(1)
  })

  test('leave one entry in the history for a while of writing, not one for every word', async () => {
    const writer = await new Writer(here, at, ana).fetch()
    for (const text of ['One', 'One two', 'One two three']) await writer.write(text).send()
    await (await new Writer(there, at, ben).fetch()).write('One two three\n\nFour').send()
    expect(
      (await entries()).map(({ actor, detail, audience, cityId }) => [actor, detail.changes, audience, cityId]),
    ).toEqual([
      ['Ana', { text: { before: '', after: 'One two three' } }, 'group', alpha.id],
      ['Ben', { text: { before: 'One two three', after: 'One two three\n\nFour' } }, 'group', alpha.id],
    ])
  })

  test('get all they lack after old updates were folded into one', async () => {
    const [one, two] = [await new Writer(here, at, ana).fetch(), await new Writer(here, at, ben).fetch()]
    for (let round = 0; round < 5; round++) await one.write(`Round ${round}`).send()
    await two.fetch()
    for (let round = 5; round < 25; round++) await one.write(`Round ${round}`).send()
    await db.update(planTextUpdates).set({ at: sql`now() - interval '2 days'` })
    const before = (await rows()).length
    await db.transaction((tx) => foldUpdates(tx, section.id, { many: 5 }))
    expect([before > 20, (await rows()).length]).toEqual([true, 1])
    await two.write(`${two.text}\n\nBen`).send()
    await one.fetch()
    expect([one.text, two.text, await stored()]).toEqual(Array(3).fill('Round 24\n\nBen'))
    const late = await new Writer(there, at, lea).fetch()
    expect(late.text).toBe('Round 24\n\nBen')
  }, 60_000)
})

describe('a paragraph that somebody takes out while somebody else writes in it', () => {
  const start = 'One.\n\nTwo.\n\n- three\n- four\n\nFive.'
  async function both(hers: string, his: string, began = start) {
    await begin(began)
    const [ana1, ben1] = [await new Writer(here, at, ana).fetch(), await new Writer(there, at, ben).fetch()]
    ana1.write(hers)
    ben1.write(his)
    return [ana1, ben1] as const
  }
  async function together(first: Writer, second: Writer) {
    const heard: unknown[] = []
    for (const one of [first, second]) heard.push((await (await one.post(one.sending())).json()).kept)
    const fresh = await new Writer(here, at, lea).fetch()
    for (const one of [first, second]) expect((await one.fetch()).text).toBe(fresh.text)
    expect(await stored()).toBe(fresh.text)
    return { text: fresh.text, heard }
  }

  test('stands again where it stood, whoever comes first, and whoever sends last hears of it', async () => {
    const [hers, his] = ['One.\n\nTwo, offline.\n\n- three\n- four\n\nFive.', 'One.\n\n- three\n- four\n\nFive.']
    for (const deleterFirst of [true, false]) {
      const [writer, deleter] = await both(hers, his)
      const [first, second] = deleterFirst ? [deleter, writer] : [writer, deleter]
      expect(await together(first, second)).toEqual({ text: hers, heard: [false, true] })
    }
  })

  test('stands again in its list, in its quote, and with the marks it had', async () => {
    const list = await both(start.replace('three', 'three and a **half**'), start.replace('- three\n', ''))
    expect((await together(list[1], list[0])).text).toBe(start.replace('three', 'three and a **half**'))
    const whole = await both(start.replace('four', 'four more'), start.replace('- three\n- four\n\n', ''))
    expect((await together(whole[1], whole[0])).text).toBe('One.\n\nTwo.\n\n- four more\n\nFive.')
    const began = 'One.\n\n> #### Said\n>\n> and heard'
    const quote = await both(began.replace('Said', 'Said twice'), 'One.', began)
    expect((await together(quote[1], quote[0])).text).toBe('One.\n\n> #### Said twice')
  })

  test('takes the words along to where it was moved, or what it was made', async () => {
    const moved = await both(start.replace('Two.', 'Two, offline.'), 'One.\n\n- three\n- four\n\nFive.\n\nTwo.')
    const after = 'One.\n\n- three\n- four\n\nFive.\n\nTwo, offline.'
    expect(await together(moved[1], moved[0])).toEqual({ text: after, heard: [false, true] })
    const heading = await both(start.replace('Two.', 'Two, offline.'), start.replace('Two.', '### Two.'))
    expect((await together(heading[0], heading[1])).text).toBe(start.replace('Two.', '### Two, offline.'))
  })

  test('is one paragraph for as long as its writer types on without having heard', async () => {
    const [writer, deleter] = await both(start.replace('Two.', 'Two, off'), start.replace('Two.\n\n', ''))
    await deleter.send()
    await writer.post(writer.sending())
    writer.write(start.replace('Two.', 'Two, offline.'))
    await writer.send()
    await writer.fetch()
    expect([writer.text, await stored()]).toEqual(Array(2).fill(start.replace('Two.', 'Two, offline.')))
  })

  test('stays out where whoever wrote in it crossed that out again, or only took words out of it', async () => {
    const gone = start.replace('Two.\n\n', '')
    const [writer, deleter] = await both(start.replace('Two.', 'Two, no.'), gone)
    writer.write(start.replace('Two.', 'Tw.'))
    expect(await together(deleter, writer)).toEqual({ text: gone, heard: [false, false] })
    const same = await both(gone, gone)
    expect(await together(same[0], same[1])).toEqual({ text: gone, heard: [false, false] })
  })

  test('brings no more in than the editor of the house writes', async () => {
    await begin('One.\n\nTwo.')
    const [bad, deleter] = [await new Writer(here, at, ana).fetch(), await new Writer(here, at, ben).fetch()]
    const words = (bad.document.getXmlFragment('text').get(1) as Y.XmlElement).get(0) as Y.XmlText
    words.insert(0, 'see ', { link: { href: 'javascript:alert(1)' }, blink: true })
    words.insertEmbed(0, { image: 'x' })
    await deleter.write('One.').send()
    expect((await bad.post(bad.sending())).status).toBe(200)
    expect(await stored()).toBe('One.\n\nsee Two.')
    expect((await new Writer(here, at, ben).fetch()).text).toBe('One.\n\nsee Two.')
  })
})

test('what is written together is found a little later, without being put in the index at every word', async () => {
  const finds = async (word: string) => (await open(here, `/n/planted/search?q=${word}`, ana)).text
  const writer = await new Writer(here, at, ana).fetch()
  for (const text of ['Our zir', 'Our zirconium', 'Our zirconium mill']) await writer.write(text).send()
  const jobs = await elsewhere.pool.query(
    "select key, run_at <= now() + interval '2 minutes' as soon from graphile_worker.jobs where task_identifier = 'index-plan-text'",
  )
  expect(jobs.rows).toEqual([{ key: `index-plan-text ${section.id}`, soon: true }])
  expect(await finds('zirconium')).not.toContain('A plan for Alpha')
  await runJobs(elsewhere, undefined, { later: true })
  expect(await finds('zirconium')).toContain('A plan for Alpha')
}, 60_000)

describe('what is sent', () => {
  const refused = async (update: Uint8Array | string, more: object = {}) => {
    const writer = new Writer(here, at, ana)
    const text = typeof update === 'string' ? update : Buffer.from(update).toString('base64')
    const answer = await writer.post({ id: randomUUID(), update: text, since: 0, ...more })
    return [answer.status, await answer.json()]
  }
  const made = (make: (document: Y.Doc, fragment: Y.XmlFragment) => void) => {
    const document = new Y.Doc()
    make(document, document.getXmlFragment('text'))
    return Y.encodeStateAsUpdate(document)
  }

  test('and is broken, foreign or hostile is refused, and the text stays whole', async () => {
    const writer = (await new Writer(here, at, ana).fetch()).write('Kept')
    await writer.send()
    const deep = made((_, fragment) => {
      let inner: Y.XmlFragment = fragment
      for (let depth = 0; depth < 3_000; depth++) {
        const next = new Y.XmlElement('blockquote')
        inner.insert(0, [next])
        inner = next
      }
    })
    const foreign = [
      made((document) => document.getMap('other').set('a', 'b')),
      made((_, fragment) => fragment.insert(0, [new Y.XmlElement('script')])),
      made((_, fragment) => fragment.insert(0, [new Y.XmlElement('toString')])),
      made((_, fragment) => {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.setAttribute('onclick', 'x')
        fragment.insert(0, [paragraph])
      }),
      made((_, fragment) => {
        const words = new Y.XmlText()
        words.insert(0, 'x', { link: { href: 'javascript:alert(1)' } })
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [words])
        fragment.insert(0, [paragraph])
      }),
      made((_, fragment) => {
        const words = new Y.XmlText()
        words.insertEmbed(0, { image: 'x' })
        fragment.insert(0, [words])
      }),
      deep,
    ]
    for (const update of foreign) expect(await refused(update)).toEqual([422, { refused: 'foreign' }])
    const late = new Writer(here, at, ana).write('One')
    late.sending()
    const onlyTheSecond = new Y.Doc()
    Y.applyUpdate(onlyTheSecond, Y.encodeStateAsUpdate(late.document))
    const vector = Y.encodeStateVector(onlyTheSecond)
    late.write('One two')
    expect(await refused(Y.encodeStateAsUpdate(late.document, vector))).toEqual([422, { refused: 'missing' }])
    const long = new Writer(here, at, ana).write('word '.repeat(45_000))
    expect(await refused(long.sending().update)).toEqual([422, { refused: 'long' }])
    for (const nonsense of ['%%%', 'BQAA', '////', 'AQ'.repeat(300_001)])
      expect((await refused(nonsense))[0], nonsense.slice(0, 9)).toBe(422)
    for (const more of [{ id: 'x' }, { since: -1 }, { since: 'x' }, { update: 7 }])
      expect((await refused('', more))[0]).toBe(422)
    expect([await stored(), (await rows()).length]).toEqual(['Kept', 1])
    await writer.write('Kept and more').send()
    expect(await stored()).toBe('Kept and more')
  }, 30_000)

  test('and is noise never breaks anything', async () => {
    const writer = (await new Writer(here, at, ana).fetch()).write('Kept\n\n- one\n- two')
    await writer.send()
    const good = Buffer.from(writer.write('Kept *well*\n\n- one\n- two').sending().update, 'base64')
    for (let round = 0; round < 150; round++) {
      const bad = Buffer.from(round % 3 ? good : randomBytes(1 + (round % 40)))
      for (let flips = 1 + (round % 4); flips > 0; flips--)
        bad[Math.floor(Math.random() * bad.length)]! ^= 1 << (round % 8)
      const [status] = await refused(bad.subarray(0, round % 5 ? bad.length : bad.length / 2))
      expect([200, 422]).toContain(status)
      expect(await stored()).toMatch(/^[\s\S]*$/)
    }
    const fresh = await new Writer(there, at, ben).fetch()
    expect(fresh.text).toBe(await stored())
    await fresh.write(`${fresh.text}\n\nStill here`).send()
    expect(await stored()).toContain('Still here')
  }, 60_000)

  test('without being a form or JSON is refused, not failed on', async () => {
    for (const body of ['', 'x', '[]', 'null', '{"id":1}']) {
      for (const what of ['updates', 'presence']) {
        const answer = await here.request(`${at}/${what}`, { method: 'POST', headers: ana.headers, body })
        expect([400, 422], `${what} ${body}`).toContain(answer.status)
      }
    }
    const odd = await here.request(`${at}/updates?since=-5`, { headers: ana.headers })
    expect(odd.status).toBe(400)
  })
})

describe('the plain form', () => {
  test('writes the same text, and editors that are open hear of it', async () => {
    await begin('First.\n\nSecond.')
    const writer = await new Writer(there, at, ben).fetch()
    const page = await open(here, at, ana, 'en', 'text')
    expect(page.form).toMatchObject({ text: 'First.\n\nSecond.', from: String(writer.seq) })
    const saved = await send(here, at, { ...page.form, text: 'First.\r\n\r\nSecond, better.' }, ana, 'en', 'text')
    expect([saved.status, saved.location]).toEqual([303, at])
    await writer.fetch()
    expect([writer.text, await stored()]).toEqual(['First.\n\nSecond, better.', 'First.\n\nSecond, better.'])
    expect((await open(here, at, ana, 'fr')).text).toContain('Texte')
  })

  test('leaves alone what others wrote since it was opened', async () => {
    await begin('First.\n\nSecond.\n\nThird.')
    const page = await open(here, at, ana, 'en', 'text')
    const writer = await new Writer(there, at, ben).fetch()
    await writer.write('First, by Ben.\n\nSecond.\n\nThird.\n\nFourth, by Ben.').send()
    expect((await send(here, at, { ...page.form, text: 'First.\n\nSecond, by Ana.\n\nThird.' }, ana)).status).toBe(303)
    await writer.fetch()
    const merged = 'First, by Ben.\n\nSecond, by Ana.\n\nThird.\n\nFourth, by Ben.'
    expect([writer.text, await stored()]).toEqual([merged, merged])
    // The same form again changes nothing.
    const many = (await rows()).length
    expect((await send(here, at, { ...page.form, text: 'First.\n\nSecond, by Ana.\n\nThird.' }, ana)).status).toBe(303)
    expect([await stored(), (await rows()).length]).toEqual([merged, many])
  })

  test('shows both where two changed one paragraph, and writes only what was chosen', async () => {
    await begin('First.\n\nSecond.')
    const page = await open(here, at, ana, 'en', 'text')
    const writer = await new Writer(there, at, ben).fetch()
    await writer.write('First.\n\nSecond, by Ben.').send()
    const mine = { ...page.form, text: 'First, by Ana.\n\nSecond, by Ana.' }
    const asked = await send(here, at, mine, ana, 'en', 'text')
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('One passage was changed by somebody else as well')
    expect(asked.html).toContain('<p>Second, by Ben.</p>')
    expect(asked.html).toContain('<p>Second, by Ana.</p>')
    expect(asked.form).toMatchObject(mine)
    expect(await stored()).toBe('First.\n\nSecond, by Ben.')
    const radio = /name="(keep\.[^"]+)"/.exec(asked.html)?.[1] ?? ''
    // Without a choice it is asked again; with one that somebody has overtaken, too.
    expect((await send(here, at, mine, ana)).status).toBe(422)
    await writer.fetch()
    await writer.write('First.\n\nSecond, by Ben again.').send()
    expect((await send(here, at, { ...mine, [radio]: 'mine' }, ana)).status).toBe(422)
    const again = await send(here, at, mine, ana, 'en', 'text')
    const now = /name="(keep\.[^"]+)"/.exec(again.html)?.[1] ?? ''
    expect((await send(here, at, { ...mine, [now]: 'both' }, ana)).status).toBe(303)
    await writer.fetch()
    const chosen = 'First, by Ana.\n\nSecond, by Ben again.\n\nSecond, by Ana.'
    expect([writer.text, await stored()]).toEqual([chosen, chosen])
  })

  test('of long ago asks about whatever differs', async () => {
    const writer = await new Writer(there, at, ben).fetch()
    await writer.write('Old.\n\nSame.').send()
    const page = await open(here, at, ana, 'en', 'text')
    for (let round = 0; round < 12; round++) await writer.write(`Round ${round}.\n\nSame.`).send()
    await db.update(planTextUpdates).set({ at: sql`now() - interval '2 days'` })
    await db.transaction((tx) => foldUpdates(tx, section.id, { many: 5 }))
    const asked = await send(here, at, { ...page.form, text: 'Old, by Ana.\n\nSame.' }, ana, 'en', 'text')
    expect([asked.status, await stored()]).toEqual([422, 'Round 11.\n\nSame.'])
  }, 60_000)

  test('that is too long comes back with everything typed', async () => {
    const page = await open(here, at, ana, 'en', 'text')
    const text = 'x '.repeat(100_001)
    const answer = await send(here, at, { ...page.form, text }, ana, 'en', 'text')
    expect([answer.status, answer.form.text?.length]).toEqual([422, 200_001])
    const blocks = await send(here, at, { ...page.form, text: 'a\n\n'.repeat(4_000) }, ana)
    expect(blocks.status).toBe(422)
    expect(await stored()).toBe('')
  })

  test('takes in what was written into the section otherwise', async () => {
    const writer = await new Writer(there, at, ben).fetch()
    await writer.write('By Ben.').send()
    await db.update(planSections).set({ text: 'By Ben.\n\nFrom a file.' }).where(eq(planSections.id, section.id))
    await writer.write('By Ben, again.').send()
    await writer.fetch()
    expect([writer.text, await stored()]).toEqual(Array(2).fill('By Ben, again.\n\nFrom a file.'))
  })
})

test('only those who work in the city and those who lead reach a text, its updates and who is there', async () => {
  const paths = [at, `${at}/updates?since=0`]
  const posts: [string, object][] = [
    [`${at}/updates`, { id: randomUUID(), update: 'AAA=', since: 0 }],
    [`${at}/presence`, { tab: randomUUID(), caret: null }],
  ]
  for (const who of [ana, ben, lea]) {
    for (const path of paths) expect((await here.request(path, { headers: who.headers })).status).toBe(200)
    const [, [path, body]] = posts as [unknown, [string, object]]
    const headers = { ...who.headers, 'content-type': 'application/json' }
    expect((await here.request(path, { method: 'POST', headers, body: JSON.stringify(body) })).status).toBe(204)
  }
  for (const who of [other, observer, stranger]) {
    for (const path of paths) expect((await here.request(path, { headers: who.headers })).status).toBe(404)
    for (const [path, body] of [...posts, [at, { text: 'x', from: '0' }] as const]) {
      const headers = { ...who.headers, 'content-type': 'application/json' }
      expect((await here.request(path, { method: 'POST', headers, body: JSON.stringify(body) })).status, path).toBe(404)
    }
  }
  for (const path of paths) expect([303, 401]).toContain((await here.request(path)).status)
  expect((await rows()).length).toBe(0)
  // A plan of another city is not reached through one's own, which has none and is begun first.
  const own = await here.request(at.replace('/alpha/', '/beta/'), { headers: other.headers })
  expect([own.status, own.headers.get('location')]).toEqual([303, `${at.split('/alpha/')[0]}/beta/plan/new`])
})
