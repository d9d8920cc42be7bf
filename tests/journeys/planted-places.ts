import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { testingActions } from '../../src/actions/schema.ts'
import { uploads } from '../../src/app/schema.ts'
import type { ImportReport } from '../../src/app/transfer/report.ts'
import { matchDecisions } from '../../src/exchange/schema.ts'
import { localGroups } from '../../src/local-groups/schema.ts'
import { codeOf, slotAt } from '../../src/meetings/attendance/check-in.code.ts'
import { linkKey } from '../../src/meetings/participants/participant.secret.ts'
import { meetingDoors, meetings, participants } from '../../src/meetings/schema.ts'
import { settingsHref } from '../../src/networks/conversations/digest.secret.ts'
import aston from '../../src/networks/profiles/aston.json' with { type: 'json' }
import { comments, invitations, profileEntries, themes } from '../../src/networks/schema.ts'
import { hashOf } from '../../src/people/index.ts'
import { signIns } from '../../src/people/schema.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { files, letters } from '../../src/platform/schema.ts'
import { reviewRounds, reviews } from '../../src/reviews/schema.ts'
import type { Planted } from '../access/planted.ts'
import { one } from '../access/planted-rows.ts'
import { plantPublishedPlan } from './planted-plan.ts'

export interface Ground {
  db: Db
  secret: string
  planted: Planted
  /** Who speaks for both cities. */
  coordinator: { id: string }
  /** Who may bring new networks. */
  secretariat: { id: string }
  /** The address of the network. */
  at: string
}

/**
 * Addresses that no route tells: what letters and posters carry, and what a record opens only in a certain state. All
 * else is planted with one of everything (`tests/access/planted.ts`).
 */
export async function plantPlaces(ground: Ground): Promise<string[]> {
  // A browser complains of a picture that is none.
  await ground.db.update(files).set({ content: picture, preview: picture, width: 640, height: 480 })
  return [
    ...(await behindLinks(ground)),
    ...(await atTheDoor(ground)),
    ...(await inTests(ground)),
    ...(await inTalk(ground)),
    ...(await uploaded(ground)),
    ...(await plantPublishedPlan(ground)),
  ]
}

/** All of one colour. */
const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#246' } })
  .png()
  .toBuffer()

async function behindLinks({ db, secret, planted, coordinator }: Ground): Promise<string[]> {
  const { networkId, own, other } = planted
  await db
    .update(invitations)
    .set({ tokenHash: hashOf('invited') })
    .where(eq(invitations.networkId, networkId))
  await db
    .update(localGroups)
    .set({ joinHash: hashOf('joining'), joinBy: coordinator.id })
    .where(eq(localGroups.networkId, networkId))
  const [theme] = await db
    .select()
    .from(themes)
    .where(eq(themes.networkId, networkId))
    .orderBy(themes.position)
    .offset(1)
  const code = { linkHash: hashOf('signing'), codeHash: hashOf('123456'), expiresAt: new Date(Date.now() + 1e8) }
  await db.insert(signIns).values({ email: 'genk@example.org', language: 'en', ...code })
  const asking = { networkId, themeId: theme?.id ?? '', cityId: other, supplierId: own, actor: 'Beta' }
  await db
    .insert(matchDecisions)
    .values({ ...asking, state: 'asked', tokenHash: hashOf('asked'), message: 'May two of us come in May?' })
  const kept = { networkId, to: 'genk@example.org', language: 'en', kind: 'digest', demo: true }
  const html =
    '<!doctype html><html lang="en"><head><title>New</title></head><body><main><h1>New</h1></main></body></html>'
  const letter = await one(
    db
      .insert(letters)
      .values({ ...kept, subject: 'What is new', text: 'Two needs.', html })
      .returning(),
  )
  return [
    '/invitations/invited',
    '/sign-in/signing',
    '/groups/joining',
    '/groups/joining/thanks',
    '/matches/asked',
    settingsHref('', secret, coordinator.id),
    '/letters',
    `/letters/${letter.id}`,
  ]
}

