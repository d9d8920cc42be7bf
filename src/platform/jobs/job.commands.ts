import { sql } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'

export interface JobWish {
  /** A second job under the same key takes the place of one that has not begun. */
  key?: string
  /** Not before then. */
  runAt?: Date
}

/** Leaves work for the worker. It exists when the transaction `tx` is committed, and never if it is rolled back. */
export async function addJob(tx: Queryable, name: string, payload: object, wish: JobWish = {}): Promise<void> {
  const { key = null, runAt = null } = wish
  await tx.execute(sql`select from graphile_worker.add_job(
    ${name}::text, payload => ${JSON.stringify(payload)}::json, run_at => ${runAt?.toISOString() ?? null}::timestamptz,
    job_key => ${key}::text)`)
}
