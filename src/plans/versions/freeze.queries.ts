import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { type Network, profileOf } from '#networks'
import type { Queryable } from '#platform/db'
import { testingActions } from '#schema/actions'
import { meetings } from '#schema/meetings'
import type { Plan } from '../plan.queries.ts'
import { planPresentations, planVersions, type VersionKind } from '../schema.ts'
import { isSamePlan } from './compare.ts'
import { type Block, blocksOf, kindsNext, type Question, questionsOf } from './freeze.blocks.ts'
import type { PlanSnapshot } from './snapshot.ts'

export interface Ready {
  kinds: VersionKind[]
  /** What has to be there before, and what the city has to say, for a version of this kind. */
  of: (kind: VersionKind) => { blocks: Block[]; questions: Question[] }
}

/** Which version of a plan can be frozen next, and what is missing for it. */
export async function readinessOf(db: Queryable, network: Network, plan: Plan, snapshot: PlanSnapshot): Promise<Ready> {
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
  const first = frozen.findLast(({ kind }) => kind === 'v1')
  const last = frozen.at(-1)
  const compared = [first, last].flatMap((one) => one?.number ?? [])
  const kept =
    compared.length > 0
      ? await db
          .select({ number: planVersions.number, snapshot: planVersions.snapshot })
          .from(planVersions)
          .where(and(eq(planVersions.planId, plan.id), inArray(planVersions.number, compared)))
      : []
  const isSameAs = (one: { number: number } | undefined): boolean => {
    const found = kept.find(({ number }) => number === one?.number)
    return found ? isSamePlan(found.snapshot as unknown as PlanSnapshot, snapshot) : false
  }
  const unchanged = isSameAs(last)
  const same = first === last ? unchanged : isSameAs(first)
  return {
    kinds: kindsNext(known),
    of: (kind) => ({
      blocks: blocksOf(kind, { snapshot, profile, known, presented }),
      questions: questionsOf(kind, { concluded, same, unchanged }),
    }),
  }
}

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
