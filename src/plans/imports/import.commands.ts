import { and, eq, lt, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Db } from '#platform/db'
import type { Doing } from '../in-plan.ts'
import type { Plan } from '../plan.queries.ts'
import { addActionIn } from '../plan-actions/action.commands.ts'
import { planImports } from '../schema.ts'
import { addSectionIn } from '../sections/section.commands.ts'
import { readText, textSchema } from '../texts/text.schema.ts'
import { changeText } from '../writing/text.commands.ts'
import type { Found, FoundAction, FoundSection } from './found.ts'

/** Keeps what was found in a file for whoever brought it; what nobody came back for within a day is forgotten. */
export async function keepFound(
  db: Db,
  { network, person }: Doing,
  plan: Plan,
  { id, name, found }: { id: string; name: string; found: Found },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(planImports).where(lt(planImports.createdAt, sql`now() - interval '1 day'`))
    await tx
      .insert(planImports)
      .values({ id, networkId: network.id, planId: plan.id, personId: person.id, name, found: { ...found } })
      .onConflictDoNothing()
  })
}

export const forgetFound = async (db: Db, { person }: Doing, id: string): Promise<void> => {
  await db.delete(planImports).where(and(eq(planImports.id, id), eq(planImports.personId, person.id)))
}

/** What a person ticked. */
export interface Chosen {
  /** A text, and the section it goes into; nothing for one of its own. */
  sections: { section: FoundSection; into: { id: string } | null }[]
  actions: FoundAction[]
}

/**
 * Takes over what was ticked, all of it or nothing. A text comes below what stands in its section already, which stays as it
 * is, for everybody who writes in it at this moment too. Sent twice, it is done once.
 */
export async function takeOver(
  db: Db,
  doing: Doing,
  plan: Plan,
  id: string,
  { sections, actions }: Chosen,
): Promise<'taken' | 'again' | 'long'> {
  try {
    return await db.transaction(async (tx) => {
      const mine = and(eq(planImports.id, id), eq(planImports.personId, doing.person.id))
      const claimed = await tx.delete(planImports).where(mine).returning({ id: planImports.id })
      if (claimed.length === 0) return 'again'
      for (const { section, into } of sections) {
        const sectionId = into?.id ?? v7()
        if (!into) await addSectionIn(tx, doing, plan, { id: sectionId, title: section.title || '…' })
        const written = await changeText(tx, doing, sectionId, (text) => below(text, section.text))
        if (written.outcome === 'long') throw new TooLong()
      }
      for (const action of actions) await addActionIn(tx, doing, plan, addingOf(action))
      return 'taken'
    })
  } catch (error) {
    if (error instanceof TooLong) return 'long'
    throw error
  }
}

class TooLong extends Error {}

function below(text: ReturnType<typeof readText>, markdown: string) {
  const written = text.children.filter((child) => child.content.size > 0)
  return textSchema.node('doc', null, [...written, ...readText(markdown).children])
}

const addingOf = ({ id, title, values, steps, indicators, risks }: FoundAction) => ({
  id,
  values: { ...values, title },
  rows: {
    steps: steps.map((label) => ({ label, startsOn: null, endsOn: null, doneOn: null })),
    indicators: indicators.map((label) => ({ label, baseline: null, target: null, byDate: null, source: null })),
    risks: risks.map((risk) => ({ risk, likelihood: null, impact: null, answer: null, owner: null })),
  },
})
