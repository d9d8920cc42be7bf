import { eq, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, madeOf } from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Doing } from '../in-plan.ts'
import { type Move, movedIn, writeOrder } from '../order.ts'
import { aboutPart, aboutPlan } from '../plan.commands.ts'
import { type Plan, type PlanSection, sectionsOf } from '../plan.queries.ts'
import { searchablePlans } from '../plan.searchable.ts'
import { planSections, plans } from '../schema.ts'
import { keptSection } from './section.kept.ts'

/** Adds a section of the city's own at the end. Sent twice, it is one. */
export const addSection = (
  db: Db,
  doing: Doing,
  plan: Plan,
  adding: { id: string; title: string },
): Promise<'added' | 'again'> => db.transaction((tx) => addSectionIn(tx, doing, plan, adding))

/** The same as part of something larger. */
export async function addSectionIn(
  tx: Queryable,
  { network, person }: Doing,
  plan: Plan,
  { id, title }: { id: string; title: string },
): Promise<'added' | 'again'> {
  const [section] = await tx
    .insert(planSections)
    .values({
      id,
      title,
      networkId: network.id,
      planId: plan.id,
      key: `own-${id.slice(-8)}`,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from plan_sections where plan_id = ${plan.id})`,
    })
    .onConflictDoNothing()
    .returning()
  if (!section) return 'again'
  await recordActivity(tx, {
    ...aboutPart(plan, person, 'plan_section', id, 'added'),
    detail: { changes: madeOf({ title }), version: 1 },
  })
  await indexEntries(tx, network, [searchablePlans], [plan.id])
  return 'added'
}

export interface SectionValues {
  title?: string
  used?: boolean
  text?: string
}

/** Renames a section, chooses it or not, or writes its text. */
export async function editSection(
  db: Db,
  { network, person }: Doing,
  plan: Plan,
  section: PlanSection,
  { version, values }: { version: number; values: SectionValues },
): Promise<Changed> {
  return db.transaction(async (tx) => {
    const about = aboutPart(plan, person, 'plan_section', section.id, 'changed')
    const changed = await changeRecord(tx, { ...keptSection, id: section.id, version, values: { ...values } }, about)
    if (changed.outcome === 'saved') await indexEntries(tx, network, [searchablePlans], [plan.id])
    return changed
  })
}

/** Moves a section to another place in the plan. */
export async function moveSection(
  db: Db,
  { person }: Doing,
  plan: Plan,
  section: PlanSection,
  move: Move,
): Promise<void> {
  await db.transaction(async (tx) => {
    // One after the other, so that two who move at once leave an order and no muddle.
    await tx.select({ id: plans.id }).from(plans).where(eq(plans.id, plan.id)).for('update')
    const sections = await sectionsOf(tx, { id: plan.id })
    const order = movedIn(
      sections.map(({ key }) => key),
      section.key,
      move,
    )
    if (!order) return
    const ids = new Map(sections.map(({ key, id }) => [key, id]))
    await writeOrder(
      tx,
      planSections,
      order.flatMap((key) => ids.get(key) ?? []),
    )
    await recordActivity(tx, { ...aboutPlan(plan, person, 'plan.reordered'), detail: { section: section.title } })
  })
}
