import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { countQueries } from '../../../tests/reading.ts'
import { plantTalkers } from '../../../tests/talking.ts'
import { recordActivity } from '../../platform/activity/index.ts'
import { letters } from '../../platform/schema.ts'
import { comments, follows, notices } from '../schema.ts'

const { db, pool } = await freshDatabase('empty')
const world = await plantTalkers(db, 'planted')
const { app, networkId, alpha, beta, theme, subTheme, secretNeed, ana, ben, lea, obs, stranger } = world
const { ask, post, talk, say } = world
const city = '/n/planted/cities/alpha'

test('whoever belongs to the network says something and reads it; visitors and strangers see nothing of it', async () => {
  const id = v7()
  const said = await post(ana, talk('city', alpha.id), { id, body: 'We can show you <b>this</b>.\nCome!' })
  expect([said.status, said.to]).toEqual([303, `${city}#comment-${id}`])
  for (const who of [ana, ben, lea, obs])
    expect((await ask(who, city)).text).toContain('We can show you <b>this</b>. Come!')
  for (const who of [null, stranger]) {
    const { html } = await ask(who, city)
    expect(html).not.toContain('We can show you')
    expect(html).not.toContain('talk')
  }
  expect((await ask(null, talk('city', alpha.id))).status).not.toBe(200)
  expect((await ask(stranger, talk('city', alpha.id))).status).toBe(403)
})

test('the page for visitors asks the database nothing more than without discussions', async () => {
  const before = await countQueries(pool, () => ask(null, '/n/planted/cities/beta'))
  for (let at = 0; at < 5; at++) await say(ana, 'city', beta.id, `Number ${at}`)
  expect(await countQueries(pool, () => ask(null, '/n/planted/cities/beta'))).toBe(before)
  const few = await countQueries(pool, () => ask(ben, '/n/planted/cities/beta'))
  await db.insert(comments).values(
    Array.from({ length: 60 }, (_, at) => ({
      networkId,
      subjectKind: 'city',
      subjectId: beta.id,
      author: 'Many',
      body: `More ${at}`,
    })),
  )
  expect(await countQueries(pool, () => ask(ben, '/n/planted/cities/beta'))).toBe(few)
  expect((await ask(ben, '/n/planted/cities/beta')).text).toContain('All 65 comments')
  expect((await ask(ben, talk('city', beta.id))).text).toContain('Page 1 of 3')
})

