import { and, eq, ne, sql } from 'drizzle-orm'
import { clockOf } from '#networks'
import { type Activity, type Audience, narrowActivity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { askForDocuments, forgetDocuments } from '../documents/document.commands.ts'
import type { Doing } from '../in-plan.ts'
import type { Plan } from '../plan.queries.ts'
import { indexPublished } from '../published.searchable.ts'
import { planActions, plans, planUpdates, planVersions, type VersionKind } from '../schema.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Block, Question } from './freeze.blocks.ts'
import { readinessOf } from './freeze.queries.ts'
import { snapshotOf } from './snapshot.queries.ts'
import { type ListedVersion, withoutSnapshot } from './version.queries.ts'

interface Freezing {
  /** Made with the form, so that sending it twice makes one version. */
  id: string
  plan: Plan
  kind: VersionKind
  note: string | null
  /** The fingerprint of what the person saw: nothing else is frozen. */
  hash: string
}

export type Frozen =
  | { outcome: 'frozen' | 'again'; version: ListedVersion }
  /** Somebody went on writing meanwhile. */
  | { outcome: 'changed' }
  | { outcome: 'blocked'; blocks: Block[]; unanswered: Question[] }
  | { outcome: 'taken' }

/** Keeps a plan as it stands, for good, with its fingerprint, who did it and on which day of the network's clock. */
export async function freezePlan(db: Db, { network, person }: Doing, freezing: Freezing): Promise<Frozen> {
  const { id, plan, kind, note, hash } = freezing
  return db.transaction(async (tx) => {
    // One after the other: two who freeze at once would both become version 3.
    const [now] = await tx.select().from(plans).where(eq(plans.id, plan.id)).for('update')
    if (!now) return { outcome: 'taken' }
    const [known] = await tx.select(withoutSnapshot).from(planVersions).where(eq(planVersions.id, id))
    if (known) return known.planId === plan.id ? { outcome: 'again', version: known } : { outcome: 'taken' }
    const snapshot = await snapshotOf(tx, network, now)
    if (fingerprintOf(snapshot) !== hash) return { outcome: 'changed' }
    const { blocks, questions } = (await readinessOf(tx, network, now, snapshot, kind)).of(kind)
    const unanswered = note ? [] : questions
    if (blocks.length > 0 || unanswered.length > 0) return { outcome: 'blocked', blocks, unanswered }
    const [version] = await tx
      .insert(planVersions)
      .values({
        id,
        kind,
        note,
        hash,
        networkId: network.id,
        cityId: plan.cityId,
        planId: plan.id,
        snapshot: { ...snapshot },
        number: sql<number>`(select coalesce(max(number), 0) + 1 from plan_versions where plan_id = ${plan.id})`,
        frozenOn: clockOf(network),
        actor: person.name,
        personId: person.id,
        example: person.demo,
      })
      .returning(withoutSnapshot)
    if (!version) throw new Error('A version was to be frozen.')
    await tell(tx, version, person, 'plan_version.frozen', 'group', { kind, number: version.number })
    return { outcome: 'frozen', version }
  })
}

/** For whom a version can be: its own group, the network, everybody. */
export const versionAudiences = ['group', 'network', 'public'] as const
export type VersionAudience = (typeof versionAudiences)[number]

/** Shares a version with the network, publishes it, or takes that back. Sent twice, it is done once. */
export async function showVersion(
  db: Db,
  { network, person }: Doing,
  version: ListedVersion,
  audience: VersionAudience,
): Promise<void> {
  await db.transaction(async (tx) => {
    const publishedOn = audience === 'public' ? clockOf(network) : null
    const changed = await tx
      .update(planVersions)
      .set({ audience, publishedOn })
      .where(and(eq(planVersions.id, version.id), ne(planVersions.audience, audience)))
      .returning({ id: planVersions.id })
    if (changed.length === 0) return
    await forgetDocuments(tx, version)
    if (audience === 'public') await askForDocuments(tx, version)
    await indexPublished(tx, network, { id: version.planId })
    await narrowActivity(tx, version.id, audience)
    const wider = versionAudiences.indexOf(audience) > versionAudiences.indexOf(version.audience as VersionAudience)
    if (!wider) await narrowUpdates(tx, version, audience)
    const verb = !wider ? 'withdrawn' : audience === 'public' ? 'published' : 'shared'
    const detail = { number: version.number, kind: version.kind }
    await tell(tx, version, person, `plan_version.${verb}`, audience, detail)
  })
}

/** What was told of the actions of an adopted plan is for no more people than that version. */
async function narrowUpdates(tx: Queryable, version: ListedVersion, audience: VersionAudience): Promise<void> {
  const told = await tx
    .select({ id: planUpdates.id })
    .from(planUpdates)
    .innerJoin(planActions, eq(planActions.id, planUpdates.actionId))
    .innerJoin(plans, eq(plans.id, planActions.planId))
    .where(and(eq(plans.id, version.planId), eq(plans.adoptedNumber, version.number)))
  for (const { id } of told) await narrowActivity(tx, id, audience)
}

const tell = (
  tx: Queryable,
  version: Pick<ListedVersion, 'id' | 'networkId' | 'cityId'>,
  person: Doing['person'],
  verb: string,
  audience: Audience,
  detail: Activity['detail'],
): Promise<void> =>
  recordActivity(tx, {
    networkId: version.networkId,
    cityId: version.cityId,
    audience,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'plan_version',
    subjectId: version.id,
    detail,
  })
