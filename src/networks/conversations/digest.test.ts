import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { runJob, runJobs } from '../../../tests/jobs.ts'
import { plantTalkers } from '../../../tests/talking.ts'
import { persons } from '../../people/schema.ts'
import { recordActivity } from '../../platform/activity/index.ts'
import { activityEntries, letters } from '../../platform/schema.ts'
import { comments, follows, memberships, networks, notices } from '../schema.ts'
import { lastMorning } from './morning.ts'

const database = await freshDatabase('empty')
const { db, pool } = database
const world = await plantTalkers(db, 'planted')
const { networkId, alpha, beta, theme, subTheme, secretNeed, ana, ben, lea, ask, post, say } = world

const follow = (who: { id: string }, kind: string, id: string) =>
  db.insert(follows).values({ networkId, personId: who.id, subjectKind: kind, subjectId: id }).onConflictDoNothing()

/** What was done up to now was done an hour ago, and the last digest was ten days ago. */
async function laterOn(): Promise<void> {
  for (const [table, column] of [
    ['activity_entries', 'at'],
    ['notices', 'created_at'],
  ])
    await pool.query(`update ${table} set ${column} = now() - interval '1 hour'`)
  await pool.query(`update persons set digested_at = now() - interval '10 days'`)
}

async function digests(): Promise<{ to: string; subject: string; text: string; html: string }[]> {
  await runJob(database, 'digests')
  await runJobs(database)
  return db.select().from(letters).where(eq(letters.kind, 'digest')).orderBy(letters.to)
}

beforeEach(async () => {
  for (const table of [activityEntries, comments, follows, notices, letters]) await db.delete(table)
  await db.update(persons).set({ digest: 'weekly' })
  await pool.query('delete from graphile_worker._private_jobs')
})

test('one letter says what others did with what somebody follows, in their language, and never their own doings', async () => {
  await follow(ben, 'city', alpha.id)
  await say(ana, 'city', alpha.id, 'Hello')
  await say(ana, 'city', alpha.id, 'Hello again')
  await say(lea, 'city', alpha.id, 'Good')
  await say(ben, 'city', alpha.id, 'Mine')
  await say(ana, 'city', beta.id, 'Elsewhere')
  await laterOn()
  const [letter, ...more] = await digests()
  expect(more).toEqual([])
  expect(letter).toMatchObject({ to: ben.email, subject: 'Les nouveautés de Zebra network' })
  expect(letter?.text).toContain(
    '* Alpha Zebra\n  Commentaire de Lea et Ana Horvat\n  https://charrette.example/n/planted/cities/alpha\n',
  )
  expect(letter?.text).toContain('Une nouveauté depuis la semaine dernière.')
  expect(letter?.text).not.toMatch(/Beta|Ben/)
})

test('asked again it tells nothing twice, and nothing when nothing happened', async () => {
  await follow(ben, 'city', alpha.id)
  await say(ana, 'city', alpha.id, 'Hello')
  await laterOn()
  expect(await digests()).toHaveLength(1)
  expect(await digests()).toHaveLength(1)
  await pool.query(`update persons set digested_at = now() - interval '50 minutes'`)
  expect(await digests()).toHaveLength(1)
  await db.delete(letters)
  await db.delete(activityEntries)
  await laterOn()
  expect(await digests()).toEqual([])
  const [{ digestedAt } = { digestedAt: null }] = await db.select().from(persons).where(eq(persons.id, ben.id))
  expect(Date.now() - (digestedAt?.getTime() ?? 0)).toBeLessThan(200_000)
})

test('whoever follows a theme hears of what is under it and about it', async () => {
  await follow(ben, 'theme', theme.id)
  const { rows } = await pool.query('select id from practices where slug = $1', ['P1'])
  await say(ana, 'practice', rows[0].id, 'See how')
  await say(ana, 'theme', subTheme.id, 'And this')
  await laterOn()
  const [letter] = await digests()
  expect(letter?.text).toContain('* Zebra practice')
  expect(letter?.text).toContain(`* ${subTheme.code} Zebra sub-theme`)
})

test('a mention that was not read is in it first, one that was read is not', async () => {
  await say(ana, 'city', beta.id, '@Ben O’Neill, look')
  await laterOn()
  const [letter] = await digests()
  expect(letter?.text).toContain('* Beta Zebra\n  Ana Horvat vous a mentionné, vous ne l’avez pas encore lu\n')
  await db.delete(letters)
  await post(ben, '/me/notices/read')
  await laterOn()
  expect(await digests()).toEqual([])
})

