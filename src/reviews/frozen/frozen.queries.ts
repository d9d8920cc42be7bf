import { and, asc, eq, inArray, like, max } from 'drizzle-orm'
import { type Network, type Profile, profileOf, themesOf } from '#networks'
import { openedFor, type PlanSnapshot } from '#plans'
import type { Queryable } from '#platform/db'
import { testingActions, testingEvidence, testingSteps } from '#schema/actions'
import { plans, planVersions } from '#schema/plans'
import { files } from '#schema/platform'
import type { Review } from '../rounds/round.queries.ts'
import type { RoundKind } from '../schema.ts'
import type { FrozenField, FrozenPhoto, FrozenTest, FrozenValue, Reading } from './frozen.ts'

type TestRow = typeof testingActions.$inferSelect
type State = TestRow['state']

/** What fits a round, the furthest on first: plans of tests before they run, results once they ran. */
const fitting: Record<'test_plans' | 'test_results', readonly State[]> = {
  test_plans: ['presented', 'agreed', 'running', 'in_check', 'returned', 'drafted'],
  test_results: ['concluded', 'reviewed', 'running'],
}

/** Something of a city that a round could read. */
export interface Subject {
  id: string
  cityId: string
  title: string
  themes: string[]
  /** The frozen text of a plan: which it is, of which day, and whether the council has adopted the plan already. */
  version?: { number: number; frozenOn: string; adopted: boolean }
}

/** What there is to be read, of each city the best first. */
export async function subjectsOf(db: Queryable, network: { id: string }, kind: RoundKind): Promise<Subject[]> {
  if (kind === 'plans') return versionsToRead(db, network)
  const states = fitting[kind]
  const rows = await db
    .select()
    .from(testingActions)
    .where(and(eq(testingActions.networkId, network.id), inArray(testingActions.state, [...states])))
    .orderBy(asc(testingActions.position))
  return rows
    .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state))
    .map(({ id, cityId, title, slug, subThemes }) => ({ id, cityId, title: title ?? slug, themes: subThemes }))
}

/** The newest frozen version of each plan. */
async function versionsToRead(db: Queryable, network: { id: string }): Promise<Subject[]> {
  const newest = db
    .select({ planId: planVersions.planId, number: max(planVersions.number).as('newest') })
    .from(planVersions)
    .where(eq(planVersions.networkId, network.id))
    .groupBy(planVersions.planId)
    .as('newest')
  const rows = await db
    .select({
      id: planVersions.id,
      cityId: planVersions.cityId,
      snapshot: planVersions.snapshot,
      number: planVersions.number,
      frozenOn: planVersions.frozenOn,
      adoptedOn: plans.adoptedOn,
    })
    .from(planVersions)
    .innerJoin(plans, eq(plans.id, planVersions.planId))
    .innerJoin(newest, and(eq(newest.planId, planVersions.planId), eq(newest.number, planVersions.number)))
  return rows.map(({ id, cityId, snapshot, number, frozenOn, adoptedOn }) => {
    const plan = snapshot as unknown as PlanSnapshot
    const codes = plan.actions.flatMap(({ subThemes }) => subThemes.map(({ code }) => code))
    return {
      id,
      cityId,
      title: plan.title,
      themes: [...new Set(codes)],
      version: { number, frozenOn, adopted: adoptedOn !== null },
    }
  })
}

/** Which frozen texts these pairs read, by the id of the version. */
export async function versionsRead(db: Queryable, pairs: Pick<Review, 'planVersionId'>[]) {
  const ids = [...new Set(pairs.flatMap(({ planVersionId }) => planVersionId ?? []))]
  if (ids.length === 0) return new Map<string, { number: number; frozenOn: string }>()
  const rows = await db
    .select({ id: planVersions.id, number: planVersions.number, frozenOn: planVersions.frozenOn })
    .from(planVersions)
    .where(inArray(planVersions.id, ids))
  return new Map(rows.map(({ id, ...version }) => [id, version]))
}

/** Testing actions as they stand now, field by field, for good. */
export async function testsAsTheyStand(
  db: Queryable,
  network: Network,
  ids: string[],
  kind: RoundKind,
): Promise<Map<string, FrozenTest>> {
  if (ids.length === 0) return new Map()
  // One after the other: the round is opened in a transaction, which has one connection.
  const profile = await profileOf(db, network)
  const themes = await themesOf(db, network)
  const rows = await db.select().from(testingActions).where(inArray(testingActions.id, ids))
  const steps = await db
    .select()
    .from(testingSteps)
    .where(inArray(testingSteps.testingActionId, ids))
    .orderBy(asc(testingSteps.position))
  const seen = await db
    .select()
    .from(testingEvidence)
    .where(inArray(testingEvidence.testingActionId, ids))
    .orderBy(asc(testingEvidence.happenedOn), asc(testingEvidence.id))
  const photos = await photosOf(
    db,
    seen.filter(({ kind }) => kind === 'photo'),
  )
  const titles = new Map(themes.map(({ code, title }) => [code, title]))
  return new Map(
    rows.map((row) => {
      const own = steps.filter(({ testingActionId }) => testingActionId === row.id)
      const formOf = fieldsOf(profile, { row, steps: own, titles })
      const happened = seen.filter(({ testingActionId }) => testingActionId === row.id)
      const fields = kind === 'test_results' ? [...resultsOf(row, happened, photos), ...formOf] : formOf
      return [row.id, { format: 1, title: row.title ?? row.slug, fields }]
    }),
  )
}

