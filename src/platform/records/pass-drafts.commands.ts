import { and, eq, isNull } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import { drafts } from '../schema.ts'

interface Passing {
  networkId: string
  /** The drafts of this city; without one those of none. */
  cityId: string | null
  from: string
  to: string
}

/** Gives what somebody was writing to who takes over from them. */
export async function passDrafts(tx: Queryable, { networkId, cityId, from, to }: Passing): Promise<void> {
  await tx
    .update(drafts)
    .set({ personId: to })
    .where(
      and(
        eq(drafts.networkId, networkId),
        eq(drafts.personId, from),
        cityId === null ? isNull(drafts.cityId) : eq(drafts.cityId, cityId),
      ),
    )
}
