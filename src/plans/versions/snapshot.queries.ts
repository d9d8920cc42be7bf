import { and, asc, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import { type City, citiesOf, type Network, type ProfileEntry, profileOf, themesOf, wordOf } from '#networks'
import type { Queryable } from '#platform/db'
import { testingActions } from '#schema/actions'
import { photosOfPlan } from '../photos/photos.queries.ts'
import { actionsOf, objectivesOf, type Plan, type PlanAction, type PlanSection, sectionsOf } from '../plan.queries.ts'
import { planActionOrigins, planActions } from '../schema.ts'
import { originsOfPlan } from './origins.queries.ts'
import { rowsOfActions } from './rows.queries.ts'
import { factsOf } from './snapshot.facts.ts'
import type {
  PlanSnapshot,
  SectionKind,
  SnapshotAction,
  SnapshotOrigin,
  SnapshotSection,
  SnapshotTest,
} from './snapshot.ts'

/** A plan as it is written now, whoever reads it: a number of statements that does not grow with it. */
export async function snapshotOf(db: Queryable, network: Network, plan: Plan): Promise<PlanSnapshot> {
  const city = await cityOf(db, network, plan)
  const profile = await profileOf(db, network)
  const themes = await themesIn(db, network)
  const sections = await sectionsOf(db, plan)
  const objectives = await objectivesOf(db, plan)
  const actions = await actionsOf(db, plan)
  const rows = await rowsOfActions(db, plan)
  const origins = await originsOfPlan(db, plan)
  const photos = await photosOfPlan(db, plan)
  return {
    ...coverOf(network, city, plan),
    facts: factsOf(city, plan.language),
    sections: sections
      .filter(({ used }) => used)
      .map((section) => sectionOf(section, profile.plan_section, plan.language)),
    objectives: objectives.map(({ id, title, text }) => ({ id, title, text })),
    actions: actions.map((action) => asRead(action, { themes, rows, origins })),
    tests: await testsOf(db, plan),
    ...(photos.length > 0 && { photos }),
  }
}

/**
 * One action of a plan as it is written now, in the same shape: a plan that holds nothing but it and the objectives, so that
 * whoever opens one of many actions does not wait for all the texts.
 */
export async function snapshotOfAction(
  db: Queryable,
  network: Network,
  plan: Plan,
  action: PlanAction,
): Promise<PlanSnapshot & { actions: [SnapshotAction] }> {
  const city = await cityOf(db, network, plan)
  const themes = await themesIn(db, network)
  const objectives = await objectivesOf(db, plan)
  const rows = await rowsOfActions(db, plan, action)
  const origins = await originsOfPlan(db, plan, action)
  return {
    ...coverOf(network, city, plan),
    facts: [],
    sections: [],
    objectives: objectives.map(({ id, title, text }) => ({ id, title, text })),
    actions: [asRead(action, { themes, rows, origins })],
    tests: [],
  }
}

async function cityOf(db: Queryable, network: Network, plan: Plan): Promise<City> {
  const city = (await citiesOf(db, network)).find(({ id }) => id === plan.cityId)
  if (!city) throw new Error('A plan belongs to a city of its network.')
  return city
}

const themesIn = async (db: Queryable, network: Network) =>
  new Map((await themesOf(db, network)).map(({ code, title }) => [code, title]))

const coverOf = (network: Network, city: City, { title, language, ambition, example }: Plan) => ({
  format: 1 as const,
  network: { slug: network.slug, name: network.name },
  city: { slug: city.slug, name: city.name, country: city.country },
  ...{ title, language, ambition, example },
})

interface Around {
  themes: Map<string, string>
  rows: Awaited<ReturnType<typeof rowsOfActions>>
  origins: Map<string, SnapshotOrigin[]>
}

const asRead = (action: PlanAction, { themes, rows, origins }: Around): SnapshotAction => ({
  id: action.id,
  slug: action.slug,
  title: action.title,
  description: action.description,
  objectiveId: action.objectiveId,
  intendedResult: action.intendedResult,
  output: action.output,
  leadBy: action.leadBy,
  partners: action.partners,
  resources: action.resources,
  cost: action.cost,
  costCurrency: action.costCurrency,
  fundingSource: action.fundingSource,
  fundingStatus: action.fundingStatus,
  startsOn: action.startsOn,
  endsOn: action.endsOn,
  subThemes: action.subThemes.map((code) => ({ code, title: themes.get(code) ?? code })),
  horizontalThemes: action.horizontalThemes,
  status: action.status,
  ...rows.of(action.id),
  origins: origins.get(action.id) ?? [],
  example: action.example,
})

/** What the profile says of a section; one of the city's own is a text without a part. */
function sectionOf({ id, key, title, text }: PlanSection, modules: ProfileEntry[], language: string): SnapshotSection {
  const detail = modules.find((entry) => entry.key === key)?.detail ?? {}
  const part = detail.part as Record<string, string> | undefined
  return { id, key, title, part: part ? wordOf(part, language) : null, kind: kindOf(detail), text }
}

const kinds: SectionKind[] = [
  'text',
  'city',
  'objectives',
  'actions',
  'schedule',
  'funding',
  'risks',
  'indicators',
  'tests',
  'horizontal',
]

export const kindOf = (detail: Record<string, unknown>): SectionKind =>
  kinds.find((kind) => kind === detail.kind) ?? 'text'

/**
 * What a plan tells of the city's tests: those that have begun or ended, and those its actions grew from. The conclusion is the
 * city's to tell, and this is its plan.
 */
async function testsOf(db: Queryable, plan: Plan): Promise<SnapshotTest[]> {
  const grewInto = sql`exists (select from ${planActionOrigins} origin
    join ${planActions} grown on grown.id = origin.action_id
    where grown.plan_id = ${plan.id} and origin.testing_action_id = ${testingActions}.${sql.identifier('id')})`
  const begun = sql`${testingActions.state} in ('running', 'reviewed', 'concluded')`
  const tests = await db
    .select()
    .from(testingActions)
    .where(
      and(
        eq(testingActions.cityId, plan.cityId),
        isNotNull(testingActions.title),
        ne(testingActions.state, 'dropped'),
        or(begun, grewInto),
      ),
    )
    .orderBy(asc(testingActions.position))
  return tests.map(({ id, slug, title, state, assumption, decision, lesson, whatChanges, audience }) => ({
    ...{ id, slug, title: title ?? slug, state, assumption, decision, lesson, whatChanges, audience },
  }))
}