test('sent twice it is said once, and nothing said is explained with everything typed', async () => {
  const id = v7()
  for (const _ of [1, 2]) await post(ben, talk('theme', theme.id), { id, body: 'Once' })
  expect(await db.select().from(comments).where(eq(comments.subjectId, theme.id))).toHaveLength(1)
  const empty = await post(ben, talk('theme', theme.id), { id: v7(), body: '  ' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Write what you want to say.')
  const long = await post(ben, talk('theme', theme.id), { id: v7(), body: 'x'.repeat(4001) })
  expect([long.status, long.html.includes('x'.repeat(4001))]).toEqual([422, true])
  for (const nonsense of [talk('nothing', theme.id), talk('theme', 'x'), talk('theme', v7()), talk('city', theme.id)])
    expect((await post(ben, nonsense, { body: 'Hello' })).status).toBe(404)
})

test('addresses lead where they say, and nothing else becomes a link', async () => {
  await say(
    ana,
    'theme',
    subTheme.id,
    'See https://example.org/a?b=1&c="x", (http://example.org/d). javascript:alert(1) <a href="x">y</a>',
  )
  const { html } = await ask(ben, `/n/planted/themes/${subTheme.code}`)
  expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=" rel="nofollow noopener ugc">')
  expect(html).toContain('<a href="http://example.org/d" rel="nofollow noopener ugc">http://example.org/d</a>)')
  expect(html).toContain('javascript:alert(1) &lt;a href=')
})

test('an observer reads and says nothing; a visitor is asked to sign in', async () => {
  expect((await ask(obs, city)).html).not.toContain('name="body"')
  expect((await post(obs, talk('city', alpha.id), { body: 'Hello' })).status).toBe(403)
  expect((await post(null, talk('city', alpha.id), { body: 'Hello' })).status).not.toBe(303)
  expect(await db.select().from(comments).where(eq(comments.body, 'Hello'))).toEqual([])
})

test('its author rewords it for a day, nobody else, and not over other words of their own', async () => {
  const id = await say(ana, 'city', alpha.id, 'Frist')
  const edit = talk('city', alpha.id, `/${id}/edit`)
  expect((await ask(ana, edit)).html).toContain('Frist')
  for (const who of [ben, lea]) expect((await ask(who, edit)).status).toBe(404)
  expect((await post(ana, edit, { version: '1', body: 'First' })).status).toBe(303)
  const stale = await post(ana, edit, { version: '1', body: 'Second' })
  expect([stale.status, stale.html.includes('Second')]).toEqual([422, true])
  expect((await ask(ben, city)).text).toContain('(edited) First')
  await db
    .update(comments)
    .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
    .where(eq(comments.id, id))
  expect((await post(ana, edit, { version: '2', body: 'Late' })).status).toBe(404)
  expect((await ask(ana, edit)).status).toBe(404)
})

test('its author and those who lead remove it; that it was there can be seen, its words nowhere', async () => {
  const [own, other] = [await say(ben, 'city', alpha.id, 'Walrus one'), await say(ben, 'city', alpha.id, 'Walrus two')]
  const remove = (id: string) => talk('city', alpha.id, `/${id}/remove`)
  expect((await post(ana, remove(own))).status).toBe(404)
  expect((await ask(ben, remove(own))).text).toContain('Remove this comment?')
  expect((await post(ben, remove(own))).status).toBe(303)
  expect((await post(lea, remove(other))).status).toBe(303)
  const { text, html } = await ask(ana, city)
  expect(text.match(/This comment was removed\./g)).toHaveLength(2)
  expect(html).not.toContain('Walrus')
  const { rows } = await pool.query(
    `select count(*) from comments, activity_entries where body like '%Walrus%' or detail::text like '%Walrus%'`,
  )
  expect(rows[0].count).toBe(0)
})

test('who is mentioned is told at once, in their language; once, however often it is reworded', async () => {
  await db.delete(letters)
  const id = await say(
    ana,
    'city',
    alpha.id,
    'What do you think, @ben o’neill? Not @Ben O’Neills, not me@Lea, not @Ana Horvat.',
  )
  const told = await db.select().from(notices)
  expect(told.map(({ personId, commentId, actor }) => [personId, commentId, actor])).toEqual([
    [ben.id, id, 'Ana Horvat'],
  ])
  await post(ana, talk('city', alpha.id, `/${id}/edit`), {
    version: '1',
    body: '@Ben O’Neill and @Lea, what do you think?',
  })
  const sent = await db.select().from(letters).orderBy(letters.createdAt)
  expect(sent.map(({ to, subject, language }) => [to, subject, language])).toEqual([
    [ben.email, 'Ana Horvat vous mentionne\u00a0: Alpha Zebra', 'fr'],
    [lea.email, 'Ana Horvat mentions you: Alpha Zebra', 'en'],
  ])
  expect(sent[0]?.text).toContain('> What do you think, @ben o’neill?')
  expect(sent[0]?.html).toContain(`/n/planted/cities/alpha#comment-${id}`)
})

test('unread notices stand beside the name, lead to the words and are read then', async () => {
  const [notice] = await db.select().from(notices).where(eq(notices.personId, ben.id))
  expect((await ask(ben, '/')).html).toContain('<a href="/me/notices">1 notice</a>')
  const { text } = await ask(ben, '/me/notices')
  expect(text).toContain('new Ana Horvat mentioned you: Alpha Zebra')
  expect((await ask(lea, `/me/notices/${notice?.id}`)).status).toBe(404)
  const { answer } = await ask(ben, `/me/notices/${notice?.id}`)
  expect(answer.headers.get('location')).toBe(`/n/planted/cities/alpha#comment-${notice?.commentId}`)
  expect((await ask(ben, '/')).html).not.toContain('/me/notices')
  expect((await post(lea, '/me/notices/read')).status).toBe(303)
  expect((await ask(lea, '/me/notices')).text).not.toContain('new')
  expect((await ask(null, '/me/notices')).status).not.toBe(200)
})

test('what is said about a private need is for those who may see it, and for nobody else anywhere', async () => {
  await db.delete(letters)
  const page = '/n/planted/needs/secret-need'
  const id = await say(ana, 'need', secretNeed.id, 'Okapi words for @Ben O’Neill and @Lea')
  expect((await ask(ana, page)).text).toContain('Okapi words')
  expect((await ask(lea, page)).text).toContain('Okapi words')
  expect((await db.select().from(letters)).map(({ to }) => to)).toEqual([lea.email])
  expect(await db.select().from(notices).where(eq(notices.commentId, id))).toHaveLength(1)
  // Even with a notice and a follow from better days.
  const about = { networkId, personId: ben.id, subjectKind: 'need', subjectId: secretNeed.id }
  await db.insert(notices).values({ ...about, kind: 'mention', commentId: id, actor: 'Ana Horvat' })
  await db.insert(follows).values(about)
  for (const who of [ben, obs, stranger, null]) {
    for (const address of [
      page,
      talk('need', secretNeed.id),
      talk('need', secretNeed.id, `/${id}/edit`),
      talk('need', secretNeed.id, `/${id}/remove`),
      '/n/planted/activity',
      '/n/planted/activity?kind=need',
      '/n/planted/activity?city=alpha',
      '/n/planted',
      city,
      `/n/planted/themes/${subTheme.code}`,
      `/n/planted/matrix/${subTheme.code}/alpha`,
      '/n/planted/search?q=okapi',
      '/n/planted/feed.atom',
      '/feed.atom',
      '/me/notices',
      '/me/following',
      '/api/v1/networks/planted/needs',
    ])
      expect((await ask(who, address)).html, address).not.toMatch(/Okapi/)
    for (const address of [talk('need', secretNeed.id), `/n/planted/follow/need/${secretNeed.id}`])
      expect((await post(who, address, { body: 'Hi', wanted: 'yes' })).status).not.toBe(303)
  }
  expect((await ask(ana, '/n/planted/activity')).text).toContain('How does one hide an Okapi?')
})

test('following is one click, and stopping too', async () => {
  const at = `/n/planted/follow/theme/${theme.id}`
  expect((await post(ben, at, { wanted: 'yes' })).to).toBe(`/n/planted/themes/${theme.code}`)
  await post(ben, at, { wanted: 'yes' })
  expect((await ask(ben, `/n/planted/themes/${theme.code}`)).text).toContain('Stop following')
  expect((await ask(ben, '/me/following')).text).toContain(`${theme.code} Zebra`)
  expect((await post(ben, at, { wanted: 'no', back: 'list' })).to).toBe('/me/following')
  expect((await ask(ben, '/me/following')).text).toContain('You follow nothing yet')
  expect((await post(stranger, at, { wanted: 'yes' })).status).toBe(403)
})

test('the activity of a network says who did what and what it was before, by kind and city, with as many questions for much', async () => {
  await recordActivity(db, {
    networkId,
    actor: 'Ana Horvat',
    personId: ana.id,
    verb: 'city.changed',
    subjectKind: 'city',
    subjectId: alpha.id,
    cityId: alpha.id,
    detail: { changes: { region: { before: 'Old Kudu', after: 'New Kudu' } } },
  })
  const { text } = await ask(ben, '/n/planted/activity?kind=city&city=alpha')
  expect(text).toMatch(/Alpha Zebra .*Changed by Ana Horvat .* What changed: Region/)
  expect(text).toMatch(/Old.*New.*Kudu/)
  expect((await ask(ben, '/n/planted/activity?kind=theme')).text).not.toContain('Kudu')
  expect((await ask(null, '/n/planted/activity')).status).not.toBe(200)
  expect((await ask(stranger, '/n/planted/activity')).status).toBe(403)
  const few = await countQueries(pool, () => ask(ben, '/n/planted/activity'))
  await recordActivity(
    db,
    ...Array.from({ length: 300 }, (_, at) => ({
      networkId,
      actor: `Somebody ${at}`,
      verb: 'city.changed',
      subjectKind: 'city',
      subjectId: at % 2 ? alpha.id : beta.id,
      cityId: at % 2 ? alpha.id : beta.id,
    })),
  )
  expect(await countQueries(pool, () => ask(ben, '/n/planted/activity'))).toBeLessThanOrEqual(few)
  expect((await ask(ben, '/n/planted/activity?page=2')).text).toContain('Somebody')
  expect((await app.request('/n/planted/activity?page=99', { headers: ben.headers })).status).toBe(303)
})
