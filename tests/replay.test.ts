import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../src/app/app.tsx'
import { planCast } from '../src/app/demo/replay/cast.plans.ts'
import { cast } from '../src/app/demo/replay/cast.ts'
import { playUntil } from '../src/app/demo/replay/play.ts'
import { exportCommand } from '../src/app/transfer/transfer.commands.ts'
import { readSettings } from '../src/platform/settings/index.ts'
import { freshDatabase } from './database.ts'
import { temporaryFolder } from './folder.ts'
import { visible } from './reading.ts'

const { db, connectionString } = await freshDatabase('demo')
const { folder, remove } = await temporaryFolder('replay')
afterAll(remove)
const lines: string[] = []
const context = {
  settings: readSettings({ DATA_DIR: folder, DATABASE_URL: connectionString }),
  connectionString: async () => connectionString,
  out: (line: string) => void lines.push(line),
  err: (line: string) => void lines.push(line),
  stdin: process.stdin,
  stdout: process.stdout,
}
const slug = 'agents-of-coexistence'
type Published = { actions: { id: string }[] }

async function rows<Row extends Record<string, unknown>>(query: string): Promise<Row[]> {
  return (await db.execute(sql.raw(query))).rows as unknown as Row[]
}
const among = async (query: string) =>
  Object.fromEntries(
    (await rows<{ key: string; count: number }>(query)).map(({ key, count }) => [key, Number(count)] as const),
  )

/** How many rows there are of everything; `where` says of which. */
async function counted(tables: { table: string }[], where = 'true'): Promise<Record<string, number>> {
  const counts = tables.map(({ table }) => `select '${table}' as key, count(*) as count from ${table} where ${where}`)
  return among(counts.join(' union all '))
}
const tablesWith = (column: string) =>
  rows<{ table: string }>(`select c.table_name as table from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = '${column}' order by 1`)

async function folderNamed(name: string): Promise<Map<string, string>> {
  const target = join(folder, name)
  expect(await exportCommand.run([slug, target], context)).toBe(0)
  const files = (await readdir(target)).sort()
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(target, file), 'utf8')] as const)),
  )
}

async function enteredAs(app: ReturnType<typeof createApp>, role: string) {
  const entered = await app.request(`/demo/${slug}/${role}`, { method: 'POST' })
  const session = entered.headers.getSetCookie().find((one) => one.startsWith('session='))
  return { cookie: session?.split(';')[0] ?? '', 'accept-language': 'en' }
}

test('the story is played once, marked as an example, and leaves the facts of the study as they are', async () => {
  const [marked, all] = [await tablesWith('example'), await tablesWith('network_id')]
  const factsBefore = await counted(marked, 'not example')
  const before = await folderNamed('before')
  await playUntil('meetings', context)
  expect(lines.filter((line) => /^20\d\d-/.test(line))).toHaveLength(9)

  expect(await among(`select as_of as key, count(*) as count from networks where slug = '${slug}' group by 1`)).toEqual(
    { '2024-06-28': 1 },
  )
  expect(await among('select state as key, count(*) as count from meeting_reports group by 1')).toEqual({
    accepted: 27,
  })
  expect(await among('select state as key, count(*) as count from needs group by 1')).toEqual({
    addressed: 16,
    open_after_meeting: 2,
  })
  expect(await among('select state as key, count(*) as count from draft_actions group by 1')).toEqual({ in_plan: 9 })
  const waived = `select o.slug || ' ' || w.item as key, count(*) as count from waivers w
    join obligations o on o.id = w.obligation_id group by 1 order by 1`
  expect(await among(waived)).toEqual({ 'D12 CNM1.before': 1, 'D35 2023-06-30': 1, 'D36 CNM1.before': 2 })
  const versions =
    'select state || coalesce(event_slug, $$$$) as key, count(*) as count from roadmap_versions group by 1'
  expect(await among(versions)).toEqual({ agreed: 1, updatedCNM2: 1, updatedCNM3: 1 })
  expect(await counted(marked, 'not example')).toEqual(factsBefore)

  const after = await folderNamed('after')
  const changed = [...after.keys()].filter((file) => before.get(file) !== after.get(file))
  // Meetings were held, needs raised, lines of the roadmap done; everything else is as the study says it.
  expect(changed).toEqual(['meetings.csv', 'needs.csv', 'network.json', 'roadmap.csv'])
  const asPrinted = (file: string) => before.get(file)!.split('\n')
  const other = after
    .get('meetings.csv')!
    .split('\n')
    .filter((line) => !asPrinted('meetings.csv').includes(line))
  expect(other.map((line) => line.split(',')[0])).toEqual(['OA1', 'CNM2', 'OA2', 'CNM3'])
  expect(other.map((line) => line.replace(',held,', ',planned,'))).toEqual(
    asPrinted('meetings.csv').filter((line) => /^(OA1|CNM2|OA2|CNM3),/.test(line)),
  )

  const app = createApp({ db, settings: context.settings, secret: 'x'.repeat(32) })
  const thread = await app.request(`/n/${slug}/thread`, { headers: await enteredAs(app, 'lead-expert') })
  expect(visible(await thread.text())).toContain('18 needs raised 18 on an agenda 16 addressed 9 led to a draft action')

  const once = await counted(all)
  await playUntil('meetings', context)
  expect(lines.at(-1)).toBe('All of it has been played already.')
  expect(await counted(all)).toEqual(once)
}, 300_000)

