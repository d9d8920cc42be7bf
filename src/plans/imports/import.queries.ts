import { and, eq } from 'drizzle-orm'
import { validate } from 'uuid'
import type { Queryable } from '#platform/db'
import { planImports } from '../schema.ts'
import type { Found } from './found.ts'

export interface PlanImport {
  id: string
  name: string
  found: Found
}

/** What was found in somebody's own file. */
export async function importOf(
  db: Queryable,
  plan: { id: string },
  person: { id: string },
  id: string,
): Promise<PlanImport | null> {
  if (!validate(id)) return null
  const [found] = await db
    .select()
    .from(planImports)
    .where(and(eq(planImports.id, id), eq(planImports.planId, plan.id), eq(planImports.personId, person.id)))
  return found ? { id: found.id, name: found.name, found: found.found as unknown as Found } : null
}
