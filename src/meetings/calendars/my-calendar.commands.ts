import { eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { calendarAddresses } from '../schema.ts'

/** Gives somebody an address for their calendar; the one they had opens nothing from then on. */
export async function renewCalendarAddress(db: Db, person: { id: string }): Promise<void> {
  await db
    .insert(calendarAddresses)
    .values({ personId: person.id })
    .onConflictDoUpdate({
      target: calendarAddresses.personId,
      set: { number: sql`${calendarAddresses.number} + 1`, active: true, changedAt: sql`now()` },
    })
}

/** Closes the address; the number stays, so that it never opens again. */
export async function closeCalendarAddress(db: Db, person: { id: string }): Promise<void> {
  await db
    .update(calendarAddresses)
    .set({ active: false, changedAt: sql`now()` })
    .where(eq(calendarAddresses.personId, person.id))
}
