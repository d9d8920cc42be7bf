import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { type Profile, wordOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, madeOf } from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Doing } from './in-plan.ts'
import { keptPlan } from './plan.kept.ts'
import type { Plan } from './plan.queries.ts'
import { searchablePlans } from './plan.searchable.ts'
import { type Ambition, planSections, plans } from './schema.ts'

export interface PlanValues {
  title: string
  language: string
  ambition: Ambition
}

interface Starting extends PlanValues {
  id: string
  city: { id: string }
  profile: Profile
}

/** Starts the one plan of a city with the modules its network offers. Where there is one already, that one is answered. */
export const startPlan = (
  db: Db,
  doing: Doing,
  starting: Starting,
): Promise<{ outcome: 'started' | 'again'; plan: Plan }> => db.transaction((tx) => startPlanIn(tx, doing, starting))

/** The same as part of something larger, such as taking in the first action. */
export async function startPlanIn(
  tx: Queryable,
  doing: Doing,
  starting: Starting,
): Promise<{ outcome: 'started' | 'again'; plan: Plan }> {
  const { network, person } = doing
  const { city, profile, ...values } = starting
  const [plan] = await tx
    .insert(plans)
    .values({ ...values, networkId: network.id, cityId: city.id, personId: person.id, example: person.demo })
    .onConflictDoNothing()
    .returning()
  if (!plan) {
    const [known] = await tx.select().from(plans).where(eq(plans.cityId, city.id))
    // An id that belongs to the plan of another city is not one that a form of ours has made.
    return known ? { outcome: 'again', plan: known } : startPlanIn(tx, doing, { ...starting, id: v7() })
  }
  const modules = profile.plan_section.map(({ key, label, detail }, at) => ({
    networkId: network.id,
    planId: plan.id,
    key,
    position: at + 1,
    title: wordOf(label, values.language),
    used: detail.offered !== true,
  }))
  if (modules.length > 0) await tx.insert(planSections).values(modules)
  const { title, language, ambition } = values
  await recordActivity(tx, {
    ...aboutPlan(plan, person, 'plan.started'),
    detail: { changes: madeOf({ title, language, ambition }), version: 1 },
  })
  await indexEntries(tx, network, [searchablePlans], [plan.id])
  return { outcome: 'started', plan }
}

/** Changes how a plan is called, in which language it is written and how much it wants. */
export async function editPlan(
  db: Db,
  { network, person }: Doing,
  plan: Plan,
  { version, values }: { version: number; values: Partial<PlanValues> },
): Promise<Changed> {
  return db.transaction(async (tx) => {
    const about = aboutPlan(plan, person, 'plan.changed')
    const changed = await changeRecord(tx, { ...keptPlan, id: plan.id, version, values }, about)
    if (changed.outcome === 'saved') await indexEntries(tx, network, [searchablePlans], [plan.id])
    return changed
  })
}

/** What the history says of a plan; for those who read it as it is written. */
export const aboutPlan = (plan: Plan, person: Doing['person'], verb: string) => ({
  networkId: plan.networkId,
  cityId: plan.cityId,
  audience: 'group' as const,
  actor: person.name,
  personId: person.id,
  verb,
  subjectKind: 'plan',
  subjectId: plan.id,
})

/** The same for something within a plan. */
export const aboutPart = (plan: Plan, person: Doing['person'], kind: string, id: string, verb: string) => ({
  ...aboutPlan(plan, person, `${kind}.${verb}`),
  subjectKind: kind,
  subjectId: id,
})
