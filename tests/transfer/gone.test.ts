import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import '../../src/app/app.tsx'
import { slices } from '../../src/app/slices.ts'
import { practices } from '../../src/exchange/schema.ts'
import { recordKinds } from '../../src/networks/index.ts'
import { comments, follows, networks, notices } from '../../src/networks/schema.ts'
import { drafts, files } from '../../src/platform/schema.ts'
import { freshDatabase } from '../database.ts'
import { signedInAs } from '../people.ts'
import { bringIn, problems, smallWith } from './folders.ts'

const database = await freshDatabase('empty')
const { db } = database

/** Where each kind of record is kept. */
const tables: Record<string, string> = {
  city: 'cities',
  theme: 'themes',
  membership: 'memberships',
  invitation: 'invitations',
  meeting: 'meetings',
  practice: 'practices',
  need: 'needs',
  cell: 'matrix_cells',
  match: 'match_decisions',
  obligation: 'obligations',
  delivery: 'deliveries',
  profile_entry: 'profile_entries',
  roadmap_item: 'roadmap_items',
  roadmap_table: 'roadmap_tables',
  local_group: 'local_groups',
  local_group_member: 'local_group_members',
  meeting_report: 'meeting_reports',
  material: 'materials',
  presentation: 'presentations',
  rationale: 'rationales',
  session: 'meeting_sessions',
  working_group: 'working_groups',
  poll: 'polls',
  learning_grid: 'learning_grids',
  grid_row: 'grid_rows',
  draft_action: 'draft_actions',
  testing_action: 'testing_actions',
  testing_evidence: 'testing_evidence',
  plan: 'plans',
  plan_section: 'plan_sections',
  plan_objective: 'plan_objectives',
  plan_action: 'plan_actions',
  plan_version: 'plan_versions',
  plan_update: 'plan_updates',
  review_round: 'review_rounds',
}

test('every kind of record takes with it what was about it', async () => {
  for (const slice of slices) for (const filling of slice.fillings ?? []) filling()
  const kinds = recordKinds.all().map(({ kind }) => kind)
  expect(kinds.length).toBeGreaterThan(5)
  const found = await db.execute<{ name: string }>(sql`
    select tgrelid::regclass::text as name from pg_trigger where tgfoid = 'forget_what_was_about'::regproc`)
  const watched = found.rows.map(({ name }) => name)
  for (const kind of kinds) expect([kind, watched.includes(tables[kind] ?? '')]).toEqual([kind, true])
})

const table = (...ids: string[]) => `id,title\n${ids.map((id) => `${id},${id}\n`).join('')}`

test('what is removed with a file leaves nothing behind, and what stays keeps all of it', async () => {
  expect(problems(await bringIn(database, await smallWith({ 'practices.csv': table('stays', 'goes') })))).toEqual([])
  const [network] = await db.select().from(networks)
  const networkId = network!.id
  const person = await signedInAs(db, 'Ana', [{ role: 'lead_expert', networkId }])
  const personId = person.id
  const file = {
    networkId,
    subjectKind: 'practice',
    position: 1,
    name: 'a.pdf',
    type: 'application/pdf',
    bytes: 1,
    hash: 'x',
  }
  const content = Buffer.from('x')
  for (const { id: subjectId } of await db.select().from(practices)) {
    const about = { networkId, subjectKind: 'practice', subjectId }
    await db.insert(files).values({ ...file, subjectId, content })
    await db.insert(comments).values({ ...about, personId, author: 'Ana', body: 'Well' })
    await db.insert(follows).values({ ...about, personId })
    await db.insert(notices).values({ ...about, personId, kind: 'mention', actor: 'Bo' })
    await db.insert(drafts).values({ networkId, personId, kind: 'practice', subjectId, values: {} })
  }
  const draftId = v7()
  await db.insert(drafts).values({ id: draftId, networkId, personId, kind: 'practice', values: {} })
  await db.insert(files).values({ ...file, subjectId: draftId, content })

  const left = () => Promise.all([files, comments, follows, notices, drafts].map((one) => db.$count(one)))
  expect(await left()).toEqual([3, 2, 2, 2, 3])
  const report = await bringIn(database, await smallWith({ 'practices.csv': table('stays') }), { removeMissing: true })
  expect([problems(report), report.written]).toEqual([[], true])
  expect(await left()).toEqual([2, 1, 1, 1, 2])
  const [stays] = await db.select().from(practices)
  expect((await db.select().from(comments))[0]!.subjectId).toBe(stays!.id)
  // A draft that goes, by whichever way, takes its files with it.
  await db.delete(drafts).where(eq(drafts.id, draftId))
  expect(await left()).toEqual([1, 1, 1, 1, 1])
  await db.delete(networks)
  expect(await left()).toEqual([0, 0, 0, 0, 0])
})
