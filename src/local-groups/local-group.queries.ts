import { and, asc, eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { localGroupMembers } from './schema.ts'

export type LocalGroupMember = typeof localGroupMembers.$inferSelect

/** Who is foreseen or named for the local group of a city, in the order of the folder. */
export const localGroupOf = (
  db: Queryable,
  network: { id: string },
  city: { id: string },
): Promise<LocalGroupMember[]> =>
  db
    .select()
    .from(localGroupMembers)
    .where(and(eq(localGroupMembers.networkId, network.id), eq(localGroupMembers.cityId, city.id)))
    .orderBy(asc(localGroupMembers.position))
