import { eq, sql } from 'drizzle-orm'
import type { Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { addJob } from '#platform/jobs'
import { exchangePlans } from '../schema.ts'
import { latestPlan, type PlanRow } from './plan.queries.ts'
import type { PlanResult, PlanWishes } from './plan.ts'

export const solveJob = 'solve-exchange-plan'

interface Asked {
  network: { id: string }
  person: Person
  wishes: PlanWishes
  /** The plan one looked at. */
  basis: string | null
}

/** Leaves a plan to be worked out; `changed` where somebody else asked for one in the meantime. */
export const askForPlan = (db: Db, { network, person, wishes, basis }: Asked): Promise<'done' | 'changed'> =>
  db.transaction(async (tx) => {
    // One after the other: two who ask at once see each other's plan.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`exchange plan ${network.id}`}))`)
    const latest = await latestPlan(tx, network)
    if ((latest?.id ?? null) !== basis) return 'changed'
    const [made] = await tx
      .insert(exchangePlans)
      .values({
        networkId: network.id,
        state: 'waiting',
        wishes: { ...wishes },
        personId: person.id,
        actor: person.name,
      })
      .returning()
    if (!made) throw new Error('A plan was to be made.')
    await addJob(tx, solveJob, { planId: made.id }, { key: `exchange plan ${made.id}` })
    await note(tx, made, 'asked', person)
    return 'done'
  })

export type Trouble = 'contradiction' | 'time' | 'broken'

export const beginPlan = (db: Db, plan: PlanRow): Promise<unknown> =>
  db.update(exchangePlans).set({ state: 'solving', changedAt: new Date() }).where(eq(exchangePlans.id, plan.id))

/** Keeps what came out. */
export const finishPlan = (db: Db, plan: PlanRow, found: PlanResult | { trouble: Trouble }): Promise<void> =>
  db.transaction(async (tx) => {
    const state = 'trouble' in found ? 'failed' : 'solved'
    await tx
      .update(exchangePlans)
      .set({ state, result: { ...found }, version: plan.version + 1, changedAt: new Date() })
      .where(eq(exchangePlans.id, plan.id))
    await note(tx, plan, state, null)
  })

const note = (tx: Queryable, plan: PlanRow, what: string, person: Person | null): Promise<void> =>
  recordActivity(tx, {
    networkId: plan.networkId,
    actor: person?.name ?? plan.actor,
    personId: person?.id ?? plan.personId,
    verb: `exchange_plan.${what}`,
    subjectKind: 'exchange_plan',
    subjectId: plan.id,
    audience: 'network',
  })
