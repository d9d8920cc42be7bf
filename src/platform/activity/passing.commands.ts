import { sql } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import type { Audience } from '../schema.ts'

export interface Passing {
  networkId: string
  kind: string
  subjectId: string
  audience: Audience
  cityId: string | null
  /** What those hear who may: small, since PostgreSQL passes on eight thousand bytes at most. */
  note: Record<string, unknown>
}

/**
 * Says something to those who listen right now, at whichever process, once the transaction is done: that somebody is there,
 * that a text has gone on. It is kept nowhere, and reaches exactly those who would hear of an activity entry like it.
 */
export async function tellInPassing(tx: Queryable, { networkId, kind, subjectId, audience, cityId, note }: Passing) {
  const told = { network: networkId, kind, subject: subjectId, audience, cityId, note }
  await tx.execute(sql`select pg_notify('activity', ${JSON.stringify(told)})`)
}