const checked = `select subject_kind || ' ' || coalesce(verdict, 'waits') as key, count(*) as count from quality_rounds group by 1`

test('it goes on to nine published plans, in the order of the study, and nothing of that counts as a fact', async () => {
  const [marked, all] = [await tablesWith('example'), await tablesWith('network_id')]
  const factsBefore = await counted(marked, 'not example')
  const before = await folderNamed('before-plans')
  lines.length = 0
  await playUntil('plans', context)
  expect(lines.flatMap((line) => /^20\d\d-\d\d-\d\d/.exec(line)?.[0] ?? [])).toEqual([
    '2024-05-20',
    '2024-06-14',
    '2024-06-20',
    '2024-07-01',
    '2024-09-20',
    '2024-10-01',
    '2024-10-17',
    '2024-10-17',
    '2024-11-14',
    '2024-12-16',
    '2025-02-03',
    '2025-02-14',
    '2025-03-03',
    '2025-03-10',
    '2025-03-20',
    '2025-03-20',
    '2025-04-14',
    '2025-09-12',
    '2025-09-30',
    '2025-09-30',
    '2025-09-30',
  ])
  const kinds = (column: string, table: string) =>
    among(`select ${column} as key, count(*) as count from ${table} group by 1`)
  expect(await kinds('as_of', `networks where slug = '${slug}'`)).toEqual({ '2025-09-30': 1 })
  expect(
    await kinds('state', 'testing_actions where network_id in (select id from networks where demo)'),
  ).toMatchObject({
    concluded: 9,
  })
  expect(await kinds('decision', 'testing_actions where decision is not null')).toEqual({ scale: 6, change: 3 })
  // Nine forms and nine plans were checked, two of each twice; three drafts wait for whoever opens the queue.
  expect(await among(checked)).toEqual({
    'plan agreed': 9,
    'plan returned': 2,
    'plan waits': 2,
    'testing_action agreed': 9,
    'testing_action returned': 2,
    'testing_action waits': 1,
  })
  expect(
    await among(
      "select slug as key, count(*) as count from meetings where slug in ('CNM4', 'CNM5') and status = 'held' group by 1",
    ),
  ).toEqual({ CNM4: 1, CNM5: 1 })
  expect(await kinds('state', 'reviews')).toEqual({ answered: 36 })
  expect(await kinds('kind', 'plan_versions')).toEqual({ draft: 18, v1: 9, v2: 9, final: 9 })
  expect(await kinds('audience', "plan_versions where kind = 'final'")).toEqual({ public: 9 })
  // In each plan one remark is joined to the change it led to: one that the city took over, and no praise.
  const joined = `select s.kind || ' of ' || count(distinct v.city_id) as key, count(*) as count from plan_changes p
    join plan_versions v on v.id = p.version_id and v.kind = 'final'
    join review_remarks r on r.id = p.review_remark_id and r.kind <> 'strength' and r.response in ('accept', 'adapt')
    cross join lateral (select p.subject_kind as kind) s group by s.kind`
  expect(await among(joined)).toEqual({ 'section of 9': 9 })
  expect(await kinds('cause_kind', "plan_changes where cause_kind = 'review'")).toEqual({ review: 9 })
  expect(await kinds('adopted_on', 'plans where adopted_on is not null')).toEqual({ '2025-09-29': 4 })
  // Ten tests that the study only names were carried on, and are marked from then on.
  const { testing_actions = 0 } = factsBefore
  expect(await counted(marked, 'not example')).toEqual({ ...factsBefore, testing_actions: testing_actions - 10 })
  const after = await folderNamed('after-plans')
  expect(after.get('testing_actions.csv')).toEqual(before.get('testing_actions.csv'))
  expect([...after.keys()].filter((file) => before.get(file) !== after.get(file))).toEqual([
    'meetings.csv',
    'network.json',
    'roadmap.csv',
  ])
  // The roadmap rolled on: what the study prints stands as before but for its state, what came with the half-year is marked.
  const added = 'select slug as key, count(*) as count from roadmap_items where example group by 1'
  const itemsOf = (csv: string) => csv.split('\n').map((line) => line.split(',', 5).join(','))
  const printed = itemsOf(before.get('roadmap.csv')!).slice(1, -1)
  const now = itemsOf(after.get('roadmap.csv')!).slice(1, -1)
  expect(now.slice(0, printed.length)).toEqual(printed)
  expect(now.slice(printed.length).map((line) => line.split(',')[0])).toEqual(
    Object.keys(await among(`${added} order by 1`)),
  )

  const app = createApp({ db, settings: context.settings, secret: 'x'.repeat(32) })
  const headers = await enteredAs(app, 'lead-expert')
  const final = visible(await (await app.request(`/n/${slug}/cities/genk/plan/versions/5`, { headers })).text())
  expect(final).toContain('It led to this change: Version 5: Vision')
  expect(final).toMatch(/Vision changed A peer review: Say on the first page what a colleague/)
  expect(final).not.toContain('No cause written down yet')
  const cities = await rows<{ slug: string }>(
    `select c.slug from cities c join networks n on n.id = c.network_id where n.slug = '${slug}'`,
  )
  expect(cities).toHaveLength(9)
  for (const city of cities) {
    const plan = await app.request(`/n/${slug}/cities/${city.slug}/plan`)
    const html = await plan.text()
    const text = visible(html)
    expect([city.slug, plan.status, text.includes('Example')]).toEqual([city.slug, 200, true])
    expect([city.slug, /the source prints|opposite wording/.test(text)]).toEqual([city.slug, false])
    // A visitor reads of both actions how it came about: what was learned, drafted and tested, and what was there already.
    const version = (await (await app.request(`/n/${slug}/cities/${city.slug}/plan.json`)).json()) as Published
    const stories = await Promise.all(
      version.actions.map(async ({ id }) =>
        visible(await (await app.request(`/n/${slug}/thread/plan_action/${id}`)).text()),
      ),
    )
    expect(stories).toHaveLength(2)
    const own = cast.find((part) => part.slug === city.slug)!
    const { practice } = planCast.find((part) => part.slug === city.slug)!
    for (const [index, story] of stories.entries()) {
      // The second grew from the test that was carried out, and that from what the city does already.
      const steps = [own.learned[1].point, own.drafts.title, ...(index === 1 ? [practice] : [])]
      for (const step of steps) expect([city.slug, step, story.includes(step)]).toEqual([city.slug, step, true])
    }
  }

  const once = await counted(all)
  await playUntil('plans', context)
  expect(lines.at(-1)).toBe('All of it has been played already.')
  expect(await counted(all)).toEqual(once)
}, 600_000)
