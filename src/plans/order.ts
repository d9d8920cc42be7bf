import { sql } from 'drizzle-orm'
import type { AnyPgColumn, AnyPgTable } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Queryable } from '#platform/db'
import { field } from '#platform/forms'

/** Where something is moved: a step up or down, or (dragged) before another one; before nothing is the end. */
export const moveForm = z.object({
  to: field.choice(['up', 'down']),
  before: field.line({ max: 300 }),
  drag: field.ticked(),
})
export type Move = z.output<typeof moveForm>

/** The new order of names, or nothing where it stays the same. */
export function movedIn(names: string[], name: string, { to, before, drag }: Move): string[] | null {
  const at = names.indexOf(name)
  if (at < 0) return null
  const others = names.toSpliced(at, 1)
  const target = drag ? (before === null ? others.length : others.indexOf(before)) : to === 'up' ? at - 1 : at + 1
  if (target < 0 || target > others.length || (!drag && to === null)) return null
  const order = others.toSpliced(target, 0, name)
  return order.every((one, place) => one === names[place]) ? null : order
}

type Ordered = AnyPgTable & { id: AnyPgColumn; position: AnyPgColumn }

/** Writes an order down in one statement. The versions of the rows stay: whoever edits one of them is not disturbed. */
export async function writeOrder(tx: Queryable, table: Ordered, ids: string[]): Promise<void> {
  await tx.execute(sql`update ${table} set position = place.at
    from unnest(${sql.param(ids)}::uuid[]) with ordinality place (id, at) where ${table.id} = place.id`)
}
