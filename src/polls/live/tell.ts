import { sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'

/** What has become different in a poll: what was answered, or what is asked and shown. */
export const news = ['answers', 'asking'] as const
export type News = (typeof news)[number]

export const channel = 'polls' as const

/** Tells every process, when the transaction is done, that there is something new in these polls. */
export async function tellRooms(tx: Queryable, pollIds: Iterable<string>, what: News): Promise<void> {
  for (const id of pollIds) await tx.execute(sql`select pg_notify(${channel}, ${`${id} ${what}`})`)
}