type SeenRow = typeof testingEvidence.$inferSelect

/** The picture of each photo that was seen, where somebody said what is on it. */
async function photosOf(db: Queryable, seen: SeenRow[]): Promise<Map<string, FrozenPhoto>> {
  if (seen.length === 0) return new Map()
  const rows = await db
    .select({ of: files.subjectId, id: files.id, alt: files.alt, width: files.width, height: files.height })
    .from(files)
    .where(
      and(
        eq(files.subjectKind, 'testing_evidence'),
        inArray(
          files.subjectId,
          seen.map(({ id }) => id),
        ),
        like(files.type, 'image/%'),
      ),
    )
    .orderBy(asc(files.position), asc(files.id))
  return new Map(
    rows.flatMap(({ of, id, alt, width, height }): [string, FrozenPhoto][] =>
      alt && width && height ? [[of, { id, alt, width, height }]] : [],
    ),
  )
}

interface Standing {
  row: TestRow
  steps: (typeof testingSteps.$inferSelect)[]
  titles: Map<string, string>
}

function fieldsOf(profile: Profile, standing: Standing): FrozenField[] {
  return profile.testing_field.map(({ key, label, detail }) => ({
    key,
    label,
    part: String(detail.part ?? 'summary'),
    value: holds(key, standing),
  }))
}

const nothing: FrozenValue = { is: 'nothing' }
const text = (value: string | null | undefined): FrozenValue => (value ? { is: 'text', text: value } : nothing)
const money = (sum: number | null, currency: string | null): FrozenValue =>
  sum === null ? nothing : { is: 'money', sum, currency: currency ?? 'EUR' }

function holds(key: string, { row, steps, titles }: Standing): FrozenValue {
  if (key === 'budget') return money(row.budget, row.budgetCurrency)
  if (key === 'grant') return money(row.grant, row.grantCurrency)
  if (key === 'timeframe')
    return row.startsOn || row.endsOn ? { is: 'period', from: row.startsOn, until: row.endsOn } : nothing
  if (key === 'experiment_kind') return row.experimentKind ? { is: 'experiment', word: row.experimentKind } : nothing
  if (key === 'sub_themes')
    return row.subThemes.length === 0
      ? nothing
      : { is: 'themes', themes: row.subThemes.map((code) => ({ code, title: titles.get(code) ?? code })) }
  if (key === 'steps')
    return steps.length === 0
      ? nothing
      : {
          is: 'steps',
          steps: steps.map(({ label, who, startsOn, endsOn, doneOn }) => ({ label, who, startsOn, endsOn, doneOn })),
        }
  const column = key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  const own = Object.hasOwn(row, column) ? row[column as keyof TestRow] : row.extra[key]
  return text(typeof own === 'string' ? own : null)
}

function resultsOf(row: TestRow, happened: SeenRow[], photos: Map<string, FrozenPhoto>): FrozenField[] {
  const own = (key: string, value: FrozenValue): FrozenField => ({ key, label: null, part: 'result', value })
  const told = happened.filter(({ id, kind, text: words }) => kind !== 'photo' || words !== null || photos.has(id))
  return [
    own(
      'seen',
      told.length === 0
        ? nothing
        : {
            is: 'seen',
            seen: told.map(({ id, happenedOn, kind, text: words, value, unit }) => ({
              on: happenedOn,
              kind,
              text: words,
              value,
              unit,
              ...(photos.has(id) && { photo: photos.get(id) }),
            })),
          },
    ),
    own('decision', row.decision ? { is: 'decision', word: row.decision } : nothing),
    own('lesson', text(row.lesson)),
    own('what_changes', text(row.whatChanges)),
  ]
}

/** Those of these testing actions that still run. */
export async function runningAmong(db: Queryable, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: testingActions.id })
    .from(testingActions)
    .where(and(inArray(testingActions.id, ids), eq(testingActions.state, 'running')))
  return rows.map(({ id }) => id)
}

type Reads = Pick<Review, 'id' | 'frozen' | 'planVersionId'>

/** What these pairs read, by the id of the pair: that and nothing newer. One query however many there are. */
export async function readingsOf(db: Queryable, pairs: Reads[]): Promise<Map<string, Reading>> {
  const ids = [...new Set(pairs.flatMap(({ planVersionId }) => planVersionId ?? []))]
  const versions = ids.length === 0 ? [] : await db.select().from(planVersions).where(inArray(planVersions.id, ids))
  const readings = pairs.flatMap((pair): [string, Reading][] => {
    if (pair.frozen) return [[pair.id, { is: 'test', test: pair.frozen as unknown as FrozenTest }]]
    const version = versions.find(({ id }) => id === pair.planVersionId)
    if (!version) return []
    return [
      [
        pair.id,
        {
          is: 'plan',
          plan: openedFor(version.snapshot, 'network'),
          number: version.number,
          frozenOn: version.frozenOn,
        },
      ],
    ]
  })
  return new Map(readings)
}

export const readingOf = async (db: Queryable, pair: Reads): Promise<Reading | null> =>
  (await readingsOf(db, [pair])).get(pair.id) ?? null
