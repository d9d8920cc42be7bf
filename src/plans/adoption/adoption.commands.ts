import { and, eq } from 'drizzle-orm'
import { type Audience, narrowActivity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, type Saved, saveRecord } from '#platform/records'
import { remakeDocuments } from '../documents/document.commands.ts'
import type { Doing } from '../in-plan.ts'
import type { Plan } from '../plan.queries.ts'
import { indexPublished } from '../published.searchable.ts'
import { planPresentations, plans } from '../schema.ts'

const keptAdoption = { table: plans }

/** A meeting of the local group tells residents of the plan. Said twice, it stands there once. */
export async function presentAt(db: Db, doing: Doing, plan: Plan, meeting: { id: string; title: string }) {
  await db.transaction(async (tx) => {
    const made = await tx
      .insert(planPresentations)
      .values({ networkId: plan.networkId, planId: plan.id, meetingId: meeting.id })
      .onConflictDoNothing()
      .returning({ id: planPresentations.id })
    if (made.length > 0) await tell(tx, doing, plan, 'plan.presented', 'group', { meeting: meeting.title })
  })
}

export async function presentNotAt(db: Db, doing: Doing, plan: Plan, meeting: { id: string; title: string }) {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(planPresentations)
      .where(and(eq(planPresentations.planId, plan.id), eq(planPresentations.meetingId, meeting.id)))
      .returning({ id: planPresentations.id })
    if (gone.length > 0) await tell(tx, doing, plan, 'plan.presentation_dropped', 'group', { meeting: meeting.title })
  })
}

export interface Adoption {
  adoptedBy: string | null
  adoptedOn: string | null
  adoption: string | null
  adoptedNumber: number | null
}

/** Says which body adopted which version on which day; with nothing in it, takes that back. */
export async function adoptPlan(
  db: Db,
  doing: Doing,
  { plan, version, values, audience }: { plan: Plan; version: number; values: Adoption; audience: Audience },
): Promise<Saved> {
  return db.transaction(async (tx) => {
    // Whoever is asked once a year how it goes is asked a year after this day.
    const saved = await saveRecord(tx, { ...keptAdoption, id: plan.id, version, values: { ...values } })
    if (saved.outcome !== 'saved') return saved
    const verb = values.adoptedOn ? 'plan.adopted' : 'plan.adoption_taken_back'
    if (!values.adoptedOn) await narrowActivity(tx, plan.id, 'group')
    await tell(tx, doing, plan, verb, audience, changeDetail(saved))
    await indexPublished(tx, doing.network, plan)
    // Of two decisions on one version the cover has the second.
    const numbers = [plan.adoptedNumber, values.adoptedNumber].filter((number) => number !== null)
    await remakeDocuments(tx, plan, [...new Set(numbers)])
    return saved
  })
}

const tell = (
  tx: Queryable,
  { person }: Doing,
  plan: Plan,
  verb: string,
  audience: Audience,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: plan.networkId,
    cityId: plan.cityId,
    audience,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'plan',
    subjectId: plan.id,
    detail,
  })
