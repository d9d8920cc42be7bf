import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, sql } from 'drizzle-orm'
import { type NetworkLocals, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import type { FileRow } from '#platform/files'
import { cities, networks, pauses } from '#schema/networks'
import { persons } from '#schema/people'
import { files } from '#schema/platform'
import { planActions, plans, planUpdates, planVersions } from '../schema.ts'
import { opened } from '../versions/opened.ts'

export type PlanUpdate = typeof planUpdates.$inferSelect
export interface ShownUpdate extends PlanUpdate {
  photos: FileRow[]
}

const ofAdopted = and(eq(planVersions.planId, plans.id), eq(planVersions.number, plans.adoptedNumber))

/** The version of a plan that was adopted, whoever may see it; nothing before that. */
export async function adoptedVersion(db: Queryable, plan: { id: string }) {
  const [found] = await db
    .select({ version: planVersions })
    .from(plans)
    .innerJoin(planVersions, ofAdopted)
    .where(and(eq(plans.id, plan.id), isNotNull(plans.adoptedOn)))
  if (!found) return null
  return opened(found.version)
}

/** An action of an adopted plan, and the plan it belongs to, as far as somebody may see that plan. */
export interface AdoptedPlan {
  plan: Pick<typeof plans.$inferSelect, 'id' | 'language' | 'adoptedBy' | 'adoptedOn' | 'asksYearly' | 'example'> & {
    title: string
  }
  city: { id: string; slug: string; name: string }
  /** What was adopted of each action. */
  actions: {
    id: string
    slug: string
    title: string
    status: Standing['status']
    funding: string | null
    indicators: number
    horizontal: string[]
  }[]
  number: number
}

/** All adopted plans of a network that somebody may see, city by city: one statement, however large they are. */
export async function adoptedPlans({ db, network, standing }: NetworkLocals): Promise<AdoptedPlan[]> {
  const { id, language, adoptedBy, adoptedOn, asksYearly, example } = plans
  // As it was adopted: what it is called in the draft by now is not for everybody.
  const title = sql<string>`${planVersions.snapshot}->>'title'`
  return db
    .select({
      plan: { id, title, language, adoptedBy, adoptedOn, asksYearly, example },
      city: { id: cities.id, slug: cities.slug, name: cities.name },
      number: planVersions.number,
      actions: sql<
        AdoptedPlan['actions']
      >`coalesce((select jsonb_agg(jsonb_build_object('id', one->>'id', 'slug', one->>'slug',
        'title', one->>'title', 'status', one->>'status', 'funding', one->>'fundingStatus', 'indicators', jsonb_array_length(one->'indicators'),
        'horizontal', one->'horizontalThemes')) from jsonb_array_elements(${planVersions.snapshot}->'actions') one), '[]')`,
    })
    .from(plans)
    .innerJoin(planVersions, ofAdopted)
    .innerJoin(cities, eq(cities.id, plans.cityId))
    .where(and(eq(plans.networkId, network.id), isNotNull(plans.adoptedOn), visibleTo(standing, planVersions)))
    .orderBy(asc(cities.position))
}

const lastFirst = sql`order by ${planUpdates.onDay} desc, ${planUpdates.id} desc`

/**
 * How actions stand by what was last told of them, by id; those of which nothing was told stand as they were adopted. What the
 * draft says of them is not read: it is not for everybody. One statement.
 */
export async function standsNow(db: Queryable, planIds: string[]) {
  if (planIds.length === 0) return new Map<string, Standing>()
  const rows = await db
    .select({
      id: planUpdates.actionId,
      status: sql<Standing['status']>`(array_agg(${planUpdates.status} ${lastFirst}))[1]`,
      funding: sql<
        Standing['funding']
      >`(array_agg(${planUpdates.fundingStatus} ${lastFirst}) filter (where ${planUpdates.fundingStatus} is not null))[1]`,
      lastOn: sql<string>`max(${planUpdates.onDay})`,
    })
    .from(planUpdates)
    .innerJoin(planActions, eq(planActions.id, planUpdates.actionId))
    .where(inArray(planActions.planId, planIds))
    .groupBy(planUpdates.actionId)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface Standing {
  id: string
  status: (typeof planActions.$inferSelect)['status']
  funding: (typeof planActions.$inferSelect)['fundingStatus']
  lastOn: string
}

const { content: _, preview: __, ...aboutFile } = getTableColumns(files)

/** What was told of an action, the last first, with its photos. Two statements. */
export async function updatesOf(db: Queryable, action: { id: string }): Promise<ShownUpdate[]> {
  const updates = await db
    .select()
    .from(planUpdates)
    .where(eq(planUpdates.actionId, action.id))
    .orderBy(desc(planUpdates.onDay), desc(planUpdates.id))
    .limit(200)
  if (updates.length === 0) return []
  const photos: FileRow[] = await db
    .select(aboutFile)
    .from(files)
    .where(
      and(
        eq(files.subjectKind, 'plan_update'),
        inArray(
          files.subjectId,
          updates.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(files.position))
  const byUpdate = Map.groupBy(photos, ({ subjectId }) => subjectId)
  return updates.map((update) => ({ ...update, photos: byUpdate.get(update.id) ?? [] }))
}

/** Updates as activity and the door of files know them; only of adopted plans that whoever looks may see. */
export const updatesByIds = async ({ db, network, standing }: NetworkLocals, ids: string[]) =>
  ids.length === 0
    ? []
    : db
        .select({
          id: planUpdates.id,
          action: { slug: planActions.slug, title: planActions.title },
          city: { slug: cities.slug },
          language: plans.language,
          cityId: planVersions.cityId,
          audience: planVersions.audience,
        })
        .from(planUpdates)
        .innerJoin(planActions, eq(planActions.id, planUpdates.actionId))
        .innerJoin(plans, eq(plans.id, planActions.planId))
        .innerJoin(planVersions, ofAdopted)
        .innerJoin(cities, eq(cities.id, plans.cityId))
        .where(
          and(
            eq(planUpdates.networkId, network.id),
            inArray(planUpdates.id, ids),
            isNotNull(plans.adoptedOn),
            visibleTo(standing, planVersions),
          ),
        )

/** Adopted plans that may have to be asked about; whether the year is over says the clock of their network. */
export const plansToAsk = (db: Queryable) =>
  db
    .select({ plan: plans, network: networks.slug, city: { slug: cities.slug, name: cities.name } })
    .from(plans)
    .innerJoin(networks, eq(networks.id, plans.networkId))
    .innerJoin(cities, eq(cities.id, plans.cityId))
    .where(
      and(
        isNotNull(plans.adoptedOn),
        isNotNull(plans.adoptedNumber),
        eq(plans.asksYearly, true),
        // A city that stands still is not reminded.
        sql`not exists (select from ${pauses} where ${pauses.networkId} = ${plans.networkId}
          and (${pauses.cityId} = ${plans.cityId} or ${pauses.cityId} is null) and ${pauses.until} is null)`,
      ),
    )

/** The plan that the link of a letter speaks of, with its reader. */
export async function askedAbout(db: Queryable, { planId, personId }: { planId: string; personId: string }) {
  const [found] = await db
    .select({ plan: plans, network: networks.slug, city: { slug: cities.slug, name: cities.name, id: cities.id } })
    .from(plans)
    .innerJoin(networks, eq(networks.id, plans.networkId))
    .innerJoin(cities, eq(cities.id, plans.cityId))
    .where(eq(plans.id, planId))
  const [person] = await db.select().from(persons).where(eq(persons.id, personId))
  return found && person ? { ...found, person } : null
}

/** The actions of a plan that are still to be carried out, in their order. */
export const openActions = (db: Queryable, plan: { id: string }) =>
  db
    .select()
    .from(planActions)
    .where(and(eq(planActions.planId, plan.id), sql`${planActions.status} not in ('done', 'dropped')`))
    .orderBy(asc(planActions.position))
