import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { type Network, profileOf } from '#networks'
import type { Queryable } from '#platform/db'
import { testingActions } from '#schema/actions'
import { meetings } from '#schema/meetings'
import type { Plan } from '../plan.queries.ts'
import { planPresentations, planVersions, type VersionKind } from '../schema.ts'
import { isSamePlan } from './compare.ts'
import { type Asked, type Block, blocksOf, kindsNext, type Question, questionsOf } from './freeze.blocks.ts'
import type { PlanSnapshot } from './snapshot.ts'
import type { PlanVersion } from './version.queries.ts'

export interface Ready {
  kinds: VersionKind[]
  /** What has to be there before, and what the city has to say, for a version of this kind. */
  of: (kind: VersionKind) => { blocks: Block[]; questions: Question[] }
  /** The version frozen last, with all it keeps; nothing where there is none, or where it was not asked. */
  last: PlanVersion | null
}

/** Which version of a plan can be frozen next, and what is missing for it; or only for the kind that is `wanted`. */
export async function readinessOf(
  db: Queryable,
  network: Network,
  plan: Plan,
  snapshot: PlanSnapshot,
  wanted?: VersionKind,
): Promise<Ready> {
  const profile = await profileOf(db, network)
  const frozen = await db
    .select({ kind: planVersions.kind, number: planVersions.number })
    .from(planVersions)
    .where(eq(planVersions.planId, plan.id))
    .orderBy(asc(planVersions.number))
  const known = frozen.map(({ kind }) => kind)
  const presented = await isPresented(db, plan)
  const [{ concluded = 0 } = {}] = await db
    .select({ concluded: sql<number>`count(*)::int` })
    .from(testingActions)
    .where(and(eq(testingActions.cityId, plan.cityId), isNotNull(testingActions.concludedOn)))
  const kinds = kindsNext(known)
  const looked = wanted ? [wanted] : kinds
  const first = frozen.findLast(({ kind }) => kind === 'v1')
  const last = frozen.at(-1)
  const kept = await keptOf(db, plan, [
    ...(looked.includes('v2') && first ? [first.number] : []),
    ...(last && (wanted === undefined || wanted === 'draft') ? [last.number] : []),
  ])
  const keptAs = (one: { number: number } | undefined) => kept.find(({ number }) => number === one?.number)
  const isSameAs = (one: { number: number } | undefined): boolean => {
    const found = keptAs(one)
    return found ? isSamePlan(found.snapshot as unknown as PlanSnapshot, snapshot) : false
  }
  const asked: Asked = {
    concluded,
    same: looked.includes('v2') && isSameAs(first),
    unchanged: looked.includes('draft') && isSameAs(last),
  }
  return {
    kinds,
    last: keptAs(last) ?? null,
    of: (kind) => ({
      blocks: blocksOf(kind, { snapshot, profile, known, presented }),
      questions: questionsOf(kind, asked),
    }),
  }
}

/** A version of a long plan is a megabyte: only those are read of which something is asked. */
const keptOf = async (db: Queryable, plan: { id: string }, numbers: number[]): Promise<PlanVersion[]> =>
  numbers.length === 0
    ? []
    : db
        .select()
        .from(planVersions)
        .where(and(eq(planVersions.planId, plan.id), inArray(planVersions.number, numbers)))

/** Whether a meeting of the local group presents the plan, planned or held; one that was called off does not count. */
async function isPresented(db: Queryable, plan: { id: string }): Promise<boolean> {
  const [one] = await db
    .select({ id: planPresentations.id })
    .from(planPresentations)
    .innerJoin(meetings, eq(meetings.id, planPresentations.meetingId))
    .where(and(eq(planPresentations.planId, plan.id), sql`coalesce(${meetings.status}, '') !~* '^cancell?ed$'`))
    .limit(1)
  return one !== undefined
}
