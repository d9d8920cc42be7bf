import type pg from 'pg'

/** Set apart from other advisory locks by its first half. */
const badge = 723_811

export interface Presence {
  /** Says under which name this process takes jobs. */
  as: (name: string) => void
  /** Fails when the connection that proves the presence is gone. */
  lost: Promise<never>
  leave: () => void
}

/**
 * A process that takes jobs holds a lock under its name for as long as it lives: PostgreSQL lets go of it in the moment the
 * process dies, however it dies. What the dead had begun can so be freed at once, rather than after the four hours that the
 * library waits, in which a letter to sign in would be of no use.
 */
export async function signOn(pool: pg.Pool): Promise<Presence> {
  const client = await pool.connect()
  const lost = new Promise<never>((_, reject) => {
    client.once('error', reject)
    client.once('end', () => reject(new Error('The connection to the database is gone.')))
  })
  lost.catch(() => {})
  return {
    as: (name) => void client.query('select pg_advisory_lock($1, hashtext($2))', [badge, name]).catch(() => {}),
    lost,
    leave: () => client.release(true),
  }
}

/** Puts back what was taken by processes that are no more. */
export async function freeJobsOfTheDead(pool: pg.Pool): Promise<void> {
  await pool.query(
    `with takers as (select distinct locked_by as name from graphile_worker.jobs where locked_by is not null),
      dead as (
        select name from takers where not exists (
          select from pg_locks where locktype = 'advisory' and granted and objsubid = 2
            and database = (select oid from pg_database where datname = current_database())
            and classid = $1 and objid = (hashtext(name)::bigint & 4294967295)::oid))
    select graphile_worker.force_unlock_workers(array_agg(name)) from dead having count(*) > 0`,
    [badge],
  )
}