test('nobody is told of what they may not see today', async () => {
  await follow(ben, 'city', alpha.id)
  await follow(ben, 'theme', theme.id)
  await follow(ben, 'need', secretNeed.id)
  await say(ana, 'need', secretNeed.id, 'Okapi')
  await recordActivity(db, {
    networkId,
    actor: 'Ana Horvat',
    verb: 'need.changed',
    subjectKind: 'need',
    subjectId: secretNeed.id,
    cityId: alpha.id,
    // As if the need had been for everybody when this was written.
    audience: 'public',
    detail: { changes: { question: { before: 'Okapi?', after: 'Okapis?' } } },
  })
  await laterOn()
  expect(await digests()).toEqual([])
  await db.update(memberships).set({ until: sql`now()` }).where(eq(memberships.personId, ben.id))
  await say(ana, 'city', alpha.id, 'Among us')
  await laterOn()
  expect(await digests()).toEqual([])
  await db.update(memberships).set({ until: null }).where(eq(memberships.personId, ben.id))
})

test('nobody gets more than they asked for, and one click in the letter ends it', async () => {
  await follow(ben, 'city', alpha.id)
  await say(ana, 'city', alpha.id, 'Hello')
  await db.update(persons).set({ digest: 'never' }).where(eq(persons.id, ben.id))
  await laterOn()
  expect(await digests()).toEqual([])
  await db.update(persons).set({ digest: 'daily' }).where(eq(persons.id, ben.id))
  const [letter] = await digests()
  const settings = /https:\/\/charrette\.example(\/digest\/\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
  expect((await ask(null, settings)).text).toContain('Every Monday morning')
  const digestOf = async () => (await db.select().from(persons).where(eq(persons.id, ben.id)))[0]?.digest
  expect((await post(null, settings, { digest: 'hourly' })).status).toBe(422)
  expect((await post(null, settings, { digest: 'weekly' })).status).toBe(303)
  expect(await digestOf()).toBe('weekly')
  expect((await post(null, settings, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
  expect(await digestOf()).toBe('never')
  for (const wrong of [settings.replace(ben.id, lea.id), `${settings}x`, '/digest/x', `/digest/${ben.id}`])
    expect((await post(null, wrong, { digest: 'daily' })).status).toBe(404)
})

test('a role of a demonstration gets its digest on the page of letters, and no mail', async () => {
  await db.update(networks).set({ demo: true })
  await db.update(persons).set({ demo: true }).where(eq(persons.id, ben.id))
  await follow(ben, 'city', alpha.id)
  await say(ana, 'city', alpha.id, 'Hello')
  await laterOn()
  const [letter] = await digests()
  expect(letter).toMatchObject({ demo: true })
  const { rows } = await pool.query(`select from graphile_worker.jobs where key like 'letter %'`)
  expect(rows).toEqual([])
  await db.update(networks).set({ demo: false })
  await db.update(persons).set({ demo: false })
})

test.each([
  // A Wednesday in November; Paris is an hour ahead of UTC, Auckland thirteen.
  ['2026-11-25T06:30:00Z', 'daily', 'Europe/Paris', 1, '2026-11-25T06:00:00Z'],
  ['2026-11-25T05:30:00Z', 'daily', 'Europe/Paris', 1, '2026-11-24T06:00:00Z'],
  ['2026-11-25T06:30:00Z', 'weekly', 'Europe/Paris', 1, '2026-11-23T06:00:00Z'],
  ['2026-11-23T05:59:00Z', 'weekly', 'Europe/Paris', 1, '2026-11-16T06:00:00Z'],
  ['2026-11-25T06:30:00Z', 'daily', 'Pacific/Auckland', 1, '2026-11-24T18:00:00Z'],
  ['2026-07-15T06:30:00Z', 'daily', 'Europe/Paris', 1, '2026-07-15T05:00:00Z'],
  ['2026-11-25T06:30:00Z', 'daily', 'Nowhere/Atlantis', 1, '2026-11-24T07:00:00Z'],
  ['2026-11-25T06:30:00Z', 'weekly', 'Europe/Paris', 3, '2026-11-25T06:00:00Z'],
  ['2026-11-25T05:30:00Z', 'weekly', 'Europe/Paris', 3, '2026-11-18T06:00:00Z'],
  ['2026-11-25T06:30:00Z', 'weekly', 'Europe/Paris', 7, '2026-11-22T06:00:00Z'],
])('at %s the last %s morning in %s, day %i, was at %s', async (now, digest, place, weekday, morning) => {
  const { rows } = await db.execute<{ morning: Date }>(
    sql`select ${lastMorning(sql`${now}::timestamptz`, sql`${digest}::text`, sql`${place}::text`, sql`${weekday}::int`)} as morning`,
  )
  expect(new Date(rows[0]?.morning ?? 0).toISOString()).toBe(new Date(morning).toISOString())
})