/** The meeting M1 opens for everybody, and its screen shows a code; somebody has registered who has no account. */
async function atTheDoor({ db, secret, planted, at }: Ground): Promise<string[]> {
  const { networkId } = planted
  const found = await db.select().from(meetings).where(eq(meetings.networkId, networkId))
  const meeting = found.find(({ slug }) => slug === 'M1')
  const meetingId = meeting?.id ?? ''
  await db
    .insert(meetingDoors)
    .values({ meetingId, networkId, opening: 'everybody', checkInUntil: new Date(Date.now() + 1e8) })
  await db
    .insert(participants)
    .values({ networkId, meetingId, name: 'A guest', email: 'guest@example.org', tokenHash: hashOf('registered') })
  return [
    '/registrations/registered',
    `/in/${codeOf(secret, meetingId, slotAt(Date.now()))}`,
    `${at}/meetings/M1/register/${linkKey(secret, meetingId, 1)}`,
  ]
}

/** Tests that may begin and end, in a network that runs them as experiments as well. */
async function inTests({ db, planted, at }: Ground): Promise<string[]> {
  const { networkId, own } = planted
  const asked = aston.testing_field.map((field, place) => ({ ...field, position: place + 1 }))
  await db.insert(profileEntries).values(
    asked.map(({ key, label, detail, position }) => ({
      networkId,
      list: 'testing_field',
      key,
      label,
      detail,
      position,
    })),
  )
  const test = { networkId, cityId: own, title: 'An office in the evening', description: 'Open until nine.' }
  await db.insert(testingActions).values([
    { ...test, slug: 'T2', position: 2, state: 'agreed' },
    { ...test, slug: 'T3', position: 3, state: 'running', startsOn: '2024-03-01' },
  ])
  return [
    `${at}/testing-actions/T2/start`,
    `${at}/testing-actions/T3`,
    `${at}/testing-actions/T3/conclusion`,
    `${at}/testing-actions/T3/report`,
  ]
}

/** One's own words may be changed, and a round be opened, or go while nobody has seen it. */
async function inTalk({ db, planted, coordinator, at }: Ground): Promise<string[]> {
  const { networkId } = planted
  const comment = await one(
    db.update(comments).set({ personId: coordinator.id }).where(eq(comments.networkId, networkId)).returning(),
  )
  const round = await one(
    db
      .insert(reviewRounds)
      .values({ networkId, slug: 'R2', position: 2, kind: 'plans', title: 'Before V2' })
      .returning(),
  )
  await db
    .insert(reviews)
    .values({ networkId, roundId: round.id, reviewerCityId: planted.other, reviewedCityId: planted.own })
  const open = { networkId, slug: 'R3', position: 3, kind: 'plans', title: 'Before the end', state: 'open' } as const
  await db.insert(reviewRounds).values(open)
  return [
    `${at}/talk/practice/${comment.subjectId}/${comment.id}/edit`,
    `${at}/reviews/R3/state`,
    `${at}/reviews/R2`,
    `${at}/reviews/R2/open`,
    `${at}/reviews/R2/remove`,
  ]
}

/** Tables that were brought and looked at, for this network and for a new one, with something of everything to say. */
async function uploaded({ db, planted, secretariat, at }: Ground): Promise<string[]> {
  const problem = {
    file: 'practices.csv',
    line: 7,
    column: 'sub_themes',
    value: '9.9',
    message: 'There is no sub-theme 9.9.',
  }
  const sheet = {
    sheet: 'practices',
    file: 'practices.csv',
    rows: 20,
    added: 4,
    changed: 3,
    same: 12,
    kept: 1,
    onlyHere: 2,
  }
  const conflict = { file: 'cities.csv', line: 3, column: 'population', here: '66,000', inFile: '65,000' }
  const some = <T>(one: T) => ({ shown: [one], count: 1 })
  const report: ImportReport = {
    ...{ slug: 'brought', isNew: false, isHidden: false, written: false, removesMissing: false },
    ...{ sheets: [sheet], problems: some(problem), conflicts: some(conflict), missing: some('practices.csv: P7') },
    ...{ implausible: some(problem), remarks: some(problem), ignored: ['practices.csv: colour_of_the_cover'] },
  }
  const checked = { name: 'practices.csv, cities.csv', bytes: 9_000, state: 'checked' as const, finishedAt: new Date() }
  const values = { ...checked, personId: secretariat.id, report: { ...report } }
  const [here, fresh] = await db
    .insert(uploads)
    .values([{ ...values, networkId: planted.networkId }, values])
    .returning()
  return [`${at}/upload/${here?.id}`, `/upload/${fresh?.id}`]
}
