import { and, asc, eq, sql } from 'drizzle-orm'
import { type City, citiesOf, clockOf, type Network, type Standing, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { qualityRounds } from '#schema/actions'
import { readsDraft } from './access.ts'
import { askedOfPlans, lookedAtPlans } from './missing/missing.queries.ts'
import { missingIn } from './missing/missing.ts'
import { plansOf } from './plan.queries.ts'
import { planUpdates, planVersions, type VersionKind } from './schema.ts'
import { type Stage, stageOf } from './stage.ts'

export interface Place {
  network: Network
  standing: Standing
}

/** The plan of one city in the list of all, of which each reader sees what is for them. */
export interface ListedPlan {
  city: City
  stage: Stage | null
  title: string | null
  language: string
  example: boolean
  /** Those the reader may see, the last first. */
  versions: { number: number; kind: VersionKind; audience: string; frozenOn: string }[]
  /** For whoever reads the draft. */
  draft: { actions: number; missing: number; checks: number } | null
  /** What it is to reach and how many actions it has, of the draft for whoever reads it, else of the newest version. */
  objectives: string[]
  actions: number
  /** Codes of the themes its actions are about, of the same text. */
  themes: string[]
  adopted: { by: string | null; on: string | null } | null
  isPublic: boolean
}

/** Every city of a network with its plan: the same number of statements for three cities and for thirty. */
export async function plansListed(db: Queryable, place: Place): Promise<ListedPlan[]> {
  const { network, standing } = place
  const [cities, plans, versions, looked, asked, rounds, updates, aims] = await Promise.all([
    citiesOf(db, network),
    plansOf(db, network),
    db
      .select({
        planId: planVersions.planId,
        number: planVersions.number,
        kind: planVersions.kind,
        audience: planVersions.audience,
        frozenOn: planVersions.frozenOn,
        title: sql<string>`${planVersions.snapshot}->>'title'`,
        objectives: sql<
          string[]
        >`array(select one->>'title' from jsonb_array_elements(${planVersions.snapshot}->'objectives') one)`,
        actions: sql<number>`jsonb_array_length(${planVersions.snapshot}->'actions')`,
        themes: sql<
          string[]
        >`array(select distinct theme->>'code' from jsonb_array_elements(${planVersions.snapshot}->'actions') one,
          jsonb_array_elements(one->'subThemes') theme)`,
      })
      .from(planVersions)
      .where(and(eq(planVersions.networkId, network.id), visibleTo(standing, planVersions)))
      .orderBy(asc(planVersions.number)),
    lookedAtPlans(db, network),
    askedOfPlans(db, network),
    db
      .select({ planId: qualityRounds.subjectId, count: sql<number>`count(*)::int` })
      .from(qualityRounds)
      .where(
        and(
          eq(qualityRounds.networkId, network.id),
          eq(qualityRounds.subjectKind, 'plan'),
          sql`${qualityRounds.verdict} is not null`,
        ),
      )
      .groupBy(qualityRounds.subjectId),
    db
      .select({ planId: sql<string>`action.plan_id`, count: sql<number>`count(*)::int` })
      .from(planUpdates)
      .innerJoin(sql`plan_actions action`, sql`action.id = ${planUpdates.actionId}`)
      .where(eq(planUpdates.networkId, network.id))
      .groupBy(sql`action.plan_id`),
    aimsOf(db, network),
  ])
  const today = clockOf(network)
  return cities.map((city) => {
    const plan = plans.find(({ cityId }) => cityId === city.id)
    const seen = versions.filter(({ planId }) => planId === plan?.id).toReversed()
    const reads = plan !== undefined && readsDraft(standing, city.id)
    const whole = plan && looked.get(plan.id)
    const newest = seen[0]
    const known = reads || seen.length > 0
    // That the council adopted a version is for those the version is for.
    const hears = reads || seen.some(({ number }) => number === plan?.adoptedNumber)
    const adopted = plan?.adoptedOn && plan.adoptedOn <= today && hears ? plan : null
    const written = whole?.sections.some(({ text }) => text !== '') ?? false
    return {
      city,
      stage: plan
        ? stageOf({
            kinds: seen.map(({ kind }) => kind),
            adopted: adopted !== null,
            updates: updates.find(({ planId }) => planId === plan.id)?.count ?? 0,
            ...(reads ? { written, actions: whole?.actions.length ?? 0 } : {}),
          })
        : null,
      title: plan && reads ? plan.title : (newest?.title ?? null),
      language: plan?.language ?? network.language,
      example: known && (plan?.example ?? false),
      objectives: (reads ? aims.get(plan.id)?.objectives : newest?.objectives) ?? [],
      themes: (reads ? aims.get(plan.id)?.themes : newest?.themes) ?? [],
      actions: reads ? (whole?.actions.length ?? 0) : (newest?.actions ?? 0),
      versions: seen.map(({ number, kind, audience, frozenOn }) => ({ number, kind, audience, frozenOn })),
      draft:
        plan && reads && whole
          ? {
              actions: whole.actions.length,
              missing: missingIn(whole, asked).length,
              checks: rounds.find(({ planId }) => planId === plan.id)?.count ?? 0,
            }
          : null,
      adopted: adopted ? { by: adopted.adoptedBy, on: adopted.adoptedOn } : null,
      isPublic: seen.some(({ audience }) => audience === 'public'),
    }
  })
}

/** What the plans are to reach and which themes their actions are about, as they are written now, by plan: one statement. */
async function aimsOf(db: Queryable, network: Network) {
  const { rows } = await db.execute(sql`
    select plan.id,
      array(select title from plan_objectives where plan_id = plan.id order by position) as objectives,
      array(select distinct unnest(sub_themes) from plan_actions where plan_id = plan.id) as themes
    from plans plan where plan.network_id = ${network.id}`)
  const aims = rows as unknown as { id: string; objectives: string[]; themes: string[] }[]
  return new Map(aims.map(({ id, ...of }) => [id, of]))
}
